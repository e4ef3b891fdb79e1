import { html } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { MapMessages } from '../../../locale/map-messages.js';
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
  readonly nameOf: (id: Id) => string;
  readonly countryName: (side: 'a' | 'b') => string;
  readonly locale: Locale;
  readonly messages: MapMessages;
}

const SIDES = ['a', 'b'] as const;

/** Title and dek: how far apart the busiest places are, where each side has one, how many events have a place, and the scale. */
export function mapTitle(parts: TitleParts): Pick<Drawing, 'title' | 'dek'> {
  const { scene, alone, projection, nameOf, countryName, locale, messages } = parts;
  const [one, other] = scene?.ends ?? [null, null];
  const km = scene?.distanceKm ?? null;
  const total = locale.number(projection.total);
  const placed = locale.number(projection.total - projection.placeless);
  return {
    title:
      one && other && km !== null
        ? messages.finding(nameOf(one.id), nameOf(other.id), locale.number(km))
        : messages.noFinding(countryName('a'), countryName('b')),
    dek: alone
      ? messages.alone(countryName(alone.side), locale.number(alone.events), total)
      : html`${messages.where(placed, total)} ${scene ? scaleWords(scene, parts) : ''}`,
  };
}

function scaleWords({ sides, panels }: MapScene, { isDrawn, isZoomed, countryName, messages }: TitleParts): string {
  const undrawn = SIDES.filter((side) => !sides.includes(side));
  if (undrawn.length) return undrawn.map((side) => messages.notDrawn(countryName(side))).join(' ');
  if (isZoomed) return panels.every(({ scaleBar }) => scaleBar) ? messages.enlarged : '';
  return isDrawn ? messages.sameScale : '';
}
