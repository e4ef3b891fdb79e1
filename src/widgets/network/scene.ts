import type { Id, Side } from '../../data/types.js';
import type { NetworkTie } from './project/ties.js';

/** Room beside the name of a body for what folds it, if that is a sign, px. */
export const TOGGLE = 26;

/** One actor of a side: its glyph, and its name on the outer side of it. */
export interface NetworkRow {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  readonly isPerson: boolean;
  readonly x: number;
  readonly y: number;
  /** Actors under it; with `isFolded` they are drawn as this one. */
  readonly memberCount: number;
  readonly isFolded: boolean;
  /** Of those that it stands for, with a plus, in the reader's digits; empty unless it is folded. */
  readonly count: string;
  /** Beside the name for what folds and unfolds it; 0 where nothing does. */
  readonly foldWidth: number;
  readonly lines: readonly string[];
  /** The name stands on the left of the glyph. */
  readonly isLeft: boolean;
  /** Physical edge of the name that is next to the glyph. */
  readonly textX: number;
  readonly textWidth: number;
  readonly height: number;
}

/** One shared or third actor in the gap. */
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

/** What is between two places, and where its line goes. */
export interface NetworkLink extends NetworkTie {
  /** Corners of a Bézier curve of third degree: its ends and its two handles, as x and y. */
  readonly curve: Curve;
  /** What is drawn of it, in the order of the curve; the whole curve where it is missing. */
  readonly pieces?: readonly Curve[];
  /** Joins two of one side, outside their column: quiet. */
  readonly isInside: boolean;
}

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
  /** Shared and third actors that stand as text below the picture, where there is no room between the columns. */
  readonly outside: readonly Id[];
  readonly headY: number;
  /** Of the name of a side from the middle, px. */
  readonly headInset: number;
  /** Where somebody stands in the band of a side; free of bands there are none. */
  readonly heads: readonly ('a' | 'bridge' | 'b')[];
  /** The same for the same layout in every engine, whatever the font. */
  readonly hash: string;
}
