/**
 * `<letter-widget>`, the element that letter-widget.js defines: a supporter writes a letter for an urgent action.
 * Settings take effect at once, whenever they are changed. Each is an attribute and a property of the same name.
 */
export interface LetterWidget extends HTMLElement {
  /** Address of the campaign file, relative to the page. Needed. */
  campaign: string;
  /** The languages, separated by spaces, in which the campaign file has a file of its own beside it: `NAME.fr.json` beside `NAME.json`. */
  languages: string;
  /** Which letter of the campaign stands first, by its id; else the first that is to be written. */
  letter: string;
  /** Language of the interface (BCP 47); else that of the page, else that of the browser. */
  lang: string;
  /** `light` or `dark`; else as the reader's device has it. */
  theme: "light" | "dark" | "auto" | "";
  /** A colour that CSS can name, for buttons, links and ticks; it is made readable where it is not. */
  accent: string;
  /** How deep the widget's heading is in the page, `1` to `6`; `2` unless it is given. */
  "heading-level": string;
  /** `eager` loads at once; else the widget loads once it comes near the window or is touched. */
  loading: "eager" | "lazy" | "";
  /** A number that picks the author's wordings: the same number, the same letter. `0` takes the first of each. */
  seed: string;

  /**
   * Loads now, whatever `loading` says, and tries again what failed.
   * @returns a promise that is kept when the widget is there or no longer wanted, and broken with a `LoadError` when it is not to be had.
   */
  load(): Promise<void>;
}

/** Why the widget could not start, or stopped. The console says more, with the cure. */
export type FailureCode =
  | "network"
  | "not-found"
  | "mime"
  | "cors"
  | "csp"
  | "integrity"
  | "no-webassembly"
  | "compile"
  | "panic"
  | "campaign"
  | "unknown";

/** What breaks the promise of `load`. */
export interface LoadError extends Error {
  code?: FailureCode;
  /** What mends it, in words for webmasters. */
  cure?: string;
}

/** A way for the letter to get where it should. */
export type Route = "mail" | "mail-to-self" | "webmail" | "web-form" | "phone" | "print" | "share" | "eml" | "txt" | "copy";

/** The widget's events. They bubble out to the page. None carries a demand or a word that a supporter typed. */
export interface LetterWidgetEvents {
  /** The widget stands on the page. */
  "letter-widget:ready": CustomEvent<null>;
  /** A letter has changed: `letter` is its id in the campaign. */
  "letter-widget:changed": CustomEvent<{ letter: string; route?: undefined }>;
  /** A letter is about to be handed over. Cancelable: `preventDefault()` keeps it here. */
  "letter-widget:handed-off": CustomEvent<{ letter: string; route: Route }>;
  /** A supporter says that a letter is on its way. */
  "letter-widget:confirmed": CustomEvent<{ letter: string; route: Route }>;
  /** The widget could not start, or stopped. Cancelable: `preventDefault()` leaves it to the page to say so. */
  "letter-widget:failed": CustomEvent<{ code: FailureCode }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "letter-widget": LetterWidget;
  }
  interface HTMLElementEventMap extends LetterWidgetEvents {}
  interface DocumentEventMap extends LetterWidgetEvents {}
  interface WindowEventMap extends LetterWidgetEvents {}
}
