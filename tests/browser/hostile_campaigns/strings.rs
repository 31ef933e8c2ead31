//! Strings that break programs: a public list, and some for a widget that turns text into pages, links and e-mails.

use std::collections::HashSet;

use xtask::foreign;

use super::chance::Chance;

/// Scripts that leave a trace on the page of this case.
const SCRIPTS: &[&str] = &["executed=1", "alert(1)", "document.title='executed'"];

/// Places where a script runs once text becomes markup. `@` is the script.
const MARKUP: &[&str] = &[
    "<script>@</script>",
    "<img src=x onerror=@>",
    "\"><svg onload=@>",
    "'><svg/onload=@//",
    "<iframe srcdoc=\"<script>parent.@</script>\">",
    "<iframe src=\"javascript:parent.@\">",
    "<a href=\"javascript:@\">x</a>",
    "<a href=\"java\tscript:@\">x</a>",
    "<details open ontoggle=@>x</details>",
    "<input autofocus onfocus=@>",
    "<video><source onerror=@></video>",
    "<body onload=@>",
    "<style onload=@></style>",
    "<object data=\"javascript:@\">",
    "<embed src=\"javascript:@\">",
    "<form action=\"javascript:@\"><button>x</button></form>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=@>",
    "<svg><animate onbegin=@ attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:@\"><text>x</text></a></svg>",
    "<svg><script>@</script></svg>",
    "</textarea><script>@</script>",
    "</title><script>@</script>",
    "--><script>@</script><!--",
    "]]><script>@</script>",
    "<meta http-equiv=refresh content=\"0;url=javascript:@\">",
    "<base href=\"javascript:@//\">",
    "<template><script>@</script></template>",
    "<p style=\"background:url(javascript:@)\" onclick=@>",
    "<x onclick=@ tabindex=1 id=x></x>#x",
    "<noscript><p title=\"</noscript><img src=x onerror=@>\">",
];

/// Further places, without markup: attributes, addresses and templates.
const CODE: &[&str] = &[
    "\" onmouseover=\"@\" x=\"",
    "' onfocus='@' autofocus x='",
    "javascript:@",
    "JaVaScRiPt:@",
    "java\nscript:@",
    "\u{1}javascript:@",
    "javascript&colon;@",
    "data:text/html,<script>@<\\/script>",
    "vbscript:@",
    "blob:javascript:@",
    "{{constructor.constructor('@')()}}",
    "${@}",
    "#{@}",
    "<%= @ %>",
    "`-@-`",
    "';@;//",
];

const BREAKS: &[&str] = &[
    "\r\n",
    "\n",
    "\r",
    "\n\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "%0D%0A",
    "%0a",
    "%250D%250A",
    "=0D=0A",
    "&#13;&#10;",
];

const HEADERS: &[&str] = &[
    "Bcc: spy@example.net",
    "Cc: spy@example.net",
    "Subject: other",
    "Content-Type: text/html",
    "\r\n\r\nanother body",
];

const PARAMETERS: &[&str] = &[
    "bcc=spy@example.net",
    "cc=spy@example.net",
    "to=spy@example.net",
    "body=other",
    "subject=other",
    "attach=/etc/passwd",
    "su=other&tf=1",
    "mailtouri=mailto:spy@example.net",
];

/// Words whose case, direction, form or number depends on the language.
const WORDS: &[&str] = &[
    "ß",
    "ẞ",
    "İ",
    "ı",
    "i̇",
    "ﬁ",
    "ﬄ",
    "ŉ",
    "ΐ",
    "ǰ",
    "ς",
    "ΑΣ",
    "Ǆ",
    "ǅ",
    "i̇́",
    "į̇̃",
    "և",
    "ꭰ",
    "ა",
    "𐐨",
    "𞤢",
    "ᾳ",
    "ΆΝΩ",
    "ήλιος",
    "ijs",
    "ʼn",
    "ſ",
    "\u{212a}",
    "\u{212b}",
    "\u{2126}",
    "ﷺ",
    "﷽",
    "مرحبا",
    "שלום",
    "۱۲۳",
    "١٢٣",
    "१२३",
    "千葉",
    "パーティー",
    "안녕하세요",
    "ไทย",
    "မြန်မာ",
    "ខ្មែរ",
    "தமிழ்",
    "ᠮᠣᠩᠭᠣᠯ",
    "e\u{301}",
    "\u{1100}\u{1161}\u{11a8}",
    "क्षि",
    "👩🏽‍🚒",
    "🏳️‍🌈",
    "🇨🇦🇨",
    "1️⃣",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "👨‍👩‍👧‍👦",
    "🕊\u{fe0e}",
    "\u{1f3fb}",
    "I\u{307}",
    "Dž",
    "ÇIĞLI",
    "Ĳ",
];

