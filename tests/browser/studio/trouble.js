// Keeps what nobody caught.
window.trouble = [];
addEventListener("error", (event) => window.trouble.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.trouble.push(String(event.reason)));
