import type { Problem } from '../types.js';
import { rowProblem, type Row } from './loose-row.js';
import type { LooseLink } from './loose-event.js';
import { fieldsOf, firstText, textOf } from './loose-value.js';
import { plainText } from './plain-text.js';
import { PLAIN, readDate } from './written-date.js';

/** Columns with URLs of sources; and those that may name a source without a URL. */
const ADDRESSES = ['url', 'source', 'link', 'href', 'giturl', 'source_url', 'sources', 'references', 'links'];
const NAMED = ['source', 'sources', 'references'];

/** The sources of a row: URLs, names, or a JSON list of either. Other values are reported. */
export function rowLinks(row: Row, problems: Problem[]): readonly LooseLink[] {
  const links = ADDRESSES.filter((name) => row.fields[name]).flatMap((name) =>
    [row.fields[name]].flat().flatMap((value: unknown): readonly LooseLink[] => {
      const fields = fieldsOf(value);
      const address = textOf(value) || firstText(fields, ['url', 'href', 'link', 'address']);
      const title = plainText(firstText(fields, ['title', 'name', 'label', 'text']));
      const urls = address.split(/[;,|]?\s+|[;,|](?=https?:)/).filter((each) => /^https?:/.test(each));
      if (urls.length) return urls.map((url) => ({ ...saidOf(row, name, fields, problems), url, title }));
      const said = title || plainText(NAMED.includes(name) ? textOf(value) : '');
      if (address && address !== said)
        problems.push(rowProblem(row, name, 'an address that begins with http or https', address, 'The source has no link.'));
      return said && !/^\w+:/.test(said) ? [{ ...saidOf(row, name, fields, problems), url: '', title: said }] : [];
    }),
  );
  const [named, addressed] = [links.filter(({ url }) => !url), links.filter(({ url }) => url)];
  const isOne = named.length === 1 && addressed.length === 1 && !addressed[0]!.title;
  return isOne ? [{ ...named[0], ...addressed[0]!, title: named[0]!.title }] : links;
}

function saidOf(row: Row, name: string, fields: ReturnType<typeof fieldsOf>, problems: Problem[]): Pick<LooseLink, 'publisher' | 'date'> {
  const [publisher, text] = [firstText(fields, ['publisher']), firstText(fields, ['date', 'published'])];
  const date = text && readDate(text, PLAIN)?.date;
  if (text && !date) problems.push(rowProblem(row, name, 'the date of a source', text, 'The source has no date.'));
  return { ...(publisher && { publisher }), ...(date && { date }) };
}
