/// A list with at least one item, so that "the first" always exists.
#[derive(Clone, Debug, PartialEq)]
pub struct NonEmpty<T> {
    first: T,
    rest: Vec<T>,
}

impl<T> NonEmpty<T> {
    /// Returns the list if it has an item.
    pub fn new(mut items: Vec<T>) -> Option<Self> {
        if items.is_empty() {
            return None;
        }
        Some(Self { first: items.remove(0), rest: items })
    }

    /// Creates a list of this one item.
    pub fn one(item: T) -> Self {
        Self { first: item, rest: Vec::new() }
    }

    /// The first item.
    pub fn first(&self) -> &T {
        &self.first
    }

    /// The item at this index, counted from 0.
    pub fn get(&self, index: usize) -> Option<&T> {
        if index == 0 { Some(&self.first) } else { self.rest.get(index - 1) }
    }

    /// All items in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// The number of items: at least one.
    #[allow(clippy::len_without_is_empty, reason = "it never is")]
    pub fn len(&self) -> usize {
        self.rest.len() + 1
    }
}
