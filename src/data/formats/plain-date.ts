/** A day of ISO 8601, by far the most common form, in years of one calendar only. */
export const ISO_DAY = /^(?!1[2-4]|9999)\d{4}-\d\d-\d\d$/;

/** A text with Persian, Arabic and Japanese digits and signs replaced by ASCII ones, without marks of direction. */
export function plainDate(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replaceAll('～', '〜')
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[−‐‑]/g, '-')
    .replaceAll('≈', '~')
    .replaceAll('٬', ',')
    .trim();
}
