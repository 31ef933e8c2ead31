//! Checks whether a letter fits into the links that contain it, in every language in which it can be sent.

use crate::campaign::{Campaign, CountryCode, Date, LanguageTag, LetterTemplate};
use crate::letter::{Brief, Choices, Conventions, Part, Supporter, Wording, compose, wordings};
use crate::send::{LinkKind, MAX_ENCODED, Mail, encoded_length};

use super::At;
use super::finding::Advice;

/// The number of characters that a supporter's name, town and country need in a link, together with one sentence of their
/// own.
const COMFORTABLE: usize = 150;

/// The length of a letter in one kind of link, with all demands chosen and nothing typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The letter, by its index in the campaign.
    pub letter: usize,
    /// The language in which it is sent.
    pub language: LanguageTag,
    /// The kind of link.
    pub kind: LinkKind,
    /// The number of characters in the link with the author's first wordings, for a supporter whose country is not known.
    pub first: usize,
    /// The number of characters in the longest possible link: with the longest wordings and the longest copies.
    pub longest: usize,
}

impl Room {
    /// Returns the number of characters left for what a supporter adds, in any wording; `None` if some version of the
    /// letter is too long already.
    pub fn left(&self) -> Option<usize> {
        self.kind.limit().checked_sub(self.longest)
    }
}

/// Returns the lengths of the letters of a campaign, by letter, language and kind of link.
pub fn rooms(campaign: &Campaign, conventions: &dyn Conventions) -> Vec<Room> {
    let all = campaign.letters.iter().enumerate();
    all.flat_map(|(index, letter)| rooms_of(&At { campaign, letter, index }, conventions, LinkKind::all())).collect()
}

fn rooms_of(at: &At<'_>, conventions: &dyn Conventions, kinds: impl Iterator<Item = LinkKind>) -> Vec<Room> {
    let kinds: Vec<LinkKind> = kinds.collect();
    let mut rooms = Vec::new();
    for language in languages(at) {
        let mail = |wording: Wording, country| mail(at, language, wording, country, conventions);
        let first = mail(Wording::default(), None);
        let wording = longest(at.letter, language);
        let longest: Vec<Mail> =
            countries(at.letter).into_iter().map(|country| mail(wording.clone(), country)).collect();
        for kind in &kinds {
            rooms.push(Room {
                letter: at.index,
                language: language.clone(),
                kind: *kind,
                first: kind.length(&first),
                longest: longest.iter().map(|mail| kind.length(mail)).max().unwrap_or_default(),
            });
        }
    }
    rooms
}

/// The languages in which a letter can be sent.
fn languages<'a>(at: &At<'a>) -> Vec<&'a LanguageTag> {
    let mut all: Vec<&LanguageTag> = at.letter.languages.iter().collect();
    for own in at.campaign.languages.iter().filter(|_| at.letter.own_language) {
        if !all.iter().any(|language| language.matches(own)) {
            all.push(own);
        }
    }
    all
}

/// The supporters' countries for which the copies differ, and `None`.
fn countries(letter: &LetterTemplate) -> Vec<Option<CountryCode>> {
    let named = letter.copies.iter().flat_map(|copy| &copy.supporters_in);
    std::iter::once(None).chain(named.copied().map(Some)).collect()
}

/// Selects the longest wording of each part.
fn longest(letter: &LetterTemplate, language: &LanguageTag) -> Wording {
    let mut wording = Wording::default();
    for part in Part::FIXED.into_iter().chain((0..letter.demands.len()).map(Part::Demand)) {
        let all = wordings(letter, part, language).iter().enumerate();
        if let Some((index, _)) = all.max_by_key(|(_, text)| encoded_length(text)) {
            wording.turn(part, index as u32);
        }
    }
    wording
}

fn mail(
    at: &At<'_>,
    language: &LanguageTag,
    wording: Wording,
    country: Option<CountryCode>,
    conventions: &dyn Conventions,
) -> Mail {
    let supporter = Supporter { country, ..Supporter::default() };
    let choices = Choices::new(at.letter, wording);
    let brief = Brief {
        campaign: at.campaign,
        template: at.letter,
        supporter: &supporter,
        choices: &choices,
        // The mail app adds the date to an e-mail.
        today: Date::EARLIEST,
        language,
    };
    Mail::best(&compose(brief, conventions))
}

pub(super) fn look(at: &At<'_>, conventions: &dyn Conventions, advice: &mut Advice) {
    for room in rooms_of(at, conventions, std::iter::once(LinkKind::Mail)) {
        let Room { language, first, longest, .. } = &room;
        let cause = if *first > MAX_ENCODED {
            format!(
                "In \"{language}\" the mail link has {first} characters with all demands; the limit is {MAX_ENCODED}."
            )
        } else if *longest > MAX_ENCODED {
            format!(
                "In \"{language}\" the mail link has up to {longest} characters, with the longest wordings and copies; \
                 the limit is {MAX_ENCODED}."
            )
        } else if MAX_ENCODED - longest < COMFORTABLE {
            let left = MAX_ENCODED - longest;
            format!(
                "In \"{language}\" the mail link leaves {left} characters for a supporter's name, place and own words."
            )
        } else {
            continue;
        };
        advice.give(
            at.path(""),
            cause,
            "Shorten the texts, or supporters have to copy the letter and paste it; an accented or non-Latin character takes 6 or more.",
        );
    }
}
