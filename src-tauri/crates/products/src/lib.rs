//! Product profiles: what each product needs of Exchange, as data.
