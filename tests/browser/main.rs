//! Tests the widget in real browsers, on a page like a partner's.
//!
//! `cargo xtask test` builds the widget and runs these tests. Each case is a folder next to this file and runs in every engine.
//! `LETTER_WIDGET_ENGINES` names the engines (all by default), and the build is read from `dist` or `LETTER_WIDGET_DIST`. If
//! `LETTER_WIDGET_SCREENSHOTS` is set to a folder, screenshots are saved there and nothing is tested.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod accessibility_tree;
mod any_snippet;
mod axe;
mod bad_input;
mod broken_campaign;
mod broken_program;
mod campaign_languages;
mod canonical;
mod checked_files;
mod clipboard;
mod compose;
mod deadline;
mod delete_and_leave;
mod draft;
mod draft_elsewhere;
mod draft_expires;
mod draft_keyed;
mod edit;
mod events;
mod failures;
mod forced_colours;
mod frame_messages;
mod harness;
mod hostile_campaigns;
mod hostile_letter_file;
mod in_a_frame;
mod initials;
mod isolation_frameworks;
mod isolation_hostile;
mod journey_keyboard;
mod journey_mouse;
mod language_tags;
mod languages;
mod leaves_no_trace;
mod letters;
mod lifecycle;
mod links;
mod live_settings;
mod loads_late;
mod mail_came_out_wrong;
mod mail_handoff;
mod many;
mod no_javascript;
mod no_jump;
mod no_webassembly;
mod own_settings;
mod plain_letter;
mod plain_vectors;
mod policies;
mod print;
mod print_ends;
mod print_tab;
mod pseudo_language;
mod reads_nothing_stores_nothing;
mod reduced_motion;
mod regions;
mod right_to_left;
mod routes;
mod screenshots;
mod self_check;
mod share;
mod shortcuts;
mod slow_and_large;
mod small_screens;
mod status_messages;
mod strict_csp;
mod studio;
#[path = "../support/mod.rs"]
mod support;
mod targets;
mod text_spacing;
mod theme;
mod throwing_browser;
mod trial;
mod undo;
mod untrusted_page;
mod wordings;
mod yew_host;
mod zoom;

use std::{process::ExitCode, sync::Arc, thread};

use libtest_mimic::{Arguments, Failed, Trial};
use xtask::browsers::Engine;

use harness::{Lab, Labs, driver};

/// The maximum number of browsers at once; with more, they wait for each other.
const MOST_AT_ONCE: usize = 4;

type Case = (&'static str, fn(&Lab));

const CASES: &[Case] = &[
    ("journey_mouse", journey_mouse::run),
    ("journey_keyboard", journey_keyboard::run),
    ("mail_handoff", mail_handoff::run),
    ("print", print::run),
    ("print_ends", print_ends::run),
    ("plain_letter", plain_letter::run),
    ("plain_vectors", plain_vectors::run),
    ("hostile_letter_file", hostile_letter_file::run),
    ("clipboard", clipboard::run),
    ("compose", compose::run),
    ("strict_csp", strict_csp::run),
    ("broken_campaign", broken_campaign::run),
    ("broken_program", broken_program::run),
    ("untrusted_page", untrusted_page::run),
    ("slow_and_large", slow_and_large::run),
    ("checked_files", checked_files::run),
    ("no_javascript", no_javascript::run),
    ("reads_nothing_stores_nothing", reads_nothing_stores_nothing::run),
    ("no_jump", no_jump::run),
    ("small_screens", small_screens::run),
    ("zoom", zoom::run),
    ("text_spacing", text_spacing::run),
    ("targets", targets::run),
    ("forced_colours", forced_colours::run),
    ("reduced_motion", reduced_motion::run),
    ("right_to_left", right_to_left::run),
    ("initials", initials::run),
    ("edit", edit::run),
    ("wordings", wordings::run),
    ("undo", undo::run),
    ("draft", draft::run),
    ("draft_elsewhere", draft_elsewhere::run),
    ("draft_keyed", draft_keyed::run),
    ("draft_expires", draft_expires::run),
    ("delete_and_leave", delete_and_leave::run),
    ("letters", letters::run),
    ("share", share::run),
    ("routes", routes::run),
    ("mail_came_out_wrong", mail_came_out_wrong::run),
    ("bad_input", bad_input::run),
    ("hostile_campaigns", hostile_campaigns::run),
    ("deadline", deadline::run),
    ("yew_host", yew_host::run),
    ("any_snippet", any_snippet::run),
    ("events", events::run),
    ("failures", failures::run),
    ("lifecycle", lifecycle::run),
    ("languages", languages::run),
    ("campaign_languages", campaign_languages::run),
    ("language_tags", language_tags::run),
    ("throwing_browser", throwing_browser::run),
    ("links", links::run),
    ("canonical", canonical::run),
    ("regions", regions::run),
    ("live_settings", live_settings::run),
    ("loads_late", loads_late::run),
    ("many", many::run),
    ("shortcuts", shortcuts::run),
    ("isolation_hostile", isolation_hostile::run),
    ("isolation_frameworks", isolation_frameworks::run),
    ("theme", theme::run),
    ("in_a_frame", in_a_frame::run),
    ("frame_messages", frame_messages::run),
    ("print_tab", print_tab::run),
    ("own_settings", own_settings::run),
    ("leaves_no_trace", leaves_no_trace::run),
    ("no_webassembly", no_webassembly::run),
    ("self_check", self_check::run),
    ("self_check_pinned", self_check::pinned::run),
    ("self_check_any", self_check::any::run),
    ("studio", studio::run),
    ("studio_form", studio::form::run),
    ("trial", trial::run),
    ("policies", policies::run),
    ("axe", axe::run),
    ("accessibility_tree", accessibility_tree::run),
    ("status_messages", status_messages::run),
    ("pseudo_language", pseudo_language::run),
];

fn main() -> ExitCode {
    if let Some(folder) = screenshots::wanted() {
        println!("{} screenshots were written.", screenshots::take(&folder));
        return ExitCode::SUCCESS;
    }
    let mut arguments = Arguments::from_args();
    // A case spends most of its time waiting. Each running case has its own driver, home, clipboard and mail app.
    let threads = thread::available_parallelism().map_or(1, |count| count.get().min(MOST_AT_ONCE));
    arguments.test_threads.get_or_insert(threads);
    let engines = match engines() {
        Ok(engines) => engines,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let labs: Vec<_> = engines.into_iter().map(|engine| Arc::new(Labs::new(engine))).collect();
    let trials = labs.iter().flat_map(trials).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    labs.iter().for_each(|labs| labs.close());
    conclusion.exit_code()
}

fn engines() -> Result<Vec<Engine>, String> {
    match std::env::var("LETTER_WIDGET_ENGINES").ok().filter(|names| !names.is_empty()) {
        Some(names) => names.split(',').map(|name| name.trim().parse()).collect(),
        None => Ok(Engine::available()),
    }
}

/// Returns the cases for one engine; if the engine is not available, a single case that fails and says what is missing.
fn trials(labs: &Arc<Labs>) -> Vec<Trial> {
    let engine = labs.engine;
    let missing = driver::missing(engine);
    if !missing.is_empty() {
        let message = format!("{engine} cannot be tested here, this is missing: {}", missing.join(", "));
        return vec![Trial::test(format!("{engine}::is_there"), move || Err(Failed::from(message)))];
    }
    let trial = |(name, run): &Case| {
        let (labs, run) = (Arc::clone(labs), *run);
        Trial::test(format!("{engine}::{name}"), move || {
            run(&labs.take());
            Ok(())
        })
    };
    CASES.iter().map(trial).collect()
}
