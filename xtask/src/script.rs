//! Minifies scripts: removes comments and spaces, and shortens names that are used only within the script.

use anyhow::{Result, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Minifies a script. An error names the first thing that is not valid JavaScript.
pub fn shrink(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    ensure!(parsed.diagnostics.is_empty(), "not a script: {:?}", parsed.diagnostics.first());
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let code = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping).build(&program);
    Ok(code.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_what_only_people_read() {
        let script = "// Why.\nexport function greet(somebody) {\n  const greeting = `Hello ${somebody}`;\n  console.log(greeting, greeting);\n}\n";
        assert_eq!(shrink(script).unwrap(), "export function greet(e){let t=`Hello ${e}`;console.log(t,t)}");
    }

    #[test]
    fn what_is_no_script_is_an_error() {
        assert!(shrink("export function (").unwrap_err().to_string().starts_with("not a script"));
    }
}
