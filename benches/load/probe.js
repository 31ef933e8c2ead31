// Notes what happens on a page, from its first moment. Runs before everything else and costs the network nothing.
window.noted = { tasks: [], frames: [], shift: 0, loader: null, ready: [] };

{
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("longtask", ({ startTime, duration }) => noted.tasks.push([startTime, duration]));
  // What a long frame was made of: scripts, and then style and layout.
  watch("long-animation-frame", ({ startTime, duration, styleAndLayoutStart, scripts }) => {
    const inScripts = scripts.reduce((sum, script) => sum + script.duration, 0);
    noted.frames.push([startTime, startTime + duration, inScripts, styleAndLayoutStart ? startTime + duration - styleAndLayoutStart : 0]);
  });
  watch("layout-shift", ({ value, hadRecentInput }) => { noted.shift += hadRecentInput ? 0 : value; });

  // What the next frame shows is on the screen when a task comes after it.
  const afterFrame = (done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  customElements.whenDefined("letter-widget").then(() => afterFrame((now) => { noted.loader = now; }));
  addEventListener("letter-widget:ready", () => afterFrame((now) => noted.ready.push(now)));
  addEventListener("letter-widget:failed", (event) => { noted.failed = event.detail.code; });
  // The smallest Yew app says nothing; it is there when its button is.
  const seen = new MutationObserver(() => {
    if (!document.querySelector("#app #count")) return;
    seen.disconnect();
    afterFrame((now) => noted.ready.push(now));
  });
  seen.observe(document, { childList: true, subtree: true });

  // The program's memory, wherever it comes from.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      noted.program = (made.instance ?? made).exports.memory;
      return made;
    };
  }
}
