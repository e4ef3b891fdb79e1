import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { glyphMark, type Glyph } from './glyphs.js';

/** One glyph as inline HTML content, 14 px wide, in the current colour. */
export function inlineGlyph(glyph: Glyph, side = ''): TemplateResult {
  return keyMark(14, 14, svg`${glyphMark(glyph, 7, 7)}`, side);
}

/** A small drawing set into a line of text. */
export function keyMark(width: number, height: number, content: SVGTemplateResult, side = ''): TemplateResult {
  return html`<svg
    class="key"
    data-side=${side}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    focusable="false"
  >
    ${content}
  </svg>`;
}
