//! An address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::campaign::{Node, accept};

use super::trial::{Extent, digits, part};

/// The largest code version, with 125 modules a side: phones still read that from a screen, at three pixels a module.
const MOST: u8 = 27;

/// Modules of white around a code (ISO/IEC 18004, section 6.3.8).
const QUIET: i32 = 4;

/// A code to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The address that it encodes.
    pub address: String,
    /// The number of modules a side, including the white margin.
    pub side: i32,
    /// The dark modules, as an SVG path in which a module is one unit.
    pub path: String,
}

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To a trial of the draft; the extent is how much of the draft is in the address.
    Trial(Code, Extent),
    /// To where the campaign will be published: the draft is too long for a code.
    Published(Code),
    /// Nowhere: not even that address fits.
    Nowhere,
}

/// The code for a draft that the widget accepts. `folder` is where the widget's files are, `name` the campaign file's name there.
pub fn lead(file: &Node, language: &str, folder: &str, name: &str) -> Lead {
    for extent in Extent::ALL {
        let part = part(file, language, extent);
        if accept(&part).is_none() {
            continue;
        }
        if let Some(code) = code(&format!("{folder}try.html#"), &digits(&part)) {
            return Lead::Trial(code, extent);
        }
    }
    code(&format!("{folder}embed.html?campaign={name}"), "").map_or(Lead::Nowhere, Lead::Published)
}

/// The code of an address that ends with these digits; nothing if it does not fit.
fn code(start: &str, digits: &str) -> Option<Code> {
    let mut segments = vec![QrSegment::make_bytes(start.as_bytes())];
    if !digits.is_empty() {
        segments.push(QrSegment::make_numeric(digits));
    }
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(MOST), None, true)
            .ok()?;
    Some(Code { address: [start, digits].concat(), side: code.size() + 2 * QUIET, path: path(&code) })
}

fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    path
}
