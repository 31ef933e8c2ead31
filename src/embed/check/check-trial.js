// Tries the widget under the policy of the page. The browser itself is the judge: a frame gets the policy, what the widget does is
// done in that frame, and the browser reports what it blocks.

import { ofThisSite, scriptOfThisSite } from "./check-trust.js";

/** How long the widget may take to start, in milliseconds. */
const PATIENCE = 20000;

/** The smallest possible program. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const pass = (found) => ({ level: "pass", found });
const fail = (found, cure) => ({ level: "fail", found, cure });

/** The cause of each code of `letter-widget:failed`. */
const CODES = {
  network: "A file does not answer.",
  "not-found": "A file is missing.",
  mime: "A file has the wrong type.",
  cors: "A file may not be read by other sites: Access-Control-Allow-Origin: *",
  csp: "A policy blocks a file or the program.",
  integrity: "The files are not of one build: upload all of them again.",
  compile: "The program is damaged: upload all files again.",
  campaign: "The campaign file has a mistake; the console of this page says which.",
  "no-webassembly": "This browser has no WebAssembly.",
};

/** Creates a frame with these policies, and a list of what they block in it. It shows an empty page of this site, which other pages may
 * show, too. A document that this page wrote into the frame would be under this page's own policy as well, in which Firefox then takes
 * 'self' for no site at all. */
function under(policies, stage) {
  return new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.title = "The widget under the policy of your page";
    frame.src = ofThisSite(new URL("empty.html", import.meta.url));
    const stopped = [];
    frame.addEventListener(
      "load",
      () => {
        const lines = frame.contentDocument;
        lines.addEventListener("securitypolicyviolation", (event) => stopped.push(event));
        for (const policy of policies) {
          lines.head.append(Object.assign(lines.createElement("meta"), { httpEquiv: "Content-Security-Policy", content: policy }));
        }
        done({ frame, inside: frame.contentWindow, lines, stopped });
      },
      { once: true },
    );
    stage.replaceChildren(frame);
  });
}

const stopsIt = ({ level }) => level === "fail";

/** Tries everything that the widget does, one thing after the other: what is blocked first must not hide the rest. The widget
 * itself is tried only if nothing is known to stop it: otherwise, waiting for it would reveal nothing more. */
export async function tryOut(stage, snippet, policies, names, known) {
  const place = await under(policies, stage);
  const findings = snippet.frame || !policies.length ? [] : await tryParts(place, snippet, policies, names);
  findings.push(...stops(place.stopped, policies));
  if (![...known, ...findings].some(stopsIt)) findings.push(...(await tryWidget(place, snippet)));
  findings.push(...stops(place.stopped, policies));
  return [...unique(findings)];
}

async function tryParts(place, snippet, policies, names) {
  // The program's script under another address, to which the same policy applies (CSP, section 6.7.2.8, ignores queries): Firefox does not
  // preload a script that has already run, and the widget preloads its own.
  const scripts = [[snippet.loader], [names.script, "?check"]]
    .filter(([url]) => url)
    .map(([url, query]) => script(place, url, snippet.script, query));
  const files = [names.wasm, snippet.campaign].filter(Boolean).map((url) => fetched(place, url));
  return [...program(place, policies), ...(await Promise.all([...scripts, ...files])).flat()];
}

async function tryWidget(place, snippet) {
  if (snippet.frame) return liveFrame(place, snippet);
  // The frame is on this site, and the page may be on the campaign's.
  await script(place, snippet.loader, snippet.script, "", snippet.campaign);
  return live(place, snippet);
}

function unique(findings) {
  return new Map(findings.map((finding) => [finding.found, finding])).values();
}

/** What the browser reported, with the words to add to the policy. */
function stops(events, policies) {
  return events.map(({ effectiveDirective, blockedURI }) => {
    const directive = policies.some((policy) => policy.includes(effectiveDirective))
      ? effectiveDirective
      : effectiveDirective.replace(/-(elem|attr)$/, "");
    if (/wasm|eval/.test(blockedURI)) return noProgram;
    const origin = URL.canParse?.(blockedURI) ? new URL(blockedURI).origin : blockedURI;
    const found = `The policy blocks ${origin} (${directive}).`;
    return /script|connect|frame|child|default/.test(directive)
      ? fail(found, `Add ${origin} to ${directive}.`)
      : { level: "warning", found, cure: `Add ${origin} to ${directive}, if you need it.` };
  });
}

const noProgram = fail(
  "The policy does not let the program run (script-src).",
  "Add 'wasm-unsafe-eval' to script-src.",
);

