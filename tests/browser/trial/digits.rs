//! The digits of a draft: whatever they are, they become a campaign or an alert, and take up no more space than a campaign.

use letter_widget::campaign::MAX_FILE_BYTES;
use miniz_oxide::deflate::compress_to_vec;
use serde_json::json;
use xtask::server::Server;

use super::{open, refused};
use crate::harness::{Browser, desk::untroubled};
use crate::support::text;

const NOT_WHOLE: &str = "incomplete";
const TOO_LARGE: &str = "larger than a campaign";

/// One byte of deflate expands to at most this many bytes.
const SWELLS: u64 = 1_032;

pub fn run(browser: &Browser, server: &Server) {
    up_to_the_limit(browser, server);
    damaged(browser, server);
    swelling(browser, server);
    there_and_back(browser, server);
}

/// Writes bytes as `src/studio/trial.rs` does.
fn digits(bytes: &[u8]) -> String {
    let width = |count: usize| [0, 3, 5, 8, 10, 13, 15, 17][count];
    let number = |group: &[u8]| group.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    bytes.chunks(7).map(|group| format!("{:0width$}", number(group), width = width(group.len()))).collect()
}

/// A campaign of this length, padded with spaces.
fn campaign(length: usize) -> String {
    let campaign = text("tests/fixtures/with-email.json");
    format!("{campaign}{}", " ".repeat(length - campaign.len()))
}

fn up_to_the_limit(browser: &Browser, server: &Server) {
    let of = |length| digits(&compress_to_vec(campaign(length).as_bytes(), 10));
    open(browser, server, &of(MAX_FILE_BYTES));
    browser.until_whole();
    untroubled(browser);
    open(browser, server, &of(MAX_FILE_BYTES + 1));
    refused(browser, "one byte more", TOO_LARGE);
}

fn damaged(browser: &Browser, server: &Server) {
    let whole = compress_to_vec(campaign(20_000).as_bytes(), 10);
    let cut = digits(&whole[..whole.len() / 2]);
    let more = digits(&[&*whole, b"more"].concat());
    let many = "9".repeat(17);
    let all = [
        "0",
        "00",
        "000",
        "999",
        "256",
        "65536",
        "abc",
        "12a",
        "-12",
        "+12",
        "1e5",
        "0x1",
        "12%203",
        "12%00",
        "١٢٣",
        "１２３",
        "99999999999999999",
        "000000000000000001",
        "#",
        "%",
        "%zz",
        "<b>",
        "000000000000000000000000000000000000",
    ];
    for draft in all.into_iter().chain([&*cut, &*more, &*many, &*many.repeat(9)]) {
        open(browser, server, draft);
        refused(browser, &draft[..draft.len().min(40)], NOT_WHOLE);
    }
    for none in ["", "held"] {
        open(browser, server, none);
        refused(browser, none, "no draft");
    }
}

/// Small drafts that expand: with more digits than are read at all, and with as many as are read. Firefox opens no address longer
/// than a MiB.
fn swelling(browser: &Browser, server: &Server) {
    let zeros = compress_to_vec(&vec![0; 300 << 20], 9);
    open(browser, server, &digits(&zeros));
    refused(browser, "300 MiB", TOO_LARGE);
    assert_eq!(browser.js("return window.fed;"), json!(0), "nothing is inflated");
    // 65,536 digits encode 26,985 bytes.
    open(browser, server, &digits(&zeros[..26_985]));
    refused(browser, "27 MB", TOO_LARGE);
    let fed = browser.js("return window.fed;").as_u64().unwrap();
    let slice = browser.js("return window.slice;").as_u64().unwrap();
    let limit = MAX_FILE_BYTES as u64;
    assert!(slice <= 1_024, "slices of {slice} bytes");
    assert!(fed > 0 && fed * SWELLS <= limit + 3 * slice * SWELLS, "{fed} bytes were inflated");
}

/// Any bytes that are written as digits are read back unchanged; and any text is read, or refused with an error of the page.
fn there_and_back(browser: &Browser, server: &Server) {
    open(browser, server, "");
    refused(browser, "nothing", "no draft");
    let script = "const done = arguments[arguments.length - 1];
        import('/try-draft.js').then(({ bytes }) => {
            const WIDTH = [0, 3, 5, 8, 10, 13, 15, 17];
            const written = all => {
                let text = '';
                for (let at = 0; at < all.length; at += 7) {
                    const group = all.subarray(at, at + 7);
                    text += [...group].reduce((number, byte) => number * 256n + BigInt(byte), 0n).toString().padStart(WIDTH[group.length], '0');
                }
                return text;
            };
            for (let round = 0; round < 2000; round++) {
                const all = crypto.getRandomValues(new Uint8Array(1 + round % 200));
                if (round % 5 === 0) all.fill(round % 2 * 255);
                if (String(bytes(written(all))) !== String(all)) return [...all];
                // Replaces one character.
                const text = [...written(all)];
                text[Math.floor(Math.random() * text.length)] = '0189a \\u0661'[round % 7];
                try {
                    const read = bytes(text.join(''));
                    if (written(read) !== text.join('')) return text.join('');
                } catch (error) {
                    if (!/no digits/.test(error.message)) return String(error);
                }
            }
            return 'the same';
        }).then(done, error => done(String(error)));";
    assert_eq!(browser.js_later(script, vec![]), json!("the same"));
}
