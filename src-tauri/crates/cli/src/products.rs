//! `products`: what can be connected, and what each product needs.

use std::path::PathBuf;

use anteroom_wizard::texts::cli_app as texts;
use anteroom_wizard::{Environment, Failure, Products, Profile};
use clap::Args;

use crate::exit::Exit;
use crate::{output, session};

/// `products`.
#[derive(Debug, Args)]
pub struct ProductsOptions {
    /// Read profiles from this folder, beside those that come with Anteroom; the wizard's own folder when absent
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// How many columns the table has.
const COLUMNS: usize = 5;
/// A row of it.
type Row = [String; COLUMNS];

/// What stands above the columns. Microsoft's names are the same in every language.
fn headings() -> Row {
    let (product, vendor) = (output::tell(&texts::heading_product()), output::tell(&texts::heading_vendor()));
    ["ID".to_owned(), product, vendor, "EXCHANGE SERVER".to_owned(), "EXCHANGE ONLINE".to_owned()]
}

/// Lists the products, those that come with Anteroom first, and the files that cannot be used with everything that is wrong.
pub fn run(options: ProductsOptions) -> Result<Exit, Failure> {
    let products = match &options.folder {
        Some(folder) if folder.is_dir() => Products::load(folder),
        Some(folder) => {
            output::notice(&texts::no_folder(folder.display().to_string()));
            return Ok(Exit::Usage);
        }
        None => session::wizard().products(),
    };
    if options.json {
        output::json(&products);
    } else {
        table(products.all()).iter().for_each(|line| output::line(line));
    }
    for refused in products.refused() {
        output::notice(&texts::profile_unusable(refused.file.display().to_string()));
        refused.problems.iter().for_each(|problem| output::note(&format!("  {problem}")));
    }
    Ok(if products.refused().is_empty() { Exit::Done } else { Exit::Failures })
}

/// The products as a table: where each one goes, and how many requirements it has there.
fn table(profiles: &[Profile]) -> Vec<String> {
    let there = |profile: &Profile, environment| match profile.requirements(environment).len() {
        0 => "-".to_owned(),
        count => output::tell(&texts::requirements(count)),
    };
    let mut rows = vec![headings()];
    rows.extend(profiles.iter().map(|profile| {
        [
            profile.id.clone(),
            profile.name.clone(),
            profile.vendor.clone(),
            there(profile, Environment::OnPremises),
            there(profile, Environment::ExchangeOnline),
        ]
    }));
    let mut widths = [0; COLUMNS];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &Row| {
        let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_line_for_each_product_under_its_headings() {
        let lines = table(Products::built_in().all());
        assert_eq!(lines.len(), 6, "the headings and five products: {lines:#?}");
        let column = lines[0].find("VENDOR").unwrap();
        assert!(lines[2].starts_with("flowscape "), "{}", lines[2]);
        assert!(lines[2][column..].starts_with("Flowscape "), "columns stand under each other: {lines:#?}");
        assert!(lines[2].ends_with('-'), "it does not go to Exchange Online: {}", lines[2]);
    }
}
