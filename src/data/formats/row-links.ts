import type { Problem } from '../types.js';
import type { Columns } from './columns.js';
import { rowProblem, type Row, type RowReader } from './loose-row.js';
import type { LooseLink } from './loose.js';
import { fieldsOf, firstText, textOf } from './loose-value.js';
import { linksIn, plainText } from './plain-text.js';
import { readLoneDate } from './written-date.js';

/** What stands between addresses. */
const SEVERAL = /[;,|]?\s+|[;,|](?=https?:|www\.)/;

/** An address without its scheme, as people write it. */
const BARE = /^(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)+\/)\S*$/i;

/**
 * Reads the sources of a row: URLs, names, or a JSON list of either; an address beside a name is that of the name. Other values are reported.
 */
export function linkReader(columns: Columns): RowReader<readonly LooseLink[]> {
  const named = columns.of('source');
  const all = [...columns.of('address'), ...named];
  /** Those that some row has something in. */
  let names: readonly string[] = [];
  const [publishers] = [columns.of('publisher')];
  return {
    look: ({ fields }) => {
      if (names.length < all.length) names = all.filter((name) => fields[name] || names.includes(name));
    },
    read: (row, problems) => {
      const links = names.flatMap((name) =>
        [row.fields[name]].flat().flatMap((value: unknown): readonly LooseLink[] => {
          const fields = fieldsOf(value);
          const address = textOf(value) || firstText(fields, ['url', 'href', 'link', 'address']);
          const title = plainText(firstText(fields, ['title', 'name', 'label', 'text']));
          const parts = SEVERAL.test(address) ? address.split(SEVERAL).map(withScheme) : [withScheme(address)];
          const urls = parts.filter((each) => /^https?:/.test(each));
          if (urls.length) return urls.map((url) => ({ ...saidOf(row, name, fields, problems), url, title }));
          const said = title || plainText(named.includes(name) ? textOf(value) : '');
          const isName = said !== '' && !/^\w+:\S/.test(said);
          if (address && (!isName || (title && address !== title)))
            problems.push(rowProblem(row, name, 'an address that begins with http or https', address, 'The source has no link.'));
          const inText = named.includes(name) ? linksIn(textOf(value)).filter(({ url }) => /^https?:/.test(url)) : [];
          if (inText.length) return inText.map((link) => ({ ...link, title: said || link.title }));
          return isName ? [{ ...saidOf(row, name, fields, problems), url: '', title: said }] : [];
        }),
      );
      const [unlinked, linked] = [links.filter(({ url }) => !url), links.filter(({ url }) => url)];
      const isOne = unlinked.length === 1 && linked.length === 1 && !linked[0]!.title;
      const found = isOne ? [{ ...unlinked[0], ...linked[0]!, title: unlinked[0]!.title }] : links;
      const publisher = plainText(firstText(row.fields, publishers));
      return publisher ? found.map((link) => ({ publisher, ...link })) : found;
    },
  };
}

function withScheme(text: string): string {
  return BARE.test(text) ? `https://${text}` : text;
}

function saidOf(row: Row, name: string, fields: ReturnType<typeof fieldsOf>, problems: Problem[]): Pick<LooseLink, 'publisher' | 'date'> {
  const [publisher, text] = [firstText(fields, ['publisher']), firstText(fields, ['date', 'published'])];
  const date = text && readLoneDate(text)?.date;
  if (text && !date) problems.push(rowProblem(row, name, 'the date of a source', text, 'The source has no date.'));
  return { ...(publisher && { publisher }), ...(date && { date }) };
}
