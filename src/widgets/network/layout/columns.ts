import { group } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import { hashText } from '../../../data/hash.js';
import { widestPiece, wrapText, type WrapOptions, type WrappedText } from '../../../layout/wrap-text.js';
import type { Id, Side } from '../../../data/types.js';
import { flattenRows, orderColumns, type GapTie, type RowTree } from './column-order.js';
import { layoutArcs, layoutBrackets, layoutLink } from './links.js';
import { GLYPH_EDGE, isBox, TOGGLE, type Band, type NetworkBox, type NetworkMark, type NetworkRow, type NetworkScene } from '../scene.js';
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
/** A picture that is narrower, px, has no room for boxes between its columns. In a widget of 520 px it is as wide. */
const NARROW = 472;
const BOX_WIDTH = 150;
/** Least room for lines on either side of a box, px. */
const BESIDE_BOX = 28;
/** Least width of the gap where the columns need the room for words, px. */
const LEAST_GAP = 52;
const HEAD = 26;
/** Distance of a heading and of a glyph from the edge of the gap, px: lines to the glyph end there. */
export const HEAD_INSET = GLYPH_EDGE;
/** Greatest indentation of one row in the gap against the next, px. */
const STEP = 14;

/**
 * A scene of two columns that face each other across a gap, in which all lines run. Shared and third actors stand in the gap too: those
 * tied to both sides above the rows, others below them, as boxes or on a narrow picture as rows. The height follows from the content.
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
  const middle = actors.filter(({ side }) => side === 'joint' || side === 'third');
  const isBoxed = width >= NARROW;
  const boxWidth = isBoxed ? widestBox(middle, frame, texts) : 0;
  const leastOf = (side: 'a' | 'b') => leastColumn(trees[side], byId, frame, texts);
  const bands = layoutBands(frame, { a: leastOf('a'), b: leastOf('b') }, boxWidth);
  const joins = (id: Id, side: Side) =>
    ties.some(({ from, to }) => (from === id && sideOf(to) === side) || (to === id && sideOf(from) === side));
  const above = middle.filter(({ id }) => joins(id, 'a') && joins(id, 'b'));
  const below = middle.filter((actor) => !above.includes(actor));
  const fixed = { above: above.map(({ id }) => id), below: below.map(({ id }) => id) };
  const ordered = orderColumns(
    trees,
    fixed,
    gapTies(across, byId),
    inside.map(({ from, to }) => [from, to]),
  );
  const shared = isBoxed
    ? stackBoxes(above, bands.bridge, boxWidth, HEAD + 18, frame, texts)
    : stackRows(above, bands.bridge, 4, 1, frame, texts);
  const headY = isBoxed ? HEAD - 8 : bottom(shared) + HEAD - 8;
  const top = shared.length && isBoxed ? bottom(shared) + 10 : headY + 16;
  const fromLeft = frame.rtl ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const columnRows = fromLeft.flatMap((side, i) => placeColumn(ordered[side], byId, top, { ...bands[side], isLeft: !i }, frame, texts));
  const rowsEnd = bottom(columnRows);
  const others = isBoxed
    ? stackBoxes(below, bands.bridge, boxWidth, Math.max(top, rowsEnd) + 18, frame, texts)
    : stackRows(below, bands.bridge, Math.max(top, rowsEnd) + 11, -1, frame, texts);
  const marks = [...shared, ...columnRows, ...others];
  const rowById = new Map(columnRows.map((row) => [row.id, row]));
  const markById = new Map(marks.map((mark) => [mark.id, mark]));
  const links = [...layoutArcs(inside, rowById, bands.bridge), ...across.flatMap((tie) => layoutLink(tie, markById, bands.bridge))];
  return {
    width,
    height: Math.ceil(Math.max(top, bottom(columnRows), bottom(others)) + 12),
    rows: marks.filter((mark): mark is NetworkRow => !isBox(mark)),
    boxes: marks.filter(isBox),
    links,
    brackets: layoutBrackets(columnRows, byId, links),
    bands,
    headY,
    headInset: HEAD_INSET,
    heads: headsOf(isBoxed ? marks : columnRows),
    hash: hashText(marks.map(({ id }) => id).join('\n')),
  };
}

/** The columns, for which the `least` widths are given, with the gap between them. */
function layoutBands({ width, rtl }: Frame, least: { readonly a: number; readonly b: number }, boxWidth: number): NetworkScene['bands'] {
  const both = least.a + least.b;
  const gap = Math.round(gapFor(width, both, boxWidth && boxWidth + 2 * BESIDE_BOX));
  const rest = width - gap;
  // Where words need it, the columns share the width in the proportion of their longest ones.
  const start = width < 640 && both ? Math.round((rest * (rtl ? least.b : least.a)) / both) : rest / 2;
  const [left, right] = [
    { x: 0, width: start },
    { x: start + gap, width: rest - start },
  ];
  return { bridge: { x: start, width: gap }, a: rtl ? right : left, b: rtl ? left : right };
}

