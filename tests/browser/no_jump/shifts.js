// Adds up what moved on the page without anybody having touched it, and keeps what it was.
window.shifted = 0;
window.movers = [];
if (globalThis.PerformanceObserver?.supportedEntryTypes.includes("layout-shift")) {
  const box = ({ x, y, width, height }) => `${x} ${y} ${width}x${height}`;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.shifted += entry.value;
      for (const { node, previousRect, currentRect } of entry.sources) {
        window.movers.push(`${node?.nodeName}: ${box(previousRect)} became ${box(currentRect)}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}
