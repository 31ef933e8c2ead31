// The same on every machine: a page that leads nowhere, shares nothing, prints nothing and copies unless it is to refuse.
addEventListener("click", (event) => {
  if (event.composedPath().some((each) => each.href?.startsWith("mailto:"))) event.preventDefault();
});
// Of the page, so that it can be called forth from a driver's script, which may run beside it.
addEventListener("test:stop", () => document.querySelector("letter-widget").stopped(new Error("stopped by the test")));
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
