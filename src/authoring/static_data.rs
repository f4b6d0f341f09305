//! Values that live as long as the program: the files are read once, and what was read points into them.

/// Leaks a value.
pub(crate) fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// Leaks a list.
pub(crate) fn leak_slice<T>(values: Vec<T>) -> &'static [T] {
    values.leak()
}
