// Checks `integrity` on the script of the widget. `letter-widget.js` changes with each version, so a page that pins it would lose the
// widget with the next version. Such pages use the same script under a name whose content never changes: loader-0123456789.js.

const pass = (found) => ({ level: "pass", found });
const open = (found, cure) => ({ level: "open", found, cure });
const warning = (found, cure) => ({ level: "warning", found, cure });
const fail = (found, cure) => ({ level: "fail", found, cure });

/** The name of a script that never changes: it contains the first ten digits of its hash. */
const PINNED = /^loader-[0-9a-f]{10}\.js$/;

/** The hashes that browsers know, the strongest first. If there are several, browsers use the strongest. */
const HASHES = [
  ["sha512-", "SHA-512"],
  ["sha384-", "SHA-384"],
  ["sha256-", "SHA-256"],
];

const nameOf = (url) => new URL(url).pathname.split("/").pop();

/** The hash of a file in the form of `integrity`; `undefined` if this page may not compute one. */
async function hashOf(content, [prefix, algorithm]) {
  if (!content || !globalThis.crypto?.subtle) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest(algorithm, content));
  return prefix + btoa(String.fromCharCode(...bytes));
}

/** Checks the script among the lines. `list` is integrity.json, `content` the file that the server sends, if they can be read. */
export async function checkPinned({ script, loader }, list, content, page) {
  const name = nameOf(loader);
  const entries = Object.values(list);
  const listed = entries.find(({ file }) => file === name)?.sha384;
  const sha384 = (await hashOf(content, HASHES[1])) ?? listed;
  const line = (file, hash) =>
    `<script type="module" src="${new URL(file, loader)}" integrity="${hash}" crossorigin="anonymous"></script>`;
  if (listed && listed !== sha384)
    return [fail(`${loader} is not the file that integrity.json lists.`, "Upload all files of one build again.")];
  const pinned = PINNED.test(name);
  const current = entries.find(({ file }) => PINNED.test(file));
  if (!script.integrity.trim())
    return pinned
      ? [warning(`The script is that of one version, but nothing checks it.`, line(name, sha384 ?? "sha384-…"))]
      : [];
  const tokens = script.integrity.trim().split(/\s+/);
  const kind = HASHES.find(([prefix]) => tokens.some((token) => token.startsWith(prefix)));
  if (!kind)
    return [warning("The integrity of the script is not a hash: browsers ignore it.", line(name, sha384 ?? "sha384-…"))];
  const wanted = tokens.filter((token) => token.startsWith(kind[0])).map((token) => token.split("?")[0]);
  const actual = (await hashOf(content, kind)) ?? (kind === HASHES[1] ? listed : undefined);
  if (actual && !wanted.includes(actual))
    return [fail(`The integrity of the script is not that of ${loader}: browsers refuse it.`, line(name, sha384))];
  const elsewhere = page && new URL(page).origin !== new URL(loader).origin;
  if (elsewhere && script.type !== "module" && !script.hasAttribute("crossorigin"))
    return [fail("A script of another site with integrity needs crossorigin: browsers refuse it.", 'crossorigin="anonymous"')];
  if (!pinned)
    return [
      warning(
        "The script has integrity, and its content changes with each version: at the next update of the widget, browsers will refuse it.",
        current ? line(current.file, current.sha384) : "Use the pinned script, loader-….js in integrity.json, or take integrity away.",
      ),
    ];
  if (!actual)
    return [open("Whether integrity is the hash of the script could not be computed.", "Open this page by https.")];
  if (current && !listed)
    return [warning("The script is pinned to an older version of the widget.", line(current.file, current.sha384))];
  return [pass("The script is pinned: browsers run exactly this version.")];
}
