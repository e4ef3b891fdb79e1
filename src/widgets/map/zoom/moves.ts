import { geoCentroid, geoContains, geoDistance, sort } from 'd3';
import type { MultiPolygon } from 'geojson';
import { inside, type Box } from '../../../layout/place-labels.js';
import type { MapPanel, MapZoom, PanelSide } from '../scene.js';
import { EARTH_KM, type LonLat } from '../../../model/great-circle.js';
import { boundsOf } from '../layout/geo-path.js';
import { equalArea, pixelOf, type Point } from '../geography/map-projections.js';

/** What zooming in leads to. */
export type ZoomTarget = { readonly side: PanelSide } & ({ readonly at: LonLat } | { readonly area: MultiPolygon });

/** Factor of one step. */
const STEP = 2;

/** Share of a panel that one key pans by. */
const PAN = 0.25;

/** Direction of each arrow key with Shift; without it they lead through the list. */
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Closest zoom, km per px: outlines show nothing finer. */
const FINEST = 0.25;

/** Width of what is shown around a place, km. */
const AROUND_PLACE = 320;

const PADDING = 28;

/**
 * One step in: to the target, else towards the largest mark in view. In the panel of the target, else in the enlarged one, else in the shared
 * or the first one.
 */
export function zoomCloser(panels: readonly MapPanel[], current: MapZoom | null, target: ZoomTarget | null): MapZoom | null {
  const panel = panels.find(({ side }) => side === (target ?? current)?.side) ?? panels.find(({ side }) => side === 'joint') ?? panels[0];
  if (!panel) return current;
  if (!target) return zoomTowards(panel, STEP, largestIn(panel) ?? panel.busiest);
  if ('at' in target) return panel.k > 1 ? zoomTowards(panel, STEP, target.at) : zoomToPlace(panel, target.at);
  const whole = zoomToArea(panel, target.area);
  return whole && whole.k > panel.k ? whole : zoomTowards(panel, STEP, largestIn(panel, target.area) ?? geoCentroid(target.area));
}

/** One step out, back to where there is a mark if none is in view; null when all is seen again. */
export function zoomFarther(panel: MapPanel): MapZoom | null {
  return zoomTowards(panel, 1 / STEP, panel.discs.length ? null : panel.busiest);
}

/** The spot of the largest disc in view, of several that nearest to the middle; within `area` if one is given; null when there is none. */
function largestIn(panel: MapPanel, area?: MultiPolygon): LonLat | null {
  const middle = panelMiddle(panel);
  const seen = panel.discs.filter(({ at }) => at && (!area || geoContains(area, [...at])));
  const [largest] = sort(
    seen,
    ({ total }) => -total,
    ({ x, y }) => Math.hypot(x - middle[0], y - middle[1]),
  );
  return largest?.at ?? null;
}

/** The panel's zoom changed by a factor, with a spot half as far from the middle as before, or in the middle if it was out of sight. */
function zoomTowards(panel: MapPanel, factor: number, spot: LonLat | null): MapZoom | null {
  const { side, box, centre, scale } = panel;
  const k = allowed(panel, panel.k * factor);
  if (!spot) return zoomBy(panel, factor);
  if (k <= 1) return null;
  const [x, y] = panelMiddle(panel);
  const at = pixelOf(equalArea(centre, { scale, x: panel.middle[0], y: panel.middle[1] }), spot);
  const to: Point = inside({ x: at[0], y: at[1], width: 0, height: 0 }, { ...box, x: 0, y: 0 })
    ? [(at[0] + x) / 2, (at[1] + y) / 2]
    : [x, y];
  return { side, k, at: centreFor(spot, (scale / panel.k) * k, box, to) };
}

