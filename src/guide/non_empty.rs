//! A list with at least one item.

/// A list that cannot be empty. Rules out an option that is shown without a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmpty<T> {
    first: T,
    rest: Vec<T>,
}

impl<T: PartialEq> NonEmpty<T> {
    /// The items in order, without repetitions; `None` if there are none.
    pub fn distinct(items: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut items = items.into_iter();
        let mut list = Self { first: items.next()?, rest: Vec::new() };
        for item in items {
            if list.iter().all(|known| *known != item) {
                list.rest.push(item);
            }
        }
        Some(list)
    }

    /// The items, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}
