import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Side } from '../../../data/types.js';
import type { Soil } from '../../../model/dataset-index.js';
import { eventGlyph, glyphMark } from '../../../view/glyphs.js';
import type { Point } from '../layout/cells.js';
import { facing, type LaneSide } from '../project/lane-side.js';

/** Whose lane lies above the axis, or before it in rows. */
interface Lanes {
  readonly upper: LaneSide;
  /** Time runs across. */
  readonly upright: boolean;
  readonly rtl: boolean;
}

/** A joint act: a ring whose half towards the host is filled; a dot in a third country; empty without a place. */
export function jointRing(side: Side, soil: Soil, r: number, { upper, upright, rtl }: Lanes): SVGTemplateResult {
  // Upright the halves are above and below the axis, else before and behind it in reading direction.
  const first = upright ? `M-${r} 0A${r} ${r} 0 0 1 ${r} 0Z` : `M0 -${r}A${r} ${r} 0 0 ${rtl ? 1 : 0} 0 ${r}Z`;
  const second = upright ? `M-${r} 0A${r} ${r} 0 0 0 ${r} 0Z` : `M0 -${r}A${r} ${r} 0 0 ${rtl ? 0 : 1} 0 ${r}Z`;
  return svg`<circle class="ring ${side}" r=${r}></circle>${
    soil === upper
      ? svg`<path class="ring-half" d=${first}></path>`
      : soil === facing(upper)
        ? svg`<path class="ring-half" d=${second}></path>`
        : soil === 'third'
          ? svg`<circle class="ring-half" r=${r / 3}></circle>`
          : nothing
  }`;
}

/** A visit points across the axis, all other shapes stand upright. */
export function laneGlyph(kind: string, side: Side, { upper, upright, rtl }: Lanes): SVGTemplateResult {
  const down = upright ? 0 : rtl ? 90 : -90;
  const turn = kind === 'visit' ? down + (side === upper ? 0 : 180) : 0;
  return glyphMark(eventGlyph(kind), 0, 0, 12, turn % 360);
}

/** Where a pointer hits a mark. */
export function hitCell(cell: readonly Point[], flip: (x: number) => number): SVGTemplateResult {
  return svg`<path class="hit" d="M${cell.map(([x, y]) => `${flip(x)} ${y}`).join('L')}Z"></path>`;
}

/** Around the mark in focus; the light line under it parts it from whatever is beside. */
export function focusRing(x: number, y: number): readonly SVGTemplateResult[] {
  return ['focus-halo', 'focus-ring'].map((name) => svg`<circle class=${name} cx=${x} cy=${y} r="11"></circle>`);
}
