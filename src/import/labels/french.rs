use super::Kind::*;
use super::Runs::{Colon, On, Open};
use super::Table;

/// The labels of French sheets.
#[rustfmt::skip]
pub(super) const LABELS: &Table = &[
    (Banner, Colon, &["action urgente", "amnesty international action urgente"]),
    (Title, Colon, &["titre de l'action urgente", "titre de l'au"]),
    (Number, Colon, &[
        "type et numero de l'action urgente", "type et numero d'action urgente", "numero de l'action urgente",
        "numero d'au",
    ]),
    (Index, Colon, &["numero d'index", "index ai", "index amnesty"]),
    (Issued, Colon, &["date d'emission", "date de publication", "date de diffusion", "date d'envoi"]),
    (Country, Colon, &["pays", "pays concerne"]),
    (Summary, Colon, &["resume de l'action urgente", "resume de l'au", "resume"]),
    (Ask, On, &[
        "dans les appels que vous ferez parvenir", "dans les appels", "dans vos appels", "dans votre appel",
        "dans vos lettres", "dans votre lettre", "dans vos courriers", "ecrivez immediatement",
        "veuillez ecrire immediatement", "merci d'ecrire immediatement", "priere d'ecrire immediatement",
        "ecrivez sans attendre", "ecrivez sans delai", "ecrivez au president", "ecrivez a la presidente",
        "ecrivez au ministre", "ecrivez a la ministre", "ecrivez au procureur", "ecrivez aux autorites",
        "envoyez des telegrammes", "envoyez des lettres", "veuillez envoyer des",
    ]),
    (Ask, Colon, &[
        "action recommandee", "actions recommandees", "action demandee", "passez a l'action", "agissez", "que faire",
        "que pouvez-vous faire",
    ]),
    (To, On, &[
        "envoyez vos appels avant le", "appels a envoyer avant le", "envoyez vos appels, avant le", "merci d'envoyer vos appels avant le",
        "merci d'envoyer vos appels, avant le", "priere d'envoyer vos appels", "veuillez envoyer vos appels",
        "merci d'envoyer vos appels a", "envoyez vos appels a", "adressez vos appels a", "envoyer vos appels a",
        "envoyez vos lettres a", "envoyez votre lettre a", "coordonnees de la cible", "coordonnees du destinataire",
        "coordonnees des destinataires", "coordonnees de la ou des cibles",
    ]),
    (To, Colon, &[
        "appels a envoyer a", "appels a", "appels a adresser a", "ecrire a", "ecrivez a", "destinataire",
        "destinataires", "adresses", "coordonnees", "a envoyer a", "adresser vos appels a",
    ]),
    (Copies, Colon, &[
        "copie a", "copies a", "et copie a", "et copies a", "avec copie a", "avec copies a", "copie",
        "envoyez une copie a", "envoyez des copies a", "veuillez envoyer une copie a", "et une copie a",
        "copie pour information a", "merci d'envoyer une copie a", "veuillez adresser des copies a",
        "veuillez adresser une copie a", "veuillez egalement envoyer une copie a", "copies aux", "copie au",
    ]),
    (Diplomats, On, &[
        "veuillez egalement adresser des copies aux representants diplomatiques",
        "veuillez egalement adresser des copies aux", "veuillez adresser des copies aux representants diplomatiques",
        "copies aux representants diplomatiques", "et aux representants diplomatiques",
        "ainsi qu'aux representants diplomatiques", "veuillez aussi envoyer des copies aux representants",
        "veuillez egalement envoyer des copies aux representants", "inserez les adresses", "veuillez inserer",
    ]),
    (Letter, On, &[
        "passez a l'action : envoyez", "passez a l'action: envoyez", "passez a l'action : ecrivez",
        "passez a l'action: ecrivez", "passez a l'action : redigez", "passez a l'action: redigez",
        "agissez : ecrivez", "agissez : envoyez", "envoyez un appel en utilisant vos propres mots",
        "ecrivez un appel dans vos propres mots", "lettre de l'action urgente",
    ]),
    (Letter, Colon, &["modele de lettre", "lettre modele", "lettre type", "lettre-type", "exemple de lettre"]),
    (Background, Colon, &[
        "complement d'information", "complements d'information", "informations complementaires",
        "information complementaire", "informations generales", "contexte", "rappel des faits",
    ]),
    (Languages, On, &[
        "langue(s) a privilegier", "langue a privilegier", "langues a privilegier", "langue preferee",
        "langues preferees", "langue(s) preferee(s)", "langue souhaitee", "langue(s) a utiliser", "langue a utiliser",
        "langues a utiliser",
    ]),
    (Languages, Colon, &["langue", "langues", "langue(s)"]),
    (Deadline, Open, &[
        "merci d'agir dans les plus brefs delais", "merci d'agir des que possible", "merci d'agir avant le",
        "agissez dans les plus brefs delais", "agissez des que possible", "veuillez agir dans les plus brefs delais",
        "veuillez agir des que possible", "priere d'intervenir immediatement", "priere d'intervenir", "priere d'agir",
        "delai d'envoi", "apres le",
    ]),
    (Deadline, Colon, &[
        "delai", "date limite", "date limite d'envoi", "echeance", "jusqu'au", "date butoir",
        "delai d'envoi des appels",
    ]),
    (Foot, On, &[
        "verifiez aupres", "veuillez verifier aupres", "merci de verifier aupres", "prenom, nom et pronom",
        "prenom et nom", "nom et pronom", "noms et pronoms", "nom(s) et pronom", "prenom, nom", "nom, prenom",
        "lien vers", "ceci est la premiere mise a jour", "ceci est la deuxieme mise a jour",
        "ceci est la troisieme mise a jour", "ceci est une mise a jour", "genre et pronom",
    ]),
    (Foot, Colon, &["nom", "noms", "genre", "sexe", "hommes/femmes", "prenom"]),
    (Salutation, Colon, &["formule d'appel", "formules d'appel", "formule de politesse", "titre", "appellation"]),
    (Fax, Colon, &["telecopie", "telecopieur", "n° de fax", "no de fax"]),
    (Email, Colon, &[
        "courriel", "courriels", "courrier electronique", "adresse electronique", "mel", "adresse e-mail",
        "adresse mail", "adresse courriel",
    ]),
    (Phone, Colon, &["telephone", "portable"]),
    (PhoneAndFax, Colon, &["telephone/fax", "tel et fax", "tel. et fax", "telephone et fax"]),
    (OtherWay, Colon, &[
        "telegramme", "telegrammes", "site web", "site internet", "site", "formulaire", "formulaire de contact",
        "formulaire en ligne", "reseaux sociaux",
    ]),
];
