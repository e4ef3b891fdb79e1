import { css } from 'lit';

/**
 * Rules for a figure that no script has taken over. What needs one is not seen, but keeps its room, so that nothing moves when it comes; in
 * place of the tools stands the list of events, and on paper every source.
 */
export const fragmentStyles = css`
  :is(button:not(.record), .toggle:not([data-count]), input) {
    visibility: hidden;
  }
  .box > .card-room {
    position: static;
  }
  /* Smaller than it was drawn where there is less room. */
  svg[data-export] {
    max-width: 100%;
    block-size: auto;
  }
  .thumb {
    display: none;
  }
  /* What is behind tabs cannot be had without a script. */
  @media (scripting: none) {
    [data-away] {
      position: static;
      width: auto;
      height: auto;
      visibility: visible;
    }
  }
  .picture [data-kind],
  .record {
    cursor: auto;
    text-decoration: none;
  }
  /* In place of the tools. */
  .whole {
    position: relative;
    z-index: 3;
    block-size: 0;
  }
  .whole > summary {
    width: max-content;
    min-height: 28px;
    margin-inline-start: auto;
    padding: 2px 10px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    background: var(--_surface);
    font-size: var(--_label);
  }
  .whole > slot {
    box-sizing: border-box;
    width: min(44em, 100%);
    max-height: 70vh;
    overflow: auto;
    margin-block-start: 4px;
    margin-inline-start: auto;
    padding: 12px 16px;
    border: 1px solid var(--_ink-faint);
    border-radius: 4px;
    background: var(--_surface);
  }
  /* A page has rules of its own for lists. */
  ::slotted(*) {
    margin: 0 !important;
    padding: 0 !important;
    padding-inline-start: 2.5em !important;
  }
  /* Every source is in the list. */
  @media (scripting: none) {
    .source-foot {
      pointer-events: none;
    }
    .source-foot > summary {
      display: block;
    }
  }
  @media print {
    .whole > summary {
      display: none;
    }
    .whole {
      order: 2;
      block-size: auto;
    }
    .whole > slot {
      width: auto;
      max-height: none;
      margin: 12px 0 0;
      padding: 0;
      border: 0;
      columns: 2;
      column-gap: 24px;
      font-size: 7.5pt;
      line-height: 1.35;
    }
    .whole::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
