// The widget's own files: where they are and how they are checked; which campaigns may be shown; and what went wrong. Every error
// has a code for programs and a cure for webmasters. The messages for people are in their languages (src/words/plain.rs), by code.

/** What the build adds to the names of its files, a hash of them all; and the hashes with which the browser checks them. */
const HASH = "";
export const INTEGRITY = {};

/** The script that is running. An element of the page called `currentScript` would replace the property: only a script counts. */
const running = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** The folder of this file, and of all others. It is not taken from `import.meta`: if an optimiser has turned the module into a
 * classic script, that would be an error before the first line. */
export const home = new URL(".", running?.src || /\w+:\/\/[^\s()?#]+\//.exec(new Error().stack)?.[0] || document.baseURI);

/** Makes an error that says why the widget could not start: a code for programs, and the cure for webmasters. */
export function problem(code, cure) {
  return Object.assign(new Error(cure), { code });
}

/** How often a program failed. Browsers remember a script that failed, and a program that stopped stays stopped: another
 * attempt needs another address. */
let failures = 0;

export function failed() {
  failures++;
}

/** A file of the build, by its name in the project. */
export function file(name) {
  const url = new URL(name.replace(".", `${HASH}.`), home);
  if (failures) url.search = failures;
  return { url: url.href, integrity: INTEGRITY[name] };
}

/** The elements of the page that match. Called through the prototype because one of them may be named `querySelectorAll`. */
export const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];

/** The elements in which a page may allow campaigns of further origins. People who only write content for the page can neither add a
 * script nor write to its head. */
const NAMED = "script, html > head > meta[name=letter-widget-campaigns]";

/** The elements that may name further origins: the widget's own script tags, and a `<meta>`. */
function trusted() {
  return all(NAMED).filter((each) => each.localName === "meta" || each === running || each.src.startsWith(home.href));
}

/** The nonce with which the page's policy allows this script. */
export const nonce = () => trusted().find((each) => each.nonce)?.nonce ?? "";

function originOf(text) {
  try {
    return new URL(text).origin;
  } catch {
    return undefined;
  }
}

/** Whether a campaign at this address may be shown. `blob:` addresses have the origin of the page that made them. */
export function isAllowed(url) {
  const { protocol, origin } = new URL(url);
  const named = trusted().flatMap((each) => (each.content ?? each.dataset.campaigns ?? "").split(/\s+/));
  return /^(https?|blob):$/.test(protocol) && origin !== "null" && [self.origin, home.origin, ...named.map(originOf)].includes(origin);
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** What policies of the page have blocked: the address, and the directive that did it. */
export const blocked = {};

export function noteBlocked(event) {
  blocked[event.blockedURI] = event.effectiveDirective;
}

/** The error for a file that a policy of the page blocks, if one does. Browsers report it only after the failure itself: Firefox was seen
 * to take a tenth of a second. */
export async function byPolicy(url) {
  for (let tries = 0; tries < 20 && !blocked[url]; tries++) await pause(25);
  const directive = blocked[url];
  return directive && problem("csp", `${url}: add its origin to ${directive} of the Content-Security-Policy.`);
}
