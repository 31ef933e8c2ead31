//! A substitute for the desktop's mail app: a script that saves every link it is started with.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::wait;

const ENTRY: &str = "letter-widget-test-mail.desktop";

/// The links that the mail app of one driver has received.
pub struct Mailbox(PathBuf);

impl Mailbox {
    /// Installs the script as the mail app of this home folder.
    pub fn install(home: &Path) {
        let (applications, config) = (home.join("data/applications"), home.join("config"));
        let (inbox, script) = (home.join("mail"), home.join("mail-app"));
        for folder in [&applications, &config, &inbox] {
            fs::create_dir_all(folder).unwrap();
        }
        // Written elsewhere and then moved, so that a partly written link is never read.
        let text = format!("#!/bin/sh\nprintf '%s' \"$1\" > {0}/tmp/$$ && mv {0}/tmp/$$ {0}/mail/$$\n", home.display());
        fs::write(&script, text).unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Mail of the tests\nExec={} %u\nMimeType=x-scheme-handler/mailto;\n",
            script.display()
        );
        fs::write(applications.join(ENTRY), entry).unwrap();
        let associations = format!("[Default Applications]\nx-scheme-handler/mailto={ENTRY}\n");
        fs::write(config.join("mimeapps.list"), &associations).unwrap();
        fs::write(applications.join("mimeapps.list"), associations).unwrap();
        let cache = format!("[MIME Cache]\nx-scheme-handler/mailto={ENTRY};\n");
        fs::write(applications.join("mimeinfo.cache"), cache).unwrap();
    }

    /// The mailbox of this home folder; earlier links are deleted.
    pub fn empty(home: &Path) -> Self {
        let mailbox = Self(home.join("mail"));
        mailbox.files().iter().for_each(|file| fs::remove_file(file).unwrap());
        mailbox
    }

    /// Waits for the one link that the mail app was opened with.
    pub fn link(&self) -> String {
        let file = wait::until("the mail app to be opened", || match &*self.files() {
            [one] => Ok(one.clone()),
            files => Err(format!("it was opened {} times", files.len())),
        });
        fs::read_to_string(file).unwrap()
    }

    fn files(&self) -> Vec<PathBuf> {
        fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}
