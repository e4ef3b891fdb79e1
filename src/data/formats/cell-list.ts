import { fieldsOf, firstText, textOf } from './loose-value.js';

/** Separators of a list in a cell, the surest first. */
const SEPARATORS = [/\s*[;；؛]\s*/, /\s*[|\n]\s*/, /\s*[、]\s*/, /\s*[,，،]\s*/] as const;

/**
 * A function that splits cells of a column into items, by the one separator that the column has: a semicolon before a comma, since names
 * may contain commas. Lists of JSON are lists already.
 */
export function cellSplitter(values: readonly unknown[]): (value: unknown) => readonly string[] {
  const separator = SEPARATORS.find((each) => values.some((value) => typeof value === 'string' && each.test(value.trim())));
  const split = (text: string) => (separator ? text.split(separator) : [text]);
  return (value) => {
    const items = Array.isArray(value) ? (value as unknown[]).map(itemText) : split(itemText(value));
    return [...new Set(items.map((item) => item.trim()).filter(Boolean))];
  };
}

function itemText(value: unknown): string {
  return textOf(value) || firstText(fieldsOf(value), ['name', 'label', 'title', 'code', 'id']);
}
