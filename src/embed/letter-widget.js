// The loader: the one script of a partner's page. It defines <letter-widget>, fetches what the widget needs once the
// element comes near the window, and puts it in place of the element's own content only when everything is there. Whatever
// fails, that content stays: it holds the letter, the address and a mail link, and works by itself.
// Settings stand on the element, never on the script tag: rewritten, delayed or repeated script tags do no harm.
(() => {
"use strict";

/** What the build knows of a file: its name with a hash of its content, and what the browser checks that by. */
const FILES = {};

/** What can be set on the element, as attributes and as properties. */
const SETTINGS = ["campaign", "letter", "lang", "theme", "accent", "loading", "seed"];

/** So far from the window the program is loaded: about as far as a thumb scrolls in the second that it takes. */
const NEAR = "600px";

/** Where this file comes from, and all others with it. Not by `import.meta`: where an optimiser has made a classic script
 * of the module, that would be an error before the first line. */
const home = new URL(".", document.currentScript?.src || /\w+:\/\/[^\s()?#]+\//.exec(new Error().stack)?.[0] || document.baseURI);

/** Why the widget could not start: a code for programs, a sentence for people, and the cure for webmasters. */
class LoadError extends Error {
  constructor(code, message, cure) {
    super(message);
    this.code = code;
    this.cure = cure;
  }
}

/** How often a program failed. Browsers remember a script that failed, and a program that stopped stays stopped: who tries
 * again needs another address. */
let failures = 0;

function file(name) {
  const [hashed, integrity] = FILES[name] ?? [name];
  const url = new URL(hashed, home);
  if (failures) url.search = failures;
  return { url: url.href, integrity };
}

const pause = () => new Promise((done) => setTimeout(done));

/** What a policy of the page has stopped: the address, and the directive that did it. */
const stopped = {};

function noteStopped(event) {
  stopped[event.blockedURI] = event.effectiveDirective;
}

/** The error for a file that a policy of the page keeps away, where it is so. The browser says it a moment later. */
async function byPolicy(url) {
  await pause();
  const directive = stopped[url];
  return directive && new LoadError("csp", "A policy of this page keeps a file away.", `${url}: add ${new URL(url).origin} to ${directive} of the Content-Security-Policy.`);
}

/** Why a file could not be fetched. A browser tells scripts nothing but that it failed: so it is asked again, in other ways. */
async function unreachable(url, integrity) {
  const policy = await byPolicy(url);
  if (policy) return policy;
  const answers = (mode) => fetch(url, { mode, cache: "no-store" }).then(() => true, () => false);
  if (integrity && (await answers("cors"))) {
    return new LoadError("integrity", "A file is not the one that was published.", `${url} is not of the same build as ${home}letter-widget.js: upload all files of one build, and let nothing rewrite them.`);
  }
  if (await answers("no-cors")) {
    return new LoadError("cors", "A file may not be used on this site.", `${url} must be sent with Access-Control-Allow-Origin: *`);
  }
  return new LoadError("network", "A file could not be fetched.", `${url} does not answer: check the address and the connection.`);
}

/** Fetches a file, or says why not. */
async function get({ url, integrity }) {
  const response = await fetch(url, integrity && { integrity }).catch(async () => {
    throw await unreachable(url, integrity);
  });
  if (!response.ok) {
    throw new LoadError("not-found", "A file is missing.", `${url} answered ${response.status}: check the address.`);
  }
  return response;
}

const texts = {};

/** The text of a file, asked for once by all widgets that want it at the same time: WebKitGTK was seen never to answer the second. */
function fetchText(url) {
  texts[url] ??= get({ url }).then((response) => response.text()).finally(() => delete texts[url]);
  return texts[url];
}

function ofType(response, wanted) {
  const type = response.headers.get("content-type") ?? "";
  if (!wanted.test(type)) {
    throw new LoadError("mime", "A file has the wrong type.", `${response.url} is sent as "${type}": .js must be text/javascript, .wasm application/wasm.`);
  }
  return response;
}

/** Has the browser check a script before it is imported: an import takes no hash, but what was preloaded under the same
 * address it takes as it is. Browsers before Safari 17 do not preload modules; there, what is checked is what their cache
 * then hands over. */
async function checked({ url, integrity }) {
  if (!integrity) return;
  const link = document.createElement("link");
  if (!link.relList?.supports?.("modulepreload")) return get({ url, integrity });
  Object.assign(link, { rel: "modulepreload", integrity, href: url });
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  link.remove();
}

/** Imports a script, or says why not. */
async function script(wanted) {
  try {
    await checked(wanted);
    return await import(wanted.url);
  } catch (error) {
    if (error.code) throw error;
    const policy = await byPolicy(wanted.url);
    if (policy) throw policy;
    // Nothing but a wrong script says what was wrong: of all else, the file itself tells.
    ofType(await get(wanted), /script/);
    throw new LoadError(error instanceof SyntaxError ? "compile" : "network", "A script could not be started.", `${wanted.url}: ${error}`);
  }
}

/** Fetches and starts a program: "widget", or "explain". */
async function start(name) {
  if (typeof WebAssembly !== "object") {
    throw new LoadError("no-webassembly", "This browser runs without WebAssembly.", "Lockdown Mode switches it off; the letter works without.");
  }
  const program = file(`${name}_bg.wasm`);
  const response = get(program);
  // Both run at once; whichever fails second must not end up as an unhandled rejection.
  response.catch(() => {});
  const module = await script(file(`${name}.js`));
  // Another type compiles as well, only later: but a page in its place is an error page, whatever its status.
  const bytes = ofType(await response, /^(?!text\/html)/);
  try {
    await module.default({ module_or_path: bytes });
  } catch (error) {
    if (stopped["wasm-eval"] || /Content.Security|CSP|unsafe-eval/.test(error)) {
      throw new LoadError("csp", "A policy of this page stops the program.", "Add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy.");
    }
    throw new LoadError("compile", "The program could not be started.", `${program.url}: ${error}`);
  }
  return module;
}

const programs = {};

/** A program, fetched and compiled once for all widgets of the page. A failed try can be repeated. */
function load(name) {
  programs[name] ??= start(name).catch((error) => {
    delete programs[name];
    failures++;
    throw error;
  });
  return programs[name];
}

/** Why the widget refuses a campaign. The words for it are a program of their own: whoever gets a good one never loads it. */
async function refusal(text, url) {
  let problems;
  try {
    problems = (await load("explain")).explain(text);
  } catch (error) {
    return new LoadError("campaign", "The campaign file has a mistake.", `${url}: ${home}explain.js would say which, but could not be used. ${error.message} ${error.cure ?? ""}`);
  }
  return new LoadError("campaign", `The campaign file has a mistake: ${problems.split("\n")[0]}`, `${url}:\n${problems}`);
}

/** The widgets that stand on the page, in its shadow trees as well. */
const widgets = new Set();

/** A fault of the program is a trap, which the browser reports for the whole page: only ours has our address in its stack. */
function trapped({ error, reason = error }) {
  if (typeof WebAssembly !== "object" || !(reason instanceof WebAssembly.RuntimeError)) return;
  if (!String(reason.stack).includes(home.href)) return;
  delete programs.widget;
  failures++;
  for (const widget of widgets) widget[halt]();
}

/** Listens to the page as long as a widget stands on it. */
function listen(act) {
  document[act]("securitypolicyviolation", noteStopped);
  window[act]("error", trapped);
  window[act]("unhandledrejection", trapped);
}

const halt = Symbol();

class LetterWidget extends HTMLElement {
  #loading;
  #module;
  #mounted;
  #draft;
  #near;
  #generation = 0;

  static get observedAttributes() {
    return SETTINGS;
  }

  connectedCallback() {
    // Moved within the page: still there, nothing to do.
    if (widgets.has(this)) return;
    if (!widgets.size) listen("addEventListener");
    widgets.add(this);
    for (const name of SETTINGS) {
      // Set by a script before the element was defined: then it hides the property.
      if (!Object.hasOwn(this, name)) continue;
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
    if (name === "campaign") {
      this.#stop();
      this.#wait();
    } else if (name === "loading") {
      this.#wait();
    } else if (this.#mounted !== undefined) {
      this.#set(name);
    }
  }

  /** Loads now, whatever `loading` says, and tries again what failed. Settles when the widget is there, or is not to be had. */
  load() {
    this.#near?.();
    this.#loading ??= this.#start(++this.#generation).catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** Loads once the element comes near the window or is touched. */
  #wait() {
    if (this.#loading) return;
    this.#near?.();
    const go = () => this.load().catch(() => {});
    if (this.loading === "eager" || this.#draft || typeof IntersectionObserver !== "function") return go();
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && go(), { rootMargin: NEAR });
    seen.observe(this);
    const touches = ["pointerdown", "focusin"];
    for (const type of touches) this.addEventListener(type, go);
    this.#near = () => {
      seen.disconnect();
      for (const type of touches) this.removeEventListener(type, go);
      this.#near = undefined;
    };
  }

  async #start(generation) {
    try {
      const address = this.campaign;
      if (!address) throw new LoadError("campaign", "No campaign is named.", 'Write <letter-widget campaign="address-of-the-campaign.json">.');
      const { href: url } = new URL(address, document.baseURI);
      const campaign = fetchText(url);
      campaign.catch(() => {});
      const module = await load("widget");
      const text = await campaign;
      if (generation !== this.#generation) return;
      this.#mount(module, text);
      if (this.#mounted === undefined) throw await refusal(text, url);
      await pause();
      if (this.#mounted !== undefined) this.#tell("ready");
    } catch (error) {
      if (generation === this.#generation) await this.#fail(error);
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

  /** Puts the program in the place of the letter, unless it refuses the campaign. */
  #mount(module, text) {
    const root = this.#root();
    root.replaceChildren();
    this.#module = module;
    try {
      this.#mounted = module.mount(this, root, text, this.#draft ?? this.dataset.draft, (type, letter, route) => this.#tell(type, { letter, route }));
    } finally {
      if (this.#mounted === undefined) this.#uncover();
    }
    if (this.#mounted === undefined) return;
    this.#note()?.remove();
    if (!this.#draft && this.letter) this.#set("letter");
    this.#draft = undefined;
  }

  /** The program takes over a setting that was changed. */
  #set(name) {
    if (!this.#module.set(this.#mounted, name)) console.warn(`letter-widget: ${name}="${this[name]}" means nothing here, and is passed over.`);
  }

  /** Shows the letter that stands in the element. */
  #uncover() {
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Ends what runs, and keeps what was typed for when the element comes back: in this page's memory alone. */
  #stop() {
    this.#generation++;
    this.#near?.();
    this.#loading = undefined;
    this.#keep();
    if (this.#mounted !== undefined) this.#module.unmount(this.#mounted);
    this.#mounted = undefined;
    this.#uncover();
  }

  #keep() {
    try {
      if (this.#mounted !== undefined) this.#draft = this.#module.draft(this.#mounted);
    } catch {
      // A program that has stopped may not even be able to say what was typed.
    }
  }

  /** Tells the page, and answers whether it lets the widget go on. */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(`letter-widget:${type}`, { bubbles: true, composed: true, cancelable: /off|failed/.test(type), detail }));
  }

  #note() {
    return this.querySelector(":scope > [data-letter-widget-note]");
  }

  async #fail(error) {
    const code = error.code ?? "unknown";
    console.error(`letter-widget (${code}): ${error.message}${error.cure ? `\n${error.cure}` : ""}`);
    if (!this.#tell("failed", { code })) return;
    if (code !== "campaign" && (await this.#plain())) return;
    this.#note()?.remove();
    const note = document.createElement("p");
    note.dataset.letterWidgetNote = code;
    note.setAttribute("role", "status");
    note.textContent = `The interactive letter could not be shown. ${error.message} ${this.textContent.trim() && "The letter on this page works without it. "}`;
    note.append(this.#again());
    this.append(note);
  }

  /** The letter as it was published, for browsers that do not run the program: answers whether it is there. */
  async #plain() {
    try {
      const { plain } = await import(file("plain.js").url);
      await plain(this, this.#root(), new URL(this.campaign, document.baseURI).href);
      return true;
    } catch {
      this.#uncover();
      return false;
    }
  }

  #again() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Try again";
    button.addEventListener("click", () => this.load().catch(() => {}));
    return button;
  }

  /** The program stopped in the middle: what was typed and the letter stay on the page, and can be taken up again. */
  [halt]() {
    if (this.#mounted === undefined) return;
    this.#keep();
    this.#mounted = this.#loading = undefined;
    if (!this.shadowRoot.querySelector(".widget")) {
      this.#uncover();
      this.#fail(new LoadError("panic", "The program stopped.", "Please report this, with the message above."));
      return;
    }
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = "Something went wrong, and this letter no longer follows your changes. What you wrote is still here: copy it, or go on. ";
    note.append(this.#again());
    this.shadowRoot.prepend(note);
    this.#tell("failed", { code: "panic" });
  }
}

for (const name of SETTINGS) {
  if (name in HTMLElement.prototype) continue;
  Object.defineProperty(LetterWidget.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

/** Editors that strip unknown elements leave `<div data-letter-widget data-campaign="…">` alone: it becomes the element,
 * with all that stands in it. */
const STAND_IN = "[data-letter-widget]:not([data-letter-widget=on])";

function adopt(node) {
  if (!node.querySelectorAll) return;
  for (const place of [node, ...node.querySelectorAll(STAND_IN)]) {
    if (!place.matches?.(STAND_IN)) continue;
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
if (first) {
  if (first.home !== home.href) console.info(`letter-widget: ${home} steps back, ${first.home} is already on this page.`);
  return;
}
LetterWidget.home = home.href;
customElements.define("letter-widget", LetterWidget);
adopt(document);
new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(adopt))).observe(document, { childList: true, subtree: true });
})();
