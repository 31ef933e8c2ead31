// The page on which webmasters check theirs: takes what was pasted, tries it, and says what was found.

import { checkFiles } from "./check-files.js";
import { pageAddress, readPolicy, readSnippet } from "./check-paste.js";
import { tryOut } from "./check-trial.js";

const WORDS = { pass: "Good", open: "Open", warning: "Could be better", fail: "Stops it" };

const at = (id) => document.getElementById(id);

/** One finding as an item of the list. */
function item({ level, found, cure }) {
  const entry = document.createElement("li");
  entry.className = level;
  const word = document.createElement("b");
  word.textContent = WORDS[level];
  const what = document.createElement("span");
  what.textContent = found;
  entry.append(word, what);
  if (cure) {
    const line = document.createElement("p");
    const code = document.createElement("code");
    code.textContent = cure;
    line.append("To mend it: ", code);
    entry.append(line);
  }
  return entry;
}

function summary(findings) {
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  if (count("fail")) return `The widget would not run, or not everywhere: ${count("fail")} to mend.`;
  if (count("open")) return `Nothing was found that stops the widget, but ${count("open")} could not be checked.`;
  if (count("warning")) return `The widget runs. ${count("warning")} could be better.`;
  return "The widget runs, and nothing is to be mended.";
}

/** Worst first: what stops the widget must not be looked for. */
const ORDER = ["fail", "open", "warning", "pass"];

function show(findings) {
  findings.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  at("findings").replaceChildren(...findings.map(item));
  at("summary").textContent = summary(findings);
  const lines = findings.map(
    ({ level, found, cure }) => `${WORDS[level]}: ${found}${cure ? `\n    To mend it: ${cure}` : ""}`,
  );
  at("text").value = [summary(findings), ...lines].join("\n");
}

/** Everything that there is to say about what was pasted. */
async function check() {
  const page = pageAddress(at("page").value);
  const snippet = readSnippet(at("snippet").value, page);
  const policy = readPolicy(at("policy").value, page);
  const findings = [...snippet.findings, ...policy.findings];
  if (!page)
    findings.push({
      level: "open",
      found:
        "The address of your page is not given: whether the page is on the site of the widget, and whether it is sent by https, is not known.",
      cure: "Give the address above.",
    });
  if (snippet.loader || snippet.frame) {
    const files = await checkFiles(snippet, page);
    findings.push(...files.findings);
    // Scripts of other sites are not run here, where a supporter's draft may lie: there is a page like this one on theirs.
    if (new URL(snippet.loader ?? snippet.frame).origin === location.origin) {
      at("trial").hidden = false;
      findings.push(...(await tryOut(at("stage"), snippet, policy.policies, files.names, findings)));
    }
    at("trial").hidden ||= findings.some(({ level }) => level === "fail");
  }
  return findings;
}

// A click that comes before this line would load the page again.
document.querySelector("form button").disabled = false;
document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const report = at("report");
  report.hidden = false;
  report.setAttribute("aria-busy", "true");
  at("findings").replaceChildren();
  at("summary").textContent = "Trying it. This takes a few seconds …";
  at("found").focus();
  try {
    show(await check());
  } catch (error) {
    at("summary").textContent = `This page itself has failed: ${error}`;
  }
  report.removeAttribute("aria-busy");
});

at("copy").addEventListener("click", async () => {
  at("text").select();
  try {
    await navigator.clipboard.writeText(at("text").value);
  } catch {
    document.execCommand("copy");
  }
});
