//! What customers of each product run.

// The attribute tells clippy that the helpers, too, are tests.
#[cfg(test)]
mod kept;
