import { geoDistance, geoInterpolate, geoPath, type GeoProjection } from 'd3';
import type { Frame } from '../../layout/frame.js';
import { placeLabels, type Box } from '../../layout/place-labels.js';
import type { AreaFeature, CountryShape, Geography, Sea } from './geography.js';
import { EARTH_KM, extentAt, viewFrom, type CountryBody } from './layout-country.js';
import { layoutDiscs, type DiscScale } from './layout-discs.js';
import { discBox, labelDiscs, round, type MapLabel, type MapTexts } from './layout-labels.js';
import type { FarFrame, MapPanel } from './map-scene.js';
import type { MapPlace, MapProjection } from './project.js';

const SEA_SIZE = 12;

/** A side whose country is in a panel. */
export interface Member {
  readonly side: 'a' | 'b';
  readonly country: CountryShape;
  readonly body: CountryBody;
}

/** Middle of the country, or of both. */
export function centreOf(members: readonly Member[]): readonly [number, number] {
  const [one, other] = members;
  return one && other ? geoInterpolate(one.body.centre as [number, number], other.body.centre as [number, number])(0.5) : one!.body.centre;
}

export interface PanelInput {
  readonly members: readonly Member[];
  readonly scale: number;
  readonly geography: Geography;
  readonly projection: MapProjection;
  readonly frame: Frame;
  readonly texts: MapTexts;
  readonly box: Box;
  readonly hasScale: boolean;
}

/** One country, or two neighbours, with what happened there. */
export function layoutPanel({ members, scale, geography, projection, frame, texts, box, hasScale }: PanelInput): MapPanel {
  const { width, height } = box;
  const centre = centreOf(members);
  const [, , midX, midY] = extentAt(
    centre,
    members.map(({ body }) => body.body),
  );
  const view = viewFrom(centre)
    .scale(scale)
    .translate([width / 2 - midX * scale, (height + 20) / 2 - midY * scale])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const draw = geoPath(view).digits(1);
  const path = (shape: Parameters<typeof draw>[0] | null) => (shape && draw(shape)) || '';
  const neighbours = members.length === 1 ? members[0]!.country.neighbours : null;
  const own = new Set(members.map(({ country }) => country.outline.id));
  const land = (neighbours ?? geography.world.filter(({ id }) => id === undefined || !own.has(id))) as readonly AreaFeature[];
  const frames = members.flatMap(({ body }) => layoutFrames(body, scale, box, texts));
  const obstacles: Box[] = frames.map((far) => far.box);

  const title = members.length === 1 ? panelTitle(members[0]!.side, projection, box, frame, texts) : null;
  if (title) obstacles.push({ x: title.x, y: title.y - 14, width: title.width, height: 18 });
  const scaleBar = hasScale ? layoutScaleBar(scale, box, frame, members.length === 1 ? texts.scale : texts.km, texts.number) : null;
  if (scaleBar)
    obstacles.push({ x: scaleBar.x, y: scaleBar.y - 14, width: scaleBar.width + 8 + frame.measure(scaleBar.text, 11, 400), height: 20 });

  const codes = members.map(({ side }) => side);
  const spots = projection.places.flatMap((place) => {
    if (place.total === 0 || (place.side !== codes[0] && place.side !== codes[1])) return [];
    const at = spotOf(place, view, frames, members);
    return at && at[0] > 4 && at[1] > 4 && at[0] < width - 4 && at[1] < height - 4 ? [{ place, x: round(at[0]), y: round(at[1]) }] : [];
  });
  const discs = layoutDiscs(spots, discScale(frame.width));
  const labels = labelDiscs(discs, obstacles, box, frame, texts);
  const discBoxes = discs.map(discBox);
  const labelBoxes = labels.map((label) => ({ x: label.x, y: label.y - 14, width: label.width, height: 19 }));
  const seas = members.length ? labelSeas(geography.seas, view, [...obstacles, ...discBoxes, ...labelBoxes], box, frame, texts) : [];
  return {
    side: members.length === 1 ? members[0]!.side : 'joint',
    box,
    land: path({ type: 'FeatureCollection', features: [...land] }),
    countries: members.map(({ side, country }) => ({
      side,
      d: path(country.shape),
      borders: path(country.borders),
      regions: country.regions.flatMap((region) => {
        const d = path(region.shape);
        return d ? [{ id: region.id, name: texts.regionName(region), d }] : [];
      }),
    })),
    frames,
    discs,
    labels,
    seas,
    title,
    scaleBar,
    scale,
  };
}

function discScale(width: number): DiscScale {
  return width >= 760
    ? { unit: 3.5, smallest: 4.6, apart: 15 }
    : width >= 480
      ? { unit: 3, smallest: 4.6, apart: 15 }
      : { unit: 2.5, smallest: 4, apart: 20 };
}

