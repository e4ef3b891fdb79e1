import type { Problem } from '../types.js';
import { listReader } from './cell-list.js';
import { readColumns, type Columns } from './columns.js';
import { digest } from './digest.js';
import { eventFacts } from './event-facts.js';
import { NOTHING_FOUND, type Loose, type LooseEvent } from './loose.js';
import { rowPlace, rowProblem, type Row, type RowReader, type Rows } from './loose-row.js';
import { groupReader } from './loose-sides.js';
import { fieldsOf, firstText, textOf } from './loose-value.js';
import type { Notes } from './notes.js';
import { linksIn, plainText } from './plain-text.js';
import { wordsIn } from './row-words.js';
import type { ColumnRole } from './reading.js';
import { dateReader } from './row-date.js';
import { linkReader } from './row-links.js';
import { placeReader } from './row-place.js';
import { shortTitle } from './short-title.js';
import { tellColumns } from './tell-columns.js';

/** Most columns that a refusal lists. */
const MOST_NAMED = 20;

/**
 * The events of a table, one a row, or one for each side whose column holds a text. Every row becomes an event or is reported; null, after
 * saying so, when no column holds dates. Goes through the rows twice: to look at them, and to read them and report their faults; those of a
 * long table are read anew by whoever goes through the events.
 */
export function eventRows(rows: Rows, notes: Notes): Loose | null {
  const { problems, options, held } = notes;
  const columns = readColumns(rows, 'events', options);
  if (![...columns.of('date'), ...columns.of('year'), ...columns.of('end')].length) {
    tellColumns(rows, columns, notes);
    problems.unshift(noDates(columns));
    return null;
  }
  const [dates, places] = [dateReader(rows, columns, options), placeReader(rows, columns, options)];
  const readers = {
    ...{ dates, places, links: linkReader(columns), acted: actorReader(columns) },
    ...{ themes: listReader(columns.of('theme')), participants: listReader(columns.of('participants')) },
  };
  for (const row of rows) for (const reader of Object.values(readers)) reader.look(row);
  const eventsOf = (row: Row, faults: Problem[]) => rowEvents(row, columns, readers, notes, faults);
  const [facts, faults, kept] = [eventFacts(), eventFaults(columns), [] as LooseEvent[]];
  for (const row of rows) {
    const events = eventsOf(row, problems);
    if (events.length) notes.used++;
    for (const event of events) {
      facts.add(event);
      faults.add(event);
      if (facts.count <= held.rows) kept.push(event);
    }
  }
  faults.tell(problems);
  dates.nameQuestions(problems);
  tellColumns(rows, columns, notes, (name, { heading, role, samples }) => ({
    ...dates.detail(name, heading),
    ...(role === 'point' && places.detail(name, heading, samples[0] ?? '')),
  }));
  return { ...NOTHING_FOUND, events: facts.count === kept.length ? kept : { [Symbol.iterator]: () => eventsAgain(rows, eventsOf) }, facts };
}

/** The events of rows whose faults have been reported. */
function* eventsAgain(
  rows: Rows,
  eventsOf: (row: Row, faults: Problem[]) => readonly LooseEvent[],
): Generator<LooseEvent, void, undefined> {
  for (const row of rows) yield* eventsOf(row, []);
}

/** What reads parts of events. */
interface Readers {
  readonly dates: ReturnType<typeof dateReader>;
  readonly places: ReturnType<typeof placeReader>;
  readonly links: ReturnType<typeof linkReader>;
  readonly acted: ReturnType<typeof actorReader>;
  readonly themes: RowReader<readonly string[]>;
  readonly participants: RowReader<readonly string[]>;
}

function rowEvents(row: Row, columns: Columns, readers: Readers, notes: Notes, faults: Problem[]): readonly LooseEvent[] {
  const dates = readers.dates.read(row, faults);
  if (!dates) return [];
  const value = (role: ColumnRole) => firstText(row.fields, columns.of(role));
  const [summary, kind] = [value('summary'), kindOf(value('kind'), notes)];
  const { pair, ...acted } = readers.acted.read(row, faults);
  const [place, themes, participants] = [
    readers.places.read(row, faults),
    readers.themes.read(row, faults),
    readers.participants.read(row, faults),
  ];
  const who = pair?.filter(Boolean).join(' – ') ?? '';
  const named = plainText(value('title') || value('summary'));
  const text = named || [kind, who].filter(Boolean).join(': ') || themes.join(', ');
  const words = wordsOf(row, columns);
  const event: LooseEvent = {
    row: rowPlace(row),
    ...dates,
    ...shortTitle(text, plainText(summary)),
    ...(words && { words }),
    id: value('id'),
    kind,
    ...acted,
    ...(pair?.[0] && pair[1] ? { pair: [pair[0], pair[1]] } : {}),
    ...(place && { place }),
    ...(themes.length && { themes }),
    ...(participants.length && { participants }),
    links: [...linksIn(summary), ...readers.links.read(row, faults)],
  };
  const said = columns.of('act').flatMap((name) => {
    const act = plainText(textOf(row.fields[name]));
    return act ? [{ ...event, ...shortTitle(act, event.summary), groups: [columns.headings.get(name)!] }] : [];
  });
  return said.length ? said : [event];
}

