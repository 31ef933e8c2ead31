//! Waiting no longer than necessary: polls until a condition is true, or reports what never became true.

use std::{
    thread,
    time::{Duration, Instant},
};

/// Long enough for a busy machine; only a failing test waits this long.
const DEADLINE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);

/// Polls until there is an answer. `Err` says what is still wrong. It asks at least twice: WebKit never answers a script
/// whose page is unloaded in the meantime, and one such call outlasts any deadline.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    let mut asked = 0;
    loop {
        asked += 1;
        match ask() {
            Ok(answer) => return answer,
            Err(wrong) if start.elapsed() > DEADLINE && asked > 1 => panic!("waited in vain for: {what}\n{wrong}"),
            Err(_) => thread::sleep(PAUSE),
        }
    }
}
