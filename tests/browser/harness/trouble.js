// Keeps what goes wrong on the page without anybody catching it, and what the widget says of itself.
window.trouble = [];
addEventListener("error", (event) => window.trouble.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.trouble.push(String(event.reason)));
window.failed = [];
addEventListener("letter-widget:failed", (event) => window.failed.push(event.detail.code));
