import { range } from 'd3';
import type { MultiPolygon } from 'geojson';
import type { AreaShape } from '../geography/areas.js';
import { edgesOf, outlineOf, type GeoExtent } from '../geography/extent.js';
import type { Geography } from '../geography/geography.js';
import type { Surroundings } from '../scene.js';
import { linesOf, pathOf } from './geo-path.js';
import { landPath, type View } from './land.js';

/** Room around a viewport that its shapes may reach into, px. */
const AROUND = 16;

/**
 * The land around the countries of a panel. Around one country it is that of the country's own file, which meets its outline exactly but ends
 * at an extent; what is in view beyond that comes from the world file.
 */
export function layoutSurroundings(sides: readonly ('a' | 'b')[], { world, codes, ...countries }: Geography, view: View): Surroundings {
  const draw = (areas: readonly AreaShape[], covered?: GeoExtent) => landPath(shapesOf(areas), view, covered);
  const own = sides.length === 1 ? countries[sides[0]!] : null;
  if (!own?.neighbours) {
    const drawn = new Set(sides.map((side) => codes[side === 'a' ? 0 : 1]));
    return { land: draw(world.filter(({ id }) => !drawn.has(id))), distant: null };
  }
  const { neighbours, extent } = own;
  const land = draw(neighbours);
  if (!extent || !world.length || holdsView(extent, view)) return { land, distant: null };
  const coordinates = shapesOf(neighbours).flatMap((shape) => shape.coordinates);
  const borders = linesOf({ type: 'MultiPolygon', coordinates }, edgesOf(extent));
  return {
    land,
    distant: { land: draw(world, extent), cover: pathOf(outlineOf(extent), view.projection), borders: pathOf(borders, view.projection) },
  };
}

function shapesOf(areas: readonly AreaShape[]): readonly MultiPolygon[] {
  return areas.map(({ geometry }) => geometry);
}

/** True when all that is in view lies within an extent: then so does the edge of the view. */
function holdsView([[west, south], [east, north]]: GeoExtent, { projection, viewport: { width, height } }: View): boolean {
  const along = (length: number) => range(0, 1.01, 1 / 8).map((share) => share * (length + 2 * AROUND) - AROUND);
  const edge = [
    ...along(width).flatMap((x) => [-AROUND, height + AROUND].map((y) => [x, y] as const)),
    ...along(height).flatMap((y) => [-AROUND, width + AROUND].map((x) => [x, y] as const)),
  ];
  return edge.every(([x, y]) => {
    const [lon, lat] = projection.invert?.([x, y]) ?? [NaN, NaN];
    return lon > west && lon < east && lat > south && lat < north;
  });
}
