// The listeners currently on window, document, root and body.
window.listeners = new Map();
{
  const shared = () => [window, document, document.documentElement, document.body];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const numbers = new WeakMap();
  const key = (target, type, listener, options) => {
    if (!numbers.has(listener)) numbers.set(listener, Math.random());
    return [shared().indexOf(target), type, numbers.get(listener), Boolean(options?.capture ?? options)].join();
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && shared().includes(this ?? window)) window.listeners.set(key(this ?? window, type, listener, options), type);
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) window.listeners.delete(key(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
}
