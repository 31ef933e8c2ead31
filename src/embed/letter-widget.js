// The loader: the one script of a partner's page. It defines <letter-widget>, fetches what the widget needs once the
// element comes near the window, and puts it in place of the element's own content only when everything is there. Whatever
// fails, that content stays: it holds the letter, the address and a mail link, and works by itself.
// Settings stand on the element, never on the script tag: rewritten, delayed or repeated script tags do no harm.
(() => {
/** What the build puts into the names of its files, a hash of them all; and what the browser checks the program by. */
const HASH = "";
const INTEGRITY = {};

/** What can be set on the element, as attributes and as properties. */
const SETTINGS = ["campaign", "letter", "lang", "theme", "accent", "loading", "seed"];

/** So far from the window the program is loaded: about as far as a thumb scrolls in the second that it takes. */
const NEAR = "600px";

/** Where this file comes from, and all others with it. Not by `import.meta`: where an optimiser has made a classic script
 * of the module, that would be an error before the first line. */
const home = new URL(".", document.currentScript?.src || /\w+:\/\/[^\s()?#]+\//.exec(new Error().stack)?.[0] || document.baseURI);

/** Why the widget could not start: a code for programs, a sentence for people, and the cure for webmasters. */
function problem(code, message, cure) {
  return Object.assign(new Error(message), { code, cure });
}

/** How often a program failed. Browsers remember a script that failed, and a program that stopped stays stopped: who tries
 * again needs another address. */
let failures = 0;

function file(name) {
  const url = new URL(name.replace(".", `${HASH}.`), home);
  if (failures) url.search = failures;
  return { url: url.href, integrity: INTEGRITY[name] };
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
  return directive && problem("csp", "A policy of this page forbids it.", `${url}: add its origin to ${directive} of the Content-Security-Policy.`);
}

/** Why a file could not be fetched. A browser tells scripts nothing but that it failed: so it is asked again, in other ways. */
async function unreachable(url, integrity) {
  const policy = await byPolicy(url);
  if (policy) return policy;
  if (integrity) {
    // It throws what else is wrong. Where nothing is, the content was.
    await get({ url });
    return problem("integrity", "A file is not the one that was published.", `${url} is not of the build of letter-widget.js: upload one build whole.`);
  }
  if (await fetch(url, { mode: "no-cors", cache: "no-store" }).catch(() => {})) {
    return problem("cors", "A file is closed to this site.", `${url} must be sent with Access-Control-Allow-Origin: *`);
  }
  return problem("network", "A file could not be fetched.", `${url} does not answer: check the address.`);
}

/** Fetches a file, or says why not. */
async function get({ url, integrity }) {
  const response = await fetch(url, { integrity }).catch(async () => {
    throw await unreachable(url, integrity);
  });
  if (!response.ok) {
    throw problem("not-found", "A file is missing.", `${url} answered ${response.status}: check the address.`);
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
    throw problem("mime", "A file has the wrong type.", `${response.url} is sent as "${type}", not as text/javascript or application/wasm.`);
  }
  return response;
}

/** Has the browser check a script before it is imported: an import takes no hash, but what was preloaded under the same
 * address it takes as it is. Browsers that preload no modules, as Safari before 17, check none. */
async function checked({ url: href, integrity }) {
  const link = document.createElement("link");
  if (!integrity || !link.relList.supports("modulepreload")) return;
  Object.assign(link, { rel: "modulepreload", integrity, href });
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
    throw problem(error instanceof SyntaxError ? "compile" : "network", "The program could not be started.", `${wanted.url}: ${error}`);
  }
}

/** Fetches and starts a program: "widget", or "explain". */
async function start(name) {
  if (typeof WebAssembly !== "object") {
    throw problem("no-webassembly", "This browser runs without WebAssembly.", "Lockdown Mode has none.");
  }
  const program = file(`${name}_bg.wasm`);
  const response = get(program);
  // Names of countries take the browser a while when they are first asked for: meanwhile, the network is waited for.
  pause().then(() => new Intl.DisplayNames([], { type: "region" }).of("DE"));
  // Both run at once; whichever fails second must not end up as an unhandled rejection.
  response.catch(() => {});
  const module = await script(file(`${name}.js`));
  // Another type compiles as well, only later: but a page in its place is an error page, whatever its status.
  const bytes = ofType(await response, /^(?!text\/html)/);
  try {
    await module.default({ module_or_path: bytes });
  } catch (error) {
    if (stopped["wasm-eval"] || /Content.Security|CSP|unsafe-eval/.test(error)) {
      throw problem("csp", "A policy of this page forbids it.", "Add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy.");
    }
    throw problem("compile", "The program could not be started.", `${program.url}: ${error}`);
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
    return problem("campaign", "The campaign file has a mistake.", `${url}: explain.js would say which. ${error.message} ${error.cure}`);
  }
  return problem("campaign", `The campaign file has a mistake: ${problems.split("\n")[0]}`, `${url}:\n${problems}`);
}

/** The widgets that stand on the page, in its shadow trees as well. */
const widgets = new Set();

/** A fault of the program is a trap, which the browser reports for the whole page: only ours has our address in its stack. */
function trapped({ error, reason = error }) {
  if (reason?.name !== "RuntimeError" || !reason.stack?.includes(home.href)) return;
  delete programs.widget;
  failures++;
  for (const widget of widgets) widget.stopped();
}

/** Listens to the page as long as a widget stands on it. */
function listen(act) {
  document[act]("securitypolicyviolation", noteStopped);
  window[act]("error", trapped);
  window[act]("unhandledrejection", trapped);
}

class LetterWidget extends HTMLElement {
  #loading;
  #module;
  #mounted;
  #draft;
  #near;
  #note;
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
    if (name === "campaign") {
      this.#stop();
      this.#wait();
    } else if (name === "loading") {
      this.#wait();
    } else if (this.#mounted) {
      this.#set(name);
    }
  }

  /** Loads now, whatever `loading` says, and tries again what failed. Settles when the widget is there, or is not to be had. */
  load() {
    this.#farAway();
    this.#loading ??= this.#start(++this.#generation).catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
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

  async #start(generation) {
    try {
      const address = this.campaign;
      if (!address) throw problem("campaign", "No campaign is named.", 'Write campaign="address.json".');
      const { href: url } = new URL(address, document.baseURI);
      const campaign = fetchText(url);
      campaign.catch(() => {});
      const module = await load("widget");
      const text = await campaign;
      // In steps, so that no task of the page takes long: each widget has its own.
      await pause();
      if (generation !== this.#generation) return;
      this.#mount(module, text);
      if (!this.#mounted) throw await refusal(text, url);
      await pause();
      if (!this.#mounted) return;
      this.#show();
      await pause();
      if (this.#mounted) this.#tell("ready");
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

  /** Has the program take the campaign, unless it refuses it. */
  #mount(module, text) {
    this.#module = module;
    this.#mounted = module.mount(this, text, this.#draft ?? this.dataset.draft, (type, letter, route) => this.#tell(type, { letter, route }));
  }

  /** Puts the program in the place of the letter. */
  #show() {
    const root = this.#root();
    root.replaceChildren();
    this.#module.show(this.#mounted, root);
    this.#note?.remove();
    if (!this.#draft && this.letter) this.#set("letter");
    this.#draft = undefined;
  }

  /** The program takes over a setting that was changed. */
  #set(name) {
    if (!this.#module.set(this.#mounted, name)) console.warn(`letter-widget: ${name}="${this[name]}" means nothing here.`);
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
    if (this.#mounted) this.#module.unmount(this.#mounted);
    this.#mounted = undefined;
    this.#uncover();
  }

  #keep() {
    try {
      if (this.#mounted) this.#draft = this.#module.draft(this.#mounted);
    } catch {
      // A program that has stopped may not even be able to say what was typed.
    }
  }

  /** Tells the page, and answers whether it lets the widget go on. */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(`letter-widget:${type}`, { bubbles: true, composed: true, cancelable: /off|failed/.test(type), detail }));
  }

  /** Says something in the page, with a button to try again. */
  #say(role, text) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
    button.addEventListener("click", () => this.#go());
    this.#note?.remove();
    this.#note = document.createElement("p");
    this.#note.setAttribute("role", role);
    this.#note.append(text, " ", button);
    return this.#note;
  }

  async #fail(error) {
    const code = error.code ?? "unknown";
    console.error(`letter-widget (${code}): ${error.message}${error.cure ? `\n${error.cure}` : ""}`);
    if (!this.#tell("failed", { code })) return;
    if (code !== "campaign" && (await this.#plain())) return;
    const here = this.textContent.trim() && "The letter on this page works without it.";
    this.append(this.#say("status", `The interactive letter could not be shown. ${error.message} ${here}`));
    this.#note.dataset.letterWidgetNote = code;
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

  /** The program stopped in the middle: what was typed and the letter stay on the page, and can be taken up again. */
  stopped() {
    if (!this.#mounted) return;
    this.#keep();
    this.#mounted = this.#loading = undefined;
    if (!this.shadowRoot?.querySelector(".widget")) {
      this.#uncover();
      this.#fail(problem("panic", "The program stopped.", "Please report the message above."));
      return;
    }
    this.shadowRoot.prepend(this.#say("alert", "This letter stopped following your changes. What you wrote is still here."));
    this.#tell("failed", { code: "panic" });
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
if (first) {
  if (first.home !== home.href) console.info(`letter-widget: ${home} steps back for ${first.home}`);
  return;
}
LetterWidget.home = home.href;
customElements.define("letter-widget", LetterWidget);
adopt();
new MutationObserver(adopt).observe(document, { childList: true, subtree: true });
})();
