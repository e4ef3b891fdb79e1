import { group } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import { hashText } from '../../../layout/hash.js';
import { widestPiece, wrapText } from '../../../layout/wrap-text.js';
import type { Id, Side } from '../../../data/types.js';
import { flattenRows, orderColumns, type GapTie, type RowTree } from './column-order.js';
import { LANE, layoutArcs, layoutBrackets, layoutLink } from './links.js';
import { TOGGLE, type Band, type NetworkBox, type NetworkRow, type NetworkScene } from '../scene.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';

export interface NetworkTexts {
  readonly nameOf: (id: Id) => string;
  /** Used where the name takes too many lines. */
  readonly shortOf: (id: Id) => string;
  readonly segments: (text: string) => readonly string[];
  readonly number: (n: number) => string;
}

export const NAME_SIZE = 13;
export const COUNT_SIZE = 11;
export const LINE = 16;
const NARROW = 480;
const BOXES_FROM = 700;
const BOX_WIDTH = 150;
/** Least width of the gap where the columns need the room for words, px. */
const LEAST_GAP = 52;
const HEAD = 26;
/** Distance of a heading from the edge of the gap, px; that of a glyph. */
export const HEAD_INSET = 7;

/**
 * A scene of two columns that face each other across a gap. Ties across run in the gap only; ties within a side run round the outside
 * of their column. The height follows from the content.
 */
export function layoutNetwork(
  actors: readonly NetworkActor[],
  everyTie: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
): NetworkScene {
  const { width } = frame;
  const shown = new Set(actors.map(({ id }) => id));
  const ties = everyTie.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const sideOf = (id: Id) => byId.get(id)!.side;
  const trees = { a: treesOf(actors, 'a'), b: treesOf(actors, 'b') };
  const isInside = ({ from, to }: NetworkTie) => sideOf(from) === sideOf(to) && ['a', 'b'].includes(sideOf(from));
  const inside = ties.filter(isInside);
  const across = ties.filter((tie) => !isInside(tie));
  const laneOf = (side: Side) => LANE * Math.min(inside.filter(({ from }) => sideOf(from) === side).length, width < NARROW ? 1 : 2);
  const fromLeft = frame.rtl ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const [least, other] = fromLeft.map((side) => leastColumn(trees[side], byId, laneOf(side), frame, texts)) as [number, number];
  const both = least + other;
  const narrow = Math.max(LEAST_GAP, Math.min(72, width - both));
  const gap = Math.round(width < NARROW ? narrow : width < 640 ? width * 0.22 : width < BOXES_FROM ? 170 : width * 0.36);
  const rest = width - gap;
  // On a phone the columns share the width in the proportion of their longest words.
  const start = width < NARROW && both ? Math.round((rest * least) / both) : rest / 2;
  const columns = [
    { x: 0, width: start },
    { x: start + gap, width: rest - start },
  ] as const;
  const bands = { bridge: { x: start, width: gap }, a: columns[Number(frame.rtl)]!, b: columns[Number(!frame.rtl)]! };
  const middle = actors.filter(({ side }) => side === 'joint' || side === 'third');
  const inGap = width >= BOXES_FROM ? middle : [];
  const joins = (id: Id, side: Side) =>
    ties.some(({ from, to }) => (from === id && sideOf(to) === side) || (to === id && sideOf(from) === side));
  const above = inGap.filter(({ id }) => joins(id, 'a') && joins(id, 'b'));
  const below = inGap.filter((box) => !above.includes(box));
  const fixed = { above: above.map(({ id }) => id), below: below.map(({ id }) => id) };
  const ordered = orderColumns(trees, fixed, gapTies(ties, byId, inGap));
  const boxWidth = widestBox(inGap, frame, texts);
  const topBoxes = stackBoxes(above, boxWidth, HEAD + 18, frame, texts);
  const top = topBoxes.length ? bottom(topBoxes) + 10 : HEAD + 8;
  const rows = fromLeft.flatMap((side, i) =>
    placeColumn(ordered[side], byId, top, { ...columns[i]!, lane: laneOf(side), isLeft: !i }, frame, texts),
  );
  const rowsEnd = Math.max(top, ...rows.map(({ y, height }) => y + height / 2));
  const lowBoxes = stackBoxes(below, boxWidth, rowsEnd + 18, frame, texts);
  const boxes = [...topBoxes, ...lowBoxes];
  const marks = [...rows, ...boxes];
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const boxById = new Map(boxes.map((box) => [box.id, box]));
  return {
    width,
    height: Math.ceil(Math.max(rowsEnd, bottom(lowBoxes)) + 12),
    rows,
    boxes,
    links: [...layoutArcs(inside, rowById, width), ...across.flatMap((tie) => layoutLink(tie, rowById, boxById, bands.bridge))],
    brackets: layoutBrackets(rows, byId),
    bands,
    outside: width >= BOXES_FROM ? [] : middle.map(({ id }) => id),
    headY: HEAD - 8,
    headInset: HEAD_INSET,
    heads: headsOf(marks),
    hash: hashText(marks.map(({ id }) => id).join('\n')),
  };
}

/** The bands that some actors are in, each once. */
export function headsOf(actors: readonly { readonly side: Side }[]): NetworkScene['heads'] {
  return [...new Set(actors.map(({ side }) => (side === 'a' || side === 'b' ? side : 'bridge')))];
}

