// The only places on this page where text becomes a document, or the address of a script or a frame. For documents and scripts, the
// page's policy (Trusted Types) allows no others. No document that is made from pasted text runs a script; a frame made here is
// under the page's own policy.

const own = window.trustedTypes?.createPolicy("check", {
  createHTML: (text) => text,
  createScriptURL: (url) => url,
});

/** Text for a document that is only read, or for a frame that this page writes. */
export const html = (text) => own?.createHTML(text) ?? text;

/** An address, which has to be on this site. A supporter's draft may be kept here, so nothing from another site is run. */
export function ofThisSite(url) {
  const { origin, protocol } = new URL(url);
  if (origin !== location.origin || !/^https?:$/.test(protocol)) throw new TypeError(`${url} is not on this site.`);
  return url;
}

/** The address of a script that may run here. */
export const scriptOfThisSite = (url) => own?.createScriptURL(ofThisSite(url)) ?? ofThisSite(url);
