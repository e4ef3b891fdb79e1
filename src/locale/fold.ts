/** Arabic letters that stand for the same Persian one when typed. */
const ALIKE: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ه', ہ: 'ه', ة: 'ه' };

/**
 * A text folded for search: lower case, without diacritics, joiners, bidi controls and width variants; look-alike Arabic and Persian
 * letters unified; European digits; hiragana for katakana. Decomposed before marks are dropped, so that آ, أ, ئ and ۀ become bare
 * letters.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[يىكەہة]/g, (letter) => ALIKE[letter]!)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
