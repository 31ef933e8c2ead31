//! Checks at compile time whether a message contains its arguments.

/// Whether every form contains each of these arguments exactly once, in braces, and nothing else in braces. A counted
/// message contains its number as `{n}`: at most once in each form, and always in the last, which is for all other
/// numbers.
pub(super) const fn fits(forms: &[&str], arguments: &[&str], counted: bool) -> bool {
    let mut form = 0;
    while form < forms.len() {
        let text = forms[form];
        let mut argument = 0;
        while argument < arguments.len() {
            if times(text, arguments[argument]) != 1 {
                return false;
            }
            argument += 1;
        }
        let numbers = if counted { times(text, "n") } else { 0 };
        if numbers > 1 || counted && form + 1 == forms.len() && numbers == 0 {
            return false;
        }
        // No form may contain the characters that separate forms and lines in the file.
        if braces(text) != arguments.len() + numbers || text.is_empty() || holds(text, b'|') || holds(text, b'\n') {
            return false;
        }
        form += 1;
    }
    true
}

/// Counts the occurrences of `{name}` in a text.
const fn times(text: &str, name: &str) -> usize {
    let (text, name) = (text.as_bytes(), name.as_bytes());
    let (mut at, mut found) = (0, 0);
    while at + name.len() + 2 <= text.len() {
        if text[at] == b'{' && text[at + name.len() + 1] == b'}' && same(text, at + 1, name) {
            found += 1;
        }
        at += 1;
    }
    found
}

const fn same(text: &[u8], from: usize, name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if text[from + at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn braces(text: &str) -> usize {
    let text = text.as_bytes();
    let (mut at, mut found) = (0, 0);
    while at < text.len() {
        if text[at] == b'{' {
            found += 1;
        }
        at += 1;
    }
    found
}

const fn holds(text: &str, byte: u8) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        if text[at] == byte {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_message_names_what_it_is_to_name() {
        assert!(fits(&["Move up: {label}"], &["label"], false));
        assert!(!fits(&["Move up"], &["label"], false), "named nowhere");
        assert!(!fits(&["{label}: {label}"], &["label"], false), "named twice");
        assert!(!fits(&["{label} {place}"], &["label"], false), "unknown");
        assert!(!fits(&["{label"], &["label"], false), "not closed");
        assert!(!fits(&["{n} of {all}"], &["all"], false), "not counted");
        assert!(!fits(&[""], &[], false), "empty");
        assert!(!fits(&["a|b"], &[], false), "would be two forms");
    }

    #[test]
    fn the_last_form_of_a_counted_message_has_the_number() {
        assert!(fits(&["One day until {day}", "{n} days until {day}"], &["day"], true));
        assert!(fits(&["{n} day", "{n} days"], &[], true));
        assert!(!fits(&["{n} day", "days"], &[], true));
        assert!(!fits(&["{n} day {n}", "{n} days"], &[], true));
        assert!(!fits(&["One day", "{n} days until {day}"], &["day"], true), "in every form");
    }
}
