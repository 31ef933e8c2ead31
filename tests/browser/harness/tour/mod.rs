//! A tour of every state that a supporter can reach, one after another, on as few pages as possible. It lets a test check all
//! states in the same way. It never searches for words of the interface, so it works in any language.

use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use super::{Browser, Site, clock::clock, fallback::TROUBLE};
use crate::support::text;

/// The languages of the interface.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

/// A state, and how to reach it from the previous one.
pub struct Stop {
    /// A name that is unique in the tour.
    pub name: &'static str,
    /// Pairs of an action and the condition that it leads to: scripts with the widget in scope.
    acts: &'static [(&'static str, &'static str)],
}

/// A page, and the states that it passes through.
pub struct Leg {
    /// Its name.
    pub page: &'static str,
    campaign: &'static str,
    day: &'static str,
    /// A script that this page runs before everything else.
    early: &'static str,
    /// The condition that is true once the page is open.
    stands: &'static str,
    pub stops: &'static [Stop],
}

const WHOLE: &str = "return root && $('.widget .paper') !== null && $$('#country option').length > 1;";
const NOTHING: &str = "";
const ASKED: &str = "return $('.after b') !== null;";

/// All states on the way from an opened page to the thanks.
pub const TOUR: [Leg; 8] = [
    Leg {
        page: "journey",
        campaign: "campaigns/ua-0425-usa.json",
        day: "2025-01-28",
        early: NOTHING,
        stands: WHOLE,
        stops: &[
            Stop { name: "opened", acts: &[] },
            Stop {
                name: "demands-changed",
                acts: &[
                    (
                        "$('#up-4').click();",
                        "return $$('.choose [role=status]').some(each => each.textContent !== '');",
                    ),
                    (
                        "$$('.demands input').forEach(each => each.click());",
                        "return $('.refusal').textContent !== '';",
                    ),
                ],
            },
            Stop {
                name: "part-open",
                acts: &[
                    (
                        "$$('.demands input').slice(0, 3).forEach(each => each.click());",
                        "return $('.refusal').textContent === '' && $$('.paper li').length > 2;",
                    ),
                    ("$('#edit-2').click();", "return root.activeElement?.id === 'edit';"),
                ],
            },
            Stop {
                name: "part-rewritten",
                acts: &[(
                    "const field = $('#edit');
                    field.value = 'My own words.';
                    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
                    "return $$('.editing .text-link').length === 2;",
                )],
            },
            Stop {
                name: "filled-in",
                acts: &[(
                    "$('.editing > .button').click();
                    for (const [id, text] of [['name', 'Ada Example'], ['town', 'Exampletown'], ['message', 'I care.']]) {
                        $('#' + id).value = text;
                        $('#' + id).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                    }
                    $('#country').value = 'CA';
                    $('#country').dispatchEvent(new Event('change', { bubbles: true, composed: true }));",
                    "return !$('#edit') && $('.copies') !== null && $('.paper').textContent.includes('I care.');",
                )],
            },
            Stop {
                name: "folded-out",
                acts: &[("$$('details').forEach(each => { each.open = true; });", "return !$('details:not([open])');")],
            },
            Stop { name: "draft-kept", acts: &[("$('#draft').click();", "return $('#draft').checked;")] },
            Stop {
                name: "copied",
                acts: &[(
                    "$$('.fold .row .button.small')[0].click();",
                    "return $('.copied') !== null && $('.after') === null;",
                )],
            },
            Stop {
                name: "copy-refused",
                acts: &[(
                    "dispatchEvent(new Event('test:refuse')); $$('.fold .row .button.small')[1].click();",
                    "return root.activeElement?.id === 'to-copy';",
                )],
            },
            Stop { name: "asked", acts: &[("($('.lead a') ?? $('.lead .button')).click();", ASKED)] },
            Stop {
                name: "answered-no",
                acts: &[(
                    "$('.after .button.quiet').click();",
                    "return $('.after') !== null && $('.after .button') === null;",
                )],
            },
            Stop {
                name: "answered-yes",
                acts: &[
                    ("($('.lead a') ?? $('.lead .button')).click();", ASKED),
                    (
                        "$('.after .button').click();",
                        "return $('.after .button') !== null && $('.after b') === null;",
                    ),
                ],
            },
            Stop {
                name: "stopped",
                acts: &[("dispatchEvent(new Event('test:stop'));", "return $('[role=alert]') !== null;")],
            },
        ],
    },
    Leg {
        page: "letters",
        campaign: "campaigns/safe-passage-americas.json",
        day: "2025-01-28",
        early: NOTHING,
        stands: WHOLE,
        stops: &[
            Stop {
                name: "translation-beside",
                acts: &[(
                    "$$('.pick')[host.lang === 'es' ? 2 : 1].click();",
                    "return $$('.gloss').length > 3 && $('.gloss').lang === host.lang;",
                )],
            },
            Stop {
                name: "one-letter-done",
                acts: &[
                    ("($('.lead a') ?? $('.lead .button')).click();", ASKED),
                    ("$('.after .button').click();", "return $('.pick em') !== null;"),
                ],
            },
        ],
    },
    Leg {
        page: "ways",
        campaign: "four-languages.json",
        day: "2025-01-28",
        early: NOTHING,
        stands: WHOLE,
        stops: &[
            Stop {
                name: "every-way",
                acts: &[("$$('details').forEach(each => { each.open = true; });", "return !$('details:not([open])');")],
            },
            Stop {
                name: "asked-about-mail",
                acts: &[("($('.lead a') ?? $('.lead .button')).click();", "return $('.after .button.small') !== null;")],
            },
            Stop {
                name: "mail-mended",
                acts: &[(
                    "$('.after .button.small').click();",
                    "return $('.after') !== null && $('.after .button') === null;",
                )],
            },
        ],
    },
    Leg {
        page: "restored",
        campaign: "campaigns/ua-0425-usa.json",
        day: "2025-01-28",
        early: "localStorage.setItem(`letter-widget:${new URL('campaigns/ua-0425-usa.json', location)}#ua-0425-usa`,
            JSON.stringify({ at: Math.floor(Date.now() / 60000) - 180, campaign: 'ua-0425-usa', name: 'Ada Example', letters: {} }));",
        stands: WHOLE,
        stops: &[
            Stop { name: "draft-restored", acts: &[("", "return $$('.note.calm .text-link').length === 1;")] },
            Stop {
                name: "draft-deleted",
                acts: &[("$('.note.calm .text-link').click();", "return !$('#draft').checked;")],
            },
        ],
    },
    Leg {
        page: "over",
        campaign: "campaigns/ua-0425-usa.json",
        day: "2025-03-04",
        early: NOTHING,
        stands: WHOLE,
        stops: &[Stop { name: "over-ask-first", acts: &[("", "return $('header .note a') !== null;")] }],
    },
    Leg {
        page: "closed",
        campaign: "closed.json",
        day: "2025-03-04",
        early: NOTHING,
        stands: WHOLE,
        stops: &[Stop { name: "over-closed", acts: &[("", "return $('header .note a') !== null && $('.send') === null;")] }],
    },
    Leg {
        page: "failed",
        campaign: "nowhere.json",
        day: "2025-01-28",
        early: NOTHING,
        stands: "return host.querySelector('[data-letter-widget-note]') !== null;",
        stops: &[Stop { name: "failed", acts: &[] }],
    },
    Leg {
        page: "plain",
        campaign: "campaigns/ua-0425-usa.json",
        day: "2025-01-28",
        early: "delete window.WebAssembly;",
        stands: "return root && $('textarea') !== null;",
        stops: &[
            Stop { name: "plain-letter", acts: &[] },
            Stop {
                name: "plain-letter-copied",
                acts: &[("$('button').click();", "return $('[role=status]').textContent !== '';")],
            },
        ],
    },
];

