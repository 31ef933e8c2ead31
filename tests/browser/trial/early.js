// In place of what would leave the page: it is noted.
window.left = [];
const note = (owner, name, answer) => {
  if (owner?.[name]) owner[name] = () => (window.left.push(name), answer);
};
note(window, "open", null);
note(window, "print");
navigator.share = () => (window.left.push("share"), Promise.resolve());
note(navigator.clipboard, "writeText", Promise.resolve());
note(document, "execCommand", true);
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (this.download) window.left.push(this.download);
  else click.call(this);
};
// Whatever a person could click on is what a frame shows.
window.addresses = new Set();
const look = () => {
  for (const link of document.querySelector("letter-widget")?.shadowRoot?.querySelectorAll("[href]") ?? []) window.addresses.add(link.getAttribute("href"));
  requestAnimationFrame(look);
};
look();
// What was handed to the inflater, in bytes.
window.fed = 0;
const write = WritableStreamDefaultWriter.prototype.write;
WritableStreamDefaultWriter.prototype.write = function (chunk) {
  window.fed += chunk.byteLength;
  window.slice = Math.max(window.slice ?? 0, chunk.byteLength);
  return write.call(this, chunk);
};
