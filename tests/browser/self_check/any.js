// Reads texts put together by chance, the same for the same seed, and answers "findings" or what went wrong with which text. A script of the
// page: in Firefox, one of the driver would load the modules a second time.
import { readPolicy, readSnippet } from "/check-paste.js";

/** A small generator (mulberry32). */
let state = 0;
const chance = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const below = (count) => Math.floor(chance() * count);
const one = (list) => list[below(list.length)];

const PIECES = [
  "<script", "<script type=module", "<letter-widget", "<div data-letter-widget", "<iframe", "<meta http-equiv=Content-Security-Policy", "</script>", "</", ">", "<", "<!--", "-->", "<svg>", "<template>",
  " src=", " src=\"", " campaign=", " data-campaign=", " content=\"", " sandbox", " sandbox=\"", " allow=", " integrity=", " title=", "\"", "'", "=",
  "letter-widget.js", "loader-0123456789.js", "letter-widget-frame.js", "embed.html", "?campaign=", "https://example.org/", "http://[", "//", "java\u0073cript:window.ran=1", "data:,", "blob:", "%", "%zz",
  "Content-Security-Policy:", "content-security-policy-report-only:", "default-src", "script-src ", "connect-src", "'self'", "'nonce-a'", "'strict-dynamic'", "sandbox", ";", ",", "*", "$&", "$1",
  " ", "\n", "\r", "\t", "\0", "\u2028", "\u202e", "\ud800", "\udfff", "\u{10ffff}", "ﷺ", "é",
];
const piece = () => (chance() < 0.9 ? one(PIECES) : String.fromCodePoint(...Array.from({ length: below(9) }, () => below(0x110000))));
const text = () => Array.from({ length: below(24) }, piece).join("");
const PAGES = ["", "https://www.example.org/act", "http://127.0.0.1:9/", "www.example.org", "data:,", "about:blank", "https://", " https://example.org ", "http://[", "blob:https://example.org/a", "mailto:a@example.org"];

const LEVELS = ["pass", "open", "warning", "fail"];
const good = ({ level, found, cure }) => LEVELS.includes(level) && typeof found === "string" && ["undefined", "string"].includes(typeof cure);

window.read = (seed) => {
  state = seed;
  for (let round = 0; round < 1500; round++) {
    const [pasted, page] = [text(), chance() < 0.8 ? one(PAGES) : text()];
    try {
      const policy = readPolicy(pasted, page);
      const snippet = readSnippet(pasted, page);
      if (![...policy.findings, ...snippet.findings].every(good)) return JSON.stringify(["no findings", pasted, page]);
      if (!policy.policies.every((each) => typeof each === "string")) return JSON.stringify(["no policies", pasted, page]);
      for (const address of [snippet.loader, snippet.frame, snippet.campaign]) {
        if (address !== undefined && !/^https?:$/.test(new URL(address).protocol)) return JSON.stringify([address, pasted, page]);
      }
    } catch (error) {
      return JSON.stringify([String(error), pasted, page]);
    }
  }
  return "findings";
};
