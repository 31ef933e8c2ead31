// The script of embed.html, the page that shows only the widget: in a frame of a partner's page, which it tells how tall it
// is, or in a separate tab. Settings are in its address: ?campaign=campaigns/name.json&lang=fr

const framed = window.parent !== window;
const wanted = new URLSearchParams(location.search);
const SETTINGS = ["campaign", "languages", "letter", "lang", "theme", "accent", "seed", "heading-level"];

/** What the page around the frame may learn of events in the widget: which letter, and by which route it left, but never a demand
 * or a word that a supporter typed. */
const EVENTS = ["ready", "changed", "handed-off", "confirmed", "failed"];

/** The tab asks the frame for the letter that it is to print, and the frame answers. */
const ASK = "letter-widget:letter?";
const ANSWER = "letter-widget:letter";

/** How long a tab waits for the letter, in milliseconds, and a frame for the tab: the tab has to load first. */
const ANSWERED = 5_000;
const ASKED = 6_000;

function say(text) {
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "alert");
  paragraph.textContent = text;
  const heading = document.createElement("h1");
  heading.textContent = document.title;
  document.querySelector("main").append(heading, paragraph);
}

/** What is wrong with the address, if anything. Only campaigns of this site are shown: otherwise anybody could put words
 * into its mouth with a link. For the same reason, no part of the address is repeated. */
function mistake() {
  const campaign = wanted.get("campaign");
  if (!campaign) return "No campaign is named. The address of this page must end like this: ?campaign=campaigns/name.json";
  try {
    // Comparing origins is not enough: blob: addresses have one as well.
    if (new URL(campaign, location.href).href.startsWith(`${location.origin}/`)) return undefined;
  } catch {
    // Not an address at all: the message below is true of it, too.
  }
  return `This page shows campaigns of ${location.origin} only. Its address names another one.`;
}

/** Whether a message comes from this very window, and from a page of this site in it. */
const isFrom = (other, { source, origin }) => source === other && origin === location.origin;

let reachesTabs = true;
let waiting = new AbortController();

/** Prints in a separate tab, because in some browsers a frame prints only the part of it that is visible. The letter stays in
 * memory until the tab asks for it: no part of it may be in an address, which browsers keep. If no tab opens, or none asks (a
 * server may cut it off with Cross-Origin-Opener-Policy), `here` prints in the frame, as soon as the supporter sees it again. */
function printInTab(draft, here) {
  waiting.abort();
  const tab = reachesTabs && open(`${location.pathname}${location.search}&print`, "_blank");
  if (!tab) return here();
  waiting = new AbortController();
  const { signal } = waiting;
  let late = false;
  const printHere = () => {
    if (!late || document.hidden || signal.aborted) return;
    waiting.abort();
    reachesTabs = false;
    here();
  };
  addEventListener("message", (event) => {
    if (!isFrom(tab, event) || event.data?.type !== ASK) return;
    tab.postMessage({ type: ANSWER, draft }, location.origin);
    waiting.abort();
  }, { signal });
  document.addEventListener("visibilitychange", printHere, { signal });
  setTimeout(() => {
    late = true;
    printHere();
  }, ASKED);
  return true;
}

/** The frame that opened this tab, if one did. Only a frame with this very page counts: a link on another page of this site
 * can name an address, but has no letter, and a page of another site is not trusted. */
function openedBy() {
  try {
    const { origin, pathname } = opener.location;
    return origin === location.origin && pathname === location.pathname ? opener : undefined;
  } catch {
    // No page opened this tab, or this page may not read its address.
    return undefined;
  }
}

/** The letter that this tab is to print; `undefined` if nobody provides one. */
function handedOver() {
  const frame = openedBy();
  if (!frame) return undefined;
  return new Promise((take) => {
    addEventListener("message", (event) => {
      const { type, draft } = event.data ?? {};
      if (isFrom(frame, event) && type === ANSWER && typeof draft === "string") take(draft);
    });
    setTimeout(take, ANSWERED);
    frame.postMessage({ type: ASK }, location.origin);
  });
}

async function show() {
  const widget = document.createElement("letter-widget");
  for (const name of SETTINGS) {
    if (wanted.has(name)) widget.setAttribute(name, wanted.get(name));
  }
  widget.setAttribute("loading", "eager");
  // If the widget is alone on its page, its heading is the page's.
  if (!framed && !wanted.has("heading-level")) widget.setAttribute("heading-level", "1");
  // The widget's script may be missing: then the element has no methods.
  if (framed) widget.own?.([printInTab]);
  else if (wanted.has("print")) {
    widget.own?.([undefined, true], await handedOver());
    // The letter is printed only once.
    widget.addEventListener("letter-widget:ready", () => widget.own([]));
    // From here on, tab and frame are independent; and a page that is reloaded asks nobody.
    window.opener = null;
  }
  document.querySelector("main").append(widget);
}

/** Tells the page around this one how tall it is, and what happens. Heights are sent to any page: they say nothing that it does
 * not see. The rest is sent only to an origin that is known: from the browser, or because the page itself has asked. */
function tellAround() {
  const nobody = "null";
  let around = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : nobody);
  let asked = false;
  const tellHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A page that listens is invited to ask in return: the browser then says which origin it has.
    const asks = around === nobody && !asked;
    parent.postMessage({ type: "letter-widget:height", height, asks }, around === nobody ? "*" : around);
  };
  new ResizeObserver(tellHeight).observe(document.body);
  // A page whose script loaded later than this one asks.
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== parent || data?.type !== "letter-widget:how-tall") return;
    around = origin;
    asked = true;
    tellHeight();
  });
  for (const name of EVENTS) {
    const type = `letter-widget:${name}`;
    addEventListener(type, ({ detail }) => around !== nobody && parent.postMessage({ type, detail }, around));
  }
}

// The reader's own language, unless the address names one.
document.documentElement.lang = wanted.get("lang") ?? navigator.language;
if (framed) {
  document.documentElement.className = "framed";
  tellAround();
}
const wrong = mistake();
if (wrong) say(wrong);
else show();
