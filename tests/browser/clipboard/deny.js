// Simulates a page that is not allowed to copy: a frame without permission, or a browser that refuses.
Object.defineProperty(Clipboard.prototype, "writeText", { value: () => Promise.reject(new Error("denied")) });
Document.prototype.execCommand = () => false;
