// Puts so many widgets onto the page, one after the other, and takes each away once it is ready.
const gone = () => new Promise((done) => setTimeout(done));

async function once() {
  const widget = document.createElement("letter-widget");
  widget.setAttribute("campaign", "/campaign-6.json");
  widget.setAttribute("loading", "eager");
  await new Promise((done) => {
    widget.addEventListener("letter-widget:ready", done, { once: true });
    widget.addEventListener("letter-widget:failed", done, { once: true });
    document.body.append(widget);
  });
  widget.remove();
  await gone();
}

async function all(count) {
  for (noted.left = count; noted.left > 0; noted.left -= 1) await once();
}

noted.left = arguments[0];
all(arguments[0]);
