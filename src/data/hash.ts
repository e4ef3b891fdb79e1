/** Where FNV-1a starts. */
export const BASIS = 0x811c9dc5;

/** The 32-bit FNV-1a hash of a string's UTF-16 code units, as eight hexadecimal digits; compares layouts. */
export function hashText(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}

/** The same as a number, from another start perhaps. Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string, start = BASIS): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
