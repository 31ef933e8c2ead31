// The programs: fetched, checked and compiled once for all widgets of the page; and what happens when one stops.

import { byPolicy, failed, file, get, ofType, pause, problem, stopped, noteStopped, home } from "./files.js";

/** Imports a script, or says why not. An import takes no hash: the script is fetched and checked first, and then taken from the
 * browser's cache under the same address. */
async function script(wanted) {
  try {
    await ofType(await get(wanted), /script/).text();
    return await import(wanted.url);
  } catch (error) {
    if (error.code) throw error;
    throw (await byPolicy(wanted.url)) ?? problem(error instanceof SyntaxError ? "compile" : "network", `${wanted.url}: ${error}`);
  }
}

/** Fetches and starts a program: "widget", or "explain". */
async function start(name) {
  if (typeof WebAssembly !== "object") {
    throw problem("no-webassembly", "Lockdown Mode");
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
      throw problem("csp", "Add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy.");
    }
    throw problem("compile", `${program.url}: ${error}`);
  }
  return module;
}

const programs = {};

/** A program, fetched and compiled once for all widgets of the page. A failed try can be repeated. */
export function load(name) {
  programs[name] ??= start(name).catch((error) => {
    delete programs[name];
    failed();
    throw error;
  });
  return programs[name];
}

/** Why the widget refuses a campaign. The words for it are a program of their own: whoever gets a good one never loads it. */
export async function refusal(text, url) {
  let problems;
  try {
    problems = (await load("explain")).explain(text);
  } catch (error) {
    return problem("campaign", `${url}: ${error.message}`);
  }
  return Object.assign(problem("campaign", `${url}:\n${problems}`), { first: problems.split("\n")[0] });
}

/** The widgets that stand on the page, in its shadow trees as well. */
export const widgets = new Set();

/** A fault of the program is a trap, which the browser reports for the whole page, unless it happened in a call from here: only ours
 * has our address in its stack. The program can do nothing more. */
export function trapped({ error, reason = error }) {
  if (reason?.name !== "RuntimeError" || !reason.stack?.includes(home.href)) return;
  delete programs.widget;
  failed();
  const why = problem("panic", reason.stack);
  for (const widget of widgets) widget.stopped(why);
  return why;
}

/** Listens to the page as long as a widget stands on it. */
export function listen(act) {
  document[act]("securitypolicyviolation", noteStopped);
  window[act]("error", trapped);
  window[act]("unhandledrejection", trapped);
}
