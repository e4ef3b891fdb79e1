import { foldedWord } from '../formats/folded-word.js';

/**
 * A name of a city by which it is looked up: without case, accents and marks, and with one space for the hyphens between words. Persian and
 * Japanese names are without spaces, which are a matter of taste there.
 */
export function foldedCity(name: string): string {
  const words = foldedWord(name.normalize('NFKC'))
    .replace(/[.,'’‘`ʻʼ]/g, '')
    .replace(/[\s\-–・·_]+/g, ' ')
    .trim();
  return /^[\x20-\u024f]*$/.test(words) ? words : words.replaceAll(' ', '');
}