/** Title and summary of a row in each language that has columns; undefined without any. */
function wordsOf(row: Row, columns: Columns): LooseEvent['words'] {
  if (!columns.languages('title').length && !columns.languages('summary').length) return undefined;
  const [titles, summaries] = [wordsIn(row, columns, 'title'), wordsIn(row, columns, 'summary')];
  if (!Object.keys({ ...titles, ...summaries }).length) return undefined;
  const short = Object.entries(titles).map(([language, text]) => [language, shortTitle(text, summaries[language] ?? '')] as const);
  const cut = short.flatMap(([language, { summary }]) => (summary ? [[language, summary] as const] : []));
  return {
    title: Object.fromEntries(short.map(([language, { title }]) => [language, title])),
    summary: { ...summaries, ...Object.fromEntries(cut) },
  };
}

function noDates({ headings }: Columns): Problem {
  const got = headings.size ? `the columns ${listed(headings)}` : 'none';
  const hint = headings.size ? `No date column found. Columns: ${listed(headings)}; which one holds the date?` : 'No date column found.';
  return { path: 'events', expected: 'a column of dates, such as date or year', got, hint };
}

function listed(headings: ReadonlyMap<string, string>): string {
  return [...headings.values()].slice(0, MOST_NAMED).join(', ');
}

/** Finds events without a name, told once for a table without names, and events that are alike but for spaces and case. */
function eventFaults({ headings, of }: Columns): {
  readonly add: (event: LooseEvent) => void;
  readonly tell: (problems: Problem[]) => void;
} {
  const titleName = [...of('title'), ...of('summary'), ...of('act')][0] ?? 'title';
  const seen = new Map<string, Row['at']>();
  const [untitled, doubles]: [Row[], Problem[]] = [[], []];
  let count = 0;
  return {
    add: ({ row, date, title, kind, groups, place }) => {
      count++;
      if (!title) untitled.push(row);
      // Events that are called after their kind are often alike.
      if (!title || title === kind) return;
      const where = place && [place.name, place.lon, place.lat];
      const key = digest([date, title.toLowerCase().replace(/\s+/g, ' '), ...groups, where].join('\n'));
      const first = seen.get(key);
      if (first === undefined || first === row.at) return void seen.set(key, row.at);
      const other = typeof first === 'number' ? `row ${first}` : first;
      doubles.push(rowProblem(row, null, 'an event of its own', title, `${other} has the same date and title; both are drawn.`));
    },
    tell: (problems) => {
      if (untitled.length && untitled.length === count) {
        const hint = `No column names the events. Columns: ${listed(headings)}; which one holds the title? They are drawn without names.`;
        problems.push({ path: 'events', expected: 'a column of titles', got: `the columns ${listed(headings)}`, hint });
      } else
        for (const row of untitled) problems.push(rowProblem(row, titleName, 'a title', 'nothing', 'The event is drawn without a name.'));
      for (const double of doubles) problems.push(double);
    },
  };
}

function kindOf(text: string, { options: { kinds = {} }, kinds: known }: Notes): string {
  const kind = Object.hasOwn(kinds, text) ? kinds[text]! : text;
  if (text) known.set(text, kind);
  return kind;
}

/** Who acted, and on whom. */
type Acted = Pick<LooseEvent, 'groups' | 'facing'> & { readonly pair?: readonly [string, string] };

/** Reads who acted in a row: by two columns that name a pair, else by the first column of sides that is not empty. */
function actorReader({ of }: Columns): RowReader<Acted> {
  const [froms, tos, names] = [of('from'), of('to'), of('side')];
  const sides = groupReader(({ fields }) => {
    const value = names.map((name) => fields[name]).find((each) => textOf(each) || (Array.isArray(each) && each.length));
    if (!Array.isArray(value)) return textOf(value);
    return value.map((each) => textOf(each) || firstText(fieldsOf(each), ['name', 'label', 'code', 'id'])).join(';');
  });
  if (!froms.length && !tos.length) return { look: sides.look, read: (row, faults) => ({ groups: sides.read(row, faults) }) };
  return {
    look: () => {},
    read: ({ fields }) => {
      const pair = [firstText(fields, froms), firstText(fields, tos)] as const;
      const [from, to] = [firstText(fields, of('from-side')) || pair[0], firstText(fields, of('to-side')) || pair[1]];
      return { pair, groups: from ? [from] : [], facing: to ? [to] : [] };
    },
  };
}
