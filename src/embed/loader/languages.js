// Which language an element uses, and in which it loads its campaign.

/** The languages of the interface: src/words. */
const SPOKEN = /^(ar|en|es|fr)\b/i;

/** The reader's languages, the preferred one first. The program uses the same list (src/browser/settings.rs). */
const readers = (element) => [element.closest("[lang]")?.lang, document.documentElement.lang, ...navigator.languages].filter(Boolean);

/** The first of the reader's languages that the interface has; English if it has none. */
export const language = (element) => readers(element).find((tag) => SPOKEN.test(tag)) ?? "en";

const primary = (tag) => tag.split("-")[0].toLowerCase();

/** The address of the campaign file to load. If the attribute `languages` lists languages, each has a separate file beside the complete
 * campaign: NAME.fr.json beside NAME.json. */
export function edition(element) {
  const { href } = new URL(element.campaign, element.baseURI);
  const written = element.languages.match(/[a-z][\w-]*/gi) ?? [];
  const found = readers(element).map((tag) => written.find((each) => each === tag) ?? written.find((each) => primary(each) === primary(tag)));
  const tag = found.find(Boolean) ?? written[0];
  return tag ? href.replace(/\.json(?=[?#]|$)/, `.${tag}.json`) : href;
}
