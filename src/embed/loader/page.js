// The page: defines the element, once, and creates it from the divs that stand in for it.

import { all, home } from "./files.js";
import { LetterWidget, SETTINGS } from "./element.js";

/** The divs that stand in for the element: editors that strip unknown elements leave `<div data-letter-widget data-campaign="…">`
 * alone. A form does not count: its content can replace its properties. */
const STAND_IN = "[data-letter-widget]:not([data-letter-widget=on]):not(form)";

/** Creates the element from each stand-in, with all its content: on the entire page, or in a part of it. */
function adopt(part) {
  for (const place of all(STAND_IN)) {
    if (part && !part.contains(place)) continue;
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
  // Once, for the page as it was loaded. Later content may be written by visitors: the page's own scripts say where to look again.
  LetterWidget.adopt = adopt;
  customElements.define("letter-widget", LetterWidget);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => adopt(), { once: true });
  else adopt();
} else if (first.home !== home.href) {
  console.info(`letter-widget: ${home} steps back for ${first.home}`);
}
