/** Odd numbers that spread bits, one for each quarter of a digest. */
const [A, B, C, D] = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179] as const;

/**
 * Stands for a text where a million of them are compared: 128 bits, as a text of eight letters. That two of a million texts share theirs is
 * less likely than 1 to 10^26. For comparing only: whoever wants to make two texts with one digest can.
 */
export function digest(text: string): string {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ letter, A);
    b = c ^ Math.imul(b ^ letter, B);
    c = d ^ Math.imul(c ^ letter, C);
    d = a ^ Math.imul(d ^ letter, D);
  }
  a = Math.imul(c ^ (a >>> 18), A);
  b = Math.imul(d ^ (b >>> 22), B);
  c = Math.imul(a ^ (c >>> 17), C);
  d = Math.imul(b ^ (d >>> 19), D);
  return String.fromCharCode(a >>> 16, a & 0xffff, b >>> 16, b & 0xffff, c >>> 16, c & 0xffff, d >>> 16, d & 0xffff);
}
