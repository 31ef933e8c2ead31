//! Where things have to be on paper, in millimetres.

use letter_widget::letter::{Letter, Recipient};
use xtask::browsers::Engine;

use super::{Job, Paper};
use crate::harness::pdf::{Area, Page, Pdf};

/// DIN 5008 form B: the address field, below the zone for the return address.
const DIN_ADDRESS: Area = Area { left: 20.0, top: 62.7, right: 105.0, bottom: 90.0 };
const DIN_FIELD: Area = Area { left: 20.0, top: 45.0, right: 105.0, bottom: 90.0 };
const DIN_RETURN: Area = Area { left: 20.0, top: 45.0, right: 105.0, bottom: 62.7 };

/// US #10: the block begins 0.5 to 0.9 in from the left and 2.04 in from the top, and is at most 3.5 by 0.875 in.
const US_ADDRESS: Area = Area { left: 12.7, top: 51.8, right: 111.8, bottom: 74.1 };

/// Labels: two columns of 85 mm in the middle of the paper, rows of 45 mm starting at 18 mm.
fn label(paper: Paper, index: usize) -> Area {
    let left = (paper.width - 170.0) / 2.0 + 85.0 * (index % 2) as f64;
    let top = 18.0 + 45.0 * (index / 2) as f64;
    Area::new(left + 2.0, top + 2.0, left + 83.0, top + 43.0)
}

/// The size of an envelope: ISO 269 and DIN 678 define C6 and DL.
fn envelope(id: &str) -> Paper {
    let (width, height) = match id {
        "c6" => (162.0, 114.0),
        "dl" => (220.0, 110.0),
        _ => (241.3, 104.8),
    };
    Paper { width, height }
}

/// Where all postal services read the recipient's address (UPU): at least 40 mm from the top and 15 mm from the foot,
/// 15 to 140 mm from the right.
fn reading_zone(size: Paper) -> Area {
    Area::new(size.width - 140.0, 40.0, size.width - 15.0, size.height - 15.0)
}

/// Checks the sizes of pages and the places of addresses.
pub fn check(pdf: &Pdf, letter: &Letter, engine: Engine, job: &Job) {
    let checks = Checks { pdf, letter, engine, job };
    checks.sheet(&pdf.pages[0], &letter.to);
    let copy = pdf.pages.iter().find(|page| page.flat().contains("Copy of my letter to")).expect("a copy");
    checks.sheet(copy, &letter.copies[0]);
    match job.envelope {
        "none" => {}
        "labels" => checks.labels(pdf.pages.last().unwrap()),
        _ => {
            let [.., first, second] = &*pdf.pages else { panic!("too few pages") };
            checks.envelope(first, &letter.to);
            checks.envelope(second, &letter.copies[0]);
        }
    }
}

struct Checks<'a> {
    pdf: &'a Pdf,
    letter: &'a Letter,
    engine: Engine,
    job: &'a Job,
}

impl Checks<'_> {
    fn sheet(&self, page: &Page, to: &Recipient) {
        self.has_size(page, self.sheet_size());
        let address = page.block(&to.lines);
        let sender = page.block(&self.letter.sender);
        let dateline = Area::around(&page.find(&self.letter.dateline));
        let long = to.lines.len() > 7;
        match self.job.window {
            "din-b" => {
                let back = page.find(&self.letter.sender.join(" · "));
                self.within(if long { DIN_FIELD } else { DIN_ADDRESS }, address, "the address in the window");
                let back = Area::around(&back);
                self.within(DIN_RETURN, back, "the return address in the window");
                self.near(address.left, 25.0, "the left edge of the address");
                self.below(back.bottom, address.top, "the return address above the address");
            }
            "us-10" => {
                // Twelve lines at six points are taller than this window, and push the letter down.
                let room = if long { Area { bottom: 140.0, ..US_ADDRESS } } else { US_ADDRESS };
                self.within(room, address, "the address in the window");
                self.near(address.left, 22.5, "the left edge of the address");
            }
            _ => self.below(sender.bottom, address.top, "the sender above the address"),
        }
        self.that(sender.right <= page.width - 12.0, &format!("{sender:.1?}"), "the sender off the edge");
        let apart = sender.left > address.right || sender.bottom <= address.top;
        self.that(apart, &format!("{sender:.1?} and {address:.1?}"), "sender and address apart");
        self.below(address.bottom.max(sender.bottom), dateline.top, "addresses above the date");
    }

    fn envelope(&self, page: &Page, to: &Recipient) {
        let size = envelope(self.job.envelope);
        let address = page.block(&to.lines);
        let sender = page.block(&self.letter.sender);
        let Paper { width, height } = self.job.paper;
        // Firefox does not change the paper size for a page, but it rotates the page; WebKit does neither. In both, the envelope
        // is at the top left.
        let sheet = match self.engine {
            Engine::Chromium => size,
            Engine::Firefox => Paper { width: height, height: width },
            Engine::Webkit => self.job.loaded,
        };
        self.has_size(page, sheet);
        self.that(page.width - 12.0 > address.right, &format!("{address:.1?}"), "the address on the sheet");
        self.within(reading_zone(size), address, "the recipient's place");
        self.within(Area::new(8.0, 6.0, size.width - 74.0 - 15.0, 40.0), sender, "the sender's place");
        self.below(sender.bottom, address.top, "the sender above the recipient");
    }

    fn labels(&self, page: &Page) {
        self.has_size(page, self.sheet_size());
        for (index, to) in [&self.letter.to, &self.letter.copies[0]].into_iter().enumerate() {
            self.within(label(self.job.paper, index), page.block(&to.lines), "an address in its box");
        }
    }

    /// The paper that was chosen; in WebKitGTK, which ignores page sizes, the paper in the printer.
    fn sheet_size(&self) -> Paper {
        if self.engine == Engine::Webkit { self.job.loaded } else { self.job.paper }
    }

    fn has_size(&self, page: &Page, size: Paper) {
        let right = (page.width - size.width).abs() < 0.5 && (page.height - size.height).abs() < 0.5;
        self.that(right, &format!("{:.1} × {:.1} mm", page.width, page.height), "the size of the page");
    }

    fn within(&self, room: Area, area: Area, of: &str) {
        self.that(room.holds(&area), &format!("{area:.1?} in {room:.1?}"), of);
    }

    fn near(&self, measured: f64, wanted: f64, of: &str) {
        // WebKit shrinks a sheet for US Letter that is printed on A4, so that it fits.
        let wanted = wanted * (self.sheet_size().width / self.job.paper.width);
        self.that((measured - wanted).abs() < 0.3, &format!("{measured:.1} for {wanted:.1}"), of);
    }

    fn below(&self, above: f64, below: f64, of: &str) {
        self.that(above <= below, &format!("{above:.1} and {below:.1}"), of);
    }

    fn that(&self, right: bool, measured: &str, of: &str) {
        let Job { window, envelope, loaded, .. } = self.job;
        let what = format!("{}, {window} and {envelope} on {} mm: {of}: {measured}", self.engine, loaded.width);
        assert!(right, "{what}\n{}", self.pdf.flat());
    }
}
