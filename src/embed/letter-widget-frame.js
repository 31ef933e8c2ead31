// For a page that shows the widget in a frame: gives the frame the height of its content, and passes on what happens there as
// events of the <iframe>: letter-widget:ready, changed, handed-off, confirmed, failed.
(() => {
  "use strict";
  const HEIGHT = "letter-widget:height";
  const EVENTS = ["ready", "changed", "handed-off", "confirmed", "failed"].map((name) => `letter-widget:${name}`);
  const DETAILS = ["letter", "route", "code"];
  /** The maximum height, in pixels: no letter is so tall. */
  const MOST = 20_000;

  // Read from the prototype: an element of the page that is named "currentScript" hides the document's own property.
  const script = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript").get.call(document);
  const own = script instanceof HTMLScriptElement && originOf(script.src, /./);

  /** The origin of a web address whose path matches; `undefined` for any other address. */
  function originOf(address, path) {
    try {
      const { protocol, origin, pathname } = new URL(address);
      return /^https?:$/.test(protocol) && path.test(pathname) ? origin : undefined;
    } catch {
      return undefined;
    }
  }

  /** The origin of the widget in this frame; `undefined` if the frame contains something else. The widget is on the origin of
   * this script. If an optimiser has copied the script to another origin or put it into the page, the page marks the frame. */
  function widgetIn(frame) {
    const origin = originOf(frame.src, /\/embed\.html$/);
    return origin === own || frame.hasAttribute("data-letter-frame") ? origin : undefined;
  }

  /** Keeps the details that the guide names, and only if they are text. */
  function reduced(detail) {
    const known = DETAILS.filter((name) => typeof detail?.[name] === "string");
    return known.length ? Object.fromEntries(known.map((name) => [name, detail[name]])) : null;
  }

  const ask = (frame, origin) => frame.contentWindow?.postMessage({ type: "letter-widget:how-tall" }, origin);

  addEventListener("message", ({ data, origin, source }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      // Only from this very frame, and only while it still contains the site that the page put there.
      if (frame.contentWindow !== source || widgetIn(frame) !== origin) continue;
      if (EVENTS.includes(data?.type)) {
        frame.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: reduced(data.detail) }));
      } else if (data?.type === HEIGHT && Number.isFinite(data.height) && data.height > 0) {
        frame.style.height = `${Math.min(data.height, MOST)}px`;
        // The frame does not know yet to which origin it is sending.
        if (data.asks) ask(frame, origin);
      }
    }
  });

  // Frames that were there before this script have already sent their height: they are asked once more.
  for (const frame of document.querySelectorAll("iframe")) {
    const origin = widgetIn(frame);
    if (origin) ask(frame, origin);
  }
})();
