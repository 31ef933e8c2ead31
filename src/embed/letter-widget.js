// The loader: the one script of a partner's page. It defines <letter-widget>, fetches what the widget needs, and puts
// it in place of the element's own content only once everything is there. Whatever fails, that content stays: it
// holds the letter, the address and a mail link, and works by itself.
// Settings stand on the element, never on the script tag: rewritten, delayed or repeated script tags do no harm.

const home = new URL(".", import.meta.url);

/** Why the widget could not start: a code for programs, a sentence for people, and the cure for webmasters. */
class LoadError extends Error {
  constructor(code, message, cure) {
    super(message);
    this.code = code;
    this.cure = cure;
  }
}

/** Fetches a file, or says why not. */
async function get(url, code) {
  let response;
  try {
    response = await fetch(url);
  } catch {
    const cure = `Check the connection, that ${url.origin} allows other sites (Access-Control-Allow-Origin), and connect-src of this page's Content-Security-Policy.`;
    throw new LoadError(code, "A file could not be fetched.", `${url}: ${cure}`);
  }
  if (!response.ok) {
    throw new LoadError(code, "A file is missing.", `${url} answered ${response.status}: check the address.`);
  }
  return response;
}

/** Fetches and starts a program: "widget", or "explain". */
async function start(name) {
  if (typeof WebAssembly !== "object") {
    throw new LoadError("no-webassembly", "This browser runs without WebAssembly.", "Lockdown Mode switches it off; the letter works without.");
  }
  const response = get(new URL(`${name}_bg.wasm`, home), "wasm");
  const glue = import(new URL(`${name}.js`, home).href);
  // Both run at once; whichever fails second must not end up as an unhandled rejection.
  response.catch(() => {});
  let module;
  try {
    module = await glue;
  } catch (error) {
    throw new LoadError("script", "A script could not be loaded.", `${home}${name}.js: ${error}`);
  }
  const bytes = await response;
  try {
    await module.default({ module_or_path: bytes });
  } catch (error) {
    const cure = `${bytes.url}: ${error} If a Content-Security-Policy stops it, add 'wasm-unsafe-eval' to script-src.`;
    throw new LoadError("compile", "The program could not be started.", cure);
  }
  return module;
}

const programs = {};

/** A program, fetched and compiled once for all widgets of the page. A failed try can be repeated. */
function load(name) {
  programs[name] ??= start(name).catch((error) => {
    delete programs[name];
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
    const cure = `${url}: ${home}explain.js would say which, but could not be used. ${error.message} ${error.cure ?? ""}`;
    return new LoadError("campaign", "The campaign file has a mistake.", cure);
  }
  return new LoadError("campaign", `The campaign file has a mistake: ${problems.split("\n")[0]}`, `${url}:\n${problems}`);
}

class LetterWidget extends HTMLElement {
  #mounted;
  #module;
  #generation = 0;

  connectedCallback() {
    // Moved within the page: still mounted, nothing to do.
    if (this.#mounted === undefined) this.#upgrade(++this.#generation);
  }

  disconnectedCallback() {
    // A move disconnects and connects at once: only who is still away after that has left.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#generation++;
      if (this.#mounted !== undefined) this.#module.unmount(this.#mounted);
      this.#mounted = undefined;
    });
  }

  async #upgrade(generation) {
    try {
      const address = this.getAttribute("campaign");
      if (!address) throw new LoadError("campaign", "No campaign is named.", 'Write <letter-widget campaign="address-of-the-campaign.json">.');
      const url = new URL(address, document.baseURI);
      const campaign = get(url, "campaign").then((response) => response.text());
      campaign.catch(() => {});
      const module = await load("widget");
      const text = await campaign;
      if (generation !== this.#generation) return;
      this.#mount(module, text);
      if (this.#mounted === undefined) throw await refusal(text, url);
      this.dispatchEvent(new CustomEvent("letter-widget:ready", { bubbles: true, composed: true }));
    } catch (error) {
      if (generation === this.#generation) this.#fail(error);
    }
  }

  /** Puts the program in the place of the letter, unless it refuses the campaign. */
  #mount(module, text) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const place = root.appendChild(document.createElement("div"));
    // Keys typed here are not the page's shortcuts: it sees only that something in this element was typed at.
    for (const type of ["keydown", "keyup", "keypress"]) place.addEventListener(type, (event) => event.stopPropagation());
    this.#module = module;
    try {
      this.#mounted = module.mount(this, place, text);
    } finally {
      if (this.#mounted === undefined) {
        place.remove();
        // An open root without a slot would hide the letter that stands in the element.
        root.append(document.createElement("slot"));
      }
    }
    if (this.#mounted === undefined) return;
    root.querySelectorAll(":scope > slot, :scope > [role=alert]").forEach((old) => old.remove());
    this.querySelectorAll(":scope > [data-letter-widget-note]").forEach((old) => old.remove());
  }

  #fail(error) {
    const code = error.code ?? "unknown";
    console.error(`letter-widget (${code}): ${error.message}${error.cure ? `\n${error.cure}` : ""}`);
    const note = this.querySelector(":scope > [data-letter-widget-note]") ?? document.createElement("p");
    note.dataset.letterWidgetNote = code;
    note.setAttribute("role", "status");
    note.textContent = `The interactive letter could not be shown. ${error.message} The letter on this page works without it.`;
    this.append(note);
    this.dispatchEvent(new CustomEvent("letter-widget:failed", { bubbles: true, composed: true, detail: { code } }));
  }

  /** The program stopped in the middle: what was typed and the letter stay on the page, to be copied. */
  stopped() {
    if (this.#mounted === undefined) return;
    this.#mounted = undefined;
    if (!this.shadowRoot.querySelector(".widget")) {
      this.shadowRoot.replaceChildren(document.createElement("slot"));
      this.#fail(new LoadError("stopped", "The program stopped.", "Please report this, with the message above."));
      return;
    }
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = "Something went wrong, and this letter no longer follows your changes. What you wrote is still here: copy it, or reload the page.";
    this.shadowRoot.prepend(note);
    this.dispatchEvent(new CustomEvent("letter-widget:failed", { bubbles: true, composed: true, detail: { code: "stopped" } }));
  }
}

/** A fault of the program is a trap, which the browser reports for the whole page: only ours has our address in its stack. */
function trapped(error) {
  if (typeof WebAssembly !== "object" || !(error instanceof WebAssembly.RuntimeError)) return;
  if (!String(error.stack).includes(home.href)) return;
  delete programs.widget;
  document.querySelectorAll("letter-widget").forEach((widget) => widget.stopped());
}

if (customElements.get("letter-widget")) {
  console.info("letter-widget: already on this page; the first one stays.");
} else {
  customElements.define("letter-widget", LetterWidget);
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
}
