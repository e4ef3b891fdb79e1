import type { Id, Side } from '../../data/types.js';
import type { NetworkTie } from './project/ties.js';

/** Width of the sign beside the name of a body that folds it, px. */
export const TOGGLE = 26;

/** Distance of the end of a line from the centre of a glyph, px: at most 3 px from the edge of every shape. */
export const GLYPH_EDGE = 5.375;

/** One actor: its glyph, and its name beside it, on the outer side of it in a column. */
export interface NetworkRow {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  readonly isPerson: boolean;
  readonly x: number;
  readonly y: number;
  /** How many actors stand under it; with `isFolded` they are drawn as this one. */
  readonly memberCount: number;
  readonly isFolded: boolean;
  /** `memberCount` with a plus, in the digits of the locale; empty unless it is folded. */
  readonly count: string;
  /** Width of the control beside the name that folds and unfolds it, px; 0 without one. */
  readonly foldWidth: number;
  readonly lines: readonly string[];
  /** The name stands on the left of the glyph. */
  readonly isLeft: boolean;
  /** The edge of the name next to the glyph, in physical coordinates. */
  readonly textX: number;
  readonly textWidth: number;
  readonly height: number;
}

/** One shared or third actor between the columns. */
export interface NetworkBox {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly memberCount: number;
  readonly isFolded: boolean;
  readonly count: string;
}

export type NetworkMark = NetworkRow | NetworkBox;

export function isBox(mark: NetworkMark): mark is NetworkBox {
  return !('textX' in mark);
}

/** A line between two drawn actors. */
export interface NetworkLink extends NetworkTie {
  /** A cubic Bézier curve. */
  readonly curve: Curve;
  /** What is drawn, from end to end: parts of the curve, or more than it; undefined for the curve itself. */
  readonly pieces?: readonly Curve[];
  /** Joins two actors of one column, beside it; drawn fainter. */
  readonly isInside: boolean;
}

/** Control points of a cubic Bézier curve, interleaved: `[x0, y0, x1, y1, x2, y2, x3, y3]`; the first and the last are its ends. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** A hairline from a body down to those who stand under it. */
export interface NetworkBracket {
  readonly id: Id;
  readonly d: string;
}

export interface Band {
  readonly x: number;
  readonly width: number;
}

export interface NetworkScene {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly NetworkRow[];
  readonly boxes: readonly NetworkBox[];
  readonly links: readonly NetworkLink[];
  readonly brackets: readonly NetworkBracket[];
  readonly bands: { readonly a: Band; readonly bridge: Band; readonly b: Band };
  readonly headY: number;
  /** Distance of the name of a side from the edge of the gap, px. */
  readonly headInset: number;
  /** Bands that have a heading: those with an actor in them; none in a layout without bands. */
  readonly heads: readonly ('a' | 'bridge' | 'b')[];
  /** Hash of who is where; the same in every engine, whatever the font. */
  readonly hash: string;
}
