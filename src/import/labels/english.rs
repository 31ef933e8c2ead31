use super::Kind::*;
use super::Runs::{Colon, On, Open};
use super::Table;

/// The labels of English sheets.
#[rustfmt::skip]
pub(super) const LABELS: &Table = &[
    (Banner, Colon, &[
        "urgent action", "urgent action appeal", "urgent action update", "amnesty international urgent action", "action urgent",
    ]),
    (Banner, Open, &["urgent action network", "urgent action office", "urgent action bulletin"]),
    (Title, Colon, &["urgent action title", "title", "headline"]),
    (Number, Colon, &["urgent action type and number", "urgent action number", "ua number", "type and number"]),
    (Index, Colon, &["index number", "ai index", "ai index number", "index"]),
    (Issued, Colon, &[
        "publication date", "date", "issue date", "date of issue", "date issued", "issued", "date published",
    ]),
    (Country, Colon, &["country", "country/ies", "country or territory"]),
    (Summary, Colon, &["urgent action summary", "summary"]),
    (Ask, On, &[
        "please write immediately", "write immediately", "please send appeals to arrive", "please send telegrams",
        "please send airmail letters", "please send faxes", "please send express", "please send letters",
        "please send polite letters", "please send e-mails", "please send emails", "please write letters",
        "please write politely", "please write to the", "write to the", "in your letter", "in your message",
        "in your appeal", "points to include", "what to ask for",
    ]),
    (Ask, Colon, &[
        "recommended action", "recommended actions", "take action", "what you can do", "call to action", "action",
    ]),
    (To, On, &[
        "please send appeals before", "send appeals before", "please send your appeals before",
        "please send appeals by", "please send appeals to:", "please send your appeals to:",
        "please send appeals immediately to", "please send your letters to", "send your letters to",
        "send your letter to", "please send your letter to", "send your appeals to", "send appeals to",
        "target's contact details", "target contact details", "targets' contact details",
        "contact these two officials", "contact these officials", "contact this official", "address your letter to",
        "address your letters to", "send letters to",
    ]),
    (To, Colon, &[
        "appeals to", "write to", "please write to", "contact information", "contact details", "addressee",
        "addressees", "addresses", "send to", "please send to", "mail to", "and write to", "also write to", "and to",
    ]),
    (Copies, Colon, &[
        "and copies to", "copies to", "copy to", "and copy", "and copy to", "and a copy to", "with copies to",
        "with a copy to", "cc", "c.c", "please copy", "please copy to", "send copies to", "please send copies to",
        "please send a copy to", "send a copy to", "also send copies to", "also send a copy to",
        "please also send copies to", "please also send a copy to", "please also copy", "copies", "copy",
        "and copies", "please cc", "and cc",
    ]),
    (Diplomats, On, &[
        "also send copies to diplomatic", "please also send copies to diplomatic", "please send copies to diplomatic",
        "send copies to diplomatic", "copies to diplomatic", "and copies to diplomatic", "and to diplomatic",
        "also send copies to the diplomatic", "and to the diplomatic", "copies to the diplomatic",
    ]),
    (Diplomats, On, &["please insert local diplomatic"]),
    (Letter, On, &[
        "take action: write an appeal", "take action: write a letter", "write an appeal in your own words",
        "write a letter in your own words", "urgent action letter",
    ]),
    (Letter, Colon, &["sample letter", "model letter", "sample message", "sample text", "suggested letter"]),
    (Background, Colon, &[
        "additional information", "background information", "background", "further information", "more information",
        "about the case",
    ]),
    (Background, Open, &["background information (400 words + relevant links)"]),
    (Languages, On, &[
        "preferred language", "preferred languages", "languages to address", "language to address", "please write in",
    ]),
    (Languages, Colon, &["language", "languages"]),
    (Deadline, Open, &[
        "please take action as soon as possible", "take action as soon as possible", "please take action before",
        "please take action by", "please act before", "please act by", "please send appeals immediately",
        "please send appeals as soon as possible", "please send your appeals immediately",
        "please send your appeals as soon as possible", "appeal deadline notice",
    ]),
    (Deadline, Colon, &[
        "deadline", "until", "appeal deadline", "act by", "act before", "expiry date", "expires", "expires on",
        "take action by",
    ]),
    (Foot, On, &[
        "please check with", "check with", "name and preferred pronoun", "name and pronoun", "name and pronouns",
        "names and pronouns", "name and gender", "names and preferred pronouns", "preferred pronoun",
        "link to previous", "link to previous ua", "gender m/f", "gender", "both male", "this is the first update",
        "this is the second update", "this is the third update", "this is an update", "click here to let us know",
        "let us know", "please let us know", "further information:", "2) let us know",
    ]),
    (Foot, Colon, &[
        "name", "names", "name of prisoner", "previous ua", "issue(s)", "issues", "paul's very own secret section",
    ]),
    (Salutation, Colon, &["salutation", "salutations", "form of address", "greeting"]),
    (Fax, Colon, &["fax", "faxes", "fax no", "fax number", "fax numbers", "facsimile", "telefax"]),
    (Email, Colon, &[
        "email", "e-mail", "emails", "e-mails", "email address", "e-mail address", "email addresses", "e mail",
        "mail", "e-mail addresses",
    ]),
    (Phone, Colon, &[
        "tel", "telephone", "phone", "ph", "phones", "telephones", "tel no", "mobile", "cell", "phone number",
        "telephone number",
    ]),
    (PhoneAndFax, Colon, &[
        "tel/fax", "fax/tel", "tel./fax", "phone/fax", "fax/phone", "tel and fax", "tel & fax", "telephone/fax",
        "tel / fax", "fax / tel",
    ]),
    (OtherWay, Colon, &[
        "twitter", "x", "x/twitter", "twitter/x", "x (twitter)", "x (formerly twitter)", "twitter handle", "facebook",
        "instagram", "linkedin", "youtube", "whatsapp", "telegram", "telegrams", "telex", "telexes", "cable",
        "cables", "website", "web", "web site", "web page", "url", "contact form", "online form", "web form",
        "online contact form", "weibo", "social media", "signal", "hashtag", "hashtags", "skype",
    ]),
];
