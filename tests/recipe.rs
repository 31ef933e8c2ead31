//! What a supporter says about the e-mail that opened, and the link that is tried next.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::send::{
    Carries, CopyField, LineBreak, MailLink, RECIPES, Recipe, Route, Separator, Trouble, Webmail, mail_link,
};
use support::links::mail;

/// The recipe in three words.
fn said(recipe: Recipe) -> String {
    [recipe.line_break.as_str(), recipe.separator.as_str(), recipe.copies.as_str()].join(" ")
}

#[test]
fn each_complaint_switches_one_thing_until_nothing_is_left() {
    let chain = |troubles: &[Trouble]| {
        troubles.iter().try_fold(Recipe::STANDARD, |recipe, trouble| recipe.mended(*trouble)).map(said)
    };
    use Trouble::{CopyMissing, RanTogether, RecipientsJoined};
    let table: [(&[Trouble], Option<&str>); 10] = [
        (&[], Some("crlf comma cc")),
        (&[RanTogether], Some("lf comma cc")),
        (&[RanTogether, RanTogether], None),
        (&[CopyMissing], Some("crlf comma to")),
        (&[CopyMissing, CopyMissing], None),
        (&[RecipientsJoined], Some("crlf semicolon cc")),
        (&[RecipientsJoined, RecipientsJoined], Some("crlf semicolon left-out")),
        (&[RecipientsJoined, RecipientsJoined, RecipientsJoined], None),
        (&[CopyMissing, RecipientsJoined, RanTogether], Some("lf semicolon to")),
        (&[RecipientsJoined, RecipientsJoined, CopyMissing], None),
    ];
    for (troubles, expected) in table {
        assert_eq!(chain(troubles).as_deref(), expected, "{troubles:?}");
    }
}

/// Every possible recipe.
fn all() -> impl Iterator<Item = Recipe> {
    LineBreak::ALL.iter().flat_map(|line_break| {
        Separator::ALL.iter().flat_map(move |separator| {
            CopyField::ALL.iter().map(move |copies| Recipe {
                line_break: *line_break,
                separator: *separator,
                copies: *copies,
            })
        })
    })
}

#[test]
fn no_complaints_go_in_circles() {
    fn most_steps(recipe: Recipe, so_far: usize) -> usize {
        assert!(so_far < 10, "in circles at {}", said(recipe));
        let next = Trouble::ALL.iter().filter_map(|trouble| recipe.mended(*trouble));
        next.map(|next| most_steps(next, so_far + 1)).max().unwrap_or(so_far)
    }
    assert_eq!(most_steps(Recipe::STANDARD, 0), 4);
}

#[test]
fn a_complaint_changes_nothing_else() {
    for recipe in all() {
        for trouble in Trouble::ALL {
            let Some(next) = recipe.mended(*trouble) else { continue };
            let changed = [
                next.line_break != recipe.line_break,
                next.separator != recipe.separator,
                next.copies != recipe.copies,
            ];
            assert_eq!(changed.iter().filter(|changed| **changed).count(), 1, "{trouble:?} of {}", said(recipe));
        }
    }
}

/// Checks that every value is read back from its name, and returns the names.
macro_rules! names {
    ($type:ty) => {{
        for value in <$type>::ALL {
            assert_eq!(<$type>::from_name(value.as_str()), Some(*value));
        }
        assert_eq!(<$type>::from_name(""), None);
        assert_eq!(<$type>::from_name("Comma"), None);
        <$type>::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>().join(" ")
    }};
}

#[test]
fn names_that_a_kept_draft_holds_stay_as_they_are() {
    assert_eq!(names!(LineBreak), "crlf lf");
    assert_eq!(names!(Separator), "comma semicolon");
    assert_eq!(names!(CopyField), "cc to left-out");
    assert_eq!(names!(Trouble), "ran-together copy-missing recipients-joined");
    assert_eq!(names!(Webmail), "gmail outlook-personal outlook-work yahoo proton");
    assert_eq!(names!(Route), "mail mail-to-self webmail web-form phone print share eml txt copy");
}

#[test]
fn the_first_of_the_known_recipes_is_the_standard() {
    assert_eq!(RECIPES.map(|(_, recipe)| said(recipe)), ["crlf comma cc", "crlf semicolon cc", "lf comma cc"]);
}

#[test]
fn each_mail_app_gets_the_link_it_wants() {
    let mail = mail(&["a@example.org", "b@example.org"], &["c@example.org"], "s", "x\ny");
    let table = [
        (Recipe::STANDARD, true, "mailto:a@example.org,b@example.org?cc=c@example.org&subject=s&body=x%0D%0Ay"),
        (
            Recipe { line_break: LineBreak::Lf, ..Recipe::STANDARD },
            true,
            "mailto:a@example.org,b@example.org?cc=c@example.org&subject=s&body=x%0Ay",
        ),
        (
            Recipe { separator: Separator::Semicolon, ..Recipe::STANDARD },
            true,
            "mailto:a@example.org;b@example.org?cc=c@example.org&subject=s&body=x%0D%0Ay",
        ),
        (
            Recipe { copies: CopyField::To, ..Recipe::STANDARD },
            true,
            "mailto:a@example.org,b@example.org,c@example.org?subject=s&body=x%0D%0Ay",
        ),
        (
            Recipe { copies: CopyField::LeftOut, ..Recipe::STANDARD },
            false,
            "mailto:a@example.org,b@example.org?subject=s&body=x%0D%0Ay",
        ),
    ];
    for (recipe, copies, href) in table {
        let link = mail_link(&mail, recipe);
        assert_eq!(link, MailLink { href: href.into(), carries: Carries::WholeLetter, copies });
    }
}

#[test]
fn copies_behind_no_addressee_stand_first() {
    let mail = mail(&[], &["c@example.org", "d@example.org"], "", "");
    assert_eq!(mail_link(&mail, Recipe::STANDARD).href, "mailto:?cc=c@example.org,d@example.org");
    let joined = Recipe { copies: CopyField::To, ..Recipe::STANDARD };
    assert_eq!(mail_link(&mail, joined).href, "mailto:c@example.org,d@example.org");
}
