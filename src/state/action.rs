use crate::campaign::{CountryCode, DemandsAs};
use crate::send::Route;

/// What a person did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
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
    /// Typed in the field for the name.
    NameTyped(String),
    /// Typed in the field for the town.
    TownTyped(String),
    /// Typed in the field for the address.
    AddressTyped(String),
    /// Chose a country, or none.
    CountryChosen(Option<CountryCode>),
    /// Typed in the field for their own words.
    MessageTyped(String),
    /// Opened the mail app, the print dialog, or copied.
    LetterHandedOff(Route),
    /// Said that it worked.
    HandOffWorked,
    /// Said that it did not work.
    HandOffFailed,
    /// Went back to the ways, to try another or the same again.
    WaysReopened,
}
