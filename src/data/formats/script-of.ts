import type { Row } from './loose-row.js';
import { textOf } from './loose-value.js';
import type { Script } from './written-date.js';

/** Rows that are looked at. */
const SAMPLE = 500;

/** Letters and digits that Persian has and Arabic has not; and those of Urdu, which shares them. */
const PERSIAN = /[پچژگیک۰-۹]/;
const URDU = /[ٹڈڑںےہ]/;

/** The script that most of a table is written in, addresses aside: Persian by its own letters or digits, Arabic also for its other neighbours. */
export function scriptOf(rows: readonly Row[]): Script {
  const cells = rows.slice(0, SAMPLE).flatMap(({ fields }) => Object.values(fields).map(textOf));
  const said = cells.join(' ').replace(/\bhttps?:\S+/g, '');
  const arabic = said.match(/[\p{Script=Arabic}٠-٩۰-۹]/gu)?.length ?? 0;
  const others = said.match(/(?!\p{Script=Arabic})\p{L}/gu)?.length ?? 0;
  const all = [said, ...(rows[0]?.headings.values() ?? [])].join(' ');
  if (arabic === 0 || arabic < others) return 'other';
  return PERSIAN.test(all) && !URDU.test(all) ? 'persian' : 'arabic';
}
