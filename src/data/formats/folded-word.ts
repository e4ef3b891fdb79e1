const ALIKE: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ـ: '', '\u200c': ' ', '\u200d': '' };

/** A word without case and accents, with spaces for joiners and Persian letters for the Arabic ones that look alike. */
export function foldedWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const bare = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return bare.replace(/[يىكةـ\u200c\u200d]/g, (letter) => ALIKE[letter]!);
}
