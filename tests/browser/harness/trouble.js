// Records uncaught errors on the page, and the failures that the widget reports.
window.trouble = [];
addEventListener("error", (event) => window.trouble.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.trouble.push(String(event.reason)));
window.failed = [];
addEventListener("letter-widget:failed", (event) => window.failed.push(event.detail.code));
