//! `products`: what can be connected, and what each product needs.

use std::path::PathBuf;

use anteroom_wizard::{Environment, Failure, Options, Products, Profile, Wizard};
use clap::Args;

use crate::exit::Exit;
use crate::output;

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

/// The columns after the first; the last one is as wide as it needs to be.
const HEADINGS: [&str; 5] = ["ID", "PRODUCT", "VENDOR", "EXCHANGE SERVER", "EXCHANGE ONLINE"];

/// Lists the products, those that come with Anteroom first, and the files that cannot be used with everything that is wrong.
pub fn run(options: ProductsOptions) -> Result<Exit, Failure> {
    let products = match &options.folder {
        Some(folder) if folder.is_dir() => Products::load(folder),
        Some(folder) => {
            output::note(&format!("{} is not a folder.", folder.display()));
            return Ok(Exit::Usage);
        }
        None => Wizard::new(Options::installed()).products(),
    };
    if options.json {
        output::json(&products);
    } else {
        table(products.all()).iter().for_each(|line| output::line(line));
    }
    for refused in products.refused() {
        output::note(&format!("{} cannot be used:", refused.file.display()));
        refused.problems.iter().for_each(|problem| output::note(&format!("  {problem}")));
    }
    Ok(if products.refused().is_empty() { Exit::Done } else { Exit::Failures })
}

/// The products as a table: where each one goes, and how many requirements it has there.
fn table(profiles: &[Profile]) -> Vec<String> {
    let there = |profile: &Profile, environment| match profile.requirements(environment).len() {
        0 => "-".to_owned(),
        count => output::counted(count, "requirement", "requirements"),
    };
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    rows.extend(profiles.iter().map(|profile| {
        [
            profile.id.clone(),
            profile.name.clone(),
            profile.vendor.clone(),
            there(profile, Environment::OnPremises),
            there(profile, Environment::ExchangeOnline),
        ]
    }));
    let mut widths = [0; HEADINGS.len()];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &[String; HEADINGS.len()]| {
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
