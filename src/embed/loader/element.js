// <letter-widget>: when it loads, what it contains, and what happens when it is moved, changed or removed.

import { file, pause, problem } from "./files.js";
import { fetchText, help } from "./fetch.js";
import { edition, language } from "./languages.js";
import { call, listen, load, refusal, widgets } from "./program.js";

/** The settings of the element, as attributes and as properties. */
export const SETTINGS = ["campaign", "languages", "letter", "lang", "theme", "accent", "loading", "seed", "heading-level"];

/** The message if not even the words for one are available. */
const SORRY = "This letter does not work here.";

/** The distance from the window at which the program is loaded: about as far as a thumb scrolls in the second that it takes. */
const NEAR = "600px";

export class LetterWidget extends HTMLElement {
  #loading;
  #module;
  #mounted;
  #draft;
  #own = [];
  #near;
  #note;
  #edition;
  #generation = 0;

  static get observedAttributes() {
    return SETTINGS;
  }

  constructor() {
    super();
    for (const type of ["pointerdown", "focusin"]) this.addEventListener(type, () => this.#near && this.#go());
  }

  connectedCallback() {
    // It was moved within the page and is still there: nothing to do.
    if (widgets.has(this)) return;
    if (!widgets.size) listen("addEventListener");
    widgets.add(this);
    for (const name of SETTINGS) {
      // A value that a script set before the element was defined hides the property.
      if (!this.hasOwnProperty(name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#wait();
  }

  disconnectedCallback() {
    // A move disconnects and connects at once: only an element that is still disconnected after that has been removed.
    queueMicrotask(() => {
      if (this.isConnected || !widgets.delete(this)) return;
      if (!widgets.size) listen("removeEventListener");
      this.#stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !widgets.has(this)) return;
    if (/^(campaign|languages)$/.test(name) || (name === "lang" && !(this.#mounted && this.#edition === edition(this)))) {
      this.#stop();
      this.#wait();
    } else if (name === "loading") {
      this.#wait();
    } else if (this.#mounted) {
      this.#set(name);
    }
  }

  /** The words of the interface, and their language. */
  async #words() {
    const tag = language(this);
    const words = await fetchText(file(`words-${tag.slice(0, 2).toLowerCase()}.txt`), /plain/);
    return tag === language(this) ? [words, tag] : this.#words();
  }

  /** Loads now, whatever `loading` says, and retries what failed. Settles when the widget is there, or cannot be shown. */
  load() {
    this.#farAway();
    if (!this.#loading) {
      const generation = ++this.#generation;
      this.#loading = this.#start(generation).catch((error) => {
        if (generation === this.#generation) this.#loading = undefined;
        throw error;
      });
    }
    return this.#loading;
  }

  /** For embed.html alone, before the element is put into its page. There is no such attribute: markup must not be able to do this.
   * `own` is a function that prints a draft in a separate tab, and whether the draft that the widget opens with is printed at once. */
  own(own, draft) {
    this.#own = own;
    this.#draft = draft;
  }

  #go() {
    this.load().catch(() => {});
  }

  /** Loads once the element comes near the window or is touched. */
  #wait() {
    if (this.#loading) return;
    if (this.loading === "eager" || this.#draft) return this.#go();
    this.#farAway();
    this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#go(), { rootMargin: NEAR });
    this.#near.observe(this);
  }

  /** Stops watching whether the element comes near. */
  #farAway() {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  /** The campaign's text: in the reader's language alone, or all of it if that is not available. If both fail, the letter published beside
   * it is not shown either: it is not known whose it is. */
  async #campaign(url, own) {
    try {
      return await (own === url ? fetchText({ url }) : fetchText({ url: own }).catch(() => fetchText({ url })));
    } catch (error) {
      throw Object.assign(error, { foreign: true });
    }
  }

  async #start(generation) {
    try {
      const address = this.campaign;
      if (!address) throw problem("campaign", 'Write campaign="address.json".');
      const { href: url } = new URL(address, this.baseURI);
      this.#edition = edition(this);
      const content = Promise.all([this.#campaign(url, this.#edition), this.#words()]);
      content.catch(() => {});
      const module = await load("widget");
      const [text, words] = await content;
      // In steps, so that no task of the page takes long: each widget has its own.
      await pause();
      if (generation !== this.#generation) return;
      this.#mount(module, text, words, url);
      if (!this.#mounted) throw await refusal(text, url);
      await pause();
      if (generation !== this.#generation) return;
      const root = this.#root();
      if (!root.firstChild) this.#uncover();
      const before = [...root.childNodes];
      call(module, "prepare", this.#mounted, root);
      await pause();
      if (generation !== this.#generation) return;
      // The letter stays until the widget is drawn.
      for (const each of before) each.remove();
      this.#draw(root);
      await pause();
      if (generation === this.#generation) this.#tell("ready");
    } catch (error) {
      // If the program has stopped, `stopped` has already notified all its widgets.
      const told = this.#mounted && error.code === "panic";
      if (generation === this.#generation && !told) await this.#fail(error);
      throw error;
    }
  }

  #root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    // Keys typed here are not the page's shortcuts: the page sees only that something was typed in this element.
    for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  /** Passes the campaign to the program, which may refuse it. */
  #mount(module, text, words, url) {
    this.#module = module;
    const tell = (type, letter, route) => {
      // Now, because a program that has stopped may not be able to return what was typed.
      this.#keep();
      return this.#tell(type, { letter, route });
    };
    this.#mounted = call(module, "mount", this, text, ...words, this.#draft, tell, url, ...this.#own);
  }

  /** Replaces the letter with the widget. */
  #draw(root) {
    call(this.#module, "draw", this.#mounted, root);
    this.#note?.remove();
    if (!this.#draft && this.letter) this.#set("letter");
    this.#draft = undefined;
  }

  /** Passes a changed setting to the program. */
  async #set(name) {
    // If there are no words, the widget keeps those that it has.
    const words = name === "lang" && (await this.#words().catch(() => 0));
    try {
      const done = words ? call(this.#module, "speak", this.#mounted, ...words) : call(this.#module, "set", this.#mounted, name);
      if (!done) console.warn(`letter-widget: ${name}="${this[name]}" means nothing.`);
    } catch {} // The program has stopped, and the widget says so.
  }

  /** Shows the letter that is the element's own content. */
  #uncover() {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Stops what is running, and keeps what was typed in case the element comes back: in this page's memory alone. */
  #stop() {
    this.#generation++;
    this.#farAway();
    this.#loading = undefined;
    this.#keep();
    try {
      if (this.#mounted) call(this.#module, "unmount", this.#mounted);
    } catch {} // It is removed from this element all the same.
    this.#mounted = undefined;
    this.#uncover();
  }

  #keep() {
    try {
      const draft = this.#mounted && this.#module.draft(this.#mounted);
      JSON.parse(draft);
      this.#draft = draft;
    } catch {} // What was kept before is still there.
  }

  /** Notifies the page, and returns whether it lets the widget proceed. */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(`letter-widget:${type}`, { bubbles: true, composed: true, cancelable: /off|failed/.test(type), detail }));
  }

  /** Makes a message for the page, with a button to try again. */
  #say(role, words, text) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.try_again ?? "↻" });
    button.addEventListener("click", () => this.#go());
    this.#note = document.createElement("p");
    this.#note.setAttribute("role", role);
    this.#note.dir = "auto";
    this.#note.append(text, " ", button);
    return this.#note;
  }

  async #fail(error) {
    const code = error.code ?? "unknown";
    const generation = this.#generation;
    console.error(`letter-widget (${code}): ${error.message}`);
    this.#note?.remove();
    if (!this.#tell("failed", { code })) return;
    const wanted = () => generation === this.#generation;
    const { said, plain } = await help();
    const words = (await said?.(language(this), (name) => fetchText(file(name), /json/))) ?? {};
    // In the meantime, something else may have been requested.
    if (!wanted()) return;
    // What was typed is still visible: only a widget that continues with it may replace it.
    if (this.shadowRoot?.querySelector(".widget")) {
      this.shadowRoot.prepend(this.#say("alert", words, words.stopped ?? SORRY));
      return;
    }
    try {
      // The letter as it was published, for browsers that do not run the program.
      if (code !== "campaign" && !error.foreign) return await plain(this, this.#root(), new URL(this.campaign, this.baseURI).href, words, fetchText, wanted);
    } catch {
      // There is no such letter.
    }
    if (!wanted()) return;
    this.#uncover();
    const what = [words.not_shown ?? SORRY, words[code.replace("-", "_")], error.first];
    if (this.textContent.trim()) what.push(words.works_without);
    this.append(this.#say("status", words, what.filter(Boolean).join(" ")));
    this.#note.dataset.letterWidgetNote = code;
  }

  /** Handles a program that stopped midway: what was typed and the letter stay on the page, and can be resumed. */
  stopped(module, why) {
    if (!this.#mounted || module !== this.#module) return;
    this.#generation++;
    this.#keep();
    this.#mounted = this.#loading = undefined;
    this.#fail(why);
  }
}

for (const name of SETTINGS) {
  if (name in HTMLElement.prototype) continue;
  Object.defineProperty(LetterWidget.prototype, name, {
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