/** Whether this policy lets scripts start WebAssembly. For this, WebKit ignores a policy that is part of a page. */
function letsRun(policy) {
  const directives = policy.split(";").map((each) => each.trim().split(/\s+/));
  const named = (name) => directives.find(([each]) => each.toLowerCase() === name);
  const scripts = named("script-src") ?? named("default-src");
  return !scripts || /'(wasm-)?unsafe-eval'/i.test(scripts.join(" "));
}

/** Whether WebAssembly may start in the frame. */
function program({ inside }, policies) {
  if (typeof inside.WebAssembly !== "object")
    return [
      {
        level: "warning",
        found: "This browser has no WebAssembly: people with one like it get the letter as it was published.",
      },
    ];
  try {
    new inside.WebAssembly.Module(EMPTY);
    if (!policies.every(letsRun)) return [noProgram];
    return [pass("The policy lets the program run.")];
  } catch {
    return [noProgram];
  }
}

async function fetched({ inside, stopped }, url) {
  const there = await fetch(url, { cache: "no-store" }).then(
    () => true,
    () => false,
  );
  if (!there) return [];
  const answered = await inside.fetch(url, { cache: "no-store" }).then(
    () => true,
    () => false,
  );
  await pause();
  if (answered) return [pass(`The policy lets ${url} be fetched.`)];
  // As a rule, the browser itself has reported it.
  if (stopped.some(({ blockedURI }) => url.startsWith(blockedURI))) return [];
  return [
    fail(
      `The policy keeps away what is at ${new URL(url).origin} (connect-src).`,
      `Add ${new URL(url).origin} to connect-src.`,
    ),
  ];
}

const pause = () => new Promise((done) => setTimeout(done, 50));

/** Puts a script into the frame. It is created out here, where this page's own Trusted Types allow it: on a real page,
 * no script creates it. */
function script({ lines, stopped }, url, like, query = "", campaign = undefined) {
  return new Promise((done) => {
    const element = document.createElement("script");
    element.type = "module";
    if (like?.nonce) element.nonce = like.nonce;
    if (campaign) element.dataset.campaigns = new URL(campaign).origin;
    element.src = scriptOfThisSite(url + query);
    element.onload = () => done([pass(`The policy lets ${url} run.`)]);
    element.onerror = async () => {
      await pause();
      const said = stopped.some(({ blockedURI }) => url.startsWith(blockedURI));
      done(said ? [] : [fail(`${url} could not be started.`, "See what is said of the file itself.")]);
    };
    lines.head.append(lines.adoptNode(element));
  });
}

/** Tries the widget itself. */
async function live({ lines }, { element, campaign }) {
  const widget = lines.createElement("letter-widget");
  for (const name of ["languages", "letter", "lang", "theme", "accent", "seed"]) {
    const value = element.getAttribute(element.localName === "letter-widget" ? name : `data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  widget.setAttribute("campaign", campaign);
  widget.setAttribute("loading", "eager");
  const outcome = new Promise((done) => {
    widget.addEventListener("letter-widget:ready", () => done([pass("The widget runs.")]));
    widget.addEventListener("letter-widget:failed", ({ detail }) => done([failed(detail.code)]));
    setTimeout(
      () =>
        done([fail("The widget did not start.", "The cause is listed above; this page’s console may say more.")]),
      PATIENCE,
    );
  });
  lines.body.append(widget);
  return outcome;
}

function failed(code) {
  return fail(`The widget failed (${code}).`, CODES[code] ?? "The console of this page says more.");
}

/** Tries the frame itself: it is there once it reports its height, and the widget runs once it reports that. */
async function liveFrame({ inside, lines, stopped }, { frame }) {
  const child = lines.createElement("iframe");
  child.title = "The widget in a frame";
  // The frame reports what happens only to an origin that it knows.
  child.referrerPolicy = "origin";
  child.src = ofThisSite(frame);
  const outcome = new Promise((done) => {
    inside.addEventListener("message", ({ source, data }) => {
      if (source !== child.contentWindow) return;
      if (data?.type === "letter-widget:ready") done([pass("The widget runs in the frame.")]);
      if (data?.type === "letter-widget:failed") done([failed(data.detail?.code)]);
    });
    lines.addEventListener("securitypolicyviolation", () => setTimeout(done, 500, []));
    setTimeout(
      () =>
        done([
          fail("The widget did not start in the frame.", "What stops it stands above; else its server forbids frames."),
        ]),
      PATIENCE,
    );
  });
  lines.body.append(child);
  const found = await outcome;
  return stopped.length ? [] : found;
}
