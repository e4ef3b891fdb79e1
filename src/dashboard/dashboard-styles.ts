import { css } from 'lit';

/** Columns of the parts, px: from which width of the figure two stand beside each other, the gap, and the width of the card beside the timeline. */
export const COLUMNS = { from: 900, gap: 40, card: 320 } as const;

export const dashboardStyles = css`
  .title {
    font-size: calc(1.875 * var(--_letter));
  }
  .lead {
    max-width: 46em;
    margin: 0;
    text-wrap: pretty;
  }
  .toolbar {
    margin-block: 8px 16px;
    font-size: var(--_label);
  }
  .filters {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
    padding-block: 12px;
    border-block: 1px solid var(--_rule);
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  input {
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--_ink-faint);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--_ink-muted);
    opacity: 1;
  }
  input[type='search'] {
    flex: 1 1 16em;
    min-width: 0;
    max-width: 24em;
  }
  .year {
    width: 5em;
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    color: var(--_ink-muted);
  }
  .row {
    display: grid;
    grid-template-columns: 6.5em 1fr;
    gap: 8px;
    align-items: baseline;
  }
  .row-name {
    font-weight: 600;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_rule);
    border-radius: 14px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_ink);
    font-weight: 600;
  }
  .chip .count,
  .chip[data-none] {
    color: var(--_ink-muted);
  }
  .side-dot {
    display: inline-block;
    width: 10px;
    height: 10px;
    border: 2px solid var(--_third);
    border-radius: 50%;
    vertical-align: -1px;
  }
  .side-dot[data-side='a'] {
    border-color: var(--_side-a);
    background: var(--_side-a);
  }
  .side-dot[data-side='b'] {
    border-color: var(--_side-b);
    background: var(--_side-b);
  }
  .side-dot[data-side='joint'] {
    border-color: var(--_ink);
  }
  .sentence {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-width: 0;
    color: var(--_ink-muted);
  }
  .words {
    overflow-wrap: anywhere;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 32px ${COLUMNS.gap}px;
  }
  .part.timeline {
    grid-column: 1 / -1;
  }
  .parts[data-beside] {
    grid-template-columns: minmax(0, calc(50% - ${COLUMNS.gap / 2}px)) minmax(0, 1fr) ${COLUMNS.card}px;
  }
  [data-beside] > .part.timeline {
    grid-column: 1 / 3;
  }
  [data-beside] > .part.map {
    grid-column: 2 / 4;
  }
  /* As high as the timeline, whatever it holds. */
  .beside {
    position: relative;
    grid-area: 1 / 3;
  }
  .beside > .column {
    position: absolute;
    inset: 0;
    container-type: inline-size;
  }
  .beside .card {
    max-block-size: 100%;
  }
  .head-room {
    block-size: 120px;
  }
  .parts[data-tabbed] {
    display: block;
    position: relative;
  }
  /* As wide as the one in sight, so that they are drawn; beside one another, so that nothing lies over anything. */
  [data-away] {
    position: absolute;
    left: -200%;
    width: 100%;
    height: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .network[data-away] {
    left: -400%;
  }
  .map[data-away] {
    left: -600%;
  }
  .tabs {
    display: flex;
    margin-block-end: 12px;
    border-bottom: 1px solid var(--_rule);
  }
  [role='tab'] {
    flex: 1;
    min-height: 44px;
    padding: 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_ink-muted);
    font: inherit;
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--_ink);
    color: var(--_ink);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .chip,
    input {
      min-height: 44px;
    }
  }
  @container (width < ${COLUMNS.from}px) or (width < ${COLUMNS.from / 16}em) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 480px) or (width < 30em) {
    .title {
      font-size: calc(1.4375 * var(--_letter));
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .toolbar {
      display: none;
    }
    .parts {
      display: block;
    }
    .part + .part {
      margin-block-start: 24px;
    }
  }
`;
