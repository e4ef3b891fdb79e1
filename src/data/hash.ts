/** Where a hash starts: the offset basis of FNV-1a. */
const BASIS = 0x811c9dc5;

/** The 32-bit FNV-1a hash of a string's UTF-16 code units, as eight hexadecimal digits; compares layouts. */
export function hashText(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}

/**
 * Stands for a text where a million of them are compared: 128 bits, four FNV-1a hashes with different starts, in eight letters. For comparing
 * only: whoever wants to make two texts with one digest can.
 */
export function digest(text: string): string {
  const hashes = [1, 2, 3, 4].map((start) => fnv1a(text, Math.imul(BASIS, start)));
  return String.fromCharCode(...hashes.flatMap((hash) => [hash >>> 16, hash & 0xffff]));
}

/** Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string, start = BASIS): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
