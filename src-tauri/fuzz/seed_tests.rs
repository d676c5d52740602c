//! What the tests of every package with a door for the fuzzer do with its seeds; included by each, for the readers of its own.

use super::TARGETS;

#[test]
fn the_seeds_of_the_fuzzer_are_read() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    for (target, read) in TARGETS {
        let files: Vec<_> = std::fs::read_dir(seeds.join(target)).unwrap().collect();
        assert!(!files.is_empty(), "{target} has no seeds");
        files.into_iter().for_each(|file| read(&std::fs::read(file.unwrap().path()).unwrap()));
    }
}
