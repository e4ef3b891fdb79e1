import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { OutlineItem } from '../model/outline.js';

interface OutlineTwinParts {
  readonly items: readonly OutlineItem[];
  readonly label: string;
  readonly headingOf: (section: string) => unknown;
  readonly contentOf: (item: OutlineItem) => unknown;
  readonly activeId: Id | null;
  readonly selectedId: Id | null;
  readonly open: boolean;
}

/** The whole content as one tree with one tab stop; hidden from sight until opened, always there for assistive technology and print. */
export function outlineTwin({ items, label, headingOf, contentOf, activeId, selectedId, open }: OutlineTwinParts): TemplateResult {
  const stop = items.some(({ id }) => id === activeId) ? activeId : items[0]?.id;
  return html`<ul class="twin outline" part="twin" role="tree" aria-label=${label} ?data-open=${open}>
    ${items.map(
      (item, i) =>
        html` ${item.section === items[i - 1]?.section ? nothing : html`<li class="section" role="none">${headingOf(item.section)}</li>`}
          <li
            role="treeitem"
            aria-level=${item.level}
            aria-selected=${item.id === selectedId}
            tabindex=${item.id === stop ? 0 : -1}
            data-id=${item.id}
            data-kind=${item.kind}
          >
            ${contentOf(item)}
          </li>`,
    )}
  </ul>`;
}
