import { datasetOf, type LooseEvent, type LooseLink } from './loose-event.js';
import { fieldsOf, textOf, yearText, type Fields } from './loose-value.js';
import { linksIn, plainText } from './plain-text.js';

/** A row of TimelineJS 3's spreadsheet, by the names of its columns in lower case. */
export type SheetRow = Readonly<Record<string, string | undefined>>;

/** JSON of TimelineJS 3: `{title, events: [{start_date, end_date, text, media, group, unique_id}]}`. */
export function timelineJs(slides: readonly unknown[], title: unknown): unknown {
  const events = slides.map((each) => {
    const { start_date, end_date, text, media, group, unique_id } = fieldsOf(each);
    const [{ headline, text: body }, { url, caption, credit }] = [fieldsOf(text), fieldsOf(media)];
    return eventOf(
      [start_date, end_date].map((date) => dateOf(fieldsOf(date))),
      [headline, body, group, url, caption, credit].map(textOf),
      textOf(unique_id),
    );
  });
  return datasetOf(events, plainText(textOf(fieldsOf(fieldsOf(title)['text'])['headline'])));
}

/** Rows of its spreadsheet; the row of type `title`, or the first without a year and a headline, names the whole. */
export function timelineJsRows(rows: readonly SheetRow[]): unknown {
  const title = rows.find(({ type, year }) => type?.trim() === 'title' && !year?.trim());
  const events = rows
    .filter((row) => row !== title && row['type']?.trim() !== 'era')
    .map((row) => {
      const point = (end: string) => dateOf({ year: row[`${end}year`], month: row[`${end}month`], day: row[`${end}day`] });
      const texts = ['headline', 'text', 'group', 'media', 'media caption', 'media credit'].map((name) => row[name] ?? '');
      return eventOf([point(''), point('end ')], texts, '');
    });
  return datasetOf(events, plainText(title?.['headline'] ?? ''));
}

function eventOf([start = '', end = '']: readonly string[], texts: readonly string[], id: string): LooseEvent {
  const [headline = '', body = '', group = '', media = '', caption = '', credit = ''] = texts;
  const isAddress = /^https?:/.test(media);
  const links: readonly LooseLink[] = [
    ...linksIn(body),
    ...linksIn(caption),
    ...(isAddress ? [{ url: media, title: plainText(caption) || plainText(credit) }] : []),
  ];
  const summary = plainText(body);
  return {
    ...(id && { id }),
    date: end && end !== start ? `${start}/${end}` : start,
    title: plainText(headline) || summary.slice(0, 80),
    ...(summary && { summary }),
    ...(group && { group }),
    links,
  };
}

/** Its years before 1 have no year zero, those of EDTF have. */
function dateOf({ year, month, day }: Fields): string {
  const [text, monthText, dayText] = [year, month, day].map(textOf) as [string, string, string];
  if (!/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  const head = yearText(number < 0 ? number + 1 : number);
  return [head, ...[monthText, dayText].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}
