//! Words that show what a line is, in plain lower-case letters and three languages.

/// Words that letters begin with.
#[rustfmt::skip]
const SALUTATIONS: &[&str] = &[
    "dear ", "your excellency", "your honour", "your honor", "your majesty", "your royal highness", "your highness",
    "your eminence", "excellency", "honourable ", "honorable ", "respected ", "sir,", "madam,", "mr president",
    "mr. president", "madam president", "to whom it may concern", "senor ", "senora ", "estimado ", "estimada ",
    "estimados ", "estimadas ", "estimado/a ", "excmo", "excma", "excelencia", "excelentisim", "distinguid",
    "su excelencia", "muy senor", "ilustrisim", "sr. ", "sra. ", "monsieur", "madame", "messieurs", "mesdames",
    "votre excellence", "excellence", "monseigneur", "majeste", "sire,",
];

/// Whether a line contains only a salutation.
pub(super) fn is_salutation(line: &str) -> bool {
    let words = line.split(' ').count();
    let folded = folded(line);
    words <= 12
        && line.len() <= 110
        && SALUTATIONS.iter().any(|word| folded.starts_with(word))
        && (line.ends_with([',', ':', '!']) || words <= 7 && !line.ends_with('.') && folded.starts_with("dear"))
}

/// The length of the salutation, if the text of the letter continues on the same line.
pub(super) fn salutation_length(line: &str) -> Option<usize> {
    let folded = folded(line);
    SALUTATIONS.iter().find(|word| folded.starts_with(**word))?;
    let near: usize = line.chars().take(110).map(char::len_utf8).sum();
    let end = line[..near].find([',', ':'])? + 1;
    (line[..end].split(' ').count() <= 10).then_some(end)
}

/// Whether a line contains only words of "write an appeal in your own words or use this model letter".
pub(super) fn goes_on_to_letter(plain: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "in", "your", "own", "words", "or", "use", "this", "the", "model", "letter", "appeal", "sus", "propias", "palabras", "o",
        "utilicen", "esta", "la", "siguiente", "carta", "modelo", "en", "utilisant", "vos", "propres", "mots", "ou",
        "vous", "inspirant", "du", "modele", "de", "lettre", "ci", "dessous",
    ];
    plain.split([' ', '-']).all(|word| WORDS.contains(&word.trim_end_matches([':', '.'])))
}

/// Words that letters end with.
#[rustfmt::skip]
const VALEDICTIONS: &[&str] = &[
    "yours sincerely", "yours faithfully", "yours respectfully", "yours truly", "sincerely", "respectfully",
    "kind regards", "best regards", "with kind regards", "regards,", "yours in", "with respect", "atentamente",
    "le saluda", "le saludo", "reciba ", "cordialmente", "saludos cordiales", "un cordial saludo",
    "sin otro particular", "con el debido respeto,", "respetuosamente", "cordialement", "veuillez agreer",
    "je vous prie d'agreer", "respectueusement", "salutations", "dans l'attente",
];

/// Whether a line is the sign-off of a letter.
pub(super) fn is_valediction(line: &str) -> bool {
    let folded = folded(line);
    VALEDICTIONS.iter().any(|word| folded.starts_with(word)) && line.len() <= 240
}

/// Verbs of asking with which sheets lead to their demands.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "urging", "urge ", "calling on", "calling for", "call on", "call for", "asking", "ask ", "ask:", "requesting",
    "request", "expressing", "express ", "demanding", "demand ", "appealing", "appeal to", "insisting", "pressing",
    "to:", "that:", "to the following", "welcoming", "reminding", "seeking", "your own language", "own words",
    "language:", "instand", "inste ", "insten ", "pidiendo", "pida ", "pidan", "pide ", "pidale", "pidanle", "exhort",
    "solicit", "exija", "exijan", "expres", "llamand", "que:", "idioma", "a:", "manifest", "demandez", "demandant",
    "demander", "priez", "priant", "engagez", "engageant", "appelez", "appelant", "exprimez", "exigez", "langue",
    "de:", "pour:", "pour :", "de :", "que :", "a :", "la:",
];

/// Whether a line asks for something.
pub(super) fn asks(plain: &str) -> bool {
    ASKING.iter().any(|word| plain.contains(word))
}

/// Whether a label introduces whom to write to, not what to write.
pub(super) fn names_someone(label: &str) -> bool {
    ["write to ", "please write to", "escriban al", "escriban a la", "ecrivez au", "ecrivez a"]
        .iter()
        .any(|word| label.starts_with(word))
}

/// Beginnings of lines that lead to demands but are not one of the usual labels.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "write", "please", "call on", "call upon", "urge", "ask", "appeal", "demand", "tell ", "email", "send ",
    "in your", "we urge", "we call", "amnesty international calls", "amnesty international urges",
    "amnesty international is calling", "in addition", "also ", "take action", "escrib", "pid", "inst", "exij",
    "solicit", "exhort", "envie", "amnistia internacional pide", "en su", "ecri", "demand", "exhortez", "engagez",
    "appelez", "priez", "merci de", "veuillez", "dans vo", "envoyez", "priere",
];

