// Runs in a frame that belongs to no site, as a page of another site would: a file that is fetched from here must allow
// it. It receives addresses, and answers which of them could be read.

addEventListener("message", async ({ data, source }) => {
  const readable = async (url) => [
    url,
    await fetch(url, { cache: "no-store" }).then(
      () => true,
      () => false,
    ),
  ];
  source.postMessage({ outside: Object.fromEntries(await Promise.all(data.urls.map(readable))) }, "*");
});
parent.postMessage({ outside: "ready" }, "*");