/** The panel's zoom changed by a factor around a point, px, whose spot stays where it is; null when all is seen again. */
export function zoomBy(panel: MapPanel, factor: number, [x, y]: Point = panelMiddle(panel)): MapZoom | null {
  const { centre, scale, middle } = panel;
  const fixed = pointAt(centre, scale, [x - middle[0], y - middle[1]]);
  const k = allowed(panel, panel.k * factor);
  if (k <= 1) return null;
  return { side: panel.side, k, at: centreFor(fixed, (scale / panel.k) * k, panel.box, [x, y]) };
}

/** The centre of projection that puts a spot at a pixel. Iterates, since moving the centre turns north a little, by less each time. */
function centreFor(spot: LonLat, scale: number, { width, height }: Box, [x, y]: Point): LonLat {
  let centre = spot;
  for (let step = 0; step < 4; step++) {
    const [spotX, spotY] = pixelOf(equalArea(centre, { scale, x: width / 2, y: height / 2 }), spot);
    centre = pointAt(centre, scale, [spotX - x, spotY - y]);
  }
  return centre;
}

/** The panel's zoom shifted by so many pixels, never beyond the reach of the whole panel; null when nothing is enlarged. */
export function panBy(panel: MapPanel, dx: number, dy: number): MapZoom | null {
  const { side, k, centre, scale, home } = panel;
  if (k <= 1) return null;
  const at = pointAt(centre, scale, [-dx, -dy]);
  return { side, k, at: geoDistance(at, home) > reachOf(panel) ? centre : at };
}

/** A zoom that was made elsewhere, as close as it may be here; null when its panel is not there or does not reach so far. */
export function reachable(panels: readonly MapPanel[], { side, k, at }: MapZoom): MapZoom | null {
  const panel = panels.find((each) => each.side === side);
  const closest = panel ? allowed(panel, k) : 0;
  return panel && closest > 1 && geoDistance(at, panel.home) <= reachOf(panel) ? { side, k: closest, at } : null;
}

/** How far the middle may be from that of the whole panel, in radians. */
function reachOf({ box, scale, k }: MapPanel): number {
  return Math.hypot(box.width, box.height) / 2 / (scale / k);
}

/** The panel's zoom shifted as an arrow key says; null when nothing is enlarged. */
export function panByKey(panel: MapPanel, key: string): MapZoom | null {
  const [dx, dy] = ARROWS[key] ?? [0, 0];
  return panBy(panel, -dx * PAN * panel.box.width, -dy * PAN * panel.box.height);
}

function zoomToPlace(panel: MapPanel, at: LonLat): MapZoom | null {
  const wanted = (panel.box.width * EARTH_KM) / AROUND_PLACE / (panel.scale / panel.k);
  const k = allowed(panel, Math.max(2, wanted));
  return k <= 1 ? null : { side: panel.side, k, at };
}

function zoomToArea(panel: MapPanel, area: MultiPolygon): MapZoom | null {
  const { side, scale, k, box } = panel;
  const at = geoCentroid(area);
  const [x0, y0, x1, y1] = boundsOf(area, equalArea(at));
  const wanted = Math.min((box.width - 2 * PADDING) / (x1 - x0), (box.height - 2 * PADDING) / (y1 - y0)) / (scale / k);
  const closer = allowed(panel, wanted);
  if (closer <= 1) return null;
  const shift: Point = [((x0 + x1) / 2) * (scale / k) * closer, ((y0 + y1) / 2) * (scale / k) * closer];
  return { side, k: closer, at: pointAt(at, (scale / k) * closer, shift) };
}

/** The spot at so many pixels from the centre of a projection; the centre itself where there is none. */
export function pointAt(centre: LonLat, scale: number, [x, y]: Point): LonLat {
  return equalArea(centre, { scale, x: 0, y: 0 }).invert?.([x, y]) ?? centre;
}

function panelMiddle({ box }: MapPanel): Point {
  return [box.width / 2, box.height / 2];
}

function allowed({ scale, k }: MapPanel, wanted: number): number {
  return Math.min(wanted, EARTH_KM / FINEST / (scale / k));
}
