// Everything visible of these elements: the position of each, relative to the first, and every property that the browser
// has computed for it. Returns the names of the columns, and one row per element.
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
