//! Every way to press a link: with any mouse button, and while keys are held.

use serde_json::json;
use thirtyfour::{
    Key, WebElement,
    common::command::{Actions, Command},
    support::block_on,
};

use super::Browser;

/// A mouse button, as WebDriver numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Left = 0,
    Middle = 1,
}

impl Browser {
    /// Presses the visible link or button of the widget with this text.
    pub fn press_named(&self, name: &str, button: Button, held: &[Key]) {
        let element = self.named(name);
        self.bring_into_sight(&element);
        self.press_by(&element, button, held);
    }

    fn press_by(&self, element: &WebElement, button: Button, held: &[Key]) {
        let held: Vec<char> = held.iter().cloned().map(Into::into).collect();
        let keys = |kind: &str| held.iter().map(|key| json!({ "type": kind, "value": key })).collect::<Vec<_>>();
        let pauses = |count: usize| vec![json!({ "type": "pause", "duration": 0 }); count];
        let origin = element.to_json().unwrap();
        let press = vec![
            json!({ "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 }),
            json!({ "type": "pointerDown", "button": button as u8 }),
            json!({ "type": "pointerUp", "button": button as u8 }),
        ];
        let keyboard = [keys("keyDown"), pauses(press.len()), keys("keyUp")].concat();
        let mouse = [pauses(held.len()), press].concat();
        let actions = json!([
            { "type": "key", "id": "keys", "actions": keyboard },
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ]);
        block_on(self.driver().handle().cmd(Command::PerformActions(Actions::from(actions)))).unwrap();
    }
}
