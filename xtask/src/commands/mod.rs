//! What the commands do, one a file; `build` is the library's.

pub mod bench;
pub mod dist;
pub mod fuzz;
pub mod mutants;
pub mod screenshots;
pub mod script_mutants;
pub mod serve;
pub mod size;
pub mod test;
