import { ENDS } from './heading-words.js';
import { endNames, headingRole } from './columns.js';
import { firstText, textOf } from './loose-value.js';
import { isUnnamed, type Row, type Rows } from './loose-row.js';
import type { TableKind } from './reading.js';
import { numberOf } from './series-rows.js';

/** What somebody is called, as an event is not. */
const A_NAME = /^(?:name|label|full_name|actor_name|نام|نام_و_نام_خانوادگی|名前|氏名|名称)$/;

/** Names of sheets and files. */
const NAMES: readonly (readonly [TableKind, RegExp])[] = [
  ['events', /^(?:events?|timeline|chronology|رویدادها|رویداد|出来事|イベント|年表)/],
  ['ties', /^(?:ties?|relations?|relationships?|connections?|edges?|links|پیوندها|روابط|つながり|関係)/],
  ['actors', /^(?:actors?|nodes?|people|persons|elements?|entities|کنشگران|افراد|اشخاص|アクター|人物)/],
  ['places', /^(?:places?|locations?|cities|gazetteer|مکان|مکان‌ها|شهرها|場所|地名)/],
  ['sources', /^(?:sources?|references|bibliography|منابع|منبع|出典|参考文献)/],
];

/** Fields of events, which a table of ties has none of. */
const OF_EVENTS = ['date', 'year', 'timestamp', 'time', 'title', 'headline'];

/**
 * What the rows of a table are, by the name of its sheet or file and by its columns: two ends that are no dates are a tie; what has a date is
 * an event; names with positions are places, with publishers sources, with types or groups actors.
 */
export function tableKind(rows: Rows, name: string): TableKind {
  const headings = [...rows.headings.keys()];
  const roles = new Set(headings.map(headingRole));
  const said = name
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '');
  const named = NAMES.find(([, pattern]) => pattern.test(said))?.[0];
  const isTies = hasEnds(rows, headings);
  const hasName = roles.has('title') || roles.has('place');
  const isPlaced = (roles.has('longitude') && roles.has('latitude')) || roles.has('point');
  if (named === 'events' && !isTies) return named;
  if (hasName && (named === 'actors' || named === 'sources' || (named === 'places' && isPlaced))) return named;
  if (isTies) return 'ties';
  if (isSeries(rows.head, headings)) return 'series';
  const isDated = roles.has('date') || roles.has('year') || roles.has('end');
  if (isDated) return roles.has('publisher') && roles.has('address') && !roles.has('side') && !roles.has('kind') ? 'sources' : 'events';
  if (hasName && isPlaced) return 'places';
  if (hasName && roles.has('publisher')) return 'sources';
  const isNamed = headings.some((heading) => A_NAME.test(heading));
  if (isNamed && (roles.has('kind') || roles.has('side') || roles.has('group'))) return 'actors';
  return 'events';
}

/** True where some row names somebody at both ends, and none has a field of events. */
function hasEnds(rows: Rows, headings: readonly string[]): boolean {
  if (!endNames(headings)) return false;
  const isEnd = (text: string) => text !== '' && !/^-?\d{4}\b/.test(text);
  let isTied = false;
  for (const { fields } of rows) {
    if (firstText(fields, OF_EVENTS)) return false;
    isTied ||= isEnd(firstText(fields, ENDS.from)) && isEnd(firstText(fields, ENDS.to));
  }
  return isTied;
}

/**
 * True where each row has a time and a number, and nothing that happened: no title, text or kind. A number whose heading says nothing counts
 * if there is one for each time and group, since only then is it certain that nothing is summed that makes no sum.
 */
function isSeries(look: readonly Row[], headings: readonly string[]): boolean {
  const roles = new Map(headings.map((name) => [name, headingRole(name)]));
  const of = (...wanted: readonly string[]) => headings.filter((name) => wanted.includes(roles.get(name) ?? ''));
  const times = of('year', 'date');
  if (!times.length || of('title', 'summary', 'kind', 'theme', 'participants', 'place', 'latitude', 'point').length) return false;
  const isNumeric = (name: string) => {
    const texts = look.map(({ fields }) => textOf(fields[name])).filter(Boolean);
    return texts.length * 2 >= look.length && texts.filter((text) => numberOf(text) !== null).length * 2 > texts.length;
  };
  const [value] = of('value');
  if (value !== undefined) return isNumeric(value);
  const open = headings.filter((name) => !isUnnamed(name) && roles.get(name) === undefined);
  const keys = new Set(look.map(({ fields }) => [...times, ...of('side', 'group')].map((name) => textOf(fields[name])).join('\n')));
  return open.length === 1 && isNumeric(open[0]!) && keys.size === look.length && of('side', 'group').length > 0;
}

/** True for a text in a column of ends that is a date. */
export function isEndDate(value: unknown): boolean {
  return /^-?\d{4}\b/.test(textOf(value));
}