/** The width of the gap, px: with boxes, or where words need the room, another share of the width than else. */
function gapFor(width: number, forWords: number, forBoxes: number): number {
  if (width < NARROW) return Math.max(LEAST_GAP, Math.min(72, width - forWords));
  const usual = width < 640 ? width * 0.22 : width < 700 ? 170 : width * 0.36;
  return Math.max(usual, forBoxes);
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

/** Of the ties outside of the columns those that lead to a row: those between two actors in the gap change no order. */
function gapTies(ties: readonly NetworkTie[], byId: ReadonlyMap<Id, NetworkActor>): readonly GapTie[] {
  const isRow = (id: Id) => ['a', 'b'].includes(byId.get(id)!.side);
  return ties.flatMap(({ from, to }): GapTie[] => (isRow(from) || isRow(to) ? [[from, to]] : []));
}

function placeColumn(
  trees: readonly RowTree[],
  byId: ReadonlyMap<Id, NetworkActor>,
  start: number,
  { x: left, width: column, isLeft }: Band & { readonly isLeft: boolean },
  { width, measure }: Frame,
  texts: NetworkTexts,
): readonly NetworkRow[] {
  const narrow = width < NARROW;
  const edge = isLeft ? column - HEAD_INSET : left + HEAD_INSET;
  const out = isLeft ? -1 : 1;
  let y = start;
  return flattenRows(trees).map(({ id, depth, hasChildren }, i, all) => {
    const actor = byId.get(id)!;
    const fold = foldOf(actor, hasChildren, measure, texts);
    const x = edge + out * depth * indentOf(width);
    const maxWidth = Math.max(24, column - aside(depth, fold.foldWidth, width));
    const name = wrapName(id, { ...letters(actor.isPerson, measure, texts), maxWidth }, 2, texts);
    // A body with its people stands apart; actors without any follow one another.
    if (i > 0 && depth === 0 && (hasChildren || all[i - 1]!.depth > 0)) y += 11;
    const row = rowOf(actor, fold, name, x, y, narrow ? 28 : 27, isLeft);
    y += row.height;
    return row;
  });
}

/** A row below `top`, as high as its name needs; the name stands on the outer side of its marker. */
function rowOf(
  { id, side, type, isPerson, memberCount, isFolded }: NetworkActor,
  fold: Pick<NetworkRow, 'count' | 'foldWidth'>,
  { lines, width: textWidth }: WrappedText,
  x: number,
  top: number,
  least: number,
  isLeft: boolean,
): NetworkRow {
  const height = Math.max(least, lines.length * LINE + 11);
  const text = { lines, textX: x + (isLeft ? -11 : 11), textWidth, isLeft };
  return { id, side, type, isPerson, memberCount, isFolded, ...fold, x, y: top + height / 2, height, ...text };
}

/** The least width of a column in which no word of a name, or of its short form, has to be broken, px. */
function leastColumn(
  trees: readonly RowTree[],
  byId: ReadonlyMap<Id, NetworkActor>,
  { width, measure }: Frame,
  texts: NetworkTexts,
): number {
  const wanted = flattenRows(trees).map(({ id, depth, hasChildren }) => {
    const actor = byId.get(id)!;
    const options = letters(actor.isPerson, measure, texts);
    const word = Math.min(widestPiece(texts.nameOf(id), options), widestPiece(texts.shortOf(id), options));
    return Math.ceil(word) + aside(depth, foldOf(actor, hasChildren, measure, texts).foldWidth, width);
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
function aside(depth: number, foldWidth: number, width: number): number {
  return 19 + depth * indentOf(width) + foldWidth;
}

/** The width of all boxes, px; they have the same, so that no tie to one of them passes behind another. */
function widestBox(actors: readonly NetworkActor[], frame: Frame, texts: NetworkTexts): number {
  return Math.max(0, ...actors.map(({ id }) => Math.ceil(boxName(id, frame, texts).width) + 20));
}

function boxName(id: Id, { width, measure }: Frame, texts: NetworkTexts) {
  return wrapName(id, { ...letters(false, measure, texts), maxWidth: Math.min(BOX_WIDTH, width * 0.22) }, 4, texts);
}

/** A name on up to 4 lines; its short form where the full one takes more than `most`, or a word of it would be broken. */
function wrapName(id: Id, options: Omit<WrapOptions, 'maxLines'>, most: number, { nameOf, shortOf }: NetworkTexts) {
  const full = wrapText(nameOf(id), { ...options, maxLines: 4 });
  return full.lines.length > most || full.cut || full.isBroken ? wrapText(shortOf(id), { ...options, maxLines: 4 }) : full;
}

/**
 * Rows in the gap, one below the other, with names that reach to the edge of the picture. Each is indented against the one nearer to the
 * columns (with `step` 1 the last, with -1 the first), so that lines to them pass beside their names.
 */
function stackRows(
  actors: readonly NetworkActor[],
  gap: Band,
  start: number,
  step: 1 | -1,
  { width, rtl, measure }: Frame,
  texts: NetworkTexts,
): readonly NetworkRow[] {
  const last = actors.length - 1;
  const by = Math.min(STEP, (gap.width - 4 * GLYPH_EDGE) / Math.max(1, last));
  let y = start;
  return actors.map((actor, i) => {
    const fold = foldOf(actor, false, measure, texts);
    const aside = gap.width / 2 + ((step > 0 ? i : last - i) - last / 2) * by;
    const x = rtl ? gap.x + gap.width - aside : gap.x + aside;
    const maxWidth = Math.max(24, (rtl ? x : width - x) - 12 - fold.foldWidth);
    const name = wrapName(actor.id, { ...letters(actor.isPerson, measure, texts), maxWidth }, 2, texts);
    const row = rowOf(actor, fold, name, x, y, 28, rtl);
    y += row.height;
    return row;
  });
}

function stackBoxes(
  actors: readonly NetworkActor[],
  gap: Band,
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
    const box = { id, side, type, x: gap.x + gap.width / 2, y, width, height, lines, isFolded, memberCount, count };
    y += height + 22;
    return box;
  });
}

/** The lower edge of the lowest, px; 0 without any. */
function bottom(marks: readonly NetworkMark[]): number {
  return Math.max(0, ...marks.map((mark) => mark.y + (isBox(mark) ? mark.height : mark.height / 2)));
}
