import { readColumns, type Columns } from './columns.js';
import { NOTHING_FOUND, type Loose, type LooseSeries } from './loose.js';
import { rowProblem, type Row, type Rows } from './loose-row.js';
import { firstText, textOf } from './loose-value.js';
import type { Notes } from './notes.js';
import { scriptOf } from './script-of.js';
import { tellColumns } from './tell-columns.js';
import { dateHabits, readDate } from './written-date.js';

/**
 * A long table of numbers: their sums by year, a series for each pair or group. Rows without a year or a number are reported, and so is that
 * nothing in it is an event.
 */
export function seriesRows(rows: Rows, notes: Notes): Loose {
  const { problems, options } = notes;
  const columns = readColumns(rows, 'series', options);
  const dates = [...columns.of('year'), ...columns.of('date')];
  const texts = new Set<string>();
  for (const { fields } of rows) texts.add(firstText(fields, dates));
  texts.delete('');
  const habits = dateHabits(texts, scriptOf(rows));
  const [value] = columns.of('value');
  const sums = new Map<string, { readonly between: readonly string[]; readonly byYear: Map<string, number> }>();
  for (const row of rows) {
    const [when, amount] = [firstText(row.fields, dates), numberOf(textOf(row.fields[value!]))];
    const year = /^-?\d{4}|^Y-?\d+/.exec(readDate(when, habits)?.date ?? '')?.[0];
    if (year === undefined || amount === null) {
      const [name, expected, got] = year === undefined ? [dates[0]!, 'a year', when] : [value!, 'a number', textOf(row.fields[value!])];
      problems.push(rowProblem(row, name, expected, got || 'nothing', 'The row was left out.'));
      continue;
    }
    const between = groupsOf(row, columns);
    const key = between.join('\n');
    const known = sums.get(key) ?? { between, byYear: new Map<string, number>() };
    known.byYear.set(year, (known.byYear.get(year) ?? 0) + amount);
    sums.set(key, known);
    notes.used++;
  }
  tellColumns(rows, columns, notes);
  const heading = columns.headings.get(value!) ?? '';
  problems.push({
    path: 'events',
    expected: 'events: a column of titles or kinds',
    got: `a number in each row (${heading}), and nothing that happened`,
    hint: 'This is a series. It was summed by year and by who is named, and there are no events; a column of titles or kinds would make events.',
  });
  const series = [...sums.values()].map(({ between, byYear }): LooseSeries => ({
    title: between.join(' – ') || heading,
    unit: heading,
    points: [...byYear]
      .sort(([one], [other]) => Number(one.replace('Y', '')) - Number(other.replace('Y', '')))
      .map(([date, sum]) => ({ date, value: sum })),
    between,
  }));
  return { ...NOTHING_FOUND, series };
}

/** Who a row is about: a pair, or a group. */
function groupsOf({ fields }: Row, columns: Columns): readonly string[] {
  const pair = (['from', 'to'] as const).map((role) => firstText(fields, columns.of(role))).filter(Boolean);
  return pair.length ? pair : [firstText(fields, columns.of('side'))].filter(Boolean);
}

/** A number as written, with points or commas between thousands; null for other texts. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0'’]/g, '');
  const bare = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)
      ? plain.replaceAll('.', '').replace(',', '.')
      : plain.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(bare) ? Number(bare) : null;
}
