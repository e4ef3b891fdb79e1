import type { Rows } from './loose-row.js';
import { textOf } from './loose-value.js';
import type { Script } from './written-date.js';

/** Letters and digits of Persian but not Arabic; and those of Urdu, which shares them. */
const PERSIAN = /[پچژگیک۰-۹]/;
const URDU = /[ٹڈڑںےہ]/;

/** The script of a table, URLs aside: `persian` by its own letters or digits, `arabic` for other languages in that script. */
export function scriptOf({ head }: Rows): Script {
  const cells = head.flatMap(({ fields }) => Object.values(fields).map(textOf));
  const said = cells.join(' ').replace(/\bhttps?:\S+/g, '');
  const arabic = said.match(/[\p{Script=Arabic}٠-٩۰-۹]/gu)?.length ?? 0;
  const others = said.match(/(?!\p{Script=Arabic})\p{L}/gu)?.length ?? 0;
  const all = [said, ...(head[0]?.headings.values() ?? [])].join(' ');
  if (arabic === 0 || arabic < others) return 'other';
  return PERSIAN.test(all) && !URDU.test(all) ? 'persian' : 'arabic';
}
