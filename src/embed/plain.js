// The letter without the program, for browsers that have no WebAssembly (Lockdown Mode, old browsers inside apps): what was computed
// when the campaign was published can be edited, e-mailed, copied and printed. The loader imports this file only when it is needed.

import { leadTo, mailLink, readLetterFile, telephoneLink } from "./plain-rules.js";

/** The hashes of the files that are loaded only after something has failed: the build puts them here, and the loader checks
 * the files by them. */
export const INTEGRITY = {};

/** The words in one language (src/words/plain.rs); `undefined` if they cannot be read. `fetchText` is the loader's. */
export async function said(lang, fetchText) {
  try {
    return { ...JSON.parse(await fetchText(`plain-${lang.slice(0, 2).toLowerCase()}.json`)), lang };
  } catch {
    // The caller continues without them.
  }
}

/** Reads a response to its end without keeping it. */
async function drain(reader) {
  while (!(await reader.read()).done);
}

/** Why a file could not be fetched: the code and the cure. A browser says only that it failed, so it is asked in other ways. `ask`
 * is the loader's fetch, and `within` its limit on waiting. */
export async function why(url, integrity, { ask, within }) {
  const response = integrity && (await ask(url, {}).catch(() => {}));
  if (response && response.ok) {
    // Unless it was only unavailable for a moment.
    if (await ask(url, { integrity }).catch(() => {})) return ["network", `${url} did not answer at first: try again.`];
    const type = response.headers.get("content-type");
    if (/html/.test(type) && !/html/.test(url)) return ["mime", `${url} has the wrong Content-Type: ${type}. Something on the way answers with a page of its own.`];
    try {
      const reader = response.body.getReader();
      await within(20000, drain(reader), url, () => reader.cancel().catch(() => {}));
    } catch (error) {
      return ["network", `The answer of ${url} broke off, or its Content-Encoding is not what it says: ${error.message}`];
    }
    return ["integrity", `${url} is not of the build of letter-widget.js: upload one build whole.`];
  }
  if (response) return ["not-found", `${url} answered ${response.status}: check the address.`];
  if (await ask(url, { mode: "no-cors", cache: "no-store" }).catch(() => {})) return ["cors", `${url} must be sent with Access-Control-Allow-Origin: *`];
  return ["network", `${url} does not answer: check the address.`];
}

/** Fills in what a message names. */
const fill = (message, value) => message.replace(/\{\w+\}/, () => value);

const STYLE = `:host{all:initial;display:block}
div{max-width:40rem;margin:auto;padding:1.25rem;background:#fbf8f3;color:#1e1b18;font:1.0625rem/1.6 system-ui,sans-serif;--a:var(--letter-accent,#8f2b20);--i:var(--letter-accent-ink,#fff);--f:#fff}
p,h2,address{margin:0 0 1rem;font-style:normal}
address{white-space:pre-line}
label,h2,b{font-weight:700}
.note{padding:.75rem;border:1px solid;border-radius:.5rem}
textarea,select,button,.mail{box-sizing:border-box;min-height:44px;margin:0 0 1rem;padding:.6rem;border:1px solid #857a6d;border-radius:.5rem;background:var(--f);color:inherit;font:inherit}
textarea,select{display:block;width:100%;font-weight:400}
textarea{height:26rem}
button,.mail{display:inline-block;margin-inline-end:.5rem;font-weight:700;cursor:pointer}
.mail{background:var(--a);color:var(--i);text-decoration:none}
.note a{display:inline-block;min-height:44px;line-height:44px;color:inherit}
[hidden]{display:none}
@media(prefers-color-scheme:dark){div{background:#191715;color:#f2ece4;color-scheme:dark;--a:var(--letter-accent-dark,#f08a76);--i:var(--letter-accent-dark-ink,#1e1410);--f:#262320}}`;

/** The document's styles during printing, as in styles/print-page.css: the sheet prints, and nothing else does. */
const PAGE = `@media screen{body>.letter-widget-print{display:none!important}}
@media print{@page{margin:0}
html,body{display:block!important;position:static!important;height:auto!important;overflow:visible!important;margin:0!important;padding:0!important;border:0!important;background:#fff!important;transform:none!important;filter:none!important;opacity:1!important}
body{visibility:hidden!important;font-size:0!important;line-height:0!important}
html{visibility:visible!important}
html::before,html::after,body::before,body::after,body>:not(.letter-widget-print){display:none!important}
body>.letter-widget-print{all:initial!important;display:block!important}}`;

