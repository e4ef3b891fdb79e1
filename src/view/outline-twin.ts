import { css, html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { OutlineItem } from '../model/outline.js';
import { windowOf } from './list-window.js';

interface OutlineTwinParts {
  /** All lines, or as many of the first as rendering needs. */
  readonly items: readonly OutlineItem[];
  /** Number of all lines. */
  readonly total?: number;
  readonly label: string;
  readonly headingOf: (section: string) => unknown;
  readonly contentOf: (item: OutlineItem) => unknown;
  readonly activeId: Id | null;
  readonly selectedId: Id | null;
  readonly open: boolean;
  readonly locale: Locale;
  readonly focus: (id: Id) => void;
}

export const outlineStyles = css`
  .outline {
    padding: 0;
    list-style: none;
  }
  .outline li {
    min-height: 24px;
  }
  .section {
    margin-block-start: 12px;
    font-weight: 700;
  }
  .outline [aria-level='2'] {
    margin-inline-start: 20px;
  }
  .outline [aria-level]:not([aria-level='1'], [aria-level='2']) {
    margin-inline-start: 40px;
  }
  .quiet {
    color: var(--_ink-muted);
  }
`;

/** Returns the content as a tree with one tab stop: visible when open, always there for assistive technology and print. */
export function outlineTwin({
  items: all,
  total,
  label,
  headingOf,
  contentOf,
  activeId,
  selectedId,
  open,
  locale,
  focus,
}: OutlineTwinParts): TemplateResult {
  const stop = activeId ?? selectedId;
  const at = Math.max(0, stop === null ? 0 : all.findIndex(({ id }) => id === stop));
  const { items, start, before, after } = windowOf(all, at, total);
  const rest = (count: number, where: 'before' | 'after', id: Id | undefined) =>
    count
      ? html`<li role="treeitem" aria-level="1" tabindex="-1" data-count=${count} @click=${() => id !== undefined && focus(id)}>
          ${locale.common[where](count)}
        </li>`
      : nothing;
  return html`<ul class="twin outline" part="twin" role="tree" aria-label=${label} ?data-open=${open}>
    ${rest(before, 'before', all[start - 1]?.id)}
    ${items.map(
      (item, i) =>
        html` ${item.section === items[i - 1]?.section ? nothing : html`<li class="section" role="none">${headingOf(item.section)}</li>`}
          <li
            role="treeitem"
            aria-level=${item.level}
            aria-selected=${item.id === selectedId}
            tabindex=${start + i === at ? 0 : -1}
            data-id=${item.id}
            data-kind=${item.kind}
            data-name=${item.kind === 'region' ? item.name : nothing}
          >
            ${contentOf(item)}
          </li>`,
    )}
    ${rest(after, 'after', all[start + items.length]?.id)}
  </ul>`;
}
