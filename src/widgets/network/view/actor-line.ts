import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { localText } from '../../../view/local-text.js';
import type { NetworkViewState } from './view-state.js';

/** A line of buttons below the picture, for actors that are not in it. */
export function actorLine(
  index: DatasetIndex,
  locale: Locale,
  label: string,
  ids: readonly Id[],
  { marked, lit }: NetworkViewState,
): TemplateResult | typeof nothing {
  if (!ids.length) return nothing;
  return html`<p class="third-line">
    ${label ? html`<b>${label}</b>` : nothing}${ids.map(
      (id) =>
        html`<button
          class="record"
          type="button"
          tabindex="-1"
          data-id=${id}
          data-kind="actor"
          data-side=${index.sideByActor.get(id) ?? 'third'}
          ?data-selected=${marked.has(id)}
          ?data-dimmed=${lit !== null && !lit.has(id)}
        >
          ${localText(index.actorById.get(id)?.name, locale)}
        </button>`,
    )}
  </p>`;
}
