// Fetches what the widget fetches, and checks how it is sent.

import { checkPinned } from "./check-pinned.js";
import { html } from "./check-trust.js";

const home = new URL(".", import.meta.url);

/** The size in bytes below which a lack of compression is not worth mentioning. */
const SMALL = 1500;

/** What the widget loads, by its names in the project, and what the frame loads before that. */
const PROGRAM = ["widget.js", "widget_bg.wasm", "words-en.txt"];
const FRAME = ["embed.html", "embed.js", "letter-widget.js"];

const pass = (found) => ({ level: "pass", found });
const warning = (found, cure) => ({ level: "warning", found, cure });
const fail = (found, cure) => ({ level: "fail", found, cure });

/** The build's list of files, beside the loader. It may be missing, and may contain anything: only entries of the right form count. */
async function listBeside(folder) {
  try {
    const list = await (await fetch(new URL("integrity.json", folder), { cache: "no-store" })).json();
    const whole = ([, entry]) => /^[\w.-]+$/.test(entry?.file) && typeof entry.sha384 === "string";
    return Object.fromEntries(Object.entries(list).filter(whole));
  } catch {
    return {};
  }
}

/** Checks every file. Returns the findings, and the addresses of the program. */
export async function checkFiles(snippet, page) {
  const { loader, frame, campaign } = snippet;
  const folder = new URL(".", loader ?? frame);
  const list = await listBeside(folder);
  // Without a list, files have the same names as in the project.
  const named = (name) => new URL(list[name]?.file ?? name, folder).href;
  const program = PROGRAM.map(named);
  const shell = frame ? FRAME.map(named) : [loader];
  const urls = [...new Set([...shell, ...program, campaign].filter(Boolean))];
  const looks = await Promise.all(urls.map(look));
  const findings = looks.flatMap((seen) => judge(seen, page));
  if (frame) {
    findings.push(...framing(looks[0], page));
  } else {
    findings.push(...(await checkPinned(snippet, list, looks[0].content, page)));
    findings.push(...(await acrossSites(looks, page)));
  }
  if (folder.origin !== home.origin) {
    findings.push({
      level: "open",
      found: `Compression and some headers can be seen from ${folder.origin} alone.`,
      cure: `Open ${folder}check.html and check there.`,
    });
  }
  return { findings, names: { script: program[0], wasm: program[1] } };
}

async function look(url) {
  try {
    const response = await fetch(url, { cache: "no-store" });
    const content = await response.arrayBuffer();
    return { url, response, content, bytes: content.byteLength, header: (name) => response.headers.get(name) ?? "" };
  } catch {
    const there = await fetch(url, { mode: "no-cors", cache: "no-store" }).then(
      () => true,
      () => false,
    );
    return { url, there };
  }
}

/** What is wrong with one file. */
function judge({ url, response, there, bytes, header }, page) {
  if (page.startsWith("https:") && url.startsWith("http:"))
    return [fail(`${url} is not sent over https, but your page is: browsers refuse it.`, url.replace("http:", "https:"))];
  if (!response) {
    return there
      ? [fail(`${url} may not be read by other sites (CORS).`, "Access-Control-Allow-Origin: *")]
      : [fail(`${url} does not answer.`, "Check the address, and that the server runs.")];
  }
  if (!response.ok) return [fail(`${url} returns ${response.status}.`, "Upload the file, or correct the address.")];
  const findings = [...type(url, header("content-type")), ...caching(url, header("cache-control"))];
  if (new URL(url).origin === home.origin) findings.push(...ownSite(url, bytes, header));
  return findings.length ? findings : [pass(`${url} is sent as it should be.`)];
}

const ending = (url) => new URL(url).pathname.split(".").pop();

function type(url, sent) {
  const said = `${url} is sent as "${sent}".`;
  if (ending(url) === "js" && !/^\s*(text|application)\/(x-)?(java|ecma)script/i.test(sent))
    return [fail(`${said} Browsers do not run that.`, "Content-Type: text/javascript")];
  if (ending(url) !== "html" && /text\/html/i.test(sent))
    return [fail(`${said} That is a page, not the file.`, "Upload the file; the server sends a page in its place.")];
  if (ending(url) === "wasm" && !/^\s*application\/wasm\s*$/i.test(sent))
    return [warning(`${said} It works, but starts later.`, "Content-Type: application/wasm")];
  return [];
}

