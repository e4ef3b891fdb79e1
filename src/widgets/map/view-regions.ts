import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import { mapPartMessages } from '../../locale/map-words.js';
import { keyMark } from '../../view/key-line.js';

interface RegionLegendParts {
  readonly locale: Locale;
  readonly bounds: readonly number[];
  readonly most: number;
  /** Sides whose country has regions. */
  readonly sides: readonly ('a' | 'b')[];
}

/** Worn with the first legend: the tones, and the chosen region above them. */
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

/** What the tones of the regions mean: one row for both countries, since they share one scale. */
export function regionLegend({ locale, bounds, most, sides }: RegionLegendParts): TemplateResult {
  const range = (i: number) => {
    const [low, high] = [bounds[i]!, (bounds[i + 1] ?? most + 1) - 1];
    return low >= high ? locale.number(low) : `${locale.number(low)}–${locale.number(high)}`;
  };
  const swatch = (level: number) =>
    sides.map((side) =>
      keyMark(16, 12, svg`<path class="wash" data-side=${side} data-class=${level || nothing} d="M.5.5h15v11H.5Z"></path>`),
    );
  return html`<ul class="legend regions">
    <li>${mapPartMessages[locale.language].perRegion}</li>
    <li>${swatch(0)} ${locale.number(0)}</li>
    ${bounds.map((_, i) => html`<li>${swatch(i + 1)} ${range(i)}</li>`)}
  </ul>`;
}
