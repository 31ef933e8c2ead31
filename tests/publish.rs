//! The letters published beside a campaign are those that the widget opens with.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::rc::Rc;

use expect_test::expect_file;
use letter_widget::campaign::{Campaign, LanguageTag};
use letter_widget::letter::{body_text, compose};
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::{Addresses, MAX_LETTER_FILE, PlainLetters, Snippets, plain_letters, snippets};
use letter_widget::send::{Device, Mail, letter_link};
use letter_widget::state::{Action, Model, Opening, update};
use serde_json::Value;
use support::{bundled, campaign_of, date, path, text};

const BUNDLED: [&str; 2] = ["ua-0425-usa", "safe-passage-americas"];

fn published(campaign: &Campaign) -> PlainLetters {
    plain_letters(campaign, &Icu, is_right_to_left)
}

#[test]
fn as_people_read_them() {
    for name in BUNDLED {
        let mut shown = String::new();
        show(&mut shown, &published(&bundled(name))).unwrap();
        expect_file![path(&format!("tests/golden/published/{name}.txt"))].assert_eq(&shown);
    }
}

fn show(out: &mut String, file: &PlainLetters) -> std::fmt::Result {
    writeln!(out, "format {}, {:?}, {:?}\n{:?}", file.format, file.reference, file.deadline, file.office)?;
    for reader in &file.readers {
        writeln!(out, "\nreader {} {}: {}\nwarning: {:?}", reader.lang, reader.dir, reader.title, reader.warning)?;
        for (choice, letter) in reader.letters.iter().zip(&file.letters) {
            writeln!(out, "- {} ({} in {})", choice.label, letter.id, choice.lang)?;
        }
    }
    for letter in &file.letters {
        for text in &letter.texts {
            writeln!(out, "\n=== {} in {} {}", letter.id, text.lang, text.dir)?;
            writeln!(out, "to {:?}, copies {:?}, by post: {}", letter.to, letter.cc, text.postal)?;
            writeln!(out, "{}\n\n{}\n\n{}", text.address.join("\n"), text.subject, text.body)?;
        }
    }
    Ok(())
}

/// The widget as it opens in the author's first wordings, for a reader of this language, if no country is known.
fn opened(campaign: &Rc<Campaign>, reader: &LanguageTag) -> Model {
    Model::new(Opening {
        campaign: campaign.clone(),
        reader: reader.clone(),
        country: None,
        today: date("2025-01-28"),
        device: Device::default(),
        seed: 0,
    })
}

#[test]
fn what_the_widget_opens_with() {
    let fixtures = ["with-email", "four-languages"].map(|name| text(&format!("tests/fixtures/{name}.json")));
    let campaigns = BUNDLED.map(bundled).into_iter().chain(fixtures.map(|json| campaign_of(&json).unwrap()));
    for campaign in campaigns.map(Rc::new) {
        let file = published(&campaign);
        assert_eq!(file.readers.len(), campaign.languages.len());
        for (reader, language) in file.readers.iter().zip(campaign.languages.iter()) {
            for (place, letter) in file.letters.iter().enumerate() {
                let model = update(&opened(&campaign, language), Action::LetterPicked(place));
                let written = compose(model.brief(), &Icu);
                let chosen = &reader.letters[place];
                let text = letter.texts.iter().find(|text| text.lang == chosen.lang).unwrap();
                assert_eq!(text.lang, model.letter_language().as_str());
                assert_eq!(text.body, body_text(&written));
                assert_eq!((&text.address, &text.subject), (&written.to.lines, &written.subject));
                let mail = Mail::of(&written);
                assert_eq!(
                    (&letter.to, &letter.cc),
                    (&support::links::texts(&mail.to), &support::links::texts(&mail.cc))
                );
            }
        }
    }
}

