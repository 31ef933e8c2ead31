// The programs: fetched, checked and compiled once for all widgets of the page; and what happens when one stops.

import { blocked, failed, file, noteBlocked, pause, problem } from "./files.js";
import { WHOLE, get, help, ofType, script, within } from "./fetch.js";

/** Fetches and starts a program: "widget", or "explain". */
async function start(name) {
  if (typeof WebAssembly !== "object") {
    throw problem("no-webassembly", "Lockdown Mode");
  }
  const program = file(`${name}_bg.wasm`);
  const response = get(program);
  // Country names take the browser a while when they are first requested: this uses the time spent waiting for the network.
  pause()
    .then(() => new Intl.DisplayNames([], { type: "region" }).of("DE"))
    .catch(() => {});
  // Both run at once; whichever fails second must not end up as an unhandled rejection.
  response.catch(() => {});
  const module = await script(file(`${name}.js`));
  // Another type compiles as well, only later; but a page instead of the file is an error page, whatever its status.
  const bytes = ofType(await response, /^(?!text\/html)/);
  try {
    await within(WHOLE, module.default({ module_or_path: bytes }), program.url);
  } catch (error) {
    if (blocked["wasm-eval"] || /Content.Security|CSP|unsafe-eval/.test(error)) {
      throw problem("csp", "Add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy.");
    }
    throw problem("compile", `${program.url}: ${error}`);
  }
  module.watch((error) => stop(module, error));
  return module;
}

const programs = {};

/** A program, fetched and compiled once for all widgets of the page. A failed attempt can be repeated. */
export function load(name) {
  programs[name] ??= start(name).catch((error) => {
    delete programs[name];
    failed();
    throw error;
  });
  return programs[name];
}

/** Why the widget refuses a campaign. The explanations are in a separate program: it is never loaded for a valid campaign. */
export async function refusal(text, url) {
  let problems;
  try {
    await help();
    const explain = await load("explain");
    problems = call(explain, "explain", text);
  } catch (error) {
    return problem("campaign", `${url}: ${error.message}`);
  }
  // Nothing is wrong with the campaign: then it is the words of the interface that the program does not accept.
  if (!problems) return problem("integrity", "The words of the interface are not of the build of letter-widget.js: upload one build whole.");
  return Object.assign(problem("campaign", `${url}:\n${problems}`), { first: problems.split("\n")[0] });
}

/** The widgets on the page, including those in its shadow trees. */
export const widgets = new Set();

/** Programs that have stopped: they are not called again. */
const dead = new WeakSet();

/** Stops a program that an exception has left in the middle of its work: a trap, or an error of a browser function. Its state may be half
 * changed, so it is not called again, and its widgets show a message. The build puts a guard at every way out of the program
 * (xtask/src/guard.rs). */
function stop(module, error) {
  const why = problem("panic", error?.stack || `${error}`);
  if (!dead.has(module)) {
    dead.add(module);
    delete programs.widget;
    failed();
    // The program may have been called from within itself, and the outer call is still running.
    queueMicrotask(() => widgets.forEach((widget) => widget.stopped(module, why)));
  }
  return why;
}

/** Calls a function of a program. */
export function call(module, name, ...values) {
  if (dead.has(module)) throw problem("panic", "The program has stopped.");
  try {
    return module[name](...values);
  } catch (error) {
    throw stop(module, error);
  }
}

/** Starts or stops listening to the page: it listens as long as there is a widget on the page. */
export function listen(act) {
  document[act]("securitypolicyviolation", noteBlocked);
}
