use crate::campaign::{CountryCode, DemandsAs, LanguageTag};
use crate::letter::{Envelope, Paper, Part, Window};
use crate::send::{Route, Trouble};

/// What a person did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Took another letter of the campaign to the desk, by its place.
    LetterPicked(usize),
    /// Ticked or unticked a demand, by its place in the author's list.
    DemandToggled(usize),
    /// Put a demand at another position, counted from 0.
    DemandMoved {
        /// Place in the author's list.
        demand: usize,
        /// New position in the supporter's order.
        position: usize,
    },
    /// Chose between numbered list and prose.
    DemandsSetAs(DemandsAs),
    /// Chose to write in their own language, or in the addressee's. Nothing follows where there is no such choice
    /// ([`Model::own_language`](super::Model::own_language)).
    OwnLanguageChosen(bool),
    /// Typed in a field.
    Typed(Field, String),
    /// Chose a country, or none.
    CountryChosen(Option<CountryCode>),
    /// Opened a part of the letter to edit it where it stands, or closed it.
    EditOpened(Option<Part>),
    /// Went back to the suggested wording of a part.
    EditDropped(Part),
    /// Asked for another of the author's wordings: of one part, or of all.
    OtherWording(Option<Part>),
    /// Took the last step back.
    Undone,
    /// Brought back what was taken back last.
    Redone,
    /// Opened the mail app, the print dialog, or copied.
    LetterHandedOff(Route),
    /// Said that it worked.
    HandOffWorked,
    /// Said that it did not work.
    HandOffFailed,
    /// Said that the mail came out wrong.
    MailCameOutWrong(Trouble),
    /// Went back to the ways, to try another or the same again.
    WaysReopened,
    /// Reads another language from now on: the page has changed it.
    ReaderChanged(LanguageTag),
    /// Chose the paper to print on.
    PaperChosen(Option<Paper>),
    /// Chose the window that the address shows in.
    WindowChosen(Option<Window>),
    /// Chose envelopes or labels.
    EnvelopeChosen(Option<Envelope>),
    /// Asked to keep a draft, or to delete it.
    DraftAsked(bool),
    /// The browser has no room for the last changes; the draft is kept as it was before them.
    DraftFull,
    /// The browser could not keep the draft.
    DraftRefused,
    /// What is kept was changed or deleted elsewhere.
    DraftElsewhere,
    /// Deletes the draft and everything that was chosen and typed.
    EverythingDeleted,
}

/// A field that a supporter types in.
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
    /// A part of the letter, where it stands.
    Part(Part),
}
