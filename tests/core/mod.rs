//! The tests of the pure core as part of the library's own test program, for `cargo xtask mutants`: each mutant needs one program
//! to be compiled and linked instead of twenty.

macro_rules! tests {
    ($($name:ident = $file:literal,)+) => { $(#[path = $file] mod $name;)+ };
}

tests! {
    any_file = "../any_file.rs",
    campaigns = "../campaigns.rs",
    corpora = "../corpora.rs",
    deadline = "../deadline.rs",
    directions = "../directions.rs",
    draft = "../draft.rs",
    editing = "../editing.rs",
    eml = "../eml.rs",
    letter_conventions = "../letter_conventions.rs",
    letter_text = "../letter_text.rs",
    letters = "../letters.rs",
    mailto = "../mailto.rs",
    own_language = "../own_language.rs",
    plan = "../plan.rs",
    problems = "../problems.rs",
    recipe = "../recipe.rs",
    routes = "../routes.rs",
    schema_any = "../schema_any.rs",
    schema_limits = "../schema_limits.rs",
    stationery = "../stationery.rs",
    translations = "../translations.rs",
    update = "../update.rs",
    webmail = "../webmail.rs",
}
