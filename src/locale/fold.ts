/** Letters that Persian readers type alike. */
const ALIKE: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و' };

/** Lower case without marks, joiners and width; one letter for each group of look-alikes; European digits; hiragana for katakana. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d\u200e\u200f\u00ad]/g, '')
    .replace(/[يىكۀةأإآؤ]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
