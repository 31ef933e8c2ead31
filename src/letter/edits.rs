use super::Part;

/// The supporter's own words in place of suggested ones, each with the part it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits(Vec<(Part, String)>);

impl Edits {
    /// The words that the supporter wrote for this part, just as typed.
    pub fn get(&self, part: Part) -> Option<&str> {
        self.0.iter().find(|(edited, _)| *edited == part).map(|(_, text)| text.as_str())
    }

    /// Puts words in the place of the suggested ones.
    pub fn set(&mut self, part: Part, text: String) {
        self.clear(part);
        self.0.push((part, text));
    }

    /// Goes back to the suggested words.
    pub fn clear(&mut self, part: Part) {
        self.0.retain(|(edited, _)| *edited != part);
    }

    /// Every edit, the last one made at the end.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &str)> {
        self.0.iter().map(|(part, text)| (*part, text.as_str()))
    }
}
