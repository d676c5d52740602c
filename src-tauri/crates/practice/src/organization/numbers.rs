//! Randomness that follows from the seed alone, so that the same organization can be made again anywhere.

/// Mixes two numbers into one (the finaliser of splitmix64).
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    let mut z = a.wrapping_add(b.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A generator for one purpose. Streams are independent, so a change in one place leaves the others as they are.
pub(crate) fn stream(seed: u64, purpose: u64, number: u64) -> fastrand::Rng {
    fastrand::Rng::with_seed(mix(mix(seed, purpose), number))
}
