use crate::harness::Lab;
pub fn run(_: &Lab) {}