/** The sheet's styles. The address is where the windows of DIN B and of US #10 both show it (docs/how-it-works.md, "Print"). */
const SHEET = `article{padding:20mm 20mm 20mm 25mm;-webkit-box-decoration-break:clone;box-decoration-break:clone;background:#fff;color:#000;font:11pt/1.4 serif;overflow-wrap:break-word}
p{margin:0 0 6mm;white-space:pre-wrap}
.to{min-height:30mm;margin-top:32mm;text-align:left}`;

function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** A style sheet that no `style-src` blocks; `undefined` if the browser cannot construct any. */
function sheetOf(css) {
  if (!("adoptedStyleSheets" in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function adopt(tree, css) {
  const sheet = sheetOf(css);
  if (sheet) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  else tree.append(make("style", { textContent: css }));
  return sheet;
}

let endPrint;

/** The events of which one follows the print dialog: not every browser sends `afterprint`. */
const AFTER = ["afterprint", "pagehide", "focus", "pointerdown", "keydown"];

/** Prints this sheet alone, from inside any page, as src/browser/print.rs does. The sheet contains what was typed: it does not stay
 * longer than the dialog, nor longer than what it was printed from. */
function print(sheet, from) {
  endPrint?.();
  const paper = document.body.appendChild(make("div", { className: "letter-widget-print" }));
  const root = paper.attachShadow({ mode: "open" });
  adopt(root, SHEET);
  root.append(sheet);
  const page = adopt(document, PAGE);
  const watch = new MutationObserver(() => from.isConnected || endPrint?.());
  for (let tree = from.getRootNode(); tree; tree = tree.host?.getRootNode()) watch.observe(tree, { childList: true, subtree: true });
  // Only the focus of the window counts, not that of an element in it.
  const end = (event) => (event.type !== "focus" || event.target === window) && endPrint?.();
  endPrint = () => {
    endPrint = undefined;
    watch.disconnect();
    for (const type of AFTER) removeEventListener(type, end, true);
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
  };
  for (const type of AFTER) addEventListener(type, end, true);
  window.print();
}

/** The reader's texts, by the language of the element, the page or the browser, as src/embed/opening.rs picks it. */
function readerOf(host, { readers }) {
  const primary = (tag) => tag.split("-")[0].toLowerCase();
  const wanted = primary(host.closest("[lang]")?.lang || navigator.language);
  return readers.find(({ lang }) => primary(lang) === wanted) ?? readers[0];
}

/** A day in words. The page may name its language in a form that the browser does not accept. */
function inWords(date, lang) {
  const day = new Date(`${date}T12:00`);
  const write = (tag) => day.toLocaleDateString(tag, { dateStyle: "long", numberingSystem: "latn" });
  let written;
  try {
    written = write(lang);
  } catch {
    written = write(lang.slice(0, 2));
  }
  // As in src/letter/day.rs.
  return /^fr/i.test(lang) ? written.replace(/^1 /, "1er ") : written;
}

/** How to reach the office, as text, and as a link if there is one. */
function ways({ email, phone, url }) {
  const all = [[email, email && mailLink({ to: [email], cc: [] }, "", "").href], [phone, phone && telephoneLink(phone)], [url, url]];
  return all.filter(([text]) => text).map(([textContent, href]) => {
    const link = make("a", { textContent, dir: "auto" });
    if (href) leadTo(link, href);
    return link;
  });
}

/** How today relates to the last day, and whether letters may still be sent. */
function lastDay({ deadline, office }, { lang }, WORDS) {
  if (!deadline) return [];
  const now = new Date();
  const over = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10) > deadline.until;
  if (over && deadline.after === "open") return [];
  const day = inWords(deadline.until, lang);
  if (!over) return [fill(WORDS.until, day)];
  const closed = deadline.after === "closed";
  const said = `${fill(WORDS.over, day)} ${fill(closed ? WORDS.closed : WORDS.ask_first, office.name)}`;
  return ways(office).reduce((all, way) => all.concat(`${WORDS.comma} `, way), [said]).concat(".");
}

/** Builds everything to be shown, before any of it is shown. */
function desk(host, file, WORDS) {
  const reader = readerOf(host, file);
  const words = (properties, ...content) => make("p", { dir: "auto", ...properties }, ...content);
  const shown = make("div", { lang: WORDS.lang, dir: WORDS.dir });
  // The campaign's texts are in the nearest language that it has.
  const own = { lang: reader.lang, dir: reader.dir };
  if (file.reference) shown.append(words({}, fill(WORDS.action, file.reference)));
  shown.append(make("h2", { ...own, textContent: reader.title }));
  const day = lastDay(file, WORDS, WORDS);
  if (day.length) shown.append(words({ className: "note" }, ...day));
  if (day.length > 1 && file.deadline.after === "closed") return shown;
  if (reader.warning) shown.append(words({ ...own, className: "note", textContent: reader.warning }));

  let place, letter, text, link;
  const kept = [];
  const picker = make("select", {}, ...reader.letters.map(({ label }) => make("option", { ...own, textContent: label })));
  const address = make("address");
  const subject = make("b");
  const field = make("textarea");
  const hint = words();
  const mail = make("a", { className: "mail" });
  const copy = make("button", { type: "button", textContent: WORDS.copy });
  const printer = make("button", { type: "button", textContent: WORDS.print });
  const byHand = make("textarea", { hidden: true, readOnly: true });
  byHand.setAttribute("aria-label", WORDS.letter);
  const status = words();
  status.setAttribute("role", "status");

  const follow = () => {
    kept[place] = field.value;
    const head = letter.to.length ? [] : [text.address.join("\n")];
    link = mailLink(letter, text.subject, [...head, field.value].join("\n\n"));
    leadTo(mail, link.href);
    hint.textContent = link.whole ? "" : WORDS.too_long;
    status.textContent = "";
    byHand.hidden = true;
  };
  const show = (index) => {
    place = index;
    letter = file.letters[place];
    text = letter.texts.find(({ lang }) => lang === reader.letters[place].lang);
    for (const each of [address, subject, field, byHand]) Object.assign(each, { lang: text.lang, dir: text.dir });
    address.textContent = [...text.address, ...letter.to].join("\n");
    subject.textContent = text.subject;
    field.value = kept[place] ?? text.body;
    mail.textContent = letter.to.length ? WORDS.mail : WORDS.to_self;
    follow();
  };
  /** Asks the page around the widget whether the letter may leave by this route. */
  const leaves = (route) => host.dispatchEvent(new CustomEvent("letter-widget:handed-off", { bubbles: true, composed: true, cancelable: true, detail: { letter: letter.id, route } }));

  picker.onchange = () => show(picker.selectedIndex);
  field.oninput = follow;
  mail.onclick = (event) => leaves(letter.to.length ? "mail" : "mail-to-self") || event.preventDefault();
  copy.onclick = async () => {
    if (!leaves("copy")) return;
    // For an e-mail that already has its address and subject, the text alone is copied.
    const all = link.whole || !letter.to.length ? [text.address.join("\n"), text.subject, field.value] : [field.value];
    byHand.value = all.join("\n\n");
    try {
      await navigator.clipboard.writeText(byHand.value);
    } catch {
      byHand.hidden = false;
      byHand.select();
      if (!document.execCommand("copy")) {
        status.textContent = WORDS.by_hand;
        return;
      }
    }
    if (!byHand.hidden) copy.focus();
    byHand.hidden = true;
    status.textContent = WORDS.copied;
  };
  printer.onclick = () => {
    if (!leaves("print")) return;
    const to = make("p", { className: "to", dir: "auto", textContent: text.address.join("\n") });
    const about = make("b", { textContent: text.subject });
    print(make("article", { lang: text.lang, dir: text.dir }, to, make("p", {}, about), make("p", { textContent: field.value })), shown);
  };
  // Keys typed here are not the page's shortcuts.
  for (const type of ["keydown", "keyup", "keypress"]) shown.addEventListener(type, (event) => event.stopPropagation());

  const asked = host.getAttribute("letter");
  show(Math.max(0, file.letters.findIndex(({ id }) => id === asked)));
  picker.selectedIndex = place;
  if (file.letters.length > 1) shown.append(make("label", {}, WORDS.letters, picker));
  shown.append(words({}, WORDS.to), address, words({}, subject), make("label", {}, WORDS.letter, field), words({}, WORDS.hint), hint, mail, copy);
  shown.append("adoptedStyleSheets" in document ? printer : words({}, WORDS.no_print), status, byHand);
  return shown;
}

/** The content of each element, while the page is open. */
const desks = new WeakMap();

/** Shows the letter that was published beside this campaign in the shadow root of an element; throws an error if no such letter can be read. */
export async function plain(host, root, campaignUrl, words, fetchText, wanted = () => true) {
  if (!words) throw new Error("The words of the interface cannot be read.");
  const url = campaignUrl.replace(/\.json(?=[?#]|$)/, ".letter.json");
  if (url === campaignUrl) throw new Error(`There is no published letter beside ${campaignUrl}.`);
  const text = await fetchText({ url });
  let shown;
  try {
    shown = desk(host, readLetterFile(text), words);
  } catch (error) {
    throw new Error(`${url} is not as "letter-widget publish" writes it: ${error.message}`);
  }
  if (!wanted()) return;
  // What was typed here before is shown again: the element may only have been removed for a while.
  if (desks.get(host)?.url === url) shown = desks.get(host).shown;
  desks.set(host, { url, shown });
  root.textContent = "";
  adopt(root, STYLE);
  root.append(shown);
}
