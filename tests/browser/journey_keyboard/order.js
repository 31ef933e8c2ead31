// Pairs of neighbours in the tab order, in the same section, where the second comes before the first: above it, or in the
// same row on the side where reading begins.
const leftToRight = getComputedStyle($(".widget")).direction === "ltr";
const places = window.stops.map((each) => ({ each, box: each.getBoundingClientRect(), section: each.closest("section, header, .bar") }));
const before = (one, other) => {
  const middles = Math.abs(one.top + one.height / 2 - other.top - other.height / 2);
  return middles < Math.min(one.height, other.height) / 2 ? (leftToRight ? one.left < other.left - 2 : one.right > other.right + 2) : one.top < other.top;
};
return places
  .slice(1)
  .map((place, index) => [places[index], place])
  // Firefox stops at a scrollable element before the elements in it.
  .filter(([one, next]) => !one.each.contains(next.each))
  .filter(([one, next]) => one.section === next.section && before(next.box, one.box))
  .map(([one, next]) => `${says(one.each)} → ${says(next.each)}`);
