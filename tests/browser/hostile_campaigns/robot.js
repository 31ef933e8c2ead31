// Opens a campaign and does what people do with it, in any order. After each action it types a mark into the town field, waits
// until the mark appears on the paper, and reports what the page then shows.
{
  const dream = new MessageChannel();
  const waiting = [];
  dream.port1.onmessage = () => waiting.shift()?.();
  let host, marks, town;
  const $ = (css) => host.shadowRoot?.querySelector(css) ?? null;
  const $$ = (css) => [...(host.shadowRoot?.querySelectorAll(css) ?? [])];
  const nth = (list, number) => list[number % list.length];

  /** Yields to the page: briefly at first, and for a few milliseconds once that has been tried often enough. */
  const pause = (tries) => new Promise((done) => (tries < 20 ? (waiting.push(done), dream.port2.postMessage(0)) : setTimeout(done, 4)));

  /** Waits until this is true, but not for ever. An error in the meantime ends the wait. */
  async function until(what, holds, patience) {
    const end = performance.now() + patience;
    for (let tries = 0; !holds(); tries++) {
      if (window.failed.length) throw new Error(`letter-widget:failed ${window.failed} while waiting for ${what}`);
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await pause(tries);
    }
  }

  const whole = () => host.isConnected && $(".widget .paper") && $$("#country option").length > 1;

  function type(field, text) {
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    return true;
  }

  function choose(select, number) {
    if (!select) return false;
    select.selectedIndex = number % select.options.length;
    select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    return true;
  }

  function press(list, number) {
    const one = nth(list, number);
    one?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
    return Boolean(one);
  }

  const key = (name, options) => $(".widget").dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true, ...options }));
  const able = (css) => $$(css).filter((each) => each.getAttribute("aria-disabled") !== "true");

  const ACTS = {
    type: ({ field, text }) => type($(`#${field}`), JSON.parse(text)),
    tick: ({ n }) => press($$(".demands input"), n),
    move: ({ n }) => press(able(".move button"), n),
    set: ({ n }) => press($$(".set-as input"), n),
    country: ({ n }) => choose($("#country"), n),
    paper: ({ n }) => choose(nth($$(".options select"), n), n >> 3),
    letter: ({ n }) => press($$(".pick"), n),
    // "Delete and leave now" leaves this page: it has its own test case.
    press: ({ n }) => press(able("button:not([aria-describedby=leave-hint])"), n),
    follow: ({ n }) => press($$("a[href]"), n),
    answer: ({ n }) => press($$(".after button"), n),
    draft: () => press([$("#draft")], 0),
    unfold: () => $$("details").map((each) => (each.open = true)).length > 0,
    close: () => key("Escape"),
    drop: ({ n }) => press($$(".editing .text-link"), n),
    undo: ({ back, forth }) => {
      for (let step = 0; step < back; step++) press([$$(".tools .icon-button")[0]], 0);
      for (let step = 0; step < forth; step++) press([$$(".tools .icon-button")[1]], 0);
      return true;
    },
    keys: ({ back }) => {
      for (let step = 0; step < back; step++) key("z", { ctrlKey: true, shiftKey: step % 3 === 2 });
      return true;
    },
    refuse: () => ((window.refuses = !window.refuses), true),
    theme: ({ value }) => (host.setAttribute("theme", value), true),
    accent: ({ value }) => (host.setAttribute("accent", value), true),
    level: ({ value }) => (host.setAttribute("heading-level", value), true),
    async lang({ value, patience }) {
      host.lang = value;
      await until(`words in ${value}`, () => $(".widget")?.lang.slice(0, 2) === value.slice(0, 2), patience);
      return true;
    },
    async edit({ n, id, text, patience }) {
      const pen = id ? $(`button#${id}`) : nth($$("button.edit"), n);
      if (!press([pen], 0)) return false;
      await until("the field of a part", () => $("#edit"), patience);
      type($("#edit"), JSON.parse(text));
      return pen.id;
    },
    /** Fills in every field at once, and a part of the letter instead of the one that was open. */
    async fill({ fields, ...part }) {
      key("Escape");
      await until("the part to be closed", () => !$("#edit"), part.patience);
      const pen = await ACTS.edit(part);
      for (const [id, text] of Object.entries(fields)) type($(`#${id}`), JSON.parse(text));
      return pen;
    },
    /** Does many things at once, without waiting for any. */
    storm({ n, text }) {
      for (let step = 0; step < 12; step++) {
        type(nth($$("#name, #address, #message, #edit"), n + step), JSON.parse(text).slice(0, step * 7));
        press($$(".demands input"), n * step);
        press(able(".move button"), n + step);
      }
      return true;
    },
    /** Removes the element from the page and puts it back. */
    async away({ patience }) {
      const parent = host.parentNode;
      host.remove();
      await pause(0);
      parent.append(host);
      await until("the widget that was put back", whole, patience);
      return true;
    },
  };

  /** Returns what a person reads in this element, without the pen and the translation, with white space as the style sheet has it.
   * (`innerText` will not do: in some languages WebKit adds a space where a line breaks.) */
  function read(element) {
    const beside = element.querySelector(":scope > .edit, :scope > .gloss");
    const words = [...element.children].filter((each) => !each.matches(".edit, .gloss"));
    const text = beside ? words.map((each) => each.textContent).join("") : element.textContent;
    const style = getComputedStyle(element);
    const breaks = !text.includes("\n") || /pre|preserve/.test(style.whiteSpace);
    const shown = breaks && style.visibility === "visible" && style.opacity !== "0" && element.getClientRects().length > 0;
    const seen = text.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
    return { text: clean(seen), ghost: words.some((each) => each.matches(".ghost")), shown };
  }

  /** Returns the text as a Rust string has it: halves of surrogate pairs are replaced. */
  const clean = (text) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

  /** Returns the letter on the paper, element by element. */
  function paper() {
    const lines = [];
    for (const element of $(".paper").children) {
      const as = element.className.trim().split(" ").find(Boolean) ?? "paragraph";
      if (element.localName === "ol") {
        let number = 0;
        for (const item of element.children) {
          const style = getComputedStyle(item);
          if (style.display === "list-item" && style.listStyleType !== "none") number++;
          const edited = item.querySelector(".editing");
          lines.push(edited ? { as: "editing", item: true, text: "" } : { as: "item", number: style.display === "list-item" ? number : 0, ...read(item) });
        }
      } else if (as === "editing") {
        lines.push({ as, text: "" });
      } else {
        lines.push({ as, ...read(element) });
      }
    }
    return lines;
  }

  const hrefs = (css) => $$(css).map((each) => each.getAttribute("href"));

  function state() {
    const printed = document.querySelector(".letter-widget-print")?.shadowRoot;
    const strays = [...document.body.children].filter((each) => each !== host && !each.matches(".letter-widget-print, main"));
    const wrong = [
      ...window.inspect(host.shadowRoot, host.shadowRoot.firstElementChild),
      ...(printed ? window.inspect(printed, null).map((each) => `in print: ${each}`) : []),
      ...strays.map((each) => `on the page: <${each.localName}>`),
      ...(host.childNodes.length ? ["something stands in the element itself"] : []),
    ];
    return {
      wrong,
      trouble: window.trouble.splice(0),
      failed: [...window.failed],
      paper: paper(),
      open: $(".send") !== null,
      mail: hrefs(".ways a[href^='mailto:'], .bar a[href^='mailto:']"),
      away: hrefs("a[referrerpolicy]"),
      office: hrefs(".after a[href^='mailto:'], header a[href^='mailto:']"),
      letter: Math.max(0, $$(".pick").findIndex((each) => each.hasAttribute("aria-current"))),
      country: $("#country").value,
      fields: Object.fromEntries(["name", "town", "address", "message", "edit"].map((id) => [id, $(`#${id}`) && clean($(`#${id}`).value)])),
    };
  }

  async function settled(patience) {
    const mark = `Z${++marks}`;
    if (!type($("#town"), `${town} ${mark}`)) throw new Error("there is no field for the town");
    await until(`${mark} on the paper`, () => $(".paper .dateline")?.textContent.includes(mark), patience);
    return state();
  }

  /** Opens the campaign of this job and performs its acts in sequence. Returns the states, and what ended the work early. */
  window.robot = async ({ address, settings, acts, patience }) => {
    const states = [];
    [marks, town] = [0, "Exampletown"];
    window.trouble.length = window.failed.length = 0;
    window.refuses = false;
    try {
      localStorage.clear();
      host?.remove();
      await pause(0);
      host = document.createElement("letter-widget");
      for (const [name, value] of Object.entries({ campaign: address, loading: "eager", seed: "0", ...settings })) host.setAttribute(name, value);
      document.querySelector("main").append(host);
      await until("the widget", whole, patience);
      states.push({ did: true, ...state() });
      for (const act of acts) {
        const typed = act.fields?.town ?? (act.field === "town" && act.text);
        if (typed) town = JSON.parse(typed);
        const did = await ACTS[act.act]({ ...act, patience });
        states.push({ did, ...(await settled(patience)) });
      }
    } catch (error) {
      return { states, ended: `${error}`, trouble: window.trouble.splice(0), failed: [...window.failed] };
    }
    return { states, ended: null };
  };
}
