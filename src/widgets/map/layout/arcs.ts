import { geoInterpolate, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import { round, type MapLabel, type MapTexts } from './labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import { pixelOf, type Point } from '../geography/map-projections.js';
import { pathThrough } from './geo-path.js';
import type { MapProjection } from '../project/projection.js';

/** An arc for the acts of one side on the other's soil. */
export interface MapArc {
  readonly actor: 'a' | 'b';
  readonly count: number;
  readonly d: string;
  readonly head: string;
  readonly width: number;
  readonly label: MapLabel | null;
  /** The label says in words what the arc stands for, and not only the count. */
  readonly isSaid: boolean;
}

export interface ArcScene {
  readonly arcs: readonly MapArc[];
  /** Path of the great circle, where there is no arc; else empty. */
  readonly route: string;
  readonly distance: MapLabel | null;
  /** Boxes that no label may cover. */
  readonly taken: readonly Box[];
}

/** Segments of a great circle. */
const STEPS = 64;

/** Width of the widest arc, px. */
const WIDEST = 6.5;

/** Offset of an arc from the great circle at its middle, px: `wide` in strips from that width on, else `narrow`. */
const OFFSET = { from: 760, wide: 10, narrow: 7 };

/** Longest label in words, as a share of the width of the great circle. */
const FULL = 0.72;

/** Offset at both ends, px, where the head of one arc stands beside the tail of the other. */
const APART = 5;

interface Lane {
  /** To the left in the direction of travel, px. */
  readonly offset: number;
  readonly apart: number;
}

export function greatCircle(projection: GeoProjection, from: LonLat, to: LonLat): readonly Point[] {
  const between = geoInterpolate(from, to);
  return Array.from({ length: STEPS + 1 }, (_, i) => pixelOf(projection, between(i / STEPS)));
}

/**
 * An arc each way along one great circle, side by side, as wide as their counts, with labels for the counts and the distance. `clear` is
 * the room that the marks at the two ends take, px from their middles.
 */
export function layoutArcs(
  line: readonly Point[],
  clear: readonly number[],
  { aInB, bInA }: MapProjection['crossings'],
  distanceKm: number | null,
  { width, height }: { readonly width: number; readonly height: number },
  { measure }: Frame,
  texts: MapTexts,
): ArcScene {
  const most = Math.max(aInB, bInA, 1);
  const offset = width >= OFFSET.from ? OFFSET.wide : OFFSET.narrow;
  // Both arcs keep to the same hand, so that the acts of b are always above, whichever side lies in the west.
  const hand = line[0]![0] <= line.at(-1)![0] ? -1 : 1;
  const lane = { offset: hand * offset, apart: aInB && bInA ? hand * APART : 0 };
  const bent = [arcOf('b', bInA, [...line].reverse(), lane, [...clear].reverse(), most), arcOf('a', aInB, line, lane, clear, most)].filter(
    ({ count }) => count > 0,
  );
  /** The point farthest above or below both ends. */
  const crest = line.reduce((best, point) => (bulgeOf(point, line) > bulgeOf(best, line) ? point : best), line[STEPS / 2]!);
  const names: Box[] = [];
  /** A label below the lower arc, or above the upper one; one so wide that the arc would run through it moves away. Null without room. */
  const centred = (text: string, size: number, weight: 400 | 700, wanted: number): MapLabel | null => {
    const textWidth = Math.ceil(measure(text, size, weight)) + 2;
    const x = Math.max(4, Math.min(width - textWidth - 4, crest[0] - textWidth / 2));
    const over = line.filter((point) => point[0] > x - 6 && point[0] < x + textWidth + 6);
    const y =
      wanted < crest[1]
        ? Math.min(wanted, ...over.map((point) => point[1] - offset - 6))
        : Math.max(wanted, ...over.map((point) => point[1] + 20), ...names.map((box) => (wanted < box.y ? 0 : box.y + box.height + 13)));
    const box = { x, y: y - 13, width: textWidth, height: 17 };
    if (textWidth > width - 8 || box.y < 1 || box.y + box.height > height - 1) return null;
    names.push(box);
    return { id: text, text, count: '', isStrong: weight === 700, x: round(box.x), y: round(y), width: textWidth };
  };
  const arcs = bent.map((arc) => {
    const wanted = arc.actor === 'b' ? crest[1] - offset - 10 : crest[1] + offset + 22;
    const count = texts.number(arc.count);
    const words = texts.acted(arc.actor, arc.count);
    // Words about as wide as the great circle would cover both countries: then the count stands alone, and the legend explains it.
    const isShort = measure(words, 13, 700) > FULL * Math.abs(line[0]![0] - line.at(-1)![0]);
    const label = centred(isShort ? count : words, 13, 700, wanted);
    return { ...arc, label, isSaid: label !== null && !isShort };
  });
  const below = crest[1] + offset + (aInB > 0 ? 40 : 22);
  const distance = distanceKm === null ? null : centred(texts.km(distanceKm), 12, 400, below);
  const way = line.map(([x, y]) => ({ x: x - 6, y: y - offset - 4, width: 12, height: 2 * offset + 8 }));
  return { arcs, route: arcs.length ? '' : (pathThrough(line) ?? ''), distance, taken: [...names, ...way] };
}

/**
 * The arc of one side: the great circle offset to one side, most at its middle, with an arrowhead. It ends short of the marks at its ends
 * and keeps off the other arc.
 */
function arcOf(
  actor: 'a' | 'b',
  count: number,
  line: readonly Point[],
  { offset, apart }: Lane,
  clear: readonly number[],
  most: number,
): MapArc {
  const width = round(1.2 + (WIDEST - 1.2) * (count / most));
  const half = width / 2 + 3;
  const [from, to] = [line[0]!, line.at(-1)!];
  const pushed = line.map((at, i): Point => {
    const [before, after] = [line[i - 1] ?? at, line[i + 1] ?? at];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const by = (apart + (offset - apart) * (1 - ((2 * i) / STEPS - 1) ** 2)) / (Math.hypot(dx, dy) || 1);
    return [at[0] + dy * by, at[1] - dx * by];
  });
  const away = (point: Point, end: Point) => Math.hypot(point[0] - end[0], point[1] - end[1]);
  const kept = pushed.filter((point) => away(point, from) > clear[0]! && away(point, to) > clear[1]! + half * 1.5);
  const [before, end] = [kept.at(-2) ?? from, kept.at(-1) ?? from];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [ux, uy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const corner = (along: number, across: number) =>
    `${round(end[0] + ux * along - uy * across)} ${round(end[1] + uy * along + ux * across)}`;
  const head = `M${corner(0, half)}L${corner(half * 1.5, 0)}L${corner(0, -half)}Z`;
  return { actor, count, width, d: pathThrough(kept) ?? '', head, label: null, isSaid: false };
}

function bulgeOf([, y]: Point, line: readonly Point[]): number {
  return Math.abs(y - (line[0]![1] + line.at(-1)![1]) / 2);
}
