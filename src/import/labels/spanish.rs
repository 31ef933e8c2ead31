use super::Kind::*;
use super::Runs::{Colon, On, Open};
use super::Table;

/// The labels of Spanish sheets.
#[rustfmt::skip]
pub(super) const LABELS: &Table = &[
    (Banner, Colon, &["accion urgente", "amnistia internacional accion urgente"]),
    (Title, Colon, &["titulo de la accion urgente", "titulo de la au", "titulo"]),
    (Number, Colon, &[
        "tipo y numero de accion urgente", "tipo y numero de la accion urgente", "numero de accion urgente",
        "numero de au",
    ]),
    (Index, Colon, &["indice ai", "indice", "numero de indice"]),
    (Issued, Colon, &["fecha de emision", "fecha de publicacion", "fecha"]),
    (Country, Colon, &["pais"]),
    (Summary, Colon, &["resumen de la accion urgente", "resumen de la au", "resumen"]),
    (Ask, On, &[
        "escriban inmediatamente", "escriba inmediatamente", "escribe inmediatamente",
        "envien llamamientos de manera que lleguen", "envien llamamientos para que lleguen",
        "envien llamamientos que lleguen", "envien telegramas", "envien cartas", "envien faxes",
        "en sus llamamientos", "en sus cartas", "escriban una carta", "escriban al presidente",
        "escriban a la presidenta", "escriban al ministro", "escriban a la ministra", "escriban al fiscal",
        "escriban a las autoridades",
    ]),
    (Ask, Colon, &[
        "acciones recomendadas", "accion recomendada", "actuen", "actua", "actue", "que pueden hacer",
        "que puede hacer",
    ]),
    (To, On, &[
        "envien llamamientos, antes del", "envien llamamientos antes del", "envien llamamientos antes de",
        "envien sus llamamientos antes del", "envien sus llamamientos, antes del",
        "envien los llamamientos antes del", "envien llamamientos a", "envien llamamientos inmediatamente a",
        "envien sus llamamientos a", "envien sus cartas a", "envien su carta a", "datos de contacto del destinatario",
        "datos de contacto de los destinatarios", "datos de contacto",
    ]),
    (To, Colon, &[
        "llamamientos a", "escriban a", "escriba a", "escribe a", "destinatario", "destinatarios", "destinataria",
        "dirijan sus llamamientos a", "direcciones",
    ]),
    (Copies, Colon, &[
        "y copia a", "y copias a", "copia a", "copias a", "con copia a", "con copias a", "envien copia a",
        "envien copias a", "envien tambien copia a", "y envien copia a", "copia", "copias", "y una copia a",
        "envien una copia a", "y copia",
    ]),
    (Diplomats, On, &[
        "envien tambien copia a la representacion diplomatica",
        "envien tambien copias a la representacion diplomatica",
        "envien tambien copia a los representantes diplomaticos", "envien tambien copia a las sedes diplomaticas",
        "envien copia a la representacion diplomatica", "y copia a la representacion diplomatica",
        "y a la representacion diplomatica", "y a los representantes diplomaticos",
        "copia a los representantes diplomaticos", "y copias a los representantes diplomaticos",
        "copias a los representantes diplomaticos", "copia a la representacion diplomatica",
        "incluyan las direcciones de las sedes diplomaticas", "inserten a continuacion las direcciones",
        "inserten las direcciones",
    ]),
    (Letter, On, &[
        "actuen: redacten", "actuen: escriban", "actuen: envien", "actue: escriba", "actue: redacte",
        "actua: escribe", "actua: redacta", "redacten su propio llamamiento",
        "escriban un llamamiento con sus propias palabras", "carta de la accion urgente", "carta de accion urgente",
    ]),
    (Letter, Colon, &["carta modelo", "modelo de carta", "carta tipo"]),
    (Background, Colon, &[
        "informacion adicional", "informacion complementaria", "informacion general", "informacion de contexto",
        "informacion sobre el contexto", "antecedentes", "contexto", "mas informacion",
    ]),
    (Languages, On, &[
        "idioma preferido", "idiomas preferidos", "idioma preferente", "idiomas preferentes",
        "pueden escribir llamamientos en", "pueden enviar llamamientos en", "idioma para dirigirse",
        "idiomas para dirigirse", "lengua preferida",
    ]),
    (Languages, Colon, &["idioma", "idiomas"]),
    (Deadline, Open, &[
        "actuen lo antes posible", "actue lo antes posible", "actua lo antes posible",
        "envien llamamientos lo antes posible", "envien sus llamamientos inmediatamente",
        "envien llamamientos inmediatamente", "envien los llamamientos inmediatamente",
        "envien sus llamamientos lo antes posible", "aviso sobre el plazo",
    ]),
    (Deadline, Colon, &[
        "fecha limite", "plazo", "plazo de envio", "hasta", "hasta el", "plazo para el envio de llamamientos",
        "fecha limite de envio",
    ]),
    (Foot, On, &[
        "consulten con", "consulte con", "consulta con", "nombre y pronombre", "nombre y genero", "nombre y sexo",
        "nombres y pronombres", "nombre y pronombres", "enlace a la au", "enlace a au", "enlace a la accion urgente",
        "esta es la primera actualizacion", "esta es la segunda actualizacion", "esta es la tercera actualizacion",
        "esta es una actualizacion", "sexo", "genero", "mas informacion:",
    ]),
    (Foot, Colon, &["nombre", "nombres", "tema", "temas"]),
    (Salutation, Colon, &["tratamiento", "formula de tratamiento", "encabezamiento", "saludo", "trato"]),
    (Fax, Colon, &["n.o de fax", "numero de fax"]),
    (Email, Colon, &[
        "correo-e", "correo e", "correo electronico", "correo", "correos electronicos", "correos-e", "c.e", "c-e",
        "correos", "direccion electronica",
    ]),
    (Phone, Colon, &["telefono", "telefonos", "tlf", "tfno", "telf", "movil", "celular"]),
    (PhoneAndFax, Colon, &["telefono/fax", "fax/telefono", "telefono y fax", "tel. y fax", "telefax y telefono"]),
    (OtherWay, Colon, &[
        "telegrama", "telegramas", "telex", "sitio web", "pagina web", "formulario", "formulario web",
        "redes sociales",
    ]),
];
