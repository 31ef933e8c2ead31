//! Reports every exception that leaves a program.
//!
//! If a program traps, or a browser function that it calls throws an exception, the program is interrupted in the middle of its work:
//! its state may be half changed and locked, so that it no longer responds to input. `wasm-bindgen` lets such an exception pass. The
//! loader watches its own calls (`src/embed/loader/program.js`); the browser calls the program through closures, and two functions of
//! the script create all of them. This module adds a guard to these, which notifies the caller of the script's `watch`.

use anyhow::{Context, Result, ensure};

/// The first line of the function that `wasm-bindgen` generates for a closure, and the line after its end.
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

/// Adds `watch`, and a guard around each closure, to a script; returns an error if the script creates closures in another way.
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
