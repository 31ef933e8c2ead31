// Starts the studio, or says why it cannot.

import { holdBack } from "./hold.js";

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = words;
  document.getElementById("studio").append(line);
}

/** The program is asked for anew where it may have changed: its name is always the same. */
async function start() {
  const { default: open, watch } = await import("./studio.js");
  // After an exception in the program, what it holds cannot be trusted.
  watch(() => say("The studio has stopped. What you asked to keep is there when you load the page again."));
  await open({ module_or_path: fetch(new URL("studio_bg.wasm", document.baseURI), { cache: "no-cache" }) });
}

// Copying is the studio's own: it offers lines to paste.
holdBack({ box: "let-out", notice: "let-out", clipboard: false });
start().catch((error) => say(`The studio cannot start: ${error}. It needs a browser with WebAssembly.`));
