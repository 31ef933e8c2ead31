// Makes the page behave the same on every machine: links lead nowhere, nothing is shared or printed, and copying works unless
// a test makes it fail.
addEventListener("click", (event) => {
  if (event.composedPath().some((each) => each.href?.startsWith("mailto:"))) event.preventDefault();
});
// Makes the browser fail while the program draws the next letter. Both listeners belong to the page, because a driver may run
// its scripts in a separate scope.
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
