import { html, type TemplateResult } from 'lit';
import type { Dataset } from '../data/types.js';
import { menu } from './menu.js';
import type { Words } from './words.js';

/** Widths to try, px; `full` is that of the page. */
export const WIDTHS = ['full', '1200', '720', '480', '360'] as const;
export type Width = (typeof WIDTHS)[number];

interface Drawings {
  readonly words: Words;
  readonly dataset: Dataset;
  readonly width: Width;
  readonly setWidth: (width: string) => void;
}

/** Returns the three widgets as a page would have them, linked, in the chosen width. */
export function drawings({ words, dataset, width, setWidth }: Drawings): TemplateResult {
  return html`<section aria-labelledby="drawing">
    <h2 id="drawing">${words.drawing}</h2>
    <div class="row">
      ${menu({
        ...{ label: words.width, value: width, choose: setWidth, key: 'width' },
        choices: WIDTHS.map((value) => ({ value, label: value === 'full' ? words.fullWidth : `${value} px` })),
      })}
    </div>
    <div class="sheet" data-width=${width}>
      <bilateral-timeline group="builder" heading-level="3" .data=${dataset}></bilateral-timeline>
      <bilateral-network group="builder" heading-level="3" .data=${dataset}></bilateral-network>
      <bilateral-map group="builder" heading-level="3" .data=${dataset}></bilateral-map>
    </div>
  </section>`;
}
