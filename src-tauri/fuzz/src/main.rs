//! One program for all targets: which reader gets the fuzzer's bytes, `ANTEROOM_FUZZ_TARGET` says.
//!
//! What a reader must keep to stands beside it, in the `fuzzing` module of its package. `cargo xtask fuzz` builds and runs this.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

static READER: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("ANTEROOM_FUZZ_TARGET").unwrap_or_default();
    let all = [
        anteroom_directory::fuzzing::TARGETS,
        anteroom_exchange::fuzzing::TARGETS,
        anteroom_products::fuzzing::TARGETS,
        anteroom_scripts::fuzzing::TARGETS,
        anteroom_tables::fuzzing::TARGETS,
        anteroom_wizard::fuzzing::TARGETS,
    ];
    let found = all.into_iter().flatten().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("there is no target `{name}`")).1
});

fuzz_target!(|bytes: &[u8]| READER(bytes));
