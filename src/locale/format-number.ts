import type { Language } from './language.js';

/** Persian writes its own digits, and its own mark between thousands. */
const PERSIAN_ZERO = 0x06f0;
const PERSIAN_GROUP = '٬';

/**
 * A whole number as `Intl.NumberFormat` writes it in the three languages. Written out because it is a handful of lines, while the first
 * such formatter of a page takes longer to make than a small picture takes to draw.
 */
export function formatNumber(n: number, language: Language, grouped = true): string {
  const isPersian = language === 'fa';
  const digits = String(Math.abs(n));
  const written = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, isPersian ? PERSIAN_GROUP : ',') : digits;
  const minus = n < 0 ? (isPersian ? '\u200e\u2212' : '-') : '';
  return minus + (isPersian ? written.replace(/\d/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit))) : written);
}
