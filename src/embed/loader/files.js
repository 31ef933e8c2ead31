// Fetching, and why it failed: every error has a code for programs, and a cure for webmasters. The sentences for people are in their
// languages (src/words/plain.rs), by the codes.

/** What the build puts into the names of its files, a hash of them all; and what the browser checks the program by. */
const HASH = "";
const INTEGRITY = {};

/** Where this file comes from, and all others with it. Not by `import.meta`: where an optimiser has made a classic script
 * of the module, that would be an error before the first line. */
export const home = new URL(".", document.currentScript?.src || /\w+:\/\/[^\s()?#]+\//.exec(new Error().stack)?.[0] || document.baseURI);

/** Why the widget could not start: a code for programs, and the cure for webmasters. */
export function problem(code, cure) {
  return Object.assign(new Error(cure), { code });
}

/** How often a program failed. Browsers remember a script that failed, and a program that stopped stays stopped: who tries
 * again needs another address. */
let failures = 0;

export function failed() {
  failures++;
}

export function file(name) {
  const url = new URL(name.replace(".", `${HASH}.`), home);
  if (failures) url.search = failures;
  return { url: url.href, integrity: INTEGRITY[name] };
}

export const pause = () => new Promise((done) => setTimeout(done));

/** What a policy of the page has stopped: the address, and the directive that did it. */
export const stopped = {};

export function noteStopped(event) {
  stopped[event.blockedURI] = event.effectiveDirective;
}

/** The error for a file that a policy of the page keeps away, where it is so. The browser says it a moment later. */
export async function byPolicy(url) {
  await pause();
  const directive = stopped[url];
  return directive && problem("csp", `${url}: add its origin to ${directive} of the Content-Security-Policy.`);
}

/** What is loaded only where something failed; nothing where even that cannot be had. */
export const help = () => import(file("plain.js").url).catch(() => ({}));

/** Asks once more for a file that could not be fetched: often the network had only been away. Else, it is found out why. */
async function again(url, integrity) {
  return fetch(url, { integrity }).catch(async () => {
    const why = await (await help()).why?.(url, integrity);
    // Last, because browsers say only after a while that it was a policy.
    throw (await byPolicy(url)) ?? problem(...(why ?? ["network", url]));
  });
}

/** Fetches a file, or says why not. */
export async function get({ url, integrity }) {
  const response = await fetch(url, { integrity }).catch(() => again(url, integrity));
  if (!response.ok) {
    throw problem("not-found", `${url} answered ${response.status}.`);
  }
  return response;
}

const texts = {};

/** The text of a file, asked for once by all widgets that want it at the same time: WebKitGTK was seen never to answer the second. */
export function fetchText(url, type = /(?:)/) {
  texts[url] ??= get({ url }).then((response) => ofType(response, type).text()).finally(() => delete texts[url]);
  return texts[url];
}

export function ofType(response, wanted) {
  const type = response.headers.get("content-type") ?? "";
  if (!wanted.test(type)) {
    throw problem("mime", `${response.url} has the wrong Content-Type: ${type}`);
  }
  return response;
}
