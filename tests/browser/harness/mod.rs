//! What every case uses: engines with their drivers, a local site, a browser per case, readers for printed PDFs and mail links.

pub mod browser;
pub mod clock;
pub mod desk;
pub mod driver;
pub mod expected;
pub mod fallback;
pub mod frame;
pub mod lab;
pub mod looks;
pub mod mail;
pub mod pdf;
pub mod pointer;
pub mod profile;
pub mod room;
pub mod site;
pub mod tabs;
pub mod tour;
pub mod wait;

pub use browser::Browser;
pub use desk::Desk;
pub use lab::{Lab, Labs};
pub use site::Site;
