// Reads what was pasted: the lines of the page, and its policy. None of it is trusted: any text results in findings, never in an error.

import { html } from "./check-trust.js";

const home = new URL(".", import.meta.url);

/** What a frame must be allowed to do, and what people miss without it. */
const NEEDED = ["allow-scripts", "allow-same-origin"];
const USEFUL = [
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-modals",
  "allow-downloads",
  "allow-top-navigation-to-custom-protocols",
];

const pass = (found) => ({ level: "pass", found });
const warning = (found, cure) => ({ level: "warning", found, cure });
const fail = (found, cure) => ({ level: "fail", found, cure });

/** Parses HTML without running it: nothing in it is loaded, and no script starts. */
const parsed = (text) => new DOMParser().parseFromString(html(text), "text/html");

/** An address as the page would resolve it; if the page's own address is not known, this page's is used. Only addresses of files
 * on a server count, not those that themselves contain a script or a file. */
function address(text, page) {
  try {
    const url = new URL(text, page || home);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a page as it was typed; empty if it is not complete. */
export const pageAddress = (text) => (/^\s*https?:/i.test(text) && address(text)) || "";

/** Matches the widget's script, by its usual name or by that of one version. */
const LOADER = /(^|\/)(letter-widget(?!-frame)[^/]*|loader-[0-9a-f]{10})\.js/;

/** Reads what the lines are meant to put on the page: `loader` and `campaign`, or `frame`, with everything that is wrong with them. */
export function readSnippet(text, typed) {
  const page = pageAddress(typed);
  const lines = parsed(text);
  const frame = [...lines.querySelectorAll("iframe")].find((each) => /embed\.html/.test(each.getAttribute("src")));
  return frame ? readFrame(frame, lines, page) : readElement(lines, page);
}

function readElement(lines, page) {
  const findings = [];
  const element = lines.querySelector("letter-widget, [data-letter-widget]");
  const script = [...lines.scripts].find((each) => LOADER.test(each.getAttribute("src")));
  const loader = script && address(script.getAttribute("src"), page);
  if (!loader) {
    findings.push(
      fail(
        "No script of the widget is among the lines.",
        `<script type="module" src="${home}letter-widget.js"></script>`,
      ),
    );
  } else {
    findings.push(...readScript(script, loader));
  }
  const attribute = element?.localName === "letter-widget" ? "campaign" : "data-campaign";
  const wanted = element?.getAttribute(attribute);
  const campaign = wanted ? address(wanted, page) : undefined;
  if (!element) {
    findings.push(
      fail(
        "No widget is among the lines: an editor may have taken it out.",
        `<letter-widget campaign="${home}campaigns/NAME.json"></letter-widget>, or where that is taken out: <div data-letter-widget data-campaign="${home}campaigns/NAME.json"></div>`,
      ),
    );
  } else if (!campaign) {
    findings.push(
      fail(
        `The widget names no campaign: ${attribute} is missing, empty or not an address.`,
        `<${element.localName} ${attribute}="${home}campaigns/NAME.json">`,
      ),
    );
  } else {
    findings.push(pass(`The campaign is ${campaign}.`), ...readOrigin(campaign, loader, script, lines, page));
    if (!element.textContent.trim())
      findings.push(
        warning(
          "The element is empty: where the widget cannot run, people see nothing.",
          "Put the letter, the address and a mail link into it.",
        ),
      );
  }
  return { findings, loader, campaign, script, element };
}

/** Whether the page allows campaigns of that origin, as src/embed/loader/files.js decides it. */
function readOrigin(campaign, loader, script, lines, page) {
  const { origin } = new URL(campaign);
  const named = [script?.dataset.campaigns, lines.querySelector("meta[name=letter-widget-campaigns]")?.content];
  const allowed = [page, loader, ...named.flatMap((each) => (each ?? "").split(/\s+/))].filter(Boolean);
  if (allowed.some((each) => address(each) && new URL(each).origin === origin)) return [];
  const cure = `data-campaigns="${origin}" on the <script> of the widget, unless the page is on ${origin} itself`;
  if (!page) return [{ level: "open", found: `Whether your page shows campaigns of ${origin} is not known.`, cure }];
  return [fail(`The page does not allow campaigns of ${origin}.`, cure)];
}

function readScript(script, loader) {
  const findings = [pass(`The script is ${loader}.`)];
  if (script.type !== "module")
    findings.push(
      warning(
        'The script lacks type="module": it works, but delays the page.',
        `<script type="module" src="${loader}"></script>`,
      ),
    );
  return findings;
}

function readFrame(frame, lines, page) {
  const findings = [];
  const url = address(frame.getAttribute("src"), page);
  const wanted = url && new URL(url).searchParams.get("campaign");
  const campaign = wanted ? address(wanted, url) : undefined;
  if (!campaign)
    findings.push(
      fail("The address of the frame names no campaign.", `src="${home}embed.html?campaign=campaigns/NAME.json"`),
    );
  else findings.push(pass(`The frame shows ${url}.`));
  if (!frame.title)
    findings.push(
      warning("The frame has no title: screen readers say only that it is a frame.", 'title="Write a letter"'),
    );
  findings.push(...readSandbox(frame));
  if (!/clipboard-write/.test(frame.allow))
    findings.push(warning("The frame is not allowed to copy text.", 'allow="clipboard-write; web-share"'));
  if (![...lines.scripts].some((each) => /letter-widget-frame\.js/.test(each.getAttribute("src")))) {
    findings.push(
      warning(
        "The frame will not become as tall as the letter.",
        `<script async src="${new URL("letter-widget-frame.js", url ?? home)}"></script>`,
      ),
    );
  }
  return { findings, frame: campaign && url, campaign };
}

function readSandbox(frame) {
  if (!frame.hasAttribute("sandbox")) return [];
  const line = `sandbox="${[...NEEDED, ...USEFUL].join(" ")}"`;
  const lacks = (tokens) => tokens.filter((token) => !frame.sandbox.contains(token));
  if (lacks(NEEDED).length)
    return [fail(`The frame's sandbox lacks ${lacks(NEEDED).join(" ")}: the widget cannot run in it.`, line)];
  if (lacks(USEFUL).length)
    return [warning(`The frame's sandbox lacks ${lacks(USEFUL).join(" ")}: mail, print or files will not work.`, line)];
  return [pass("The frame's sandbox allows all that is needed.")];
}

/** The policies in what was pasted: a policy, headers, a page, or headers and a page. In them, 'self' becomes the page's origin. */
export function readPolicy(text, typed) {
  const page = pageAddress(typed);
  if (!text.trim()) return { findings: [], policies: [] };
  const headers = [...text.matchAll(/^[^\S\n]*content-security-policy[^\S\n]*:(.+)$/gim)].flatMap((match) =>
    match[1].split(","),
  );
  const metas = [...parsed(text).querySelectorAll("meta[http-equiv=content-security-policy i]")].map(
    (meta) => meta.content,
  );
  const bare =
    !headers.length && !metas.length && /^\s*[a-z-]+-src[\s;]|[;\s][a-z-]+-src\s/i.test(text) && !text.includes("<")
      ? [text.replace(/\s+/g, " ")]
      : [];
  const policies = [...headers, ...metas, ...bare].map((policy) => policy.trim());
  if (!policies.length)
    return { findings: [pass("There is no Content-Security-Policy in what was pasted.")], policies };
  const findings = remarks(policies);
  const origin = page && new URL(page).origin;
  if (!origin && policies.some((policy) => policy.includes("'self'"))) {
    findings.push({
      level: "open",
      found: "The policy says 'self', the page's own site: without the address of the page it cannot be tried.",
      cure: "Give the address above.",
    });
    return { findings, policies: [] };
  }
  return { findings, policies: policies.map((policy) => policy.replaceAll("'self'", origin)) };
}

/** Findings on what this page cannot try. */
function remarks(policies) {
  const findings = [];
  const text = policies.join(";");
  if (/'nonce-|'strict-dynamic'/.test(text)) {
    findings.push({
      level: "open",
      found: "The policy allows scripts by a nonce, which changes each time, so it cannot be tried here.",
      cure: 'Give the script of the widget the nonce of the page: <script type="module" nonce="…" …>',
    });
  }
  if (/(^|;)\s*sandbox\b/.test(text))
    findings.push({
      level: "open",
      found: "The policy has sandbox, which cannot be tried here.",
      cure: `sandbox ${[...NEEDED, ...USEFUL].join(" ")}`,
    });
  return findings;
}
