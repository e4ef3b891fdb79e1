import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Returns a small drawing inline in text. */
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
