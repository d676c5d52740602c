//! Every script that can be composed, held over its syntax tree to the rules that nobody would want to check by eye: it
//! parses, it names cmdlets and parameters that exist where it runs, it changes and looks up in one place each, it says in its
//! first lines what it does, and no customer's value is ever anything but a literal.

// The attributes tell clippy that the helpers, too, are tests.
#[cfg(test)]
mod effects;
#[cfg(test)]
mod head;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod parameters;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod syntax;
#[cfg(test)]
mod variables;
