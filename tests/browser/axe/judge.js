// Asks axe about the page in each of these themes, and answers what it found: rule, element, what to do.
// Arguments: the themes (none: as the page is), the part of the page, and the end.
const [themes, part, done] = arguments;

const options = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"] },
  rules: {
    "target-size": { enabled: true },
    // It finds nothing wrong: it only says that something is folded away. Other states have that folded out.
    "hidden-content": { enabled: false },
    // It reads the style sheets anew, which the policy of the widget's own pages stops; the pages that ship have it.
    "css-orientation-lock": { enabled: !themes.length },
  },
  resultTypes: ["violations", "incomplete"],
  preload: !themes.length,
};
/** A theme changes colours and nothing else. */
const colours = { ...options, runOnly: ["color-contrast", "link-in-text-block"], rules: {} };

/** What axe cannot tell, and what is known of it. */
const known = [
  // The arrow of a list is a gradient at its end; the ground is that of every field, whose contrast is found elsewhere.
  ({ id, node }) => id === "color-contrast" && node.html.startsWith("<select") && /gradient/.test(node.failureSummary),
  // What the supporter wrote is marked by a gradient, in one colour on which the same ink stands.
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
    // No colour is on its way to another.
    for (const animation of document.querySelector("letter-widget")?.shadowRoot?.getAnimations() ?? []) animation.finish();
    const { violations, incomplete } = await axe.run(document.querySelector(part), index ? colours : options);
    found.push(...violations.flatMap((each) => told(theme, "wrong", each)), ...incomplete.flatMap((each) => told(theme, "not to be told", each)));
  }
  return found;
})().then(done, (error) => done([`axe stopped: ${error.stack ?? error}`]));
