import type { RowReader } from './loose-row.js';
import { fieldsOf, firstText, textOf } from './loose-value.js';

/** Separators of a list in a cell, the surest first. */
const SEPARATORS = [/[;；؛]/, /[|\n]/, /、/, /[,，،]/] as const;

/**
 * Splits the cells of columns into items, those of each column by the one separator that it has: a semicolon before a comma, since names may
 * contain commas. Lists of JSON are lists already.
 */
export function listReader(names: readonly string[]): RowReader<readonly string[]> {
  const columns = names.map((name) => ({ name, surest: SEPARATORS.length as number }));
  return {
    look: ({ fields }) => {
      for (const column of columns) {
        const value = fields[column.name];
        if (typeof value !== 'string') continue;
        const found = SEPARATORS.findIndex((each, i) => i < column.surest && each.test(value.trim()));
        if (found >= 0) column.surest = found;
      }
    },
    read: ({ fields }) => [...new Set(columns.flatMap(({ name, surest }) => itemsOf(fields[name], SEPARATORS[surest])))],
  };
}

function itemsOf(value: unknown, separator: RegExp | undefined): readonly string[] {
  const split = (text: string) => (separator ? text.split(separator) : [text]);
  const items = Array.isArray(value) ? (value as unknown[]).map(itemText) : split(itemText(value));
  return items.map((item) => item.trim()).filter(Boolean);
}

function itemText(value: unknown): string {
  return textOf(value) || firstText(fieldsOf(value), ['name', 'label', 'title', 'code', 'id']);
}
