// Shows a draft on a phone: the campaign is in the fragment of the address, which no server sees (src/studio/trial.rs). Anybody can
// write such an address, so the page says what it is, and hands nothing off until the person allows it.

import { holdBack } from "./hold.js";
import { TooLarge, bytes, inflated } from "./try-draft.js";

const at = (id) => document.getElementById(id);

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = words;
  document.querySelector("main").append(line);
}

async function show() {
  const draft = location.hash.slice(1);
  // A link that is held back leads to the notice, and can be opened in another tab.
  if (!draft || draft === "held") return say("There is no draft in the address of this page. The campaign studio makes such addresses.");
  if (!("DecompressionStream" in window)) return say("This browser is too old for a trial. The published widget works in older ones.");
  let file;
  try {
    file = await inflated(bytes(draft));
  } catch (error) {
    if (error instanceof TooLarge) return say("The draft in the address of this page is larger than a campaign can be.");
    return say("The draft in this address is incomplete. Please copy the whole link.");
  }
  const widget = document.createElement("letter-widget");
  widget.setAttribute("campaign", URL.createObjectURL(file));
  widget.setAttribute("loading", "eager");
  document.querySelector("main").append(widget);
  at("out").parentElement.hidden = false;
}

// A browser may have kept the box ticked from a previous visit to the page.
at("out").checked = false;
at("site").textContent = location.host;
holdBack({ box: "out", notice: "held", said: () => at("held").classList.add("just") });
document.documentElement.lang = "en";
show();
