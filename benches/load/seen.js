// What `probe.js` noted, and what the browser itself knows of the page.
const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
const files = performance
  .getEntries()
  .filter((entry) => entry.encodedBodySize > 0)
  .map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize]);
return { ...noted, program: undefined, painted, files, ready: Math.max(...noted.ready) };
