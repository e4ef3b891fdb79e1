import type { Dataset } from '../data/types.js';

/** Longer titles are shortened, so that widget and date stay in sight in a folder. */
const LONGEST = 48;

/**
 * The name of a file of a data set, of lower-case ASCII letters, digits and hyphens: its title in English, or the codes of its two countries
 * if the title has no such letters, then what it shows and the day, such as `iran-japan-relations-map-2026-11-23.svg`.
 */
export function fileName({ meta, sides }: Dataset, part: string, isoDay: string, extension: string): string {
  const { title = '' } = meta;
  const name = slug(typeof title === 'string' ? title : (title['en'] ?? '')) || slug(`${sides.a.country}-${sides.b.country}`);
  return `${name}-${part}-${isoDay}.${extension}`;
}

function slug(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
