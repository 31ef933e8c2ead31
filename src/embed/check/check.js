// The page on which webmasters check their own: reads what was pasted, tries it, and shows what was found.

import { checkFiles } from "./check-files.js";
import { pageAddress, readPolicy, readSnippet } from "./check-paste.js";
import { tryOut } from "./check-trial.js";

const WORDS = { pass: "Good", open: "Not checked", warning: "Could be better", fail: "Stops it" };

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
    line.append("To fix it: ", code);
    entry.append(line);
  }
  return entry;
}

function summary(findings) {
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  if (count("fail")) return `The widget will not run everywhere. To fix: ${count("fail")}.`;
  if (count("open")) return `Nothing was found that stops the widget, but ${count("open")} could not be checked.`;
  if (count("warning")) return `The widget runs. ${count("warning")} could be better.`;
  return "The widget runs. There is nothing to fix.";
}

/** Worst first: nobody should have to search for what stops the widget. */
const ORDER = ["fail", "open", "warning", "pass"];

function show(findings) {
  findings.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  at("findings").replaceChildren(...findings.map(item));
  at("summary").textContent = summary(findings);
  const lines = findings.map(
    ({ level, found, cure }) => `${WORDS[level]}: ${found}${cure ? `\n    To fix it: ${cure}` : ""}`,
  );
  at("text").value = [summary(findings), ...lines].join("\n");
}

/** Everything that can be found out about what was pasted. */
async function check() {
  const page = pageAddress(at("page").value);
  const snippet = readSnippet(at("snippet").value, page);
  const policy = readPolicy(at("policy").value, page);
  const findings = [...snippet.findings, ...policy.findings];
  if (!page)
    findings.push({
      level: "open",
      found:
        "You gave no address for your page, so it is unknown whether it is on the same site as the widget and whether it uses https.",
      cure: "Give the address above.",
    });
  if (snippet.loader || snippet.frame) {
    const files = await checkFiles(snippet, page);
    findings.push(...files.findings);
    // Scripts of other sites are not run here, where a supporter's draft may be kept: those sites have a page like this one.
    if (new URL(snippet.loader ?? snippet.frame).origin === location.origin) {
      at("trial").hidden = false;
      findings.push(...(await tryOut(at("stage"), snippet, policy.policies, files.names, findings)));
    }
    at("trial").hidden ||= findings.some(({ level }) => level === "fail");
  }
  return findings;
}

// A click before this line has run would reload the page.
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
