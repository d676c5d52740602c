//! A door for the fuzzer (`cargo xtask fuzz`): pasted output, whatever it holds.

use anteroom_catalogue::Words;
use anteroom_domain::CalendarProcessing;

use crate::output::Expected;
use crate::pasted::read_pasted;
use crate::rights::Wish;
use crate::{TaskId, Values};

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("pasted", pasted)];

/// Reads bytes as what was pasted, envelope or output: it is judged, or refused in words.
fn pasted(bytes: &[u8]) {
    let names = |name: &str| vec![format!("{name}@contoso.com"), name.to_owned()];
    let expected = Expected {
        account: names("svc-rooms"),
        right: Wish::of(TaskId::ImpersonateResources, &Values::default()),
        rooms: vec![names("atrium"), names("loft")],
        application: Vec::new(),
        room_processing: CalendarProcessing::default(),
        equipment: names("beamer"),
        processing: CalendarProcessing::default(),
        room_list: names("oslo"),
        manager: names("svc-rooms"),
    };
    let text = String::from_utf8_lossy(bytes);
    // Past the sum, which chance never meets.
    if let Err(broken) = crate::envelope::read(&text) {
        assert!(!Words::english().tell(&broken.text()).is_empty(), "{broken:?} says why");
    }
    match read_pasted(&text) {
        Err(refused) => assert!(!Words::english().tell(&refused.text()).is_empty(), "a refusal says why"),
        Ok(pasted) => {
            for envelope in &pasted.envelopes {
                assert_eq!(envelope.count, envelope.rows.len(), "{envelope:?}: what it promises is there");
            }
            for output in &pasted.outputs {
                let _ = output.assignments_reaching_further(&expected);
                let table = output.table();
                let width = table.columns.len();
                assert!(
                    table.rows.iter().all(|row| row.len() == width),
                    "each row has a cell for each column"
                );
            }
            for verdict in pasted.outputs.iter().flat_map(|output| output.verdicts(&expected)) {
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
