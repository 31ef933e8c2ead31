// Reads a draft from the digits in the address of a trial (src/studio/trial.rs writes them). Anybody can write such an address, so
// nothing here takes more memory or time than a campaign needs, whatever the digits say.

/** The number of digits that encode 0 to 7 bytes. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];

/** The longest draft that is read. A QR code of the studio contains at most 3,517 digits; the rest is for drafts sent as a link. */
export const MOST_DIGITS = 65536;

/** The largest campaign file that the widget accepts (src/campaign/limits.rs). */
export const MOST_BYTES = 512 * 1024;

/** The size of the slices in which deflated bytes are inflated. Deflate expands a byte to 1,032 at most, so a slice adds 66 kB at
 * most before the total is checked. */
const SLICE = 64;

/** The draft is larger than any campaign. */
export class TooLarge extends Error {}

/** The bytes that these digits encode: seven bytes are seventeen digits, and the remaining bytes take as many as they need. */
export function bytes(digits) {
  if (digits.length > MOST_DIGITS) throw new TooLarge();
  const left = DIGITS.indexOf(digits.length % 17);
  if (!/^\d+$/.test(digits) || left < 0) throw new Error("no digits of a draft");
  const all = new Uint8Array(Math.floor(digits.length / 17) * 7 + left);
  for (let place = 0, at = 0; at < all.length; place += 17, at += 7) {
    const count = Math.min(7, all.length - at);
    let number = BigInt(digits.slice(place, place + 17));
    if (number >> BigInt(8 * count)) throw new Error("no digits of a draft");
    for (let byte = count - 1; byte >= 0; byte--, number >>= 8n) all[at + byte] = Number(number & 255n);
  }
  return all;
}

/** Writes each slice only once the one before has been inflated and read. */
async function feed(writer, packed) {
  for (let at = 0; at < packed.length; at += SLICE) {
    await writer.ready;
    await writer.write(packed.subarray(at, at + SLICE));
  }
  await writer.close();
}

/** The campaign file that was deflated to these bytes. */
export async function inflated(packed) {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const fed = feed(writer, packed);
  // If the bytes are damaged, reading fails as well, and reports it.
  fed.catch(() => {});
  const parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      reader.cancel().catch(() => {});
      writer.abort().catch(() => {});
      throw new TooLarge();
    }
    parts.push(value);
  }
  await fed;
  return new Blob(parts, { type: "application/json" });
}
