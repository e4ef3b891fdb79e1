import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { Acted, DatasetIndex } from '../../../model/dataset-index.js';
import type { Extent } from '../../../model/filter.js';
import { eventsTitle, LEAST_COMPARED, yearsOfEvents } from '../../../view/finding.js';
import { betweenSides, whoActed } from '../../../view/who-acted.js';
import { facing, type LaneSide } from '../project/lane-side.js';
import type { Crossings } from '../project/projection.js';

interface TitleParts {
  readonly index: DatasetIndex;
  /** The events of the period that is shown, and their acts on the other's soil. */
  readonly events: readonly EventRecord[];
  readonly crossings: Crossings;
  /** What they were narrowed to; null for the whole record. */
  readonly period: Extent | null;
  readonly locale: Locale;
  readonly upper: LaneSide;
  readonly where: 'above' | 'left' | 'right';
}

const BETWEEN: readonly Acted[] = ['joint', 'third', 'unknown'];

/** What the shown events say about the two sides, and how the picture is to be read. */
export function timelineTitle(parts: TitleParts): { readonly title: string; readonly dek: TemplateResult } {
  const { index, events, crossings, locale, upper, where } = parts;
  const { aInB, bInA } = crossings;
  const { common, timeline } = locale;
  const { acted } = index;
  const [a, b] = sideNames(parts);
  const lower = facing(upper);
  const names = { a, b };
  const line = betweenSides(index, locale);
  const [above, below, on] = timeline.dek(names[upper], names[lower], where, line);
  return {
    title: finding(parts),
    dek: html`${
      acted.has('a') || acted.has('b')
        ? html`<b data-side=${upper}>${above}</b>${common.semicolon}<b data-side=${lower}>${below}</b
            >${line ? [common.semicolon, on] : nothing}`
        : locale.list(BETWEEN.filter((each) => acted.has(each)).map((each) => whoActed(each, index, locale)))
    }${common.stop}
    ${aInB + bInA > 0 ? timeline.crossing(a, b, aInB, bInA, events.length) : nothing}`,
  };
}

/** Who was more often on the other's soil, where both were and often enough; else how many events there are, or the title of the record. */
function finding({ index, events, crossings: { aInB, bInA }, period, locale }: TitleParts): string {
  const { common, timeline, text } = locale;
  const [a, b] = sideNames({ index, locale });
  if (aInB && bInA && aInB + bInA >= LEAST_COMPARED) {
    const said = timeline.finding(a, b, aInB - bInA);
    return period ? common.inYears(said, yearsOfEvents(events, period, index, locale)) : said;
  }
  return period && events.length ? eventsTitle(events, period, index, locale) : text(index.dataset.meta.title).text || `${a} – ${b}`;
}

function sideNames({ index, locale: { text } }: Pick<TitleParts, 'index' | 'locale'>): readonly [a: string, b: string] {
  const { a, b } = index.dataset.sides;
  return [text(a.name).text, text(b.name).text];
}
