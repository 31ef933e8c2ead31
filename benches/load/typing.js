// Measures from each key press until the frame that shows what it wrote is on the screen.
noted.keys = [];
noted.key = null;
const inside = document.querySelector("letter-widget")?.shadowRoot;
const field = inside?.querySelector("#name") ?? document.querySelector("#words");
const shows = inside?.querySelector(".paper") ?? document.querySelector("#said");

function look() {
  if (!shows.textContent.includes(field.value.trim())) {
    requestAnimationFrame(look);
    return;
  }
  // A frame is drawn after its callbacks; a task that comes next comes after that.
  const frame = new MessageChannel();
  frame.port1.onmessage = () => {
    noted.keys.push(performance.now() - noted.key);
    noted.key = null;
  };
  frame.port2.postMessage(null);
}

addEventListener("keydown", (event) => {
  noted.key = event.timeStamp;
  // Not before the field has the letter.
  requestAnimationFrame(look);
}, true);
field.focus();
