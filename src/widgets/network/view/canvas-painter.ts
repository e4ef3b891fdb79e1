import { CONFLICT, COOPERATION, OFFICE } from '../../../model/tie-family.js';
import { actorGlyph } from '../../../view/glyphs.js';
import { pathOf, signedPart } from '../layout/curve.js';
import { COUNT_SIZE, LINE, NAME_SIZE } from '../layout/columns.js';
import { type NetworkBox, type NetworkLink, type NetworkRow, type NetworkScene } from '../scene.js';
import { arrowPath, crossPath, linkWidth } from './link.js';
import type { NetworkViewState } from './view-state.js';

/** Names of the colours that the canvas is painted with; each is a token of the theme, which the page resolves. */
export const PALETTE = ['ink', 'ink-muted', 'ink-faint', 'rule', 'surface', 'halo', 'side-a', 'side-b', 'third'] as const;

export type Palette = Readonly<Record<(typeof PALETTE)[number], string>>;

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly state: NetworkViewState;
  readonly palette: Palette;
  /** Font family of the host. */
  readonly font: string;
}

/** Shapes by their `d`, kept because making one takes longer than painting it. */
export type Paths = Map<string, Path2D>;

/** Paints what `networkPicture` draws, but for the marks that are drawn over the canvas. O(marks). */
export function paintNetwork(
  brush: Brush,
  { rows, boxes, links, brackets }: Pick<NetworkScene, 'rows' | 'boxes' | 'links' | 'brackets'>,
  paths: Paths,
): void {
  const { context, palette, state } = brush;
  const path = (d: string) => {
    const known = paths.get(d) ?? new Path2D(d);
    paths.set(d, known);
    return known;
  };
  context.lineJoin = 'round';
  for (const link of links) if (!state.isLit(link)) paintLink(brush, link, path);
  for (const link of links) if (state.isLit(link)) paintLink(brush, link, path);
  stroke(context, palette['ink-faint'], 1);
  for (const { d } of brackets) context.stroke(path(d));
  for (const row of rows) paintRow(brush, row, path);
  for (const box of boxes) paintBox(brush, box, path);
}

type PathFor = (d: string) => Path2D;

function paintLink({ context, state, palette }: Brush, link: NetworkLink, path: PathFor): void {
  const { family, isInside, towards } = link;
  const line = path(pathOf(link));
  const width = family === OFFICE ? 1 : linkWidth(state.tiesOf(link).length);
  const isLit = state.isLit(link);
  const ink = !isLit ? palette.rule : isInside || family === OFFICE ? palette['ink-faint'] : palette.ink;
  const opacity = isLit && state.lit === null && ink === palette.ink ? 0.62 : 1;
  stroke(context, palette.halo, width + 4.8);
  context.stroke(line);
  context.globalAlpha = opacity;
  if (family === CONFLICT) context.setLineDash([5, 3]);
  stroke(context, ink, family === COOPERATION ? width + 2.2 : width);
  context.stroke(line);
  context.setLineDash([]);
  context.globalAlpha = 1;
  if (family === COOPERATION) {
    stroke(context, palette.halo, 1.3);
    context.stroke(line);
  }
  const signed = signedPart(link);
  if (!signed) return;
  if (family === CONFLICT) {
    stroke(context, ink, 1.5);
    context.stroke(path(crossPath(signed)));
  }
  if (towards === null) return;
  context.fillStyle = ink;
  context.fill(path(arrowPath(signed, towards === link.to)));
}

function paintRow(brush: Brush, row: NetworkRow, path: PathFor): void {
  const { context, palette } = brush;
  const { isLeft, textX, textWidth, x, y, isPerson, lines, count, foldWidth } = row;
  const isDimmed = paintGlyph(brush, row, x, y, isPerson ? 10 : 11, path);
  const top = y - (lines.length * LINE) / 2;
  context.textAlign = isLeft ? 'right' : 'left';
  context.fillStyle = isDimmed ? palette['ink-faint'] : palette.ink;
  paintText(brush, lines, isPerson ? 400 : 600, textX, top);
  if (!foldWidth) return;
  const middle = isLeft ? textX - textWidth - foldWidth / 2 : textX + textWidth + foldWidth / 2;
  if (count) return paintCount(brush, count, middle, y + 4);
  stroke(context, palette['ink-muted'], 1.5);
  context.stroke(path(`M${middle - 4} ${y - 2}l4 4l4 -4`));
}

function paintBox(brush: Brush, box: NetworkBox, path: PathFor): void {
  const { context, palette } = brush;
  const { x, y, width, height, lines, count } = box;
  context.fillStyle = palette.surface;
  context.fillRect(x - width / 2, y, width, height);
  stroke(context, palette['ink-faint'], 1);
  context.strokeRect(x - width / 2, y, width, height);
  const isDimmed = paintGlyph(brush, box, x, y, 10, path);
  context.textAlign = 'center';
  context.fillStyle = isDimmed ? palette['ink-faint'] : palette.ink;
  paintText(brush, lines, 600, x, y + 7);
  if (count) paintCount(brush, count, x, y + height - 10);
}

/** Paints the glyph of an actor. Returns true when the actor is dimmed. */
function paintGlyph(
  { context, palette, state }: Brush,
  { id, side, type }: Pick<NetworkRow, 'id' | 'side' | 'type'>,
  x: number,
  y: number,
  size: number,
  path: PathFor,
): boolean {
  const isDimmed = state.lit !== null && !state.lit.has(id);
  const { d, draw } = actorGlyph(type);
  const ink = side === 'a' ? palette['side-a'] : side === 'b' ? palette['side-b'] : side === 'joint' ? palette.ink : palette.third;
  context.save();
  context.globalAlpha = isDimmed ? 0.5 : 1;
  context.translate(x, y);
  context.scale(size / 12, size / 12);
  context.fillStyle = draw === 'open' ? palette.surface : ink;
  if (draw !== 'line') context.fill(path(d));
  stroke(context, ink, draw === 'line' ? 2 : 1.4);
  if (draw !== 'filled') context.stroke(path(d));
  context.restore();
  return isDimmed;
}

function paintText({ context, font }: Brush, lines: readonly string[], weight: number, x: number, top: number): void {
  context.font = `${weight} ${NAME_SIZE}px ${font}`;
  lines.forEach((line, i) => context.fillText(line, x, top + (i + 0.75) * LINE));
}

function paintCount({ context, font }: Brush, count: string, x: number, y: number): void {
  context.font = `400 ${COUNT_SIZE}px ${font}`;
  context.textAlign = 'center';
  context.fillText(count, x, y);
}

function stroke(context: CanvasRenderingContext2D, ink: string, width: number): void {
  context.strokeStyle = ink;
  context.lineWidth = width;
}
