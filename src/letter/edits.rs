use super::Part;

/// The supporter's own words instead of the suggested ones, each with the part to which it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits(Vec<(Part, String)>);

impl Edits {
    /// The words that the supporter wrote for this part, just as typed.
    pub fn get(&self, part: Part) -> Option<&str> {
        self.0.iter().find(|(edited, _)| *edited == part).map(|(_, text)| text.as_str())
    }

    /// Replaces the suggested words of this part.
    pub fn set(&mut self, part: Part, text: String) {
        self.clear(part);
        self.0.push((part, text));
    }

    /// Restores the suggested words of this part.
    pub fn clear(&mut self, part: Part) {
        self.0.retain(|(edited, _)| *edited != part);
    }

    /// Every edit, the most recent last.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &str)> {
        self.0.iter().map(|(part, text)| (*part, text.as_str()))
    }
}
