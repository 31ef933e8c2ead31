// The page of the widget alone, embed.html: in a frame of a partner's page, to which it tells how tall it is, or in a tab of
// its own. Settings are in its address: ?campaign=campaigns/name.json&lang=fr

const framed = window.parent !== window;
const wanted = new URLSearchParams(location.search);
const SETTINGS = ["campaign", "letter", "lang", "theme", "accent", "seed", "heading-level"];

/** What happens in the widget, as the page around the frame may know it: never what a supporter chose or typed. */
const EVENTS = ["ready", "changed", "handed-off", "confirmed", "failed"];

function say(text) {
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "alert");
  paragraph.textContent = text;
  const heading = document.createElement("h1");
  heading.textContent = document.title;
  document.querySelector("main").append(heading, paragraph);
}

/** What is wrong with the address, if anything. Only campaigns of this site are shown: else anybody could put words into its
 * mouth by a link. */
function mistake() {
  const campaign = wanted.get("campaign");
  if (!campaign) return "No campaign is named. The address of this page must end like this: ?campaign=campaigns/name.json";
  try {
    if (new URL(campaign, location.href).origin === location.origin) return undefined;
  } catch {
    // Not an address at all: what is said below holds for it, too.
  }
  return `This page shows campaigns of ${location.origin} only, and "${campaign}" is none of them.`;
}

/** A letter that was begun in a frame and is printed here. It came with the address, by the same site's frame: what others put
 * there is not taken up. */
function goOn(widget) {
  const draft = location.hash.slice(1);
  if (!draft) return;
  // It is not for the history, nor for a bookmark.
  history.replaceState(null, "", location.pathname + location.search);
  if (!document.referrer.startsWith(`${location.origin}/`)) return;
  widget.dataset.draft = decodeURIComponent(draft);
  widget.dataset.print = "";
  widget.addEventListener("letter-widget:ready", () => {
    delete widget.dataset.draft;
    delete widget.dataset.print;
  });
}

function show() {
  const widget = document.createElement("letter-widget");
  for (const name of SETTINGS) {
    if (wanted.has(name)) widget.setAttribute(name, wanted.get(name));
  }
  widget.setAttribute("loading", "eager");
  // Alone on its page, its heading is the page's.
  if (!framed && !wanted.has("heading-level")) widget.setAttribute("heading-level", "1");
  if (framed) widget.dataset.tab = location.pathname + location.search;
  else goOn(widget);
  document.querySelector("main").append(widget);
}

/** Tells the page around how tall this one is, and what happens. Its origin is known from where it said it comes from; what it
 * hears is no secret. */
function tellAround() {
  const around = document.referrer ? new URL(document.referrer).origin : "*";
  const height = () => ({ type: "letter-widget:height", height: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(() => parent.postMessage(height(), around)).observe(document.body);
  // A page whose script came later than this one asks.
  addEventListener("message", ({ data, source, origin }) => {
    if (source === parent && data?.type === "letter-widget:how-tall") parent.postMessage(height(), origin === "null" ? "*" : origin);
  });
  for (const name of EVENTS) {
    const type = `letter-widget:${name}`;
    addEventListener(type, ({ detail }) => parent.postMessage({ type, detail }, around));
  }
}

// The reader's own language, unless the address says which.
document.documentElement.lang = wanted.get("lang") ?? navigator.language;
if (framed) {
  document.documentElement.className = "framed";
  tellAround();
}
const wrong = mistake();
if (wrong) say(wrong);
else show();
