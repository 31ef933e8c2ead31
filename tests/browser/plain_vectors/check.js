// Holds the rules of plain.js to vectors, and answers what does not hold.
import { leadTo, mailLink, readLetterFile, telephoneLink } from "/plain.js";

const whole = (text) => (typeof text === "string" ? text : text.unit.repeat(text.times));

/** What is wrong with the text of a file; null where nothing is. */
function readText(text) {
  try {
    readLetterFile(text);
    return null;
  } catch (error) {
    return error.message;
  }
}

const read = (file) => readText(JSON.stringify(file));

function telephones(all) {
  return all.map(({ text, href }) => [text, telephoneLink(text), href]).filter(([, link, href]) => link !== href);
}

function mailLinks(all) {
  const made = all.map((each) => [each, mailLink(each, whole(each.subject), whole(each.body))]);
  return made.filter(([each, link]) => link.href !== each.href || link.whole !== each.whole);
}

/** What a link is after it was given this address. */
function led(address) {
  const link = document.createElement("a");
  link.href = "https://example.org/before";
  leadTo(link, address);
  return [link.getAttribute("href"), link.rel, link.target, link.referrerPolicy];
}

/** Where a value of each kind is in a file. */
const PLACES = {
  "e-mail-addresses": (file, value) => ((file.office.email = value), (file.letters[0].to = [value])),
  "web-addresses": (file, value) => (file.office.url = value),
  dates: (file, value) => (file.deadline = { until: value, after: "open" }),
  "language-tags": (file, value) => (file.readers[0].lang = value),
  "short-names": (file, value) => (file.letters[0].id = value),
  texts: (file, value) => ((file.readers[0].title = value), (file.office.phone = value), (file.readers[0].letters[0].label = value)),
};

const LENGTHS = {
  text: PLACES.texts,
  "language-tag": PLACES["language-tags"],
  "short-name": PLACES["short-names"],
  "e-mail": PLACES["e-mail-addresses"],
  "web-address": PLACES["web-addresses"],
};

const repeated = (item, count, name) => Array.from({ length: count }, (_, index) => ({ ...item, ...name(index) }));

const LISTS = {
  letters(file, count) {
    file.letters = repeated(file.letters[0], count, (index) => ({ id: `n${index}` }));
    for (const reader of file.readers) reader.letters = repeated(reader.letters[0], count, () => ({ lang: file.letters[0].texts[0].lang }));
  },
  languages: (file, count) => (file.readers = repeated(file.readers[0], count, (index) => ({ lang: `x${String.fromCharCode(97 + index / 26, 97 + (index % 26))}` }))),
  addressees: (file, count) => (file.letters[0].to = Array.from({ length: count }, (_, index) => `a${index}@example.org`)),
};

/** Whether the browser reads an address as it is written: the same scheme and host, and nobody who logs in. */
function asWritten(address) {
  const { protocol, hostname, username, password } = new URL(address);
  const link = document.createElement("a");
  leadTo(link, address);
  return protocol === "https:" && address.toLowerCase().startsWith(`https://${hostname}`) && !username && !password && link.getAttribute("href") === address;
}

function vectors(all, base) {
  const changed = (change) => {
    const file = JSON.parse(JSON.stringify(base));
    change(file);
    return read(file);
  };
  const wrong = [read(base)].filter(Boolean);
  let count = 0;
  for (const kind of Object.keys(PLACES)) {
    for (const list of ["accept", "refuse"]) {
      for (const value of all[kind][list]) {
        count++;
        const refused = changed((file) => PLACES[kind](file, value));
        if ((list === "refuse") !== Boolean(refused)) wrong.push([kind, list, value, refused]);
      }
    }
  }
  for (const { of, start = "", unit, end = "", most } of all.lengths) {
    for (const more of [0, 1]) {
      count++;
      const refused = of === "file" ? readText(JSON.stringify(base).padEnd(most + more)) : changed((file) => (LISTS[of] ? LISTS[of](file, most + more) : LENGTHS[of](file, start + unit.repeat(most + more) + end)));
      if (Boolean(more) !== Boolean(refused)) wrong.push([of, most + more, refused]);
    }
  }
  wrong.push(...all["web-addresses"].accept.filter((address) => !asWritten(address)));
  wrong.push(...telephones(all.telephones), ...mailLinks(all["mail-links"]));
  return { wrong, count: count + all.telephones.length + all["mail-links"].length };
}

window.check = { vectors, read, telephones, mailLinks, led };
