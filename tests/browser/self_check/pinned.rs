//! `integrity` on the script: right for a name that belongs to one version, and a trap for the name that stays the same.

use sha2::{Digest, Sha384};
use xtask::{server::Reply, stamp::sha384};

use super::{CAMPAIGN, PAGE, Paste, check, finds, good_policy, sent, sent_well};
use crate::harness::{Lab, Site, site::built};

const FOREVER: &str = "public, max-age=31536000, immutable";

/// The loader under the name of one version.
struct Pinned {
    file: String,
    content: Vec<u8>,
}

impl Pinned {
    fn new(content: Vec<u8>) -> Self {
        let hash: String = Sha384::digest(&content).iter().map(|byte| format!("{byte:02x}")).take(5).collect();
        Self { file: format!("loader-{hash}.js"), content }
    }

    fn reply(&self) -> Reply {
        let small = xtask::compress::Encoding::Gzip.encode(&self.content).unwrap();
        let like = sent("letter-widget.js", FOREVER);
        Reply { body: small, ..like }
    }
}

/// The site with this pinned loader, which `integrity.json` lists with this hash.
fn site(pinned: &Pinned, listed: &[(&str, &str)]) -> Site {
    let mut list: serde_json::Value = serde_json::from_slice(&built("integrity.json")).unwrap();
    let all = list.as_object_mut().unwrap();
    all.retain(|_, entry| !entry["file"].as_str().unwrap().starts_with("loader-"));
    for (number, (file, hash)) in listed.iter().enumerate() {
        let entry = serde_json::json!({ "file": file, "sha384": hash, "bytes": 1 });
        all.insert(format!("loader {number}.js"), entry);
    }
    let list = Reply::new(200, "application/json", list.to_string());
    sent_well().with("/integrity.json", list).with(&format!("/{}", pinned.file), pinned.reply())
}

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let pinned = Pinned::new(built("letter-widget.js"));
    let right = sha384(&pinned.content);
    let other = sha384(b"another");
    let server = site(&pinned, &[(&pinned.file, &right)]).start();
    let url = server.url();
    let paste = |script: &str| Paste {
        snippet: format!(
            "<script type=\"module\" {script}></script>
            <letter-widget campaign=\"{url}{CAMPAIGN}\" seed=\"0\"><p>The letter.</p></letter-widget>"
        ),
        page: PAGE,
        policy: good_policy(&server),
    };
    let (pin, stays) = (format!("src=\"{url}{}\"", pinned.file), format!("src=\"{url}letter-widget.js\""));
    let strongest = format!("{other} {right}");
    for integrity in [&right, &strongest, &format!("{right}?option"), &format!("sha256-{} {right}", "A".repeat(44))] {
        let text = check(&browser, &server, &paste(&format!("{pin} integrity=\"{integrity}\"")));
        assert!(text.starts_with("The widget runs. There is nothing to fix."), "{integrity}: {text}");
        assert!(text.contains("Good: The script is pinned") && text.contains("Good: The widget runs"), "{text}");
    }
    let finds = |script: &str, level: &str, words: &str, cure: &str| {
        finds(&browser, &server, &paste(script), level, words, cure)
    };
    let with = |script: &str, integrity: &str| format!("{script} integrity=\"{integrity}\"");
    finds(&with(&pin, &other), "Stops it", "not that of", &right);
    finds(&with(&pin, "nothing"), "Could be better", "not a hash", &right);
    finds(&pin, "Could be better", "nothing checks it", &right);
    finds(&with(&stays, &right), "Could be better", "at the next update", &pinned.file);
    finds(&with(&stays, &other), "Stops it", "not that of", "integrity=");
    let classic = paste(&with(&pin, &right));
    let classic = Paste { snippet: classic.snippet.replace("type=\"module\" ", ""), ..classic };
    super::finds(&browser, &server, &classic, "Stops it", "needs crossorigin", "crossorigin=\"anonymous\"");

    // The hash in the list and the file that the server sends are two different things.
    let mixed = site(&pinned, &[(&pinned.file, &other)]).start();
    let paste = |url: &str| Paste {
        snippet: format!(
            "<script type=\"module\" src=\"{url}{}\" integrity=\"{right}\"></script><letter-widget campaign=\"{url}{CAMPAIGN}\">A letter</letter-widget>",
            pinned.file
        ),
        page: PAGE,
        policy: String::new(),
    };
    super::finds(
        &browser,
        &mixed,
        &paste(&mixed.url()),
        "Stops it",
        "not the file that integrity.json lists",
        "one build",
    );
    let newer = site(&pinned, &[("loader-0123456789.js", &other)]).start();
    super::finds(&browser, &newer, &paste(&newer.url()), "Could be better", "older version", "loader-0123456789.js");
}
