//! The commands, one per file; `build` is in the library.

pub mod bench;
pub mod dist;
pub mod fuzz;
pub mod mutants;
pub mod screenshots;
pub mod script_mutants;
pub mod serve;
pub mod size;
pub mod test;
