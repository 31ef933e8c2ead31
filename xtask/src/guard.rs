//! Reports every exception that leaves a program.
//!
//! A trap of a program, or an exception of a browser function that the program calls, leaves it in the middle of its work: what it holds may
//! be half changed and locked, so that it no longer follows what is typed. `wasm-bindgen` lets such an exception pass. Calls that the loader
//! makes are watched there (`src/embed/loader/program.js`); the browser calls the program through closures, and the script makes all
//! of those in two functions. They get a guard here, which tells whoever called the script's `watch`.

use anyhow::{Context, Result, ensure};

/// How `wasm-bindgen` begins the function that stands for a closure, and the line behind its end.
const BEGIN: &str = "const real = (...args) => {";
const BEHIND: &str = "real._wbg_cb_unref = () => {";

const GUARD: &str = "let watcher = () => {};
export function watch(tell) {
    watcher = tell;
}
const guarded = (call) => (...args) => {
    try {
        return call(...args);
    } catch (error) {
        watcher(error);
        throw error;
    }
};
";

/// The same script with a guard around each closure, and `watch`; an error if it makes closures in another way.
pub fn guard(script: &str) -> Result<String> {
    let parts: Vec<_> = script.split(BEHIND).collect();
    let closures = script.matches(BEGIN).count();
    ensure!(
        parts.len() == closures + 1
            && closures == script.matches("CLOSURE_DTORS.register(").count()
            && (closures > 0) == script.contains("CLOSURE_DTORS"),
        "wasm-bindgen makes closures in another way: see xtask/src/guard.rs"
    );
    let mut out = GUARD.to_owned();
    let (last, guarded) = parts.split_last().context("a script has a part")?;
    for part in guarded {
        let body = part
            .trim_end()
            .strip_suffix("};")
            .context("a closure does not end before its count: see xtask/src/guard.rs")?;
        out.push_str(&body.replace(BEGIN, "const real = guarded((...args) => {"));
        out.push_str("});\n    ");
        out.push_str(BEHIND);
    }
    out.push_str(last);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOSURE: &str = "function makeClosure(arg0, arg1, f) {
    const real = (...args) => {
        try {
            return f(arg0, arg1, ...args);
        } finally {
            real._wbg_cb_unref();
        }
    };
    real._wbg_cb_unref = () => {
        done();
    };
    CLOSURE_DTORS.register(real, state, state);
    return real;
}
";

    #[test]
    fn every_closure_gets_a_guard() {
        let script = guard(&format!("{CLOSURE}{CLOSURE}")).unwrap();
        assert_eq!(script.matches("guarded((...args) => {").count(), 2, "{script}");
        assert_eq!(script.matches("    });\n    real._wbg_cb_unref = () => {").count(), 2, "{script}");
        assert!(crate::script::shrink(&script).is_ok(), "{script}");
    }

    #[test]
    fn closures_of_another_form_are_noticed() {
        for other in [
            "const CLOSURE_DTORS = 1;",
            &CLOSURE.replace("const real", "const other"),
            &format!("{CLOSURE}CLOSURE_DTORS.register(more);"),
        ] {
            assert!(guard(other).unwrap_err().to_string().contains("guard.rs"), "{other}");
        }
    }
}
