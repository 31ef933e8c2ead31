// Everything that can be seen of these elements: where each one stands, from the first on, and every property that the browser
// has computed for it. Answers the names of what is told of each, and one row an element.
const looks = (elements) => {
  const start = elements[0].getBoundingClientRect();
  const names = [...getComputedStyle(elements[0])].filter((name) => !name.startsWith("--"));
  const rows = elements.map((each) => {
    const box = each.getBoundingClientRect();
    const place = each.getClientRects().length === 0 ? [0, 0, 0, 0] : [box.left - start.left, box.top - start.top, box.width, box.height].map((length) => Math.round(length * 4) / 4);
    const style = getComputedStyle(each);
    const what = `${each.localName}.${each.getAttribute("class")} ${each.textContent.slice(0, 20)}`;
    return [what, ...place, ...names.map((name) => style.getPropertyValue(name))];
  });
  return { names: ["element", "x", "y", "width", "height", ...names], rows };
};