/// The strictest policy that the program can run under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; \
                      require-trusted-types-for 'script'";

/// A website with all pages of the tour.
pub fn site() -> Site {
    site_of(&|name| text(&if name.starts_with("campaigns/") { name.into() } else { format!("tests/fixtures/{name}") }))
}

/// Returns the same website with other campaigns: `campaign` returns the text of each, by its path in the project.
pub fn site_of(campaign: &dyn Fn(&str) -> String) -> Site {
    let early = format!("{TROUBLE}\n{}", include_str!("early.js"));
    let mut site = Site::new().script("/early.js", &early).script("/language.js", include_str!("language.js"));
    for leg in &TOUR {
        let page = include_str!("page.html").replace("PAGE", leg.page).replace("CAMPAIGN", leg.campaign);
        site = site.html(&format!("/{}.html", leg.page), page);
        site = site.script(&format!("/tour-{}.js", leg.page), &format!("{}\n{}", clock(leg.day), leg.early));
    }
    let json = |text: String| Reply::new(200, "application/json", text);
    for name in ["campaigns/ua-0425-usa.json", "campaigns/safe-passage-americas.json", "four-languages.json"] {
        site = site.with(&format!("/{name}"), json(campaign(name)));
    }
    let mut closed: Value = serde_json::from_str(&campaign("campaigns/ua-0425-usa.json")).unwrap();
    closed["after"] = json!("closed");
    closed["id"] = json!("closed");
    site.with("/closed.json", json(closed.to_string())).header("Content-Security-Policy", POLICY)
}

impl Leg {
    /// Opens the page in a language, ready for its first stop.
    pub fn open(&self, browser: &Browser, server: &Server, language: &str) {
        browser.open(&format!("{}{}.html?lang={language}", server.url(), self.page));
        browser.until(self.page, self.stands);
    }
}

impl Stop {
    /// Performs the actions that lead to this state.
    pub fn reach(&self, browser: &Browser) {
        for (act, holds) in self.acts {
            browser.widget(act);
            browser.until(self.name, holds);
        }
    }
}
