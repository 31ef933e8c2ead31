//! Waiting without sleeping longer than needed: ask again until it holds, or say what never held.

use std::{
    thread,
    time::{Duration, Instant},
};

/// Long enough for a busy machine; nothing ever waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);

/// Asks until there is an answer. `Err` says what is still wrong. It is asked twice at least: WebKit never answers a script
/// whose page goes away meanwhile, and one such question outlasts any deadline.
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
