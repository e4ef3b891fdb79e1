/** Letters that Persian readers type alike. */
const ALIKE: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ه', ہ: 'ه', ة: 'ه' };

/**
 * Lower case without marks, joiners, bidi controls and width; one letter for each group of look-alikes; European digits;
 * hiragana for katakana. Marks fall after decomposition, so that آ, أ, ئ and ۀ meet their bare letters.
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
