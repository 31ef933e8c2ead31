// Keeps what the Content-Security-Policy of the page stopped.
window.stopped = [];
addEventListener("securitypolicyviolation", (event) => {
  window.stopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
