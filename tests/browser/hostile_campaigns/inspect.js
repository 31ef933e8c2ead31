// What a widget and a printed letter may contain: elements and attributes with these names, links of these kinds.
const TAGS = new Set("a article b button details div em fieldset h2 h3 h4 h5 header input label legend li ol option p path section select small span style summary svg textarea ul".split(" "));
const DRAWN = new Set(["svg", "path"]);
const NAMES = new Set("autocomplete checked class d dir focusable for href id lang name open part readonly referrerpolicy rel role rows selected style tabindex target title type value viewBox".split(" "));
const FIXED = { class: /^[a-z0-9 -]*$/, id: /^[a-z]+(-[a-z0-9]+)*$/, for: /^[a-z]+(-[a-z0-9]+)*$/, name: /^[a-z-]+$/, target: /^_blank$/, type: /^[a-z]+$/, dir: /^(ltr|rtl|auto)$/, part: /^[a-z ]+$/, role: /^[a-z]+$/ };
const LINK = /^(https:|mailto:|tel:|blob:|#)/;

/** Returns what is wrong with these elements and everything in them. `place` is the one that may have its own styles. */
window.inspect = (root, place) => {
  const wrong = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      if (node.nodeType !== Node.COMMENT_NODE || node.data !== "") wrong.push(`a node of type ${node.nodeType}`);
      continue;
    }
    const drawn = node.namespaceURI === "http://www.w3.org/2000/svg";
    if (!TAGS.has(node.localName) || drawn !== DRAWN.has(node.localName)) wrong.push(`<${node.localName}>`);
    if (node.shadowRoot) wrong.push(`<${node.localName}> has a shadow root`);
    for (const { name, value } of node.attributes) {
      const what = `<${node.localName} ${name}="${value.slice(0, 120)}">`;
      if (!NAMES.has(name) && !name.startsWith("aria-")) wrong.push(what);
      if (FIXED[name] && !FIXED[name].test(value)) wrong.push(what);
      if (name === "href" && !LINK.test(value)) wrong.push(what);
      if (name === "href" && !LINK.test(node.href)) wrong.push(`${what} leads to ${node.href}`);
      if (name === "style" && (node !== place || [...node.style].some((property) => !property.startsWith("--")))) wrong.push(what);
    }
    if (node.localName === "a" && node.target && !/\bnoopener\b/.test(node.rel)) wrong.push(`${node.href} can reach this page`);
  }
  return [...new Set(wrong)];
};
