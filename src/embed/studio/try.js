// A draft on a phone: the campaign comes in the fragment of the address, which no server sees (src/studio/trial.rs). Anybody can write
// such an address, so the page says what it is, and hands nothing over until the person allows it.

/** So many digits hold 0 to 7 bytes. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];

const at = (id) => document.getElementById(id);

/** Seven bytes are seventeen digits, and what is left over has as many as it needs. */
function bytes(digits) {
  if (!/^\d+$/.test(digits)) throw new Error("no digits");
  const all = [];
  for (let place = 0; place < digits.length; place += 17) {
    const group = digits.slice(place, place + 17);
    const count = DIGITS.indexOf(group.length);
    const number = BigInt(group);
    if (count < 1 || number >> BigInt(8 * count)) throw new Error("no draft");
    for (let byte = count - 1; byte >= 0; byte--) all.push(Number((number >> BigInt(8 * byte)) & 255n));
  }
  return new Uint8Array(all);
}

/** No campaign is longer: a small draft may be made to swell. */
const MOST = 512 * 1024;

async function inflated(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: "application/json" });
    length += value.length;
    if (length > MOST) throw new Error("too long");
    parts.push(value);
  }
}

function say(words) {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = words;
  document.querySelector("main").append(line);
}

async function show() {
  const draft = location.hash.slice(1);
  if (!draft) return say("There is no draft in the address of this page. The campaign studio makes such addresses.");
  if (!("DecompressionStream" in window)) return say("This browser is too old for a trial. The published widget works in older ones.");
  let file;
  try {
    file = await inflated(bytes(draft));
  } catch {
    return say("The draft in the address of this page is not whole.");
  }
  const widget = document.createElement("letter-widget");
  widget.setAttribute("campaign", URL.createObjectURL(file));
  widget.setAttribute("loading", "eager");
  document.querySelector("main").append(widget);
  at("out").parentElement.hidden = false;
}

at("site").textContent = location.host;
addEventListener("letter-widget:handed-off", (event) => {
  if (at("out").checked) return;
  event.preventDefault();
  at("held").classList.add("just");
});
document.documentElement.lang = "en";
show();
