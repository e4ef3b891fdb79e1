import { html } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
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
}

const SIDES = ['a', 'b'] as const;

/** How far apart the busiest places are, where each side has one, and what is drawn at which scale: nothing that is not shown. */
export function mapTitle(parts: TitleParts): Pick<Drawing, 'title' | 'dek'> {
  const { scene, alone, projection, nameOf, countryName, locale } = parts;
  const { map } = locale;
  const [one, other] = scene?.ends ?? [null, null];
  const km = scene?.distanceKm ?? null;
  const { total, placeless } = projection;
  return {
    title:
      one && other && km !== null ? map.finding(nameOf(one.id), nameOf(other.id), km) : map.noFinding(countryName('a'), countryName('b')),
    dek: alone
      ? map.alone(countryName(alone.side), alone.events, total)
      : html`${map.where(total - placeless, total)} ${scene ? scaleWords(scene, parts) : ''}`,
  };
}

function scaleWords({ sides, panels }: MapScene, { isDrawn, isZoomed, countryName, locale: { map } }: TitleParts): string {
  const undrawn = SIDES.filter((side) => !sides.includes(side));
  if (undrawn.length) return undrawn.map((side) => map.notDrawn(countryName(side))).join(' ');
  if (isZoomed) return panels.every(({ scaleBar }) => scaleBar) ? map.enlarged : '';
  return isDrawn ? map.sameScale : '';
}
