// What does not bear long words: sideways scrolling, what stands beyond the edge or is cut off, controls that lie on each other.
const wrong = [];
const named = (each) => `${each.tagName}.${each.className} “${says(each).slice(0, 40)}”`;
const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth) wrong.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth}`);

const all = root ? $$("*").filter((each) => shown(each) && !each.closest(".unseen, option, svg")) : [];
for (const each of all) {
  const box = each.getBoundingClientRect();
  if (box.right > innerWidth + 0.5 || box.left < -0.5) wrong.push(`beyond the edge: ${named(each)}`);
  const { overflowX, overflowY } = getComputedStyle(each);
  // A field and a list scroll what they hold.
  if (each.matches("input, textarea, select")) continue;
  if (overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1) wrong.push(`cut off or to be scrolled sideways: ${named(each)}`);
  if (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1) wrong.push(`cut off below: ${named(each)}`);
}

const controls = all.filter((each) => each.matches("a, button, summary, input, select, textarea"));
// A link may be on several lines.
const places = controls.map((each) => [...each.getClientRects()]);
const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
for (const [index, one] of controls.entries()) {
  for (const [more, other] of controls.slice(index + 1).entries()) {
    if (one.contains(other)) continue;
    if (places[index].some((place) => places[index + 1 + more].some((beside) => meet(place, beside)))) wrong.push(`${named(one)} lies on ${named(other)}`);
  }
}
return wrong;
