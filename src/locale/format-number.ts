import type { Language } from './language.js';

/** Code point of Persian zero, and the Persian group separator. */
const PERSIAN_ZERO = 0x06f0;
const PERSIAN_GROUP = '٬';

/**
 * An integer as `Intl.NumberFormat` formats it in the three languages. Not by `Intl`, whose first formatter takes longer to construct
 * than a small picture to draw. Tests compare the two.
 */
export function formatNumber(n: number, language: Language, grouped = true): string {
  const isPersian = language === 'fa';
  const digits = String(Math.abs(n));
  const written = grouped ? digits.replace(/\B(?=(\d{3})+$)/g, isPersian ? PERSIAN_GROUP : ',') : digits;
  const minus = n < 0 ? (isPersian ? '\u200e\u2212' : '-') : '';
  return minus + (isPersian ? written.replace(/\d/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit))) : written);
}
