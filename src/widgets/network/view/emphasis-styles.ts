import { css } from 'lit';

/** What a question or a filter leaves out is paler. Worn with the part that answers, under the rules of what is selected. */
export const inkStyles = css`
  .tie[data-dimmed] :is(.link, .cross) {
    stroke: var(--_rule);
  }
  .tie[data-dimmed] .arrow {
    fill: var(--_rule);
  }
  .actor[data-dimmed]:not([data-selected]) text {
    fill: var(--_ink-faint);
  }
  .actor[data-dimmed] .glyph {
    opacity: 0.5;
  }
  .third-line [data-dimmed]:not([data-selected]) {
    color: var(--_ink-muted);
  }
`;