function treesOf(actors: readonly NetworkActor[], side: Side): readonly RowTree[] {
  const own = actors.filter((actor) => actor.side === side);
  const ids = new Set(own.map(({ id }) => id));
  const under = group(own, ({ parent }) => (parent && ids.has(parent) ? parent : ''));
  const grow = (parent: Id): readonly RowTree[] => (under.get(parent) ?? []).map(({ id }) => ({ id, children: grow(id) }));
  return grow('');
}

/** The ties that cross the gap, or join a row to a box in it. */
function gapTies(ties: readonly NetworkTie[], byId: ReadonlyMap<Id, NetworkActor>, boxes: readonly NetworkActor[]): readonly GapTie[] {
  const columnOf = (actor: NetworkActor) => (actor.side === 'a' || actor.side === 'b' ? actor.side : boxes.includes(actor) && 'bridge');
  return ties.flatMap(({ from, to }): GapTie[] => {
    const [one, other] = [columnOf(byId.get(from)!), columnOf(byId.get(to)!)];
    return one && other && one !== other ? [[from, to]] : [];
  });
}

function placeColumn(
  trees: readonly RowTree[],
  byId: ReadonlyMap<Id, NetworkActor>,
  start: number,
  { x: left, width: column, lane, isLeft }: Band & { readonly lane: number; readonly isLeft: boolean },
  { width, measure }: Frame,
  texts: NetworkTexts,
): readonly NetworkRow[] {
  const narrow = width < NARROW;
  const edge = isLeft ? column - HEAD_INSET : left + HEAD_INSET;
  const out = isLeft ? -1 : 1;
  let y = start;
  return flattenRows(trees).map(({ id, depth, hasChildren }, i) => {
    const actor = byId.get(id)!;
    const { side, type, isPerson, memberCount, isFolded } = actor;
    const fold = foldOf(actor, hasChildren, measure, texts);
    const x = edge + out * depth * indentOf(width);
    const textX = x + out * 11;
    const maxWidth = Math.max(24, column - aside(depth, fold.foldWidth, lane, width));
    const options = { ...letters(isPerson, measure, texts), maxWidth, maxLines: 4 };
    const full = wrapText(texts.nameOf(id), options);
    const name = full.lines.length > 2 || full.isBroken ? wrapText(texts.shortOf(id), options) : full;
    const height = Math.max(narrow ? 28 : 27, name.lines.length * LINE + 11);
    if (i > 0 && depth === 0) y += 11;
    const text = { lines: name.lines, textX, textWidth: name.width, isLeft };
    const row: NetworkRow = { id, side, type, isPerson, memberCount, isFolded, ...fold, x, y: y + height / 2, height, ...text };
    y += height;
    return row;
  });
}

/** The least width of a column in which no word of a name, or of its short form, has to be broken, px. */
function leastColumn(
  trees: readonly RowTree[],
  byId: ReadonlyMap<Id, NetworkActor>,
  lane: number,
  { width, measure }: Frame,
  texts: NetworkTexts,
): number {
  const wanted = flattenRows(trees).map(({ id, depth, hasChildren }) => {
    const actor = byId.get(id)!;
    const options = letters(actor.isPerson, measure, texts);
    const word = Math.min(widestPiece(texts.nameOf(id), options), widestPiece(texts.shortOf(id), options));
    return Math.ceil(word) + aside(depth, foldOf(actor, hasChildren, measure, texts).foldWidth, lane, width);
  });
  return Math.max(0, ...wanted);
}

function letters(isPerson: boolean, measure: Frame['measure'], { segments }: NetworkTexts) {
  return { size: NAME_SIZE, weight: isPerson ? 400 : 600, measure, segments } as const;
}

/** The control that folds and unfolds an actor: a sign while it is open, the number of its members when it is folded. */
export function foldOf({ memberCount, isFolded }: NetworkActor, isOpen: boolean, measure: Frame['measure'], { number }: NetworkTexts) {
  const count = isFolded ? `+${number(memberCount)}` : '';
  return { count, foldWidth: isFolded || isOpen ? Math.max(TOGGLE, Math.ceil(measure(count, COUNT_SIZE, 400)) + 8) : 0 };
}

function indentOf(width: number): number {
  return width < NARROW ? 8 : 16;
}

/** The width of a column that a row uses for other things than its name, px. */
function aside(depth: number, foldWidth: number, lane: number, width: number): number {
  return 19 + depth * indentOf(width) + lane + foldWidth;
}

/** The width of all boxes, px; they have the same, so that no tie to one of them passes behind another. */
function widestBox(actors: readonly NetworkActor[], frame: Frame, texts: NetworkTexts): number {
  return Math.max(0, ...actors.map(({ id }) => Math.ceil(boxName(id, frame, texts).width) + 20));
}

function boxName(id: Id, { measure }: Frame, { nameOf, segments }: NetworkTexts) {
  return wrapText(nameOf(id), { size: NAME_SIZE, weight: 600, maxWidth: BOX_WIDTH, maxLines: 4, measure, segments });
}

function stackBoxes(
  actors: readonly NetworkActor[],
  width: number,
  start: number,
  frame: Frame,
  texts: NetworkTexts,
): readonly NetworkBox[] {
  let y = start;
  return actors.map((actor) => {
    const { id, side, type, isFolded, memberCount } = actor;
    const { count } = foldOf(actor, false, frame.measure, texts);
    const { lines } = boxName(id, frame, texts);
    const height = (lines.length + Number(isFolded)) * LINE + 14;
    const box = { id, side, type, x: frame.width / 2, y, width, height, lines, isFolded, memberCount, count };
    y += height + 22;
    return box;
  });
}

function bottom(boxes: readonly NetworkBox[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}