#[test]
fn a_closed_action_a_warning_and_copies_for_everyone_are_told() {
    let mut json: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    json["act_until"] = "2025-03-03".into();
    json["after"] = "closed".into();
    json["safety"] = serde_json::json!({ "warning": "Consider who may read this." });
    json["letters"][0]["copies"] = serde_json::json!([
        { "name": "Example Embassy", "emails": ["embassy@example.org"] },
        { "name": "Elsewhere", "emails": ["elsewhere@example.org"], "for": ["CA"] },
    ]);
    let file = published(&campaign_of(&json.to_string()).unwrap());
    let deadline = file.deadline.as_ref().unwrap();
    assert_eq!((deadline.until.as_str(), deadline.after), ("2025-03-03", "closed"));
    assert_eq!(file.readers[0].warning.as_deref(), Some("Consider who may read this."));
    assert_eq!(file.letters[0].cc, ["embassy@example.org"]);
    assert!(file.letters[0].texts[0].body.ends_with("Copy to: Example Embassy"), "{}", file.letters[0].texts[0].body);
}

/// The page of the second campaign has no room for three letters: it names the addressees, and says what is asked.
#[test]
fn the_page_of_several_letters_names_the_same_addressees() {
    let page = text("campaigns/safe-passage-americas.html");
    let campaign = bundled("safe-passage-americas");
    for letter in campaign.letters.iter() {
        for line in letter.to.address.iter().chain([&letter.to.name]) {
            assert!(page.contains(line.as_str()), "the page lacks {line}");
        }
        for email in &letter.to.emails {
            let link = format!("<a href=\"mailto:{0}\">{0}</a>", email.as_str());
            assert!(page.contains(&link), "the page lacks {link}");
        }
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn publish(file: &str, out: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_letter-widget"));
    command.arg("publish").arg(path(file)).arg("--out").arg(out).output().unwrap()
}

#[test]
fn the_command_writes_every_file_and_says_so() {
    let out = folder("published").join("campaigns");
    for name in BUNDLED {
        let source = format!("campaigns/{name}.json");
        let output = publish(&source, &out);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let data = ["json", "letter.json", "en.json", "fr.json", "es.json", "ar.json"];
        let endings = [&data[..], &["integrity.json", "element.html", "div.html", "frame.html"]].concat();
        let files: Vec<PathBuf> = endings.iter().map(|ending| out.join(format!("{name}.{ending}"))).collect();
        let said: String = files.iter().map(|file| format!("{}\n", file.display())).collect();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), said);
        let content = |ending: &str| fs::read_to_string(out.join(format!("{name}.{ending}"))).unwrap();
        let [campaign, letters, hashes] = ["json", "letter.json", "integrity.json"].map(content);
        assert_eq!(campaign_of(&campaign).unwrap(), bundled(name), "the same campaign");
        assert!(!campaign.contains('\n') && campaign.len() < text(&source).len());
        let hashes: Value = serde_json::from_str(&hashes).unwrap();
        for ending in data {
            let (file, content) = (format!("{name}.{ending}"), content(ending));
            assert_eq!(hashes[&file]["sha384"], xtask::stamp::sha384(content.as_bytes()));
            assert_eq!(hashes[&file]["bytes"], content.len());
        }
        for language in ["en", "fr", "es", "ar"] {
            let edition = content(&format!("{language}.json"));
            assert_eq!(campaign_of(&edition).unwrap().languages.first().as_str(), language);
            assert!(edition.len() * 2 < campaign.len(), "{language}: {} of {} bytes", edition.len(), campaign.len());
        }
        let letters: Value = serde_json::from_str(&letters).unwrap();
        assert_eq!(letters, serde_json::to_value(published(&bundled(name))).unwrap());
        publish(&source, &out);
        assert_eq!(campaign, fs::read_to_string(&files[0]).unwrap(), "the same bytes each time");
    }
}

/// The snippets of a campaign for a website.
fn pasted(campaign: &Campaign) -> Snippets {
    let at = Addresses { widget: "https://letters.example.org/", campaign: "campaigns/a b&c.json" };
    snippets(campaign, &Icu, at)
}

#[test]
fn the_snippets_as_partners_paste_them() {
    let Snippets { element, div, frame } = pasted(&bundled("ua-0425-usa"));
    let shown = [element, div, frame].join("\n");
    expect_file![path("tests/golden/published/snippets.html")].assert_eq(&shown);
}

