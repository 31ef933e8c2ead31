// Contrasts (WCAG 2.2) of what is set in the accent, and on it. The browser itself says what the colours are: it paints them.
const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const luminance = (colour) => {
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const style = (css) => getComputedStyle($(css));
const contrasts = () => {
  // Not every campaign has a note; its ground is the darkest that the accent stands on, or in the dark the lightest.
  const note = $(".widget").appendChild(Object.assign(document.createElement("p"), { className: "note calm" }));
  const ground = style(".widget").backgroundColor, tint = getComputedStyle(note).backgroundColor;
  note.remove();
  return {
    "a button": contrast(style(".lead .button").color, style(".lead .button").backgroundColor),
    "a quiet button": contrast(style(".button.small").color, style(".button.small").backgroundColor),
    "a quiet button under the mouse": contrast(style(".button.small").color, tint),
    "words on the ground": contrast(style(".eyebrow b").color, ground),
    "numbers on the paper": contrast(getComputedStyle($(".paper li"), "::marker").color, style(".paper").backgroundColor),
  };
};
