// Keeps what screen readers are given to say unasked: in `window.said`, in its order. A region that was not there before its words
// came, or was not rendered, is read by few of them: what it says is marked.
window.said = [];
const regions = new Map();
const LIVE = "[role=status], [role=alert], [aria-live]";

const words = (region) => region.textContent.replace(/\s+/g, " ").trim();
const look = () => {
  for (const region of $$(LIVE)) {
    const before = regions.get(region);
    const now = { words: words(region), rendered: getComputedStyle(region).display !== "none", first: region.firstElementChild };
    if (now.words && (now.words !== before?.words || now.first !== before?.first)) {
      const mark = !before ? "came with its words: " : !before.rendered ? "was not rendered before: " : "";
      const loud = region.role === "alert" || region.ariaLive === "assertive" ? "loud: " : "";
      window.said.push(mark + loud + now.words);
    }
    regions.set(region, now);
  }
};
look();
window.said = [];
new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
