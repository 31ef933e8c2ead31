// Runs before everything else: nothing navigates away from this page, prints, saves or shares, and any text from a campaign or a
// supporter that is executed leaves a trace.
window.trouble = [];
window.failed = [];
const note = (what) => window.trouble.push(String(what).slice(0, 300));
addEventListener("error", (event) => note(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => note(`rejection: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => note(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
addEventListener("letter-widget:failed", (event) => window.failed.push(event.detail.code));
Object.defineProperty(window, "executed", { get: () => false, set: () => note("a text was executed") });
for (const dialog of ["alert", "confirm", "prompt"]) window[dialog] = () => note(`dialog: ${dialog}`);
window.open = (address) => note(`open: ${address}`);
window.print = () => {};
Object.defineProperty(Navigator.prototype, "share", { value: undefined, configurable: true });
if (window.Clipboard) {
  Object.defineProperty(Clipboard.prototype, "writeText", {
    value: async () => {
      if (window.refuses) throw new Error("denied");
    },
  });
}
Document.prototype.execCommand = () => false;
// The only links that a script may click are those that the widget creates to save a file.
HTMLAnchorElement.prototype.click = function () {
  if (!this.href.startsWith("blob:") || !/^[a-z0-9-]+\.(eml|txt)$/.test(this.download)) note(`saved: ${this.href} ${this.download}`);
};
addEventListener("click", (event) => {
  if (event.composedPath().some((each) => each.localName === "a")) event.preventDefault();
});
const title = "Letters";
setInterval(() => document.title === title || note(`title: ${document.title}`), 50);
