// The page: the element is defined, once, and made of the divs that stand in for it.

import { home } from "./files.js";
import { LetterWidget, SETTINGS } from "./element.js";

/** Editors that strip unknown elements leave `<div data-letter-widget data-campaign="…">` alone: it becomes the element,
 * with all that stands in it. */
const STAND_IN = "[data-letter-widget]:not([data-letter-widget=on])";

function adopt() {
  for (const place of document.querySelectorAll(STAND_IN)) {
    const widget = document.createElement("letter-widget");
    for (const name of SETTINGS) {
      const value = place.getAttribute(`data-${name}`);
      if (value !== null) widget.setAttribute(name, value);
    }
    widget.append(...place.childNodes);
    place.dataset.letterWidget = "on";
    place.append(widget);
  }
}

const first = customElements.get("letter-widget");
if (!first) {
  LetterWidget.home = home.href;
  customElements.define("letter-widget", LetterWidget);
  adopt();
  new MutationObserver(adopt).observe(document, { childList: true, subtree: true });
} else if (first.home !== home.href) {
  console.info(`letter-widget: ${home} steps back for ${first.home}`);
}
