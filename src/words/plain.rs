//! The messages that are shown where the widget does not run: in the published letter, and after a failure.
//! `embed/plain.js` reads them by name.

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident $(($($argument:ident),+))?;)+) => {
        /// All of these messages in one language.
        pub(super) struct Plain {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        impl Plain {
            /// Fails to compile if a message does not contain its arguments.
            pub const fn checked(self) -> Self {
                $(assert!(
                    super::template::fits(&[self.$name], &[$($(stringify!($argument)),+)?], false),
                    concat!("the message `", stringify!($name), "` must name what stands behind it, once and in braces"),
                );)+
                self
            }

            pub fn entries(&self) -> Vec<super::Entry> {
                vec![$(super::Entry {
                    name: stringify!($name),
                    arguments: vec![$($(stringify!($argument)),+)?],
                    counted: false,
                    forms: vec![self.$name],
                }),+]
            }
        }
    };
}

plain! {
    /// `ltr` or `rtl`: the direction in which this language is written.
    dir;
    /// Between the items of a list; a space follows.
    comma;
    /// Label above the title.
    action(number);
    /// The last day is ahead.
    until(day);
    /// The last day has passed. One of the next two messages follows.
    over(day);
    /// Whom to ask. Ways to contact the office follow.
    ask_first(office);
    /// No more letters are sent. Ways to contact the office follow.
    closed(office);
    /// Field: which letter.
    letters;
    /// Label before the address.
    to;
    /// Field: the letter.
    letter;
    /// Help.
    hint;
    /// Link.
    mail;
    /// Link if the addressee has no e-mail address.
    to_self;
    /// The letter does not fit into the link.
    too_long;
    /// Button.
    copy;
    /// Shown after copying.
    copied;
    /// Shown if the browser refused to copy.
    by_hand;
    /// Button.
    print;
    /// Shown instead of it where printing is not possible.
    no_print;

    /// The widget did not start; the cause follows.
    not_shown;
    /// Follows the cause: the page has the letter as well.
    works_without;
    /// The widget stopped in the middle.
    stopped;
    /// Button.
    try_again;
    /// The cause, by code.
    network;
    /// The cause, by code.
    not_found;
    /// The cause, by code.
    mime;
    /// The cause, by code.
    cors;
    /// The cause, by code.
    csp;
    /// The cause, by code.
    integrity;
    /// The cause, by code.
    no_webassembly;
    /// The cause, by code.
    compile;
    /// The cause, by code.
    panic;
    /// The cause, by code.
    campaign;
}
