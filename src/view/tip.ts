import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { actedOf, type DatasetIndex } from '../model/dataset-index.js';
import type { RecordKind } from '../model/record-ref.js';
import { localText } from './local-text.js';
import { whoActed } from './who-acted.js';

/** The mark that a tip is about: of one record, or of several that it counts. */
export interface TipSubject {
  readonly kind: RecordKind;
  /** Null when the mark stands for several records. */
  readonly id: Id | null;
  readonly name?: string | undefined;
  /** How many records the mark counts. */
  readonly count: number;
}

/**
 * Returns what a mark is, in two lines: of an event date, title and who acted. Assistive technology does not need it, as the list says the
 * same.
 */
export function tip(subject: TipSubject, index: DatasetIndex, locale: Locale): TemplateResult | typeof nothing {
  const lines = linesOf(subject, index, locale);
  if (!lines) return nothing;
  const [first, second] = lines;
  return html`<div class="tip" part="tip" aria-hidden="true"><b>${first}</b> <span>${second}</span></div>`;
}

type Lines = readonly [first: unknown, second: unknown];

function linesOf({ kind, id, name, count }: TipSubject, index: DatasetIndex, locale: Locale): Lines | null {
  if (id === null) return kind === 'event' ? [locale.common.events(count), ''] : null;
  const { vocabulary, sides } = index.dataset;
  switch (kind) {
    case 'event': {
      const event = index.eventById.get(id);
      if (!event) return null;
      const title = localText(event.title, locale);
      const acted = whoActed(actedOf(index, event), index, locale);
      return [locale.date(index.dateByEvent.get(id)!), html`${title} <small>${acted}</small>`];
    }
    case 'actor': {
      const actor = index.actorById.get(id);
      if (!actor) return null;
      const what = actor.roles?.at(-1)?.title ?? vocabulary.actorTypes?.[actor.type] ?? actor.type;
      const ties = locale.network.ties(index.tiesByActor.get(id)?.length ?? 0);
      return [localText(actor.name, locale), html`${localText(what, locale)} <small>${ties}</small>`];
    }
    case 'tie': {
      const tie = index.tieById.get(id);
      if (!tie) return null;
      const nameOf = (end: Id) => localText(index.actorById.get(end)?.name ?? end, locale);
      const often = count > 1 ? html`<small>${locale.network.ties(count)}</small>` : nothing;
      return [
        html`${nameOf(tie.from)} – ${nameOf(tie.to)}`,
        html`${localText(vocabulary.tieKinds?.[tie.kind] ?? tie.kind, locale)} ${often}`,
      ];
    }
    case 'place': {
      const place = index.placeById.get(id);
      if (!place) return null;
      const side = [sides.a, sides.b].find(({ country }) => country === place.country);
      const country = localText(side?.name ?? vocabulary.countries?.[place.country] ?? place.country, locale);
      const events = locale.common.events(count || (index.eventsByPlace.get(id)?.length ?? 0));
      return [localText(place.name, locale), html`${country} <small>${events}</small>`];
    }
    case 'region':
      return [name ?? id, ''];
  }
}
