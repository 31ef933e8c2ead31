use crate::campaign::{CountryCode, DemandsAs, LanguageTag};
use crate::letter::{Envelope, Paper, Part, Window};
use crate::send::{Route, Trouble};

/// What a supporter did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opened another letter of the campaign, by its index.
    LetterPicked(usize),
    /// Ticked or unticked a demand, by its index in the author's list.
    DemandToggled(usize),
    /// Moved a demand to another position, counted from 0.
    DemandMoved {
        /// Index in the author's list.
        demand: usize,
        /// New position in the supporter's order.
        position: usize,
    },
    /// Chose between a numbered list and prose.
    DemandsSetAs(DemandsAs),
    /// Chose to write in their own language, or in the addressee's. Has no effect if there is no such choice
    /// ([`Model::own_language`](super::Model::own_language)).
    OwnLanguageChosen(bool),
    /// Typed in a field.
    Typed(Field, String),
    /// Chose a country, or none.
    CountryChosen(Option<CountryCode>),
    /// Opened a part of the letter to edit it in place, or closed it.
    EditOpened(Option<Part>),
    /// Went back to the suggested wording of a part.
    EditDropped(Part),
    /// Asked for another of the author's wordings, of one part or of all parts.
    OtherWording(Option<Part>),
    /// Undid the last step.
    Undone,
    /// Redid what was undone last.
    Redone,
    /// Opened the mail app or the print dialog, or copied the letter.
    LetterHandedOff(Route),
    /// Reported that the hand-off worked.
    HandOffWorked,
    /// Reported that the hand-off did not work.
    HandOffFailed,
    /// Reported that the e-mail came out wrong.
    MailCameOutWrong(Trouble),
    /// Went back to the routes, to try another or the same again.
    WaysReopened,
    /// Reads another language from now on, because the page has changed its language.
    ReaderChanged(LanguageTag),
    /// Chose the paper to print on.
    PaperChosen(Option<Paper>),
    /// Chose the envelope window in which the address is visible.
    WindowChosen(Option<Window>),
    /// Chose envelopes or labels.
    EnvelopeChosen(Option<Envelope>),
    /// Asked to save a draft, or to delete it.
    DraftAsked(bool),
    /// The browser has no room for the last changes; the draft remains saved as it was before them.
    DraftFull,
    /// The browser could not save the draft.
    DraftRefused,
    /// The saved draft was changed or deleted elsewhere.
    DraftElsewhere,
    /// Deleted the draft and everything that was chosen and typed.
    EverythingDeleted,
}

/// A field in which a supporter types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Their name.
    Name,
    /// Their town.
    Town,
    /// Their address.
    Address,
    /// Their own words.
    Message,
    /// A part of the letter, edited in place.
    Part(Part),
}
