// Runs axe on the page in each of these themes, and returns what it found: rule, element, what to do.
// Arguments: the themes (none: the page as it is), the part of the page, and the callback.
const [themes, part, done] = arguments;

const options = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"] },
  rules: {
    "target-size": { enabled: true },
    // It finds no faults: it only reports that something is collapsed. Other states have it expanded.
    "hidden-content": { enabled: false },
    // It fetches the style sheets again, which the policy of the widget's own pages blocks; it runs on the pages that ship.
    "css-orientation-lock": { enabled: !themes.length },
  },
  resultTypes: ["violations", "incomplete"],
  preload: !themes.length,
};
/** A theme changes colours and nothing else. */
const colours = { ...options, runOnly: ["color-contrast", "link-in-text-block"], rules: {} };

/** The cases that axe cannot decide, but whose outcome is known. */
const known = [
  // The arrow of a list is a gradient at its end; the background is that of every field, whose contrast is checked elsewhere.
  ({ id, node }) => id === "color-contrast" && node.html.startsWith("<select") && /gradient/.test(node.failureSummary),
  // What the supporter wrote is marked by a gradient of a single colour, on which the text keeps its usual colour.
  ({ id, node }) => id === "color-contrast" && node.html.startsWith('<span class="own"') && /gradient/.test(node.failureSummary),
];

const place = (target) => target.flat().join(" ");
const told = (theme, kind, { id, help, helpUrl, nodes }) =>
  nodes
    .filter((node) => kind === "wrong" || !known.some((is) => is({ id, node })))
    .map((node) => `${theme ?? "as it is"} · ${id} (${kind}): ${help}\n  ${place(node.target)}\n  ${node.html.slice(0, 160)}\n  ${node.failureSummary.replace(/\s+/g, " ")}\n  ${helpUrl}`);

(async () => {
  const found = [];
  for (const [index, theme] of (themes.length ? themes : [undefined]).entries()) {
    if (theme) document.querySelector("letter-widget").setAttribute("theme", theme);
    // Finish all animations, so that no colour is in transition.
    for (const animation of document.querySelector("letter-widget")?.shadowRoot?.getAnimations() ?? []) animation.finish();
    const { violations, incomplete } = await axe.run(document.querySelector(part), index ? colours : options);
    found.push(...violations.flatMap((each) => told(theme, "wrong", each)), ...incomplete.flatMap((each) => told(theme, "not to be told", each)));
  }
  return found;
})().then(done, (error) => done([`axe stopped: ${error.stack ?? error}`]));