function spotOf(
  { lon, lat }: MapPlace,
  view: GeoProjection,
  frames: readonly FarFrame[],
  members: readonly Member[],
): readonly [number, number] | null {
  const far = frames.length ? members.flatMap(({ body }) => body.outliers).find((region) => nearRegion(lon, lat, region.shape)) : undefined;
  const frame = far && frames.find(({ id }) => id === far.id);
  return frame ? [frame.box.x + frame.box.width / 2, frame.box.y + frame.box.height / 2] : view([lon, lat]);
}

/** Far islands are small: a spot within their outline's reach is theirs. */
function nearRegion(lon: number, lat: number, shape: AreaFeature): boolean {
  const points = (shape.geometry.type === 'Polygon' ? shape.geometry.coordinates : shape.geometry.coordinates.flat()).flat() as [
    number,
    number,
  ][];
  return points.some((point) => geoDistance(point, [lon, lat]) * EARTH_KM < 40);
}

function panelTitle(side: 'a' | 'b', { places }: MapProjection, box: Box, { measure, rtl }: Frame, texts: MapTexts): MapLabel {
  const total = places.filter((place) => place.side === side).reduce((sum, place) => sum + place.total, 0);
  const text = texts.panelTitle(side, texts.number(total));
  const width = measure(text, 13, 700);
  return { id: side, text, count: '', isStrong: true, x: rtl ? box.width - 10 - width : 10, y: 20, width };
}

/** 500 km, or the round number nearest to a quarter of the panel. */
function layoutScaleBar(scale: number, box: Box, { measure }: Frame, say: MapTexts['km'], number: MapTexts['number']) {
  const kmPerPx = EARTH_KM / scale;
  const choices = [10, 25, 50, 100, 250, 500, 1000, 2000];
  const fitting = choices.filter((km) => km / kmPerPx + 12 + measure(say(number(km)), 11, 400) < box.width - 20);
  const km = fitting.findLast((each) => each / kmPerPx <= box.width * 0.3) ?? fitting[0] ?? 10;
  return { x: 10, y: box.height - 12, width: round(km / kmPerPx), text: say(number(km)) };
}

function layoutFrames(body: CountryBody, scale: number, panel: Box, texts: MapTexts): readonly FarFrame[] {
  let x = 10;
  return body.outliers.flatMap((region) => {
    const centre = viewCentre(region.shape);
    const [w, h, midX, midY] = extentAt(centre, [region.shape]);
    const size = {
      width: Math.round(Math.min(w * scale + 20, panel.width * 0.4)),
      height: Math.round(Math.min(h * scale + 20, panel.height * 0.3)),
    };
    const box = { x, y: 32, ...size };
    if (x + size.width > panel.width * 0.6) return [];
    x += size.width + 8;
    const view = viewFrom(centre)
      .scale(scale)
      .translate([box.x + size.width / 2 - midX * scale, box.y + size.height / 2 - midY * scale])
      .clipExtent([
        [box.x, box.y],
        [box.x + size.width, box.y + size.height],
      ]);
    const name = texts.regionName(region);
    return [
      {
        id: region.id,
        name,
        box: { ...box, height: size.height + 18 },
        d: geoPath(view).digits(1)(region.shape) ?? '',
        label: { x: box.x + 6, y: box.y + size.height + 12 },
      },
    ];
  });
}

function viewCentre(shape: AreaFeature): readonly [number, number] {
  const points = (shape.geometry.type === 'Polygon' ? shape.geometry.coordinates : shape.geometry.coordinates.flat()).flat() as [
    number,
    number,
  ][];
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  return [mean(0), mean(1)];
}

function labelSeas(
  seas: readonly Sea[],
  view: GeoProjection,
  obstacles: readonly Box[],
  box: Box,
  { measure }: Frame,
  texts: MapTexts,
): readonly MapLabel[] {
  const taken = [...obstacles];
  return seas.flatMap((sea) => {
    const at = view([sea.lon, sea.lat]);
    if (!at) return [];
    const text = texts.seaName(sea);
    const width = Math.ceil(measure(text, SEA_SIZE, 400)) + 2;
    const [placed] = placeLabels([{ id: sea.id, x: at[0], y: at[1], r: -(width / 2 + 4), width, height: 16 }], taken, {
      x: 3,
      y: 3,
      width: box.width - 6,
      height: box.height - 6,
    });
    if (!placed) return [];
    taken.push({ x: placed.x, y: placed.y - 8, width, height: 16 });
    return [{ id: sea.id, text, count: '', isStrong: false, x: round(placed.x), y: round(placed.y + 4), width }];
  });
}
