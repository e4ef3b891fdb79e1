import { cleanText } from '../clean-copy.js';

/** An object of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value itself if it is an object, else an empty one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A string, cleaned and trimmed, or a number as a string; empty for other values. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value).trim() : typeof value === 'number' ? String(value) : '';
}

/** The first non-empty text among the fields; empty for none. */
export function firstText(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(fields[name]);
    if (text) return text;
  }
  return '';
}

/** An astronomical year in EDTF, with at least four digits. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** A text of its own: what is cut out of a longer text would keep all of that in memory. */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
