//! Readers who set lines, letters, words and paragraphs further apart lose nothing (WCAG 2.2, 1.4.12): nothing is cut off, no
//! text overlaps another, and nothing extends beyond the edge.

use serde_json::json;

use crate::{
    harness::{
        Lab, Site,
        room::{DIRECTIONS, Room},
    },
    support::text,
};

/// High enough that the bar is at the end of the widget, and no letter scrolls by itself.
const ROOMS: [Room; 2] = [(320, 14000), (1100, 9000)];

/// Sets the spacing as a bookmarklet or an extension does, in the shadow root as well.
const APART: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];";

/// Where texts are: for each, the rectangles of its lines and the element that contains it. Invisible texts and the entries of
/// closed lists are left out.
const TEXTS: &str = "const texts = [], walker = document.createTreeWalker($('.widget'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        if (node.data.trim() === '' || node.parentElement.closest('.unseen, option')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(line => line.width > 1);
        if (lines.length > 0) texts.push({ node, lines, of: node.parentElement });
    }";

const CUT_OFF: &str = "const boxes = 'button, summary, label, .button, .way, .pick, .note, .lead, .fold, .after, .bar, .paper, .demands li, .editing';
    const cut = texts.filter(({ lines, of }) => {
        const box = of.closest(boxes)?.getBoundingClientRect();
        return box && lines.some(line => line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 3 || line.bottom > box.bottom + 3);
    });
    const hidden = $$('*').filter(each => shown(each) && !each.closest('.unseen, svg') && !each.matches('textarea, select, option, input'))
        .filter(each => getComputedStyle(each).overflow !== 'visible' && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1));
    return [texts.length > 80, [...cut.map(({ node }) => node.data), ...hidden.map(each => each.className)]];";

const OVERLAP: &str = "const on = [];
    texts.forEach((one, index) => texts.slice(index + 1).forEach(other => {
        const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
        if (one.lines.some(a => other.lines.some(b => meet(a, b)))) on.push([one.node.data, other.node.data]);
    }));
    return on;";

pub fn run(lab: &Lab) {
    let site = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "loading=\"eager\" seed=\"0\"", "");
    let server = site.rooms(&ROOMS).start();
    let browser = lab.browser();
    for room in ROOMS {
        for direction in DIRECTIONS {
            let what = format!("{room:?}, {direction}");
            browser.open_room(&server, room);
            browser.turn(direction);
            browser.type_into("#name", "Ada Example of the very long name that goes on and on");
            browser.widget("$$('.edit')[1].click();");
            browser.until("the open part", "return $('#edit') !== null;");
            let before = browser.widget("return $('.widget').getBoundingClientRect().height;").as_f64();
            browser.widget(APART);
            let after = browser.widget("return $('.widget').getBoundingClientRect().height;").as_f64();
            assert!(after > before, "{what}: the text is set further apart: {before:?}, {after:?}");
            browser.fits(&what);
            assert_eq!(browser.widget(&format!("{TEXTS} {CUT_OFF}")), json!([true, []]), "{what}: cut off");
            assert_eq!(browser.widget(&format!("{TEXTS} {OVERLAP}")), json!([]), "{what}: one on the other");
        }
    }
}
