// Things that must not appear in a widget, each by name. None of them is on a page of the case itself.
window.bad = () => {
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };
  const drawn = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const shadowed = make("div");
  shadowed.attachShadow({ mode: "open" });
  const things = {
    script: make("script"),
    image: make("img", { alt: "" }),
    frame: make("iframe"),
    "custom element": make("x-a"),
    "drawn element": drawn("foreignObject"),
    "drawn link": drawn("a"),
    "element of the wrong kind": make("path"),
    "shadow root": shadowed,
    comment: document.createComment("x"),
    handler: make("p", { onclick: "x" }),
    "handler in capitals": make("p", { ONCLICK: "x" }),
    style: make("p", { style: "color: red" }),
    "script link": make("a", { href: "javascript:0" }),
    "script link with a space": make("a", { href: " javascript:0" }),
    "data link": make("a", { href: "data:text/html,x" }),
    "link to the page's own site": make("a", { href: "/x" }),
    "link without a scheme": make("a", { href: "//example.net/" }),
    "insecure link": make("a", { href: "http://example.net/" }),
    "link that can reach the page": make("a", { href: "https://example.net/", target: "_blank" }),
    source: make("p", { src: "x" }),
    "form's address": make("button", { formaction: "x" }),
    "id of words": make("p", { id: "a b" }),
    "class of words": make("p", { class: "<b>" }),
    "other target": make("a", { href: "https://example.net/", target: "x", rel: "noopener" }),
  };
  return Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, window.inspect(make("div", {}, make("p", {}, thing)), null)]));
};
window.good = () => {
  const root = document.createElement("div");
  const place = document.createElement("div");
  place.style.setProperty("--accent", "red");
  const link = Object.assign(document.createElement("a"), { href: "mailto:a@example.org?body=javascript:", rel: "noopener noreferrer", target: "_blank", textContent: "<script>" });
  place.append(link, document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  root.append(place);
  return window.inspect(root, place);
};
