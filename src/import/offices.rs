//! Offices by their full names: after the end of one, a name may follow on the same line.

use super::country;
use super::phrases::folded;

/// Offices that are complete by themselves.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "president of the republic", "president of the supreme court", "prime minister", "deputy prime minister",
    "attorney general", "prosecutor general", "general prosecutor", "public prosecutor", "chief public prosecutor",
    "inspector general of police", "inspector-general of police", "commissioner of police", "chief of police",
    "national police commissioner", "head of the judiciary", "head of judiciary", "chief justice", "supreme leader",
    "leader of the islamic republic", "secretary of state", "commander-in-chief", "ombudsman", "ombudsperson",
    "presidente de la republica", "presidenta de la republica", "presidente de la nacion", "fiscal general",
    "fiscal general de la nacion", "fiscal general de la republica", "fiscal general del estado",
    "procurador general", "procuradora general", "procurador general de la republica",
    "procuradora general de la republica", "defensor del pueblo", "defensora del pueblo",
    "secretario de gobernacion", "secretaria de gobernacion", "president de la republique",
    "presidente de la republique", "premier ministre", "premiere ministre", "garde des sceaux", "procureur general",
    "procureure generale", "procureur de la republique", "procureure de la republique", "chef de l'etat",
    "defenseur des droits",
];

/// A minister's title before the portfolio.
#[rustfmt::skip]
const MINISTERS: &[&str] = &[
    "minister of ", "minister for ", "deputy minister of ", "ministro de ", "ministra de ", "ministro del ",
    "ministra del ", "viceministro de ", "viceministra de ", "ministre de la ", "ministre de l'", "ministre des ",
    "ministre du ",
];

/// The portfolios of ministers.
#[rustfmt::skip]
const PORTFOLIOS: &[&str] = &[
    "interior", "justice", "foreign affairs", "defence", "defense", "health", "home affairs", "internal affairs",
    "internal security", "public security", "national security", "state security", "security", "finance", "education",
    "labour", "labor", "environment", "human rights", "information", "law", "immigration", "culture", "mines", "police",
    "justicia", "gobernacion", "gobierno", "defensa", "relaciones exteriores", "seguridad", "seguridad publica",
    "salud", "educacion", "trabajo", "cultura", "interieur", "affaires etrangeres", "securite", "sante",
    "sante publique", "securite publique", "education nationale", "droits humains", "droits de l'homme", "travail",
];

/// The length in bytes of the complete office at the beginning of a line; the longest counts.
pub(super) fn length(line: &str) -> Option<usize> {
    let plain = folded(line);
    let whole = WHOLE.iter().filter(|office| begins(&plain, office)).map(|office| office.len()).max();
    let chars = whole.into_iter().chain(minister(&plain)).max();
    let bytes = chars.map(|chars| line.char_indices().nth(chars).map_or(line.len(), |(at, _)| at));
    // "Prime Minister of Exampleland", "President of Exampleland".
    let behind =
        bytes.unwrap_or_else(|| if plain.starts_with("president of ") { "president".len() } else { line.len() });
    of_country(line, behind).or(bytes)
}

/// "Minister of Justice and Human Rights".
fn minister(plain: &str) -> Option<usize> {
    let start = MINISTERS.iter().find(|words| plain.starts_with(**words))?.len();
    let start = start + if plain[start..].starts_with("the ") { 4 } else { 0 };
    let mut end = start + portfolio(&plain[start..])?;
    for and in [" and ", " y ", " et de la ", " et des ", " et "] {
        if let Some(more) = plain[end..].strip_prefix(and).and_then(portfolio) {
            end += and.len() + more;
            break;
        }
    }
    Some(end)
}

fn portfolio(plain: &str) -> Option<usize> {
    PORTFOLIOS.iter().filter(|name| begins(plain, name)).map(|name| name.len()).max()
}

fn begins(plain: &str, words: &str) -> bool {
    plain.strip_prefix(words).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '\''))
}

/// The end of the country name after an office.
fn of_country(line: &str, from: usize) -> Option<usize> {
    let behind = line.get(from..)?;
    let name = behind.strip_prefix(" of ")?;
    let name = name.strip_prefix("the ").unwrap_or(name);
    Some(line.len() - name.len() + country::leading(name)?)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn an_office_ends_where_its_portfolio_or_country_ends() {
        for (line, office) in [
            ("Minister of Justice Example Person", "Minister of Justice"),
            ("Minister of the Interior Example Person", "Minister of the Interior"),
            ("Ministre de l'Intérieur et de la Justice Personne Exemple", "Ministre de l'Intérieur et de la Justice"),
            ("Ministra de Relaciones Exteriores Persona Ejemplo", "Ministra de Relaciones Exteriores"),
            ("President of Peru Example Person", "President of Peru"),
            ("Prime Minister Example Person", "Prime Minister"),
            ("Fiscal General de la Nación Persona Ejemplo", "Fiscal General de la Nación"),
        ] {
            assert_eq!(length(line).map(|end| &line[..end]), Some(office), "{line}");
        }
        for line in ["Minister of Magic Example Person", "President Example Person", "Ministry of Justice", ""] {
            assert_eq!(length(line), None, "{line}");
        }
    }
}
