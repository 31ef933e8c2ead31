// Fetching: every wait has a limit, every text a maximum length, and every file either has the right hash or comes from an origin
// that the page allows.

import { INTEGRITY, blocked, byPolicy, file, isAllowed, nonce, problem } from "./files.js";

/** The maximum number of bytes that are read of one text. A campaign may be half as long: the program reports one
 * that is only a little longer. */
const MOST = 1 << 20;

/** How long to wait for an answer, and then for each further part of it, in milliseconds. */
const ANSWER = 20_000;

/** How long to wait for a complete file that is checked by its hash, in milliseconds: the browser releases no part of it earlier. */
export const WHOLE = 90_000;

/** Settles as `promise` does, unless that takes too long. */
export function within(limit, promise, url, giveUp = () => {}) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(problem("network", `${url} did not answer within ${limit / 1000} seconds.`));
      giveUp();
    }, limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Requests a file. Nobody learns which page requests it. */
export function ask(url, options) {
  const control = new AbortController();
  const answer = fetch(url, { referrerPolicy: "no-referrer", signal: control.signal, ...options });
  return within(options.integrity ? WHOLE : ANSWER, answer, url, () => control.abort());
}

/** Imports a script that is checked by its hash. An import accepts no hash, but Chromium and Firefox import what they have preloaded with
 * one. WebKit checks nothing that it preloads, and other browsers do not preload: so the script is fetched and checked first, and those
 * browsers import it from their cache. */
async function imported({ url, integrity }) {
  await (await ask(url, { integrity })).text();
  const link = document.createElement("link");
  if (integrity && link.relList.supports("modulepreload")) {
    Object.assign(link, { rel: "modulepreload", href: url, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer", nonce: nonce() });
    const loaded = new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
    document.head.append(link);
    await within(WHOLE, loaded, url).finally(() => link.remove());
  }
  return within(WHOLE, import(url), url);
}

/** Loads what is needed only after something has failed; returns an empty object if even that fails. */
export async function help() {
  try {
    const module = await imported(file("plain.js"));
    // The module contains the hashes of files that are needed only in that case.
    Object.assign(INTEGRITY, module.INTEGRITY);
    return module;
  } catch {
    return {};
  }
}

/** Requests a file again that could not be fetched: often the network was away only for a moment. If that fails, too, finds out why. */
async function again({ url, integrity }, error) {
  if (error.code) throw error;
  return ask(url, { integrity }).catch(async () => {
    const why = await (await help()).why?.(url, integrity, { ask, within });
    // Last, because browsers report a policy only after a while.
    throw (await byPolicy(url)) ?? problem(...(why ?? ["network", url]));
  });
}

/** Refuses a file that neither has a hash nor comes from an origin that the page allows. */
function judge({ integrity }, url) {
  if (integrity || isAllowed(url)) return;
  const { origin } = new URL(url);
  throw problem("campaign", `${url}: this page does not allow campaigns of ${origin}. Add data-campaigns="${origin}" to the <script> of the widget.`);
}

/** Fetches a file, or throws an error that says why not. */
export async function get(wanted) {
  judge(wanted, wanted.url);
  const response = await ask(wanted.url, wanted.integrity ? { integrity: wanted.integrity } : {}).catch((error) => again(wanted, error));
  // It may have been redirected.
  judge(wanted, response.url);
  if (!response.ok) throw problem("not-found", `${wanted.url} answered ${response.status}.`);
  return response;
}

/** Reads a text, unless it is too long. */
async function read({ body, url }) {
  const reader = body.getReader();
  const cancel = () => reader.cancel().catch(() => {});
  const parts = [];
  let length = 0;
  while (length <= MOST) {
    const { done, value } = await within(ANSWER, reader.read(), url, cancel);
    if (done) return new Blob(parts).text();
    parts.push(value);
    length += value.length;
  }
  cancel();
  throw problem("campaign", `${url} is longer than ${MOST} bytes.`);
}

const texts = {};

/** The text of a file, requested once for all widgets that want it at the same time: WebKitGTK was seen never to answer the
 * second request. */
export function fetchText(wanted, type = /(?:)/) {
  const { url } = wanted;
  texts[url] ??= get(wanted)
    .then((response) => read(ofType(response, type)))
    .catch((error) => {
      throw error.code ? error : problem("network", `The answer of ${url} broke off: ${error.message}`);
    })
    .finally(() => delete texts[url]);
  return texts[url];
}

export function ofType(response, wanted) {
  const type = response.headers.get("content-type") ?? "";
  if (!wanted.test(type)) throw problem("mime", `${response.url} has the wrong Content-Type: ${type}`);
  return response;
}

/** Imports a script, or throws an error that says why not. */
export async function script(wanted, isRepeated) {
  try {
    return await imported(wanted);
  } catch (error) {
    if (error.code) throw error;
    // Neither a link nor an import reports why it failed: fetching does.
    await ofType(await get(wanted), /script/).text();
    if (error instanceof Event) {
      if (!isRepeated) return script(wanted, true);
      // Firefox does not report that a policy prevents a script from being preloaded. But a script that can be fetched fails twice
      // only in that case.
      blocked[wanted.url] ??= "script-src";
    }
    throw (await byPolicy(wanted.url)) ?? problem(error instanceof SyntaxError ? "compile" : "network", `${wanted.url}: ${error}`);
  }
}
