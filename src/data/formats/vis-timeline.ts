import { recordRow, type Row } from './loose-row.js';
import { fieldsOf, textOf, type Fields } from './loose-value.js';

/** Milliseconds since 1970, as vis-timeline has dates besides texts. */
const MS = /^-?\d{9,14}$/;

/**
 * The rows of a vis-timeline, `{items, groups}`: the content of each group in place of its id; background items are no events. Null for
 * anything else.
 */
export function visRows({ items, groups }: Fields): readonly Row[] | null {
  if (!Array.isArray(items) || !items.every((item) => 'start' in fieldsOf(item)) || !items.some((item) => 'content' in fieldsOf(item)))
    return null;
  const names = new Map(
    (Array.isArray(groups) ? groups : []).map((group) => {
      const { id, content, title } = fieldsOf(group);
      return [textOf(id), textOf(content) || textOf(title)];
    }),
  );
  return items.map((item, i) => {
    const { start, end, group, content, title, type: _, className: __, style: ___, ...rest } = fieldsOf(item);
    const record = {
      ...rest,
      ...{ start: dateOf(start), end: dateOf(end), title: textOf(content) || textOf(title) },
      ...(group !== undefined && { side: names.get(textOf(group)) || textOf(group) }),
    };
    return recordRow(record, `items[${i}]`);
  });
}

function dateOf(value: unknown): unknown {
  return MS.test(textOf(value)) ? new Date(Number(value)).toISOString().slice(0, 10) : value;
}
