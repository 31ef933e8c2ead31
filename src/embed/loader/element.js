// <letter-widget>: when it loads, what stands in it, and what becomes of it when it is moved, changed or taken away.

import { file, pause, problem } from "./files.js";
import { fetchText, help } from "./fetch.js";
import { edition, language } from "./languages.js";
import { call, listen, load, refusal, widgets } from "./program.js";

/** What can be set on the element, as attributes and as properties. */
export const SETTINGS = ["campaign", "languages", "letter", "lang", "theme", "accent", "loading", "seed", "heading-level"];

/** Where not even the words for it can be had. */
const SORRY = "This letter does not work here.";

/** So far from the window the program is loaded: about as far as a thumb scrolls in the second that it takes. */
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
    // Moved within the page: still there, nothing to do.
    if (widgets.has(this)) return;
    if (!widgets.size) listen("addEventListener");
    widgets.add(this);
    for (const name of SETTINGS) {
      // Set by a script before the element was defined: then it hides the property.
      if (!this.hasOwnProperty(name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#wait();
  }

  disconnectedCallback() {
    // A move disconnects and connects at once: only who is still away after that has left.
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

  /** Loads now, whatever `loading` says, and tries again what failed. Settles when the widget is there, or is not to be had. */
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

  /** For embed.html alone, before the element is put into its page. No attribute says the same: markup must not be able to. `own` is a
   * function that prints a draft in a tab of its own, and whether the draft that the widget opens with is printed at once. */
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

  /** Looks no longer whether the element comes near. */
  #farAway() {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  /** The campaign's text: of the reader's language alone, or all of it where that cannot be had. Where both fail, no letter that lies beside it is shown either: it is not known whose it is. */
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
      // The letter stays until the moment when the widget is drawn.
      for (const each of before) each.remove();
      this.#draw(root);
      await pause();
      if (generation === this.#generation) this.#tell("ready");
    } catch (error) {
      // A program that stopped has been told to all its widgets: `stopped` says so.
      const told = this.#mounted && error.code === "panic";
      if (generation === this.#generation && !told) await this.#fail(error);
      throw error;
    }
  }

  #root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    // Keys typed here are not the page's shortcuts: it sees only that something in this element was typed at.
    for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  /** Has the program take the campaign, unless it refuses it. */
  #mount(module, text, words, url) {
    this.#module = module;
    const tell = (type, letter, route) => {
      // Now, because a program that has stopped may not be able to say what was typed.
      this.#keep();
      return this.#tell(type, { letter, route });
    };
    this.#mounted = call(module, "mount", this, text, ...words, this.#draft, tell, url, ...this.#own);
  }

  /** Puts the program in the place of the letter. */
  #draw(root) {
    call(this.#module, "draw", this.#mounted, root);
    this.#note?.remove();
    if (!this.#draft && this.letter) this.#set("letter");
    this.#draft = undefined;
  }

  /** The program takes over a setting that was changed. */
  async #set(name) {
    // Where there are no words, the widget goes on with those that it has.
    const words = name === "lang" && (await this.#words().catch(() => 0));
    try {
      const done = words ? call(this.#module, "speak", this.#mounted, ...words) : call(this.#module, "set", this.#mounted, name);
      if (!done) console.warn(`letter-widget: ${name}="${this[name]}" means nothing.`);
    } catch {} // The program has stopped, and the widget says so.
  }

  /** Shows the letter that stands in the element. */
  #uncover() {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Ends what runs, and keeps what was typed for when the element comes back: in this page's memory alone. */
  #stop() {
    this.#generation++;
    this.#farAway();
    this.#loading = undefined;
    this.#keep();
    try {
      if (this.#mounted) call(this.#module, "unmount", this.#mounted);
    } catch {} // It is gone from this element all the same.
    this.#mounted = undefined;
    this.#uncover();
  }

  #keep() {
    try {
      const draft = this.#mounted && this.#module.draft(this.#mounted);
      JSON.parse(draft);
      this.#draft = draft;
    } catch {} // What was kept before is what there is.
  }

  /** Tells the page, and answers whether it lets the widget go on. */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(`letter-widget:${type}`, { bubbles: true, composed: true, cancelable: /off|failed/.test(type), detail }));
  }

  /** Says something in the page, with a button to try again. */
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
    // Meanwhile something else may have been asked for.
    if (!wanted()) return;
    // What was typed is still in sight: nothing takes its place but a widget that goes on with it.
    if (this.shadowRoot?.querySelector(".widget")) {
      this.shadowRoot.prepend(this.#say("alert", words, words.stopped ?? SORRY));
      return;
    }
    try {
      // The letter as it was published, for browsers that do not run the program.
      if (code !== "campaign" && !error.foreign) return await plain(this, this.#root(), new URL(this.campaign, this.baseURI).href, words, fetchText, wanted);
    } catch {
      // There is none.
    }
    if (!wanted()) return;
    this.#uncover();
    const what = [words.not_shown ?? SORRY, words[code.replace("-", "_")], error.first];
    if (this.textContent.trim()) what.push(words.works_without);
    this.append(this.#say("status", words, what.filter(Boolean).join(" ")));
    this.#note.dataset.letterWidgetNote = code;
  }

  /** The program stopped in the middle: what was typed and the letter stay on the page, and can be taken up again. */
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
