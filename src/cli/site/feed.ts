import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { make, xmlText } from '../figure-dom.js';
import { isoDates } from '../iso-dates.js';
import { Text, type Element } from '../packages.js';

export interface FeedAddresses {
  /** Absolute, of the feed itself, of the site in its language and of an event. */
  readonly feed: string;
  readonly home: string;
  readonly event: (id: string) => string;
}

/**
 * Returns the events as RSS 2.0, the newest first. RSS and not Atom, which demands to know when each was published: an event has only the day
 * on which it took place, which is `ev:startdate` (RSS module Event), and never a `pubDate`.
 */
export function feedText(
  index: DatasetIndex,
  locale: Locale,
  title: string,
  description: string,
  { feed, home, event }: FeedAddresses,
): string {
  const { text, common, share, language } = locale;
  const license = text(index.dataset.meta.license).text;
  const items = index.events.toReversed().map(({ id, title, summary, kind, place }) => {
    const date = index.dateByEvent.get(id)!;
    const { start, end } = isoDates(date);
    const where = text(place ? index.placeById.get(place)?.name : undefined).text;
    return make(
      'item',
      {},
      leaf('title', `${locale.date(date, { style: 'long' })}${common.colon}${text(title).text}`),
      leaf('link', event(id)),
      make('guid', { isPermaLink: 'true' }, new Text(event(id))),
      ...some('description', text(summary).text),
      leaf('category', text(index.dataset.vocabulary.kinds?.[kind]).text || kind),
      ...some('ev:startdate', start),
      ...some('ev:enddate', end),
      ...some('ev:location', where),
    );
  });
  const channel = make(
    'channel',
    {},
    leaf('title', title),
    leaf('link', home),
    make('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed }),
    leaf('description', description),
    leaf('language', language),
    ...some('copyright', license && share.license(license)),
    ...items,
  );
  const spaces = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:ev': 'http://purl.org/rss/1.0/modules/event/' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(make('rss', { version: '2.0', ...spaces }, channel))}\n`;
}

function leaf(name: string, text: string): Element {
  return make(name, {}, new Text(text));
}

function some(name: string, text: string | undefined): readonly Element[] {
  return text ? [leaf(name, text)] : [];
}