/// Texts that some program might take for code, a number or a file.
const LOOKALIKES: &[&str] = &[
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "__defineGetter__",
    "then",
    "length",
    "name",
    "undefined",
    "null",
    "NaN",
    "true",
    "false",
    "Infinity",
    "-0",
    "0x7fffffffffffffff",
    "1e309",
    "9007199254740993",
    "00",
    "1_000",
    "٣",
    "Ⅳ",
    "½",
    "1,000.00",
    "0b1",
    "08",
    "-",
    "+",
    ".",
    "{}",
    "[]",
    "{\"a\":1}",
    "[[[[[[[[",
    "\"",
    "'",
    "\\",
    "\\\\",
    "\\\"",
    "\\u0000",
    "\\x00",
    "(a+)+$",
    "^$",
    ".*",
    "[",
    "(",
    "*",
    "?",
    "|",
    "$&",
    "$1",
    "$`",
    "$'",
    "%s",
    "%n%n%n",
    "%1$s",
    "%",
    "%%",
    "%zz",
    "{name}",
    "{0}",
    "{count}",
    "{{name}}",
    "{",
    "}",
    "${name}",
    "{day}",
    "' OR 1=1 --",
    "'; DROP TABLE letters; --",
    "../../etc/passwd",
    "..\\..\\",
    "C:\\CON",
    "file:///etc/passwd",
    "//example.net/x",
    "https://example.net/",
    "mailto:spy@example.net?bcc=x@example.net",
    "tel:+1",
    "=cmd|'/C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "$(touch x)",
    "`id`",
    "<!ENTITY x SYSTEM \"file:///x\">",
    "<?xml version=\"1.0\"?>",
    "]]>",
];

/// Returns invisible characters, noncharacters, and characters that change the text around them.
fn characters() -> Vec<char> {
    let ranges: [(u32, u32); 22] = [
        (0x00, 0x1f),
        (0x7f, 0xa0),
        (0xad, 0xad),
        (0x34f, 0x34f),
        (0x600, 0x605),
        (0x61c, 0x61c),
        (0x115f, 0x1160),
        (0x1680, 0x1680),
        (0x180b, 0x180f),
        (0x2000, 0x200f),
        (0x2028, 0x202f),
        (0x205f, 0x206f),
        (0x3000, 0x3000),
        (0x3164, 0x3164),
        (0xe000, 0xe000),
        (0xfdd0, 0xfdd0),
        (0xfe00, 0xfe0f),
        (0xfeff, 0xfeff),
        (0xfff9, 0xffff),
        (0x1d173, 0x1d17a),
        (0x1fffe, 0x1ffff),
        (0x10_fffd, 0x10_ffff),
    ];
    let tags = [0xe0001, 0xe0020, 0xe0041, 0xe007f, 0xe0100];
    ranges.into_iter().flat_map(|(first, last)| first..=last).chain(tags).filter_map(char::from_u32).collect()
}

