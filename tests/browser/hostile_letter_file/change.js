// Puts other values into every place of a published letter, shows each file as the loader does, and reports what went wrong.
import { plain } from "/plain.js";

const HOSTILE = [
  "javascript:document.body.dataset.ran=1",
  "javascript://www.example.org/%0adocument.body.dataset.ran=1",
  " javascript:document.body.dataset.ran=1",
  "data:text/html,<script>parent.document.body.dataset.ran=1</script>",
  "<img src=x onerror=document.body.dataset.ran=1>",
  "\"><script>document.body.dataset.ran=1</script>",
  "a@example.org?bcc=spy@evil.example",
  "a@example.org,spy@evil.example",
  "a@example.org\r\nBcc: spy@evil.example",
  "https://www.example.org@evil.example/",
  "https://www.example.org\\@evil.example/",
  "+1 416 363 9933;phone-context=evil.example",
  "a\u202eb",
  "\ud800",
  "en-a",
  "en-x",
  "9999-99-99",
  "ltr onclick=document.body.dataset.ran=1",
  "__proto__",
  "constructor",
  "a".repeat(200000),
  "",
  "\u2003",
];
const KINDS = [null, true, false, 0, 1, -1, 1e300, [], [[]], {}, { toString: 1 }, "x"];
const NAMES = ["__proto__", "constructor", "toString", "onclick", "innerHTML", "href", "then", "FORMAT"];

const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

/** Yields the path to everything in a file, from the root to its leaves. */
function* paths(value, path = []) {
  yield path;
  if (value && typeof value === "object") for (const name of Object.keys(value)) yield* paths(value[name], [...path, name]);
}

/** Returns the text of the file, changed at this place; `change` receives the parent, the name and the value. */
function changed(file, path, change) {
  const copy = JSON.parse(JSON.stringify({ whole: file }));
  const all = ["whole", ...path];
  const name = all.pop();
  let holder = copy;
  for (const each of all) holder = holder[each];
  change(holder, name, holder[name]);
  return JSON.stringify(copy.whole);
}

/** Yields every changed file: the change, the text, and whether the file must be refused. */
function* others(file) {
  const needed = (path) => !["reference", "deadline", "email", "phone", "url", "warning"].includes(path[path.length - 1]);
  for (const path of paths(file)) {
    const here = path.reduce((value, name) => value[name], file);
    const at = path.join(".");
    for (const value of [...KINDS, ...HOSTILE]) {
      const text = changed(file, path, (holder, name) => (holder[name] = value));
      yield [`${at} = ${JSON.stringify(value).slice(0, 60)}`, text, kind(value) !== kind(here)];
    }
    if (path.length && !Array.isArray(path.slice(0, -1).reduce((value, name) => value[name], file))) {
      yield [`${at} is missing`, changed(file, path, (holder, name) => delete holder[name]), needed(path)];
    }
    if (Array.isArray(here) && here.length) {
      yield [`${at} is empty`, changed(file, path, (holder, name) => (holder[name] = [])), at === "readers" || /letters$|texts$|address$/.test(at)];
      yield [`${at} is doubled`, changed(file, path, (holder, name, value) => (holder[name] = [...value, ...value])), /^readers$|letters$|texts$/.test(at)];
      yield [`${at} is long`, changed(file, path, (holder, name, value) => (holder[name] = Array(30000).fill(typeof value[0] === "string" ? value[0] : 0))), true];
    } else if (here && typeof here === "object" && !Array.isArray(here)) {
      for (const name of NAMES) {
        const text = changed(file, path, (holder, own, value) => Object.defineProperty(value, name, { value: "x", enumerable: true }));
        yield [`${at}.${name}`, text, true];
      }
    }
  }
}

const english = fetch("/plain-en.json").then(async (response) => ({ ...(await response.json()), lang: "en" }));

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Tries every `of`th change, from the `part`th on: all of them take longer than a driver waits for one script. */
window.changes = async (file, part, of) => {
  window.print = () => {};
  const words = await english;
  const wrong = [];
  const counts = { shown: 0, refused: 0 };
  let text, what;
  const must = (holds, said) => holds || wrong.push(`${what}: ${said}`);
  const hrefs = (root) => {
    for (const link of root.querySelectorAll("[href], [src], [action], [onclick], [style]")) {
      const href = link.getAttribute("href") ?? "";
      must(/^(https:|mailto:|tel:)/.test(href) && ["https:", "mailto:", "tel:"].includes(link.protocol), `leads to ${href}`);
      // What a letter says is in the link as well, encoded.
      const [to] = href.split(/(?:subject|body)=/);
      must(!/spy|evil/.test(to) && !/[?&](?:bcc|to)=/i.test(href), `has other recipients: ${href}`);
    }
  };
  const show = async (refused) => {
    const host = document.body.appendChild(document.createElement("div"));
    host.append("own content");
    const root = host.attachShadow({ mode: "open" });
    const came = await plain(host, root, `${location.origin}/a.json`, words, async () => text).then(() => true, (error) => error);
    if (came === true) {
      counts.shown++;
      must(!refused, "was shown");
      must(root.querySelector("h2").textContent.trim(), "has no title");
      hrefs(root);
      for (const list of root.querySelectorAll("select")) {
        for (const index of [1, 0]) {
          list.selectedIndex = index;
          list.dispatchEvent(new Event("change"));
          hrefs(root);
        }
      }
      const field = root.querySelector("textarea");
      if (field) {
        field.value += "\ud800 & ?bcc=spy@evil.example";
        field.dispatchEvent(new Event("input"));
        hrefs(root);
      }
      for (const button of root.querySelectorAll("button")) if (/Print/.test(button.textContent)) button.click();
      for (const paper of document.querySelectorAll(".letter-widget-print")) hrefs(paper.shadowRoot);
    } else {
      counts.refused++;
      must(came instanceof Error && came.message.includes("is not as"), `the error is ${came}`);
      must(!root.firstChild && host.textContent === "own content", "something was changed before it was refused");
    }
    must(document.body.dataset.ran === undefined && {}.ran === undefined, "a script ran");
    host.remove();
  };
  what = "the file as it is";
  text = JSON.stringify(file);
  await show(false);
  must(counts.shown === 1, "was refused");
  let index = 0;
  for (const [name, other, refused] of others(file)) {
    if (index++ % of !== part) continue;
    [what, text] = [name, other];
    await show(refused);
  }
  await frame();
  return { wrong: wrong.slice(0, 20), ...counts };
};
