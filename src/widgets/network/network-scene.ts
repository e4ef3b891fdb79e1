import type { Id, Side } from '../../data/types.js';

/** One actor of a side: its glyph, and its name on the outer side of it. */
export interface NetworkRow {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  readonly isPerson: boolean;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
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
}

export interface NetworkLink {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly count: number;
  readonly isConflict: boolean;
  readonly d: string;
  readonly width: number;
  /** Middle of the line, where a cross marks a conflict. */
  readonly middle: readonly [x: number, y: number];
  /** Joins two of one side: quiet. */
  readonly isInside: boolean;
}

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
}