function caching(url, sent) {
  const seconds = Number(/max-age\s*=\s*(\d+)/i.exec(sent)?.[1] ?? 0);
  const hashed = /-[0-9a-f]{10}\.\w+$/.test(url);
  if (hashed && seconds < 86400)
    return [
      warning(
        `${url} never changes, but browsers ask for it again each time.`,
        "Cache-Control: public, max-age=31536000, immutable",
      ),
    ];
  if (!hashed && seconds > 86400)
    return [
      warning(
        `Browsers keep ${url} for ${Math.round(seconds / 86400)} days: updates arrive late.`,
        "Cache-Control: no-cache",
      ),
    ];
  return [];
}

/** Checks what only a page of the same site can see. */
function ownSite(url, bytes, header) {
  const findings = [];
  if (bytes > SMALL && !compressed(url, header))
    findings.push(
      warning(
        `${url} is sent without compression: ${bytes} bytes.`,
        "Content-Encoding: br, or gzip (the .br and .gz files of the distribution)",
      ),
    );
  if (!/nosniff/i.test(header("x-content-type-options")))
    findings.push(warning(`${url} is sent without nosniff.`, "X-Content-Type-Options: nosniff"));
  return findings;
}

function compressed(url, header) {
  if (header("content-encoding")) return true;
  const seen = performance.getEntriesByName(url).pop();
  return seen !== undefined && seen.encodedBodySize > 0 && seen.encodedBodySize < seen.decodedBodySize;
}

/** Whether a surrounding page may show the frame. */
function framing({ url, response, header }, page) {
  if (!response?.ok) return [];
  if (new URL(url).origin !== home.origin) return [];
  const findings = [];
  const options = header("x-frame-options");
  const same = page && new URL(page).origin === new URL(url).origin;
  if (options && !(same && /^\s*sameorigin\s*$/i.test(options)))
    findings.push(
      fail(`${url} forbids frames: X-Frame-Options: ${options}.`, "Take X-Frame-Options away from embed.html."),
    );
  const ancestors = /frame-ancestors\s+([^;,]*)/i.exec(header("content-security-policy"))?.[1];
  if (ancestors !== undefined)
    findings.push({
      level: "open",
      found: `${url} can be framed by: ${ancestors.trim()}. Check whether your page is among them.`,
      cure: `frame-ancestors ${page ? new URL(page).origin : "https://the-site-of-your-page"}`,
    });
  return findings.length ? findings : [pass(`${url} may be shown in a frame.`)];
}

/** Whether a page of another site may read the files: tested from a frame that belongs to no site. */
async function acrossSites(looks, page) {
  const answered = looks.filter(({ response }) => response?.ok);
  const there = answered.map(({ url }) => url);
  // The frame's own origin is `null`: a file that only this origin may read is open to no page.
  const sealed = answered
    .filter(({ header }) => header("access-control-allow-origin") === "null")
    .map(({ url }) => url);
  const foreign = there.filter((url) => !page || new URL(page).origin !== new URL(url).origin);
  if (!foreign.length)
    return there.length
      ? [pass("The files are on the site of your page: they need no permission for other sites.")]
      : [];
  const readable = await outside(foreign);
  if (!readable)
    return [
      {
        level: "open",
        found: "This browser does not allow the test of what other sites may read.",
        cure: "Check in another browser.",
      },
    ];
  const kept = foreign.filter((url) => !readable[url] || sealed.includes(url));
  return kept.length
    ? kept.map((url) => fail(`${url} may not be read by other sites (CORS).`, "Access-Control-Allow-Origin: *"))
    : [pass("Other sites may read the files (CORS).")];
}

/** Asks the frame; `undefined` if it does not answer. */
function outside(urls) {
  return new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.hidden = true;
    frame.srcdoc = html(`<!doctype html><script src="${new URL("check-outside.js", home)}"></script>`);
    const end = (answer) => {
      clearTimeout(late);
      removeEventListener("message", hear);
      frame.remove();
      done(answer);
    };
    const late = setTimeout(end, 15000);
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if (data.outside === "ready") frame.contentWindow.postMessage({ urls }, "*");
      else end(data.outside);
    };
    addEventListener("message", hear);
    document.body.append(frame);
  });
}
