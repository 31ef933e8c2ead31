//! What is said where the program does not run: in the letter that was published, and where something failed. `embed/plain.js`
//! reads these, by their names.

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident $(($($argument:ident),+))?;)+) => {
        /// All of them in one language.
        pub(super) struct Plain {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        impl Plain {
            /// An error of the compiler where one does not name what it is to name.
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
    /// `ltr` or `rtl`: the way this language is written.
    dir;
    /// Stands above the title.
    action(number);
    /// The last day is ahead.
    until(day);
    /// The last day is over. One of the next two follows.
    over(day);
    /// Whom to ask. Ways to reach the office follow.
    ask_first(office);
    /// No more letters. Ways to reach the office follow.
    closed(office);
    /// Field: which letter.
    letters;
    /// Stands before the address.
    to;
    /// Field: the letter.
    letter;
    /// Help.
    hint;
    /// Link.
    mail;
    /// Link where the addressee has no e-mail address.
    to_self;
    /// The link cannot hold the letter.
    too_long;
    /// Button.
    copy;
    /// Said after it.
    copied;
    /// Said where the browser refused.
    by_hand;
    /// Button.
    print;
    /// In its place.
    no_print;

    /// The widget did not start; what happened stands after it.
    not_shown;
    /// Follows: the page has the letter as well.
    works_without;
    /// The widget stopped in the middle.
    stopped;
    /// Button.
    try_again;
    /// What happened, by code.
    network;
    /// What happened, by code.
    not_found;
    /// What happened, by code.
    mime;
    /// What happened, by code.
    cors;
    /// What happened, by code.
    csp;
    /// What happened, by code.
    integrity;
    /// What happened, by code.
    no_webassembly;
    /// What happened, by code.
    compile;
    /// What happened, by code.
    panic;
    /// What happened, by code.
    campaign;
}
