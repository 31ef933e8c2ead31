// For a page that shows the widget in a frame: gives the frame the height of what it holds, and passes on what happens there as
// events of the <iframe>: letter-widget:ready, changed, handed-off, confirmed, failed.
(() => {
  "use strict";
  const HEIGHT = "letter-widget:height";

  addEventListener("message", ({ data, origin, source }) => {
    if (typeof data?.type !== "string" || !data.type.startsWith("letter-widget:")) return;
    for (const frame of document.querySelectorAll("iframe")) {
      // Only from the very frame, and only while it still holds the site that the page put there.
      if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
      if (data.type !== HEIGHT) frame.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: data.detail }));
      else if (data.height > 0) frame.style.height = `${data.height}px`;
    }
  });

  // Frames that were there before this script have told their height already: they are asked once more.
  for (const frame of document.querySelectorAll('iframe[src*="embed.html"]')) {
    frame.contentWindow.postMessage({ type: "letter-widget:how-tall" }, new URL(frame.src).origin);
  }
})();
