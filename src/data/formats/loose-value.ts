import { cleanText } from '../clean-copy.js';

/** An object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** No fields where there is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Texts, as the door will have them, and numbers as text; nothing else is one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value).trim() : typeof value === 'number' ? String(value) : '';
}

/** The first of these fields that says something. */
export function firstText(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(fields[name]);
    if (text) return text;
  }
  return '';
}

/** An astronomical year, which may be 0, with the digits that EDTF wants. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}
