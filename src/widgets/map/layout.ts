import { geoDistance } from 'd3';
import type { Frame } from '../../layout/frame.js';
import type { Geography } from './geography.js';
import { bodyOf, EARTH_KM, extentAt } from './layout-country.js';
import type { MapTexts } from './layout-labels.js';
import { centreOf, layoutPanel, type Member } from './layout-panel.js';
import { layoutStrip } from './layout-strip.js';
import type { MapScene } from './map-scene.js';
import type { MapProjection } from './project.js';

const GUTTER = 12;
const PADDING = 16;

/** Countries this many radii or less apart share one panel. */
const NEIGHBOUR_RADII = 1.6;

/** Strip with both countries and what crosses, above two panels at one equal scale; one panel for neighbours. */
export function layoutMap(projection: MapProjection, geography: Geography, frame: Frame, texts: MapTexts): MapScene {
  const { width } = frame;
  const sides = (['a', 'b'] as const).flatMap((side) =>
    geography[side] ? [{ side, country: geography[side]!, body: bodyOf(geography[side]!) }] : [],
  );
  const [one, other] = sides;
  const apart = one && other ? geoDistance(one.body.centre as [number, number], other.body.centre as [number, number]) : 0;
  const together = Boolean(one && other && apart < NEIGHBOUR_RADII * (one.body.radius + other.body.radius));
  const distanceKm = Math.round(distanceBetween(projection, apart) * EARTH_KM);
  const strip =
    one && other && !together ? layoutStrip({ projection, geography, a: one.body, b: other.body, distanceKm, frame, texts }) : null;
  const top = strip ? strip.height + GUTTER : 0;
  const panelWidth = together || sides.length < 2 ? width : (width - GUTTER) / 2;
  const ratio = together || sides.length < 2 ? 0.62 : width >= 760 ? 0.8 : width >= 400 ? 0.98 : 1.25;
  const panelHeight = Math.round(Math.min(together ? 560 : 430, Math.max(160, panelWidth * ratio)));
  const views = together ? [sides] : sides.map((side) => [side]);
  const scale = Math.min(...views.map((members) => fittingScale(members, panelWidth, panelHeight)));
  const panels = views.map((members, i) =>
    layoutPanel({
      members,
      scale,
      geography,
      projection,
      frame,
      texts,
      box: { x: Math.round(i * (panelWidth + GUTTER)), y: top, width: Math.floor(panelWidth), height: panelHeight },
      hasScale: i === 0,
    }),
  );
  const drawn = new Set([...panels.flatMap(({ discs }) => discs.flatMap(({ ids }) => ids))]);
  return {
    width,
    height: panels.length ? top + panelHeight : top,
    strip,
    panels,
    elsewhere: projection.places.filter(({ id, total }) => total > 0 && !drawn.has(id)),
    distanceKm,
  };
}

/** Radians between the busiest places of the two sides, else between the middles of the countries. */
function distanceBetween({ places }: MapProjection, middles: number): number {
  const [one, other] = (['a', 'b'] as const).map((side) => places.find((place) => place.side === side && place.total > 0));
  return one && other ? geoDistance([one.lon, one.lat], [other.lon, other.lat]) : middles;
}

function fittingScale(members: readonly Member[], width: number, height: number): number {
  const [w, h] = extentAt(
    centreOf(members),
    members.map(({ body }) => body.body),
  );
  return Math.min((width - 2 * PADDING) / w, (height - 2 * PADDING - 20) / h);
}
