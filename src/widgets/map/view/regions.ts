import { range, scaleThreshold, type ScaleThreshold } from 'd3';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import { keyMark } from '../../../view/key-line.js';

/** Number of tones: more could not be told apart. */
const STEPS = 4;

interface TonedRegions {
  readonly locale: Locale;
  /** Regions of both countries by ISO 3166-2. */
  readonly regions: ReadonlyMap<string, { readonly side: 'a' | 'b' }>;
  /** Number of events by region, those of other countries too. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface RegionTones {
  /** Tone of a number of events: 0 for none, else from 1. */
  readonly of: (count: number) => number;
  readonly legend: TemplateResult;
}

/** Rules for the tones, and for the selected region above them. */
export const regionStyles = css`
  .wash[data-class] {
    fill: var(--_side);
    stroke-opacity: 0.9;
  }
  .wash[data-class='1'] {
    fill-opacity: 0.2;
  }
  .wash[data-class='2'] {
    fill-opacity: 0.38;
  }
  .wash[data-class='3'] {
    fill-opacity: 0.56;
  }
  .wash[data-class='4'] {
    fill-opacity: 0.74;
  }
  .wash[data-class]:hover {
    fill-opacity: 0.9;
  }
  .hollow {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .place.hot .hollow,
  .place:hover .hollow {
    stroke-width: 3;
  }
  .wash[data-selected] {
    fill: var(--_marker);
    fill-opacity: 1;
  }
  @media (forced-colors: active) {
    .wash[data-class] {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;

/** The tones of the regions and their legend; null when nothing happened in any. */
export function regionTones({ locale, regions, counts }: TonedRegions): RegionTones | null {
  const own = Object.entries(counts).flatMap(([id, count]) => (regions.has(id) ? [count] : []));
  const classOf = regionClasses(own);
  const bounds = classOf.domain();
  if (!bounds.length) return null;
  const sides = [...new Set([...regions.values()].map(({ side }) => side))];
  return { of: classOf, legend: regionLegend(locale, bounds, Math.max(...own), sides) };
}

/**
 * A scale from a count to its class: 0 for no events, else 1 to 4. Bounds are geometric, since most regions have few events and one has
 * many. The domain holds the lowest count of each class, ascending from 1; fewer than four when counts are low, empty when there are no
 * events.
 */
function regionClasses(counts: readonly number[]): ScaleThreshold<number, number> {
  const most = Math.max(0, ...counts);
  const bounds = most < 1 ? [] : [...new Set(range(STEPS).map((i) => Math.ceil(most ** (i / STEPS))))];
  return scaleThreshold(bounds, range(bounds.length + 1));
}

/** A legend in one row, since both countries share one scale; `sides` are those whose country has regions. */
function regionLegend(locale: Locale, bounds: readonly number[], most: number, sides: readonly ('a' | 'b')[]): TemplateResult {
  const span = (i: number) => {
    const [low, high] = [bounds[i]!, (bounds[i + 1] ?? most + 1) - 1];
    return low >= high ? locale.number(low) : `${locale.number(low)}–${locale.number(high)}`;
  };
  const swatch = (level: number) =>
    sides.map((side) =>
      keyMark(16, 12, svg`<path class="wash" data-side=${side} data-class=${level || nothing} d="M.5.5h15v11H.5Z"></path>`),
    );
  return html`<ul class="legend regions">
    <li>${locale.map.perRegion}</li>
    <li>${swatch(0)} ${locale.number(0)}</li>
    ${bounds.map((_, i) => html`<li>${swatch(i + 1)} ${span(i)}</li>`)}
  </ul>`;
}
