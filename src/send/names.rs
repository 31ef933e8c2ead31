//! Enums whose values have names that never change, because saved drafts contain them.

/// Defines an enum with names: `as_str` and `from_name` are inverses, and `ALL` lists every value in order.
macro_rules! named {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, in the order of their definition.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name: lower-case letters and hyphens, the same in every version.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text,)+ }
            }

            /// The value with this name, if there is one.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == name)
            }
        }
    };
}

pub(super) use named;
