//! Enums whose values have a name each that never changes, because a kept draft holds it.

/// Makes an enum of names: `as_str` and `from_name` are each other's reverse, `ALL` has every value in order.
macro_rules! named {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, in the order in which they stand here.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name: small letters and hyphens, the same in every version.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text,)+ }
            }

            /// The value of this name, if there is one.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == name)
            }
        }
    };
}

pub(super) use named;
