//! The draft in the address of a trial.

/// Decodes digits as `embed/studio/try.js` does.
pub fn bytes_of(digits: &str) -> Vec<u8> {
    let count = |length| [0, 3, 5, 8, 10, 13, 15, 17].iter().position(|digits| *digits == length).unwrap();
    let groups = digits.as_bytes().chunks(17).map(|group| std::str::from_utf8(group).unwrap());
    groups.flat_map(|group| group.parse::<u64>().unwrap().to_be_bytes()[8 - count(group.len())..].to_vec()).collect()
}
