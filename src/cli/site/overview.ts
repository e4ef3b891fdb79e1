import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../data/types.js';
import type { Locale } from '../../locale/locale.js';
import { localText } from '../../view/local-text.js';
import type { View } from '../figure.js';

/** A picture of a view in a file. */
export interface OverviewPicture {
  readonly address: string;
  /** Px. */
  readonly width: number;
  readonly height: number;
}

export interface OverviewFigure {
  readonly view: View;
  /** Address of its page. */
  readonly address: string;
  readonly name: string;
  readonly alt: string;
  /** At least one, the narrowest first. */
  readonly pictures: readonly OverviewPicture[];
}

/** Returns what the data set is about, and a picture of each view that leads to its page. */
export function overview(lead: Text | undefined, figures: readonly OverviewFigure[], locale: Locale): TemplateResult {
  return html`<div class="text">
    ${lead ? html`<p class="lead">${localText(lead, locale)}</p>` : nothing}
    <div class="pictures">${figures.map(picture)}</div>
  </div>`;
}

/** Each width up to that from which the next has room. */
function picture({ address, name, alt, pictures }: OverviewFigure): TemplateResult {
  const { address: src, width, height } = pictures.at(-1)!;
  return html`<figure>
    <h2><a href=${address}>${name}</a></h2>
    <picture>
      ${pictures
        .slice(0, -1)
        .map(
          (each, i) =>
            html`<source
              media="(max-width: ${pictures[i + 1]!.width - 1}px)"
              srcset=${each.address}
              width=${each.width}
              height=${each.height}
            />`,
        )}
      <img src=${src} alt=${alt} width=${width} height=${height} loading="lazy" />
    </picture>
  </figure>`;
}
