// The rules that the letter without the program shares with the core: how strictly a published file is read, and which links are
// made from it. The build puts this file in front of plain.js. The core and this script pass the same vectors (tests/vectors/).

/** As in src/campaign/limits.rs. */
const MAX_TEXT = 20000;
const MAX_ITEMS = 100;
const MAX_LETTERS = 50;
const MAX_LANGUAGES = 40;
const MAX_COPIES = 200;

/** As in src/publish/plain.rs: the maximum size of a published file, in bytes. */
const MAX_FILE = 1024 * 1024;

/** As in src/send/mail.rs, where the reason is given. */
const MAX_ENCODED = 1800;

function refuse(at, cause) {
  throw new Error(`${at || "the file"} ${cause}`);
}

// Each of the following takes a value and its place in the file, and throws an error if the core never writes such a value.

/** As in src/campaign/disguise.rs: characters that can make a text look different from what it says; they include halves of characters. */
const DISGUISE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2061-\u206F\uFEFF\uFFF9-\uFFFF\uD800-\uDFFF\u{E0000}-\u{E007F}]/u;
const MARK = /[\u061C\u200E\u200F]/;
const RIGHT_TO_LEFT = /[\u0590-\u061B\u061D-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10000}-\u{10FFFF}]/u;
const BLANK = /^[\s\xAD\u034F\u061C\u115F\u1160\u200B-\u200F\u2060\u2800\u3164\uFE00-\uFE0F\uFFA0]*$/;

function string(value, at) {
  if (typeof value !== "string") refuse(at, "is not a text");
  if (DISGUISE.test(value)) refuse(at, "holds a character that can disguise it");
  if (BLANK.test(value)) refuse(at, "is empty");
}

