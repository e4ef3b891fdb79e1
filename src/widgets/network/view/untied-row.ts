import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { actorLine } from './actor-line.js';
import type { NetworkViewState } from './view-state.js';

/** One row below the picture that counts the actors whom no line joins to anyone, and names them when it is opened. */
export function untiedRow(
  { index, locale }: { readonly index: DatasetIndex; readonly locale: Locale },
  ids: readonly Id[],
  state: NetworkViewState,
  isOpen: boolean,
  toggle: (isOpen: boolean) => void,
): TemplateResult | typeof nothing {
  if (!ids.length) return nothing;
  const handleToggle = ({ currentTarget }: Event) => toggle((currentTarget as HTMLDetailsElement).open);
  return html`<details class="untied" ?open=${isOpen} @toggle=${handleToggle}>
    <summary data-kind="actor" data-count=${isOpen ? nothing : ids.length}>${locale.network.untied(ids.length)}</summary>
    ${isOpen ? actorLine(index, locale, '', ids, state) : nothing}
  </details>`;
}
