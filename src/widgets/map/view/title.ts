import { html } from 'lit';
import type { EventRecord, Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { Extent } from '../../../model/filter.js';
import { eventsTitle, LEAST_COMPARED } from '../../../view/finding.js';
import type { Drawing } from '../../../view/furniture.js';
import type { MapScene } from '../scene.js';
import type { MapProjection } from '../project/projection.js';

interface TitleParts {
  /** Null while there is no geography. */
  readonly scene: MapScene | null;
  /** The land of both countries is drawn. */
  readonly isDrawn: boolean;
  readonly isZoomed: boolean;
  /** The country that is drawn alone, and its number of events; null for both. */
  readonly alone: { readonly side: 'a' | 'b'; readonly events: number } | null;
  readonly projection: MapProjection;
  readonly index: DatasetIndex;
  /** The events that are shown, and what they were narrowed to; null for the whole record. */
  readonly events: readonly EventRecord[];
  readonly period: Extent | null;
  readonly nameOf: (id: Id) => string;
  readonly countryName: (side: 'a' | 'b') => string;
  readonly locale: Locale;
}

const SIDES = ['a', 'b'] as const;

/** How far apart the busiest places of the whole record are, where each side has one, and what is drawn at which scale: nothing that is not shown. */
export function mapTitle(parts: TitleParts): Pick<Drawing, 'title' | 'dek'> {
  const { scene, alone, projection, countryName, locale } = parts;
  const { map } = locale;
  const { total, placeless } = projection;
  return {
    title: finding(parts),
    dek: alone
      ? map.alone(countryName(alone.side), alone.events, total)
      : html`${map.where(total - placeless, total)} ${scene ? scaleWords(scene, parts) : ''}`,
  };
}

/** The distance, unless few events are shown or none at one of its ends; then how many there are. */
function finding({ scene, projection, index, events, period, nameOf, countryName, locale }: TitleParts): string {
  const { map } = locale;
  const [one, other] = scene?.ends ?? [null, null];
  const isCarried = projection.total - projection.placeless >= LEAST_COMPARED && one?.total && other?.total;
  if (period && !isCarried && events.length) return eventsTitle(events, period, index, locale);
  const km = scene?.distanceKm ?? null;
  return one && other && km !== null && (isCarried || !period)
    ? map.finding(nameOf(one.id), nameOf(other.id), km)
    : map.noFinding(countryName('a'), countryName('b'));
}

function scaleWords({ sides, panels }: MapScene, { isDrawn, isZoomed, countryName, locale: { map } }: TitleParts): string {
  const undrawn = SIDES.filter((side) => !sides.includes(side));
  if (undrawn.length) return undrawn.map((side) => map.notDrawn(countryName(side))).join(' ');
  if (isZoomed) return panels.every(({ scaleBar }) => scaleBar) ? map.enlarged : '';
  return isDrawn ? map.sameScale : '';
}
