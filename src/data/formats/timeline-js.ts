import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import type { Converted } from './converted.js';
import { datasetOf, type LooseEvent, type LooseLink } from './loose-event.js';
import { recordRow, rowProblem, type Row } from './loose-row.js';
import { fieldsOf, textOf, yearText, type Fields } from './loose-value.js';
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
export function timelineJs(slides: readonly unknown[], title: unknown, eras: unknown): Converted {
  const problems: Problem[] = [];
  const events = slides.flatMap((each, i) => {
    const slide = fieldsOf(each);
    const [text, media] = [fieldsOf(slide['text']), fieldsOf(slide['media'])];
    const row = recordRow(slide, `events[${i}]`);
    const cell = (name: string) => cellOf(name, dateText(fieldsOf(slide[name])));
    const [headline, body, group, url, caption, credit, id] = [
      ...[text['headline'], text['text'], slide['group']],
      ...[media['url'], media['caption'], media['credit'], slide['unique_id']],
    ].map(textOf) as [string, string, string, string, string, string, string];
    return eventOf(row, [cell('start_date'), cell('end_date')], { id, headline, body, group, media: url, caption, credit }, problems);
  });
  const names = Array.isArray(eras) ? eras : [];
  problems.push(...names.map((era, i) => problem(`eras[${i}]`, undefined, 'an event', era, ERA)));
  return datasetOf(events, plainText(textOf(fieldsOf(fieldsOf(title)['text'])['headline'])), problems);
}

/** Rows of a TimelineJS spreadsheet; the row of type `title`, or the first without year and headline, is the title. */
export function timelineJsRows(rows: readonly Row[], said: readonly Problem[]): Converted {
  const problems = [...said];
  const texts =
    ({ fields }: Row) =>
    (name: string) =>
      textOf(fields[name]);
  const title = rows.find((row) => texts(row)('type') === 'title' && !texts(row)('year'));
  const events = rows.flatMap((row) => {
    const text = texts(row);
    if (row === title) return [];
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
    return eventOf(row, [cell(''), cell('end_')], slide, problems);
  });
  return datasetOf(events, plainText(textOf(title?.fields['headline'])), problems);
}

function eventOf(row: Row, [start, end]: readonly [DateCell, DateCell], slide: Slide, problems: Problem[]): readonly LooseEvent[] {
  const dates = rowDate(row, start, end, problems);
  if (!dates) return [];
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