/** As in src/campaign/reader.rs: refuses what HTML would read as a tag. */
function noTag(value, at) {
  const opened = value.search(/<\/*[a-z!]/i);
  if (opened >= 0 && value.indexOf(">", opened) > 0) refuse(at, "holds an HTML tag");
}

/** A text of a campaign. */
function text(value, at) {
  string(value, at);
  // Characters are counted: some take up two places in the string.
  if (value.length > MAX_TEXT && [...value].length > MAX_TEXT) refuse(at, `is longer than ${MAX_TEXT} characters`);
  if (MARK.test(value) && !RIGHT_TO_LEFT.test(value)) refuse(at, "holds a mark of direction that it does not need");
  noTag(value, at);
}

/** A letter from the salutation to the sign-off. One line of it may be composed of several texts. */
function letter(value, at) {
  string(value, at);
  if (/[\t\r\u2028\u2029]/.test(value)) refuse(at, "holds a tab or an unusual line break");
  value.split("\n").forEach((line, index) => noTag(line, `${at}, line ${index + 1},`));
}

/** One line of a letter. */
function line(value, at) {
  letter(value, at);
  if (value.includes("\n")) refuse(at, "is more than one line");
}

function truth(value, at) {
  if (typeof value !== "boolean") refuse(at, "is neither true nor false");
}

/** A text that has to have a particular form. */
const form = (fits, what) => (value, at) => {
  string(value, at);
  if (!fits(value)) refuse(at, `is not ${what}`);
};

const word = (...words) => form((text) => words.includes(text), `one of these: ${words.join(", ")}`);

/** As in src/campaign/email.rs. */
function isDomain(text) {
  const labels = text.split(".");
  const isLabel = (label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label);
  return text.length <= 253 && labels.length > 1 && labels.every(isLabel) && /[a-z][^.]*$/i.test(text);
}

const email = form((text) => {
  const [local, domain, ...more] = text.split("@");
  const isAtom = (atom) => /^[\w!#$'*+\-/=^`{|}~]+$/.test(atom);
  return !more.length && local.length <= 64 && local.split(".").every(isAtom) && isDomain(domain || "");
}, "an e-mail address");

/** As in src/campaign/url.rs. */
const url = form((text) => {
  const [, domain] = /^https:\/\/([^/?#:]*)(?::[1-9]\d{3})?(?:[/?#]|$)/.exec(text) || [];
  return text.length <= 2000 && /^[!#-;=?-[\]_a-z~]+$/i.test(text) && isDomain(domain || "") && /^[^A-Z]*\.[a-z][^.]*$/.test(domain);
}, "a web address");

/** As in src/campaign/date.rs: a day of the calendar. */
const date = form((text) => {
  const [, year, month, day] = /^(19\d\d|[2-9]\d{3})-(\d\d)-(\d\d)$/.exec(text) || [];
  return year && new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(`${text}T`);
}, "a day of the calendar");

const different = (all) => new Set(all).size === all.length;

/** As in src/campaign/language.rs. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-(?:u(?:-(?:[a-z\d][a-z]|[a-z\d]{3,8}))+|[\da-svwyz](?:-[a-z\d]{2,8})+))*(?:-x(?:-[a-z\d]{1,8})+)?$/i;
const language = form((tag) => {
  const [known] = tag.toLowerCase().split("-x-");
  const [before] = known.split(/-[a-z\d]-/);
  const variants = before.split("-").filter((part) => /^\d...$|.{5}/.test(part));
  return tag.length <= 35 && TAG.test(tag) && different(variants) && different(known.split("-").filter((part) => part.length === 1));
}, "a language tag");

/** As in src/campaign/slug.rs. */
const slug = form((name) => /^[a-z\d-]{1,64}$/.test(name), "a short name");

const list = (item, least, most) => (value, at) => {
  if (!Array.isArray(value)) refuse(at, "is not a list");
  if (value.length < least || value.length > most) refuse(at, `has ${value.length} items`);
  value.forEach((each, index) => item(each, `${at}[${index}]`));
};

const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

/** An object with all needed fields, any of the optional ones, and no others. */
const object = (needed, optional = {}) => (value, at) => {
  if (typeof value !== "object" || !value || Array.isArray(value)) refuse(at, "is not an object");
  const place = (name) => (at ? `${at}.${name}` : name);
  for (const name of Object.keys(value)) {
    if (!has(needed, name) && !has(optional, name)) refuse(place(name), "is not a field of this format");
    (has(needed, name) ? needed : optional)[name](value[name], place(name));
  }
  for (const name of Object.keys(needed)) if (!has(value, name)) refuse(place(name), "is missing");
};

const dir = word("ltr", "rtl");
const choice = object({ label: text, lang: language });
const reader = object({ lang: language, dir, title: text, letters: list(choice, 1, MAX_LETTERS) }, { warning: text });
// Name, office, the lines of the address, and the country.
const address = list(line, 1, MAX_ITEMS + 3);
const version = object({ lang: language, dir, address, postal: truth, subject: line, body: letter });
const template = object({ id: slug, to: list(email, 0, MAX_ITEMS), cc: list(email, 0, MAX_COPIES * MAX_ITEMS), texts: list(version, 1, MAX_LANGUAGES) });
const whole = object(
  {
    format: () => {},
    office: object({ name: text }, { email, phone: text, url }),
    readers: list(reader, 1, MAX_LANGUAGES),
    letters: list(template, 1, MAX_LETTERS),
  },
  { reference: text, deadline: object({ until: date, after: word("open", "ask-first", "closed") }) },
);

function named(all, at) {
  if (!different(all.map((each) => each.toLowerCase()))) refuse(at, "has a name twice");
}

/** Reads what `letter-widget publish` wrote. An error names the place of anything that it never writes. */
export function readLetterFile(written) {
  if (written.length > MAX_FILE) refuse("", "is too large");
  const file = JSON.parse(written);
  if (file && has(file, "format") && file.format !== 1) refuse("its format", `is ${JSON.stringify(file.format).slice(0, 20)}`);
  whole(file, "");
  named(file.readers.map(({ lang }) => lang), "readers");
  named(file.letters.map(({ id }) => id), "letters");
  file.letters.forEach(({ texts }, place) => named(texts.map(({ lang }) => lang), `letters[${place}].texts`));
  file.readers.forEach(({ letters }, index) => {
    const at = `readers[${index}].letters`;
    if (letters.length !== file.letters.length) refuse(at, `has ${letters.length} items, and there are ${file.letters.length} letters`);
    letters.forEach(({ lang }, place) => {
      if (!file.letters[place].texts.some((each) => each.lang === lang)) refuse(`${at}[${place}].lang`, "is a language that this letter does not have");
    });
  });
  return file;
}

/** Encodes everything except unreserved characters; half a character, which no link can contain, becomes the sign for one. */
const encoded = (text) =>
  encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")).replace(/[!'()*]/g, (c) => "%" + c.charCodeAt().toString(16).toUpperCase());

const addresses = (all) => all.map((address) => encoded(address).replace("%40", "@")).join();

/** A link according to RFC 6068. Parameters without a value are left out: some mail apps drop the body after them. */
function mailto(to, cc, subject, body) {
  const parameters = [["cc=", addresses(cc)], ["subject=", encoded(subject)], ["body=", encoded(body)]];
  const given = parameters.filter(([, value]) => value).map((pair) => pair.join(""));
  return "mailto:" + addresses(to) + (given.length ? "?" + given.join("&") : "");
}

/** As in src/letter/clean.rs. */
const oneLine = (text) => text.replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, "").replace(/[\s\0-\x1f\x7f-\x9f]+/g, " ").trim();

/** The link that carries as much as fits, as in src/send/mail.rs; and whether that is the complete letter. */
export function mailLink({ to, cc }, subject, text) {
  const lines = text.replace(/\r\n?|[\x85\u2028\u2029]/g, "\n").replace(/(?!\n)[\0-\x1f\x7f-\x9f]/g, " ");
  const about = oneLine(subject);
  const tries = [[to, cc, about, lines.replace(/\n/g, "\r\n")], [to, cc, about, ""], [to, [], about, ""]];
  for (let count = to.length; count >= 0; count--) tries.push([to.slice(0, count), [], "", ""]);
  const links = tries.map((parts) => mailto(...parts));
  const href = links.find((link) => link.length <= MAX_ENCODED);
  return { href, whole: href === links[0] };
}

/** As in src/send/telephone.rs, where the reasons are given: what may come before a number, and what before an extension. */
const LABEL = /^(?:tel|tél|telephone|téléphone|teléfono|phone|هاتف)[ :]+/;
const EXTENSION = /(?:ext|extn|extension|extensión|int|interno|anexo|poste|x|#|تحويلة)[ :]*\d{1,6}$/;
const KEEPS_ZERO = /^(?:39|378|379|225|229|242)$/;

/** The link that dials the one number in this text, as in src/send/telephone.rs; null if that is not certain. */
export function telephoneLink(text) {
  if ([...text].length > 100) return null;
  let number = text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => digit.charCodeAt() & 15)
    .replace(/[-.\xA0\xB7\u2009-\u2013\u202F]/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/^ +/, "")
    .replace(LABEL, "");
  for (;;) {
    number = number.replace(/[ ,;]+$/, "");
    const [all, note] = /\(([^()]*)\)$/.exec(number) || [];
    if (/[^\d +/]|^24\/7$/.test(note || "")) {
      if (/(?:\d *){7}/.test(note)) return null;
      number = number.slice(0, -all.length);
    } else if (EXTENSION.test(number)) {
      number = number.replace(EXTENSION, "");
    } else {
      return dialled(number.replace(/^(\(? *)00 *(?=[1-9])/, "$1+"));
    }
  }
}

function dialled(number) {
  let digits = "";
  let plus = false;
  let groups = 0;
  let gap = true;
  let second, open, slash;
  for (const c of number) {
    if (/\d/.test(c)) {
      if (gap && ++groups === 2) second = digits.length;
      digits += c;
    } else if (c === "+" && !plus && !digits) {
      plus = true;
    } else if (c === "(" && open === undefined) {
      open = digits.length;
    } else if (c === ")" && open !== undefined) {
      if (plus && open && digits.slice(open) === "0") {
        digits = digits.slice(0, open);
        if (groups !== 2 || KEEPS_ZERO.test(digits)) return null;
        groups = 1;
      }
      open = undefined;
    } else if (c === "/" && slash === undefined && open === undefined && digits.length <= 6 && (plus ? groups <= 2 : groups === 1 && digits[0] === "0")) {
      slash = digits.length;
    } else if (c !== " ") {
      return null;
    }
    gap = !/\d/.test(c);
  }
  if (open !== undefined || number.endsWith(")") || digits.length - slash < 4) return null;
  const trunk = digits[second] === "0" && digits[second + 1] !== "0" && !KEEPS_ZERO.test(digits.slice(0, second));
  if (plus ? /^0(?!00)/.test(digits) || (trunk && digits[0] !== "0") : /^00[1-9]/.test(digits)) return null;
  if (digits.length < 7 || digits.length > (plus ? 15 : 13)) return null;
  return `tel:${plus ? "+" : ""}${digits}`;
}

/** Sets the address of a link, and is the only place that does: only addresses of these kinds, and that of a page only if the
 * browser reads the host as it is written. Any other address makes no link. As in src/view/link.rs, a page opens in a new tab and
 * learns nothing about this one, and a webmail app, which would refuse to open in a frame, gets a tab as well. */
export function leadTo(link, href) {
  const [, scheme, host] = /^(https|mailto|tel):(?:\/\/([^/?#:@]+))?/.exec(href) || [];
  let url;
  try {
    url = new URL(href);
  } catch {
    // Then there is no link.
  }
  const leaves = scheme === "https";
  if (!url || url.protocol !== `${scheme}:` || (leaves && (url.hostname !== host || url.username))) return link.removeAttribute("href");
  link.href = href;
  if (leaves) Object.assign(link, { target: "_blank", rel: "noopener noreferrer", referrerPolicy: "no-referrer" });
  else if (scheme === "mailto" && window.parent !== window) Object.assign(link, { target: "_blank", rel: "noopener" });
}
