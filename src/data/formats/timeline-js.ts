import { problem } from '../problem.js';
import { NOTHING_FOUND, type Loose, type LooseEvent, type LooseLink } from './loose.js';
import { recordRow, rowProblem, type Row, type Rows } from './loose-row.js';
import { fieldsOf, textOf, yearText, type Fields } from './loose-value.js';
import type { Notes } from './notes.js';
import { linksIn, plainText } from './plain-text.js';
import { rowDate, type DateCell } from './row-date.js';
import { shortTitle } from './short-title.js';
import { PLAIN, readDate } from './written-date.js';

/** The fields of a slide but its dates. */
interface Slide {
  readonly id: string;
  readonly headline: string;
  readonly body: string;
  readonly group: string;
  readonly media: string;
  readonly caption: string;
  readonly credit: string;
}

const ERA = 'Eras are not drawn.';

/** JSON of TimelineJS 3: `{title, events: [{start_date, end_date, text, media, group, unique_id}], eras}`. */
export function timelineJs(slides: readonly unknown[], title: unknown, eras: unknown, notes: Notes): Loose {
  const { problems } = notes;
  notes.total = slides.length;
  const events = slides.flatMap((each, i) => {
    const slide = fieldsOf(each);
    const [text, media] = [fieldsOf(slide['text']), fieldsOf(slide['media'])];
    const row = recordRow(slide, `events[${i}]`);
    const cell = (name: string) => cellOf(name, dateText(fieldsOf(slide[name])));
    const [headline, body, group, url, caption, credit, id] = [
      ...[text['headline'], text['text'], slide['group']],
      ...[media['url'], media['caption'], media['credit'], slide['unique_id']],
    ].map(textOf) as [string, string, string, string, string, string, string];
    return eventOf(row, [cell('start_date'), cell('end_date')], { id, headline, body, group, media: url, caption, credit }, notes);
  });
  const names = Array.isArray(eras) ? eras : [];
  problems.push(...names.map((era, i) => problem(`eras[${i}]`, undefined, 'an event', era, ERA)));
  return { ...NOTHING_FOUND, events, title: plainText(textOf(fieldsOf(fieldsOf(title)['text'])['headline'])) };
}

/** Rows of a TimelineJS spreadsheet; the row of type `title`, or the first without year and headline, is the title. */
export function timelineJsRows(rows: Rows, notes: Notes): Loose {
  const { problems } = notes;
  const texts =
    ({ fields }: Row) =>
    (name: string) =>
      textOf(fields[name]);
  const all = [...rows];
  const title = all.find((row) => texts(row)('type') === 'title' && !texts(row)('year'));
  const events = all.flatMap((row) => {
    const text = texts(row);
    if (row === title) {
      notes.used++;
      return [];
    }
    if (text('type') === 'era') {
      problems.push(rowProblem(row, 'type', 'an event', 'era', ERA));
      return [];
    }
    const cell = (end: string) =>
      cellOf(`${end}year`, dateText({ year: text(`${end}year`), month: text(`${end}month`), day: text(`${end}day`) }));
    const slide = {
      id: '',
      headline: text('headline'),
      body: text('text'),
      group: text('group'),
      media: text('media'),
      caption: text('media_caption'),
      credit: text('media_credit'),
    };
    return eventOf(row, [cell(''), cell('end_')], slide, notes);
  });
  return { ...NOTHING_FOUND, events, title: plainText(textOf(title?.fields['headline'])) };
}

function eventOf(row: Row, [start, end]: readonly [DateCell, DateCell], slide: Slide, notes: Notes): readonly LooseEvent[] {
  const { problems } = notes;
  const dates = rowDate(row, start, end, problems);
  if (!dates) return [];
  notes.used++;
  const { id, headline, body, group, media, caption, credit } = slide;
  const links: readonly LooseLink[] = [
    ...linksIn(body),
    ...linksIn(caption),
    ...(/^https?:/.test(media) ? [{ url: media, title: plainText(caption) || plainText(credit) }] : []),
  ];
  const summary = plainText(body);
  const text = plainText(headline) || summary;
  if (!text) problems.push(rowProblem(row, 'headline', 'a title', 'nothing', 'The event is drawn without a name.'));
  return [{ row, id, ...dates, ...shortTitle(text, summary), kind: '', groups: [group], links }];
}

function cellOf(name: string, text: string): DateCell {
  return { name, text, date: readDate(text, PLAIN) };
}

/** A date in EDTF; TimelineJS has no year 0. */
function dateText({ year, month, day }: Fields): string {
  const [text, monthText, dayText] = [year, month, day].map(textOf) as [string, string, string];
  if (!/^-\d+$|^\d{1,4}$/.test(text)) return text;
  const number = Number(text);
  const head = yearText(number < 0 ? number + 1 : number);
  return [head, ...[monthText, dayText].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}
