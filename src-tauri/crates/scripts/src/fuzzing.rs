//! A door for the fuzzer (`cargo xtask fuzz`): pasted output, whatever it holds.

use anteroom_catalogue::Words;
use anteroom_domain::CalendarProcessing;

use crate::output::{Expected, parse_output};

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("pasted", pasted)];

/// Reads bytes as pasted output: it is judged, or refused in words.
fn pasted(bytes: &[u8]) {
    let names = |name: &str| vec![format!("{name}@contoso.com"), name.to_owned()];
    let expected = Expected {
        account: names("svc-rooms"),
        rooms: vec![names("atrium"), names("loft")],
        room_processing: CalendarProcessing::default(),
        equipment: names("beamer"),
        processing: CalendarProcessing::default(),
        room_list: names("oslo"),
        manager: names("svc-rooms"),
    };
    match parse_output(&String::from_utf8_lossy(bytes)) {
        Err(refused) => assert!(!Words::english().tell(&refused.text()).is_empty(), "a refusal says why"),
        Ok(outputs) => {
            for table in outputs.iter().map(|output| output.table()) {
                let width = table.columns.len();
                assert!(
                    table.rows.iter().all(|row| row.len() == width),
                    "each row has a cell for each column"
                );
            }
            for verdict in outputs.iter().flat_map(|output| output.verdicts(&expected)) {
                assert_eq!(
                    verdict.reasons.is_empty(),
                    verdict.met == Some(true),
                    "{verdict:?}: what is not met has a reason"
                );
            }
        }
    }
}

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;