/// Whether a line that ends with a colon leads to demands.
pub(super) fn leads_to_demands(plain: &str) -> bool {
    let last = plain.rsplit(['.', '!', '?']).find(|part| !part.trim().is_empty()).unwrap_or(plain).trim_start();
    plain.len() <= 600 && LEADS.iter().any(|word| last.starts_with(word)) && asks(last)
}

/// Beginnings of bullets that instruct the writer and are not for the addressee.
#[rustfmt::skip]
const INSTRUCTIONS: &[&str] = &[
    "please write", "write a letter", "write an", "write your", "write in", "write to", "write on", "use your own",
    "using your own", "in your own", "start with", "start your", "begin your", "begin with", "introduce yourself",
    "include your", "include a", "say who", "tell who", "state your", "be polite", "be brief", "be respectful",
    "keep your", "keep it", "send a", "send an", "send your", "send copies", "send the", "send it", "send letters",
    "send e-mails", "send emails", "send appeals", "email ", "e-mail ", "post ", "tweet", "share ", "sign ",
    "sign your", "call the embassy", "call their", "call his office", "call her office", "fax ", "visit ", "click",
    "let us know", "report your", "report the", "personalize", "personalise", "address your", "mention that you",
    "mention your", "remember to", "do not ", "don't ", "if you ", "copy your", "cc ", "forward", "take action",
    "you can", "add your", "sent via", "escriba", "escriban", "use sus propias", "utilicen sus", "utilice sus",
    "incluya su", "incluyan su", "envie", "envien", "comparta", "firme ", "empiece", "ecrivez", "utilisez", "envoyez",
    "indiquez votre", "partagez",
];

/// Whether a bullet is an instruction for the writer.
pub(super) fn is_instruction(plain: &str) -> bool {
    let bare = plain.strip_prefix("please ").unwrap_or(plain);
    INSTRUCTIONS.iter().any(|word| plain.starts_with(word) || bare.starts_with(word))
}

/// Whether a line among addresses is not part of one: which embassies there are, placeholders, notes.
pub(super) fn is_no_address(plain: &str) -> bool {
    #[rustfmt::skip]
    const STARTS: &[&str] = &[
        "name address 1", "name(s) address", "nombre direccion 1", "nom(s), adresse", "nom adresse", "please insert",
        "insert local", "incluyan", "inserten", "inserez", "address 1", "address 2", "address 3", "direccion 1",
        "adresse 1", "fax fax number", "email email address", "salutation salutation", "fax number", "email address",
        "fax numero de fax", "tratamiento tratamiento", "tratamiento salutation", "country", "(keep trying",
        "if there is no", "if a voice", "if someone answers", "time difference", "(time difference",
    ];
    let bare = plain.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '(');
    bare == "name"
        || bare == "nombre"
        || bare == "country"
        || bare == "via"
        || bare.starts_with("in subject line")
        || ["salutation salutation", "tratamiento tratamiento"].iter().any(|words| bare.contains(words))
        || STARTS.iter().any(|word| *word != "country" && bare.starts_with(word))
        || (bare.starts_with("please ") && bare.len() > 20)
        || plain.starts_with('(') && plain.ends_with(')')
}

/// Whether a line is a sentence or the end of one, and so not part of an address.
pub(super) fn is_sentence(line: &str) -> bool {
    let words = line.split(' ').count();
    let goes_on = line.starts_with(char::is_lowercase) && words > 3;
    line.ends_with(['.', '!']) && (goes_on || line.len() > 90 && words > 12)
}

/// Whether a line is "and to diplomatic representatives …" in the middle of the addresses.
pub(super) fn is_unlabelled_diplomats(plain: &str) -> bool {
    let near = plain.get(..plain.len().min(90)).unwrap_or(plain);
    [
        "diplomatic representatives",
        "representacion diplomatica",
        "representantes diplomaticos",
        "representants diplomatiques",
    ]
    .iter()
    .any(|word| near.contains(word))
        && plain.len() < 260
}

/// Words with which a sheet says that no further action is required.
#[rustfmt::skip]
pub(super) const CLOSED: &[&str] = &[
    "no further action is requested", "no further action is required", "no further action is needed",
    "no further action required", "no further action requested", "no further action by the ua network",
    "no further action from the ua network", "no further action from the urgent action network",
    "no further action by the urgent action network", "no further appeals are requested",
    "no further appeals are required", "no further appeals are needed", "please stop sending appeals", "stop action",
    "no se requiere ninguna otra accion", "no se requiere ninguna accion", "no se requieren mas acciones",
    "no se requiere mas accion", "no se requieren nuevas acciones", "no se requiere ninguna nueva accion",
    "no se solicita ninguna otra accion", "no se piden mas acciones", "no es necesaria ninguna otra accion",
    "no es necesario que sigan enviando", "aucune action complementaire n'est requise",
    "aucune action complementaire n'est demandee", "aucune autre action n'est requise",
    "aucune action supplementaire n'est", "aucune nouvelle action n'est",
    "il n'est pas necessaire d'envoyer de nouveaux appels",
];

/// Returns a line in plain lower-case letters. Its length may differ from that of the line.
pub(super) fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars().take(120) {
        let (first, second) = super::fold::plain(c);
        out.push(char::from(first));
        if second != super::fold::FILL {
            out.push(char::from(second));
        }
    }
    out
}
