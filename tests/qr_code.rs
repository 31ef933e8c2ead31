//! A QR code reader reads the picture of a code, as a phone would, and returns the address, character for character.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::studio::code::{Code, Lead, lead};
use letter_widget::studio::open::open;
use rqrr::PreparedImage;
use support::text;

/// Pixels per module.
const SCALE: usize = 4;

/// The modules that the path of the picture fills: each run, such as `M4 4h7v1h-7z`, is in one row.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let side = usize::try_from(code.side).unwrap();
    let mut rows = vec![vec![false; side]; side];
    for run in code.path.split('M').filter(|run| !run.is_empty()) {
        let (place, length) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (length, rest) = length.split_once("v1h-").unwrap();
        assert_eq!(rest.strip_suffix('z'), Some(length), "{run}");
        let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap());
        rows[y][x..x + length].fill(true);
    }
    rows
}

fn read(code: &Code) -> String {
    let rows = modules(code);
    let side = rows.len() * SCALE;
    let mut picture =
        PreparedImage::prepare_from_greyscale(side, side, |x, y| if rows[y / SCALE][x / SCALE] { 0 } else { 255 });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().unwrap().1
}

#[test]
fn a_code_says_its_address() {
    let mut trials = 0;
    for file in ["tests/fixtures/with-email.json", "campaigns/ua-0425-usa.json", "campaigns/safe-passage-americas.json"]
    {
        let studio = open(&text(file)).unwrap();
        let (code, page) = match lead(studio.file(), "en", "https://www.example.org/letters/", "x.json") {
            Lead::Trial(code, _) => {
                trials += 1;
                (code, "try.html#")
            }
            Lead::Published(code) => (code, "embed.html?campaign=x.json"),
            Lead::Nowhere => panic!("{file} leads nowhere"),
        };
        assert!(code.address.starts_with(&format!("https://www.example.org/letters/{page}")), "{file}");
        assert_eq!(read(&code), code.address, "{file}");
    }
    assert!(trials > 0);
}

#[test]
fn the_code_of_what_is_too_long_leads_to_where_it_will_stand() {
    let studio = open(&text("tests/fixtures/with-email.json")).unwrap();
    // Such a long address leaves no room for a campaign.
    let folder = format!("https://www.example.org/{}/", "long".repeat(280));
    let Lead::Published(code) = lead(studio.file(), "en", &folder, "with-email.json") else { panic!("it travels") };
    assert_eq!(read(&code), format!("{folder}embed.html?campaign=with-email.json"));
}
