// The same on every machine: a page that leads nowhere, shares nothing, prints nothing and copies unless it is to refuse.
addEventListener("click", (event) => {
  if (event.composedPath().some((each) => each.href?.startsWith("mailto:"))) event.preventDefault();
});
// The browser fails while the program draws the next letter. Both listeners belong to the page, because a driver may run its own
// scripts in a scope of their own.
addEventListener("test:stop", () => {
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    get,
    set() {
      throw new TypeError("stopped by the test");
    },
  });
  const name = document.querySelector("letter-widget").shadowRoot.getElementById("name");
  name.value += " X";
  name.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
});
addEventListener("test:refuse", () => {
  window.refuses = true;
});
Object.defineProperty(Navigator.prototype, "share", { value: undefined, configurable: true });
window.print = () => dispatchEvent(new Event("afterprint"));
Object.defineProperty(Clipboard.prototype, "writeText", {
  value: async () => {
    if (window.refuses) throw new Error("denied");
  },
});
Document.prototype.execCommand = () => !window.refuses;
localStorage.clear();
