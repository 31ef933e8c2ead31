// Why the focused element in the widget cannot be seen: empty if all is well, or if the focus is outside.
const focused = root.activeElement;
if (!focused) return [];
const box = focused.getBoundingClientRect();
const wrong = [];
if (box.width === 0 || box.height === 0) wrong.push("it has no place");
// At least half of it, or the line being typed in, must be visible: engines scroll no further.
const inSight = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
if (inSight < (focused.matches("textarea") ? 24 : Math.min(innerHeight, box.height) / 2)) {
  wrong.push(`it is at ${box.top}–${box.bottom} in a window of ${innerHeight}`);
}
const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
const above = root.elementFromPoint(box.left + box.width / 2, focused.matches("textarea") ? top + 20 : (top + bottom) / 2);
if (above && !focused.contains(above) && !above.contains(focused)) wrong.push(`${above.tagName}.${above.className} lies on it`);
const { outlineStyle, outlineWidth } = getComputedStyle(focused);
if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.push(`its outline is ${outlineStyle} ${outlineWidth}`);
return wrong.map((each) => `${focused.tagName} ${focused.id} ${says(focused).slice(0, 40)}: ${each}`);
