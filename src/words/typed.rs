//! Turns a list of messages into a method for each, an index in the file, and a type whose values are languages.

#[cfg(authoring)]
macro_rules! kind {
    (count) => { [&'static str; FORMS] };
    ($other:ident) => { &'static str };
}

#[cfg(authoring)]
macro_rules! forms {
    (count, $value:expr) => {
        &$value
    };
    ($other:ident, $value:expr) => {
        &[$value]
    };
}

#[cfg(authoring)]
macro_rules! counted {
    (count) => {
        true
    };
    ($other:ident) => {
        false
    };
}

macro_rules! method {
    ($(#[$doc:meta])* $name:ident: plain) => {
        $(#[$doc])*
        #[inline]
        pub(crate) fn $name(&self) -> &'static str {
            self.text(Place::$name as usize)
        }
    };
    ($(#[$doc:meta])* $name:ident: fill $($argument:ident)+) => {
        $(#[$doc])*
        #[inline]
        pub(crate) fn $name(&self, $($argument: &str),+) -> String {
            self.filled(Place::$name as usize, &[$($argument),+])
        }
    };
    ($(#[$doc:meta])* $name:ident: count $($argument:ident)*) => {
        $(#[$doc])*
        #[inline]
        pub(crate) fn $name(&self, n: usize, $($argument: &str),*) -> String {
            self.counted(Place::$name as usize, n, &[$($argument),*])
        }
    };
}

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $kind:ident $(($($argument:ident),+))?;)+) => {
        #[allow(non_camel_case_types, reason = "the names of the messages")]
        enum Place { $($name,)+ }

        /// The number of messages.
        pub(super) const COUNT: usize = [$(Place::$name as usize),+].len();

        // Messages that only the view uses are unused where there is no browser.
        #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the view says them"))]
        impl Words {
            $(method! { $(#[$doc])* $name: $kind $($($argument)+)? })+
        }

        /// All messages in a language with this number of plural forms.
        #[cfg(authoring)]
        pub(super) struct Messages<const FORMS: usize> {
            $($(#[$doc])* pub $name: kind!($kind),)+
        }

        #[cfg(authoring)]
        impl<const FORMS: usize> Messages<FORMS> {
            /// Fails to compile if a message does not contain its arguments.
            pub const fn checked(self) -> Self {
                $(assert!(
                    super::template::fits(forms!($kind, self.$name), &[$($(stringify!($argument)),+)?], counted!($kind)),
                    concat!("the message `", stringify!($name), "` must name in braces, once in each form: ",
                        $($(stringify!($argument), " ",)+)? "(and `n` where it counts)"),
                );)+
                self
            }

            /// The messages in the order of the file.
            pub fn entries(&self) -> Vec<super::Entry> {
                vec![$(super::Entry {
                    name: stringify!($name),
                    arguments: vec![$($(stringify!($argument)),+)?],
                    counted: counted!($kind),
                    forms: forms!($kind, self.$name).to_vec(),
                }),+]
            }
        }
    };
}
