// Starts the studio, or says why it cannot.

import { holdBack } from "./hold.js";

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = words;
  document.getElementById("studio").append(line);
}

/** Starts the program. The browser asks the server for it again, because it may have changed: its name is always the same. */
async function start() {
  const { default: open, watch } = await import("./studio.js");
  // After an exception in the program, its state cannot be trusted.
  watch(() => say("The studio has stopped. Load the page again: the work you asked to keep is still there."));
  await open({ module_or_path: fetch(new URL("studio_bg.wasm", document.baseURI), { cache: "no-cache" }) });
}

// Copying is allowed because it is the studio's own: it offers lines to paste.
holdBack({ box: "let-out", notice: "let-out", clipboard: false });
start().catch((error) => say(`The studio cannot start: ${error}. It needs a browser with WebAssembly.`));