fn floods() -> Vec<String> {
    let zalgo: String = (0x300..0x36f).filter_map(char::from_u32).collect();
    vec![
        format!("Z{0}a{0}l{0}g{0}o{0}", zalgo.repeat(2)),
        "\u{301}".repeat(3_000),
        format!("a{}", "\u{20dd}".repeat(500)),
        "x".repeat(15_000),
        "ǅ".repeat(4_000),
        "🕊".repeat(4_000),
        "👩🏽‍🚒".repeat(700),
        "ﷺ".repeat(2_000),
        "א".repeat(5_000),
        "a b ".repeat(4_000),
        "a\n\n".repeat(2_000),
        "\n".repeat(5_000),
        "\u{200b}".repeat(5_000),
        "\u{202e}\u{2066}".repeat(2_000),
        "\u{200d}".repeat(2_000),
        "🇨".repeat(1_001),
        "(".repeat(5_000),
        "%0D%0A".repeat(1_000),
        "&".repeat(5_000),
        "<".repeat(5_000),
        " ".repeat(5_000) + "x",
        "ß".repeat(5_000),
        "İ".repeat(5_000),
        "مرحبا world ".repeat(500),
    ]
}

/// Returns mixtures of left-to-right and right-to-left text, with neutral characters in between.
fn mixtures(chance: &mut Chance, count: usize) -> Vec<String> {
    const PIECES: &[&str] =
        &["abc", "אבג", "مرحبا", "123", "١٢٣", " (", ") ", ", ", ". ", "\u{200e}", "\u{200f}", " – ", "«", "»"];
    (0..count).map(|_| (0..4 + chance.below(8)).map(|_| chance.pick(PIECES)).collect()).collect()
}

/// Halves of surrogate pairs, which no Rust string can contain, as JSON strings.
const HALVES: &[&str] = &[
    r#""\ud800""#,
    r#""\udfff""#,
    r#""a\ud800b\udc00 c""#,
    r#""\udc00\ud800""#,
    r#""\ud83d\ud83d\ude00""#,
    r#""\ude00 end""#,
    r#""start \ud83d""#,
    r#""\ud800\u0301""#,
    r#""\u200d\udc69\u200d""#,
    r#""\udb40\ud83c\udff4""#,
];

/// Returns every string once, always in the same order.
pub fn all() -> Vec<String> {
    let list = foreign::naughty_strings().unwrap_or_else(|problem| panic!("{problem:#}"));
    let mut strings: Vec<String> = serde_json::from_str(&list).unwrap();
    assert!(strings.len() > 400, "{} strings on the public list", strings.len());
    let mut chance = Chance::new(1);
    for script in SCRIPTS {
        strings.extend(MARKUP.iter().chain(CODE).map(|place| place.replace('@', script)));
    }
    strings.extend(MARKUP.iter().map(|place| place.replace('@', SCRIPTS[0]).replace('<', "&lt;")));
    strings.extend(MARKUP.iter().map(|place| place.replace('@', SCRIPTS[0]).replace('<', "%3C")));
    strings.extend(MARKUP.iter().map(|place| place.replace('@', SCRIPTS[0]).replace('<', "＜")));
    for line_break in BREAKS {
        strings.extend(HEADERS.iter().map(|header| format!("Example{line_break}{header}")));
    }
    for before in ["?", "&", "#", ";", "&amp;", "%26", "%3F", "spy@example.net?"] {
        strings.extend(PARAMETERS.iter().map(|parameter| format!("{before}{parameter}")));
    }
    strings.extend(characters().iter().map(|c| format!("a{c}b{c}")));
    strings.extend(["", "x "].iter().flat_map(|start| WORDS.iter().map(move |word| format!("{start}{word}"))));
    strings.extend(LOOKALIKES.iter().map(|text| (*text).to_owned()));
    strings.extend(floods());
    strings.extend(mixtures(&mut chance, 60));
    let single = strings.len();
    for _ in 0..120 {
        let pieces = [chance.below(single), chance.below(single), chance.below(single)];
        if pieces.iter().all(|piece| strings[*piece].len() < 500) {
            strings.push(pieces.map(|piece| strings[piece].clone()).concat());
        }
    }
    let mut seen = HashSet::new();
    strings.retain(|text| seen.insert(text.clone()));
    strings
}

/// Returns what a supporter can paste, as JSON strings: all strings, and those that only a browser can represent.
pub fn pasted() -> Vec<String> {
    let strings = all().iter().map(|text| serde_json::to_string(text).unwrap()).collect::<Vec<_>>();
    strings.into_iter().chain(HALVES.iter().map(|half| (*half).to_owned())).collect()
}