#[test]
fn no_text_of_a_campaign_is_markup_in_a_snippet() {
    let mut json: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    json["title"] = "Say \"no\" & <3 -> </letter-widget".into();
    json["letters"][0]["opening"] = "1 < 2 & 3 > 2, 'so' \"be it\".".into();
    let Snippets { element, div, frame } = pasted(&campaign_of(&json.to_string()).unwrap());
    for snippet in [&element, &div] {
        assert!(snippet.contains("<h2>Say &quot;no&quot; &amp; &lt;3 -&gt; &lt;/letter-widget</h2>"), "{snippet}");
        assert!(snippet.contains("<p>1 &lt; 2 &amp; 3 &gt; 2, 'so' &quot;be it&quot;.</p>"), "{snippet}");
    }
    assert_eq!(element.matches("</letter-widget>").count(), 1);
    assert!(element.contains("campaign=\"https://letters.example.org/campaigns/a b&amp;c.json\""), "{element}");
    assert!(
        frame.contains("embed.html?campaign=campaigns/a%20b%26c.json\" title=\"Say &quot;no&quot; &amp; &lt;3"),
        "{frame}"
    );
}

#[test]
fn the_frame_is_the_one_of_the_guide() {
    let settings = |html: &str| {
        let words = html.split_once("sandbox=\"").unwrap().1.split_once('"').unwrap().0;
        words.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(settings(&pasted(&bundled("ua-0425-usa")).frame), settings(&text("docs/partners.md")));
}

#[test]
fn a_snippet_holds_the_letters_and_their_links() {
    for name in BUNDLED {
        let campaign = bundled(name);
        let element = pasted(&campaign).element;
        for place in 0..campaign.letters.len() {
            let letter = support::letter_at(&campaign, place, |_| {});
            for line in letter.to.lines.iter().chain([&letter.subject, &letter.salutation, &letter.valediction]) {
                assert!(element.contains(&line.replace('&', "&amp;")), "{name}, {place}: {line}");
            }
            let link = letter_link(&letter).href.replace('&', "&amp;");
            assert!(element.contains(&format!("<a href=\"{link}\">")), "{name}, {place}: {link}");
        }
    }
}

#[test]
fn nothing_is_written_of_a_campaign_with_mistakes() {
    let out = folder("refused");
    fs::create_dir_all(&out).unwrap();
    let file = out.join("mistake.json");
    fs::write(&file, text("campaigns/ua-0425-usa.json").replace("\"closing\"", "\"clsing\"")).unwrap();
    let written = out.join("written");
    let output = publish(file.to_str().unwrap(), &written);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("has mistakes:") && said.contains("clsing"), "{said}");
    assert!(!written.exists());
}

/// The loader reads no more than that, and the letter without the program refuses a longer file.
#[test]
fn a_file_of_letters_that_is_too_long_is_not_written() {
    let mut json: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    let regions: Vec<String> = (b'A'..=b'Z')
        .flat_map(|c| [format!("en-A{}", char::from(c)), format!("en-B{}", char::from(c))])
        .take(30)
        .collect();
    json["languages"] = regions.clone().into();
    json["letters"][0]["languages"] = regions.into();
    json["letters"][0]["opening"] = serde_json::json!({ "en": "word ".repeat(4_000) });
    for name in ["subject", "closing"] {
        json["letters"][0][name] = serde_json::json!({ "en": "Please help." });
    }
    let letter = &mut json["letters"][0];
    letter["to"]["salutation"] = serde_json::json!({ "en": "Dear Minister," });
    for demand in letter["demands"].as_array_mut().unwrap() {
        demand["text"] = serde_json::json!({ "en": demand["text"] });
    }
    let out = folder("too-long");
    fs::create_dir_all(&out).unwrap();
    let file = out.join("many.json");
    let written = out.join("written");
    let mut publish_with = |closing: usize| {
        json["letters"][0]["closing"] = serde_json::json!({ "en": "word ".repeat(closing) });
        fs::write(&file, json.to_string()).unwrap();
        publish(file.to_str().unwrap(), &written)
    };
    let refused = publish_with(4_000);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("browsers that cannot run the widget; 1024 KiB is the most."), "{said}");
    assert!(!written.exists());
    assert!(publish_with(2_000).status.success());
    assert!(fs::metadata(written.join("many.letter.json")).unwrap().len() <= MAX_LETTER_FILE as u64);
}
