// Holds back everything that would leave a widget of this page until a box is ticked. It has to run before the first widget is drawn.
//
// While links are held, their only address is that of the notice on this page. So there is no way around the box: not the middle
// button or a key held down during a click, not the browser's own menu ("Open in new tab", "Copy link"), not dragging a link away. A
// shadow root is watched from the moment it exists, so links that are drawn or changed later are held as well.

/** The addresses of the links that are held. */
const addresses = new WeakMap();

const refused = () => Promise.reject(new DOMException("This page holds letters back.", "NotAllowedError"));

/** Holds everything back until the box with the id `box` is ticked. `notice` is the id of the element that says so, and `said`
 * is called when something was held back. `clipboard: false` is for a page that itself copies. */
export function holdBack({ box, notice, said = () => {}, clipboard = true }) {
  const roots = new Set();
  const held = () => !document.getElementById(box)?.checked;

  function hold(link) {
    const address = link.getAttribute("href");
    if (address.startsWith("#")) return;
    addresses.set(link, address);
    link.setAttribute("href", `#${notice}`);
  }

  function letGo(link) {
    if (!addresses.has(link)) return;
    link.setAttribute("href", addresses.get(link));
    addresses.delete(link);
  }

  function visit(root) {
    for (const link of root.querySelectorAll("[href]")) (held() ? hold : letGo)(link);
  }

  /** Prevents the default action of an event, and notifies the person. */
  function stop(event) {
    if (!held()) return;
    event.preventDefault();
    said();
  }

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.add(root);
    new MutationObserver(() => visit(root)).observe(root, { subtree: true, childList: true, attributeFilter: ["href"] });
    return root;
  };

  /** Guards a function by which scripts, and not links, let something leave. */
  function guard(owner, name, answer) {
    const own = owner?.[name];
    if (typeof own !== "function") return;
    owner[name] = function (...all) {
      if (!held()) return own.apply(this, all);
      said();
      return answer();
    };
  }
  guard(window, "open", () => null);
  guard(window, "print", () => {});
  guard(navigator, "share", refused);
  if (clipboard) {
    guard(navigator.clipboard, "writeText", refused);
    guard(navigator.clipboard, "write", refused);
    guard(document, "execCommand", () => false);
  }

  addEventListener("letter-widget:handed-off", stop);
  for (const type of ["click", "auxclick", "dragstart"])
    addEventListener(type, (event) => event.composedPath().some((each) => addresses.has(each)) && stop(event), true);
  addEventListener("change", ({ target }) => target.id === box && roots.forEach(visit), true);
}
