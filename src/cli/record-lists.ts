import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../data/safe-url.js';
import type { EventRecord, Id, SourceRecord, TieRecord } from '../data/types.js';
import { filterOf } from '../element/filter-attributes.js';
import type { Locale } from '../locale/locale.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { filterEvents } from '../model/filter.js';
import { filterTies } from '../model/filter-ties.js';
import { localText } from '../view/local-text.js';
import { quotationText } from '../view/quotation.js';
import { sourceNote } from '../view/source-link.js';
import { sourcesOf } from '../view/source-line.js';
import type { Figure, FigureSettings } from './figure.js';
import { figureDom, make } from './figure-dom.js';
import type { Element } from './packages.js';

interface ListContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** Sources whose titles have been told. */
  readonly told: Set<SourceRecord>;
}

/**
 * Every event that is shown, by time, with its date, place and quotations, and of a network every tie, with their sources: what a reader has
 * who cannot use the picture. They are for the slot `list`.
 */
export function recordLists({ view, dataset, locale }: Figure, { from, to, kinds, themes, query }: FigureSettings): readonly Element[] {
  const index = indexDataset(dataset);
  const context = { index, locale, told: new Set<SourceRecord>() };
  const filter = filterOf({ from, to, query, kinds, themes, sides: '' });
  const events = filterEvents(index, filter, locale.fold);
  const passing = filterTies(index, filter, events);
  const ties = dataset.ties.filter(({ id }) => passing?.has(id) ?? true);
  const listOf = (lines: readonly TemplateResult[], name: string) =>
    make(name, { slot: 'list' }, ...figureDom(html`${lines}`, name).children);
  return [
    ...(view === 'network'
      ? []
      : [
          listOf(
            events.map((event) => eventLine(event, context)),
            'ol',
          ),
        ]),
    ...(view === 'network' || view === 'dashboard'
      ? [
          listOf(
            ties.map((tie) => tieLine(tie, context)),
            'ul',
          ),
        ]
      : []),
  ];
}

function eventLine({ id, title, date, place, quotes = [], sources }: EventRecord, context: ListContext): TemplateResult {
  const { index, locale } = context;
  const { comma } = locale.common;
  const read = index.dateByEvent.get(id)!;
  const where = place ? index.placeById.get(place) : undefined;
  return html`<li>
    <b><time datetime=${date}>${[locale.date(read), ...locale.dateWords(read)].join(comma)}</time></b> ${localText(title, locale)}${
      where ? html`${comma}${localText(where.name, locale)}` : nothing
    }
    ${quotes.map((quote) => html`<br /><small>${quotationText(quote, index, locale)}</small>`)}${citations(sources, context)}
  </li>`;
}

function tieLine({ from, kind, to, start, end, sources }: TieRecord, context: ListContext): TemplateResult {
  const { index, locale } = context;
  const name = (actor: Id) => localText(index.actorById.get(actor)?.name, locale);
  const dates = [start, end].flatMap((date) => (date ? [locale.dateText(date)] : [])).join(locale.dates.to);
  return html`<li>
    ${name(from)} — ${localText(index.dataset.vocabulary.tieKinds?.[kind] ?? kind, locale)} —
    ${name(to)}${dates ? `${locale.common.comma}${dates}` : ''} ${citations(sources, context)}
  </li>`;
}

/** Sources by their publishers, each linked; what more is known of one is told where it is first named. */
function citations(ids: readonly Id[] = [], { index, locale, told }: ListContext): TemplateResult | typeof nothing {
  const { sources, colon, comma } = locale.common;
  const cited = sourcesOf(ids, index);
  if (!cited.length) return nothing;
  const names = cited.map((source, i) => {
    const isNew = !told.has(source);
    told.add(source);
    const address = source.url ? safeUrl(source.url) : null;
    const title = isNew && source.publisher ? locale.text(source.title).text : nothing;
    const name = localText(source.publisher ?? source.title, locale);
    return html`${i ? comma : nothing}${
      address ? html`<a href=${address} title=${title}>${name}</a>` : html`<span title=${title}>${name}</span>`
    }${isNew ? sourceNote(source, locale) : nothing}`;
  });
  return html`<br /><small>${sources}${colon}${names}</small>`;
}
