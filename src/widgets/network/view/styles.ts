import { css } from 'lit';

export const networkStyles = css`
  .band {
    fill: none;
  }
  .head {
    fill: var(--_side, var(--_ink-muted));
    font-size: 13px;
    font-weight: 700;
  }
  [data-side='a'] {
    --_side: var(--_side-a);
  }
  [data-side='b'] {
    --_side: var(--_side-b);
  }
  .actor {
    color: var(--_side, var(--_third));
    fill: var(--_ink);
  }
  .actor[data-side='joint'] {
    color: var(--_ink);
  }
  .body text {
    font-weight: 600;
  }
  path {
    fill: none;
  }
  .link,
  .cross {
    stroke: var(--_ink);
  }
  .link {
    stroke-opacity: 0.62;
  }
  .bracket,
  .box,
  .belongs,
  .inside .link {
    stroke: var(--_ink-faint);
  }
  .belongs {
    stroke-opacity: 1;
  }
  .link.conflict {
    stroke-dasharray: 5 3;
  }
  .cross {
    stroke-width: 1.5;
  }
  .arrow {
    fill: var(--_ink);
  }
  .link-core,
  .link-halo {
    stroke: var(--_halo);
  }
  .link-ring {
    stroke: var(--_marker);
  }
  .sign {
    stroke: var(--_ink-muted);
    stroke-width: 1.5;
  }
  .hit-line {
    stroke: transparent;
    stroke-width: 16;
    pointer-events: stroke;
  }
  @media (pointer: coarse) {
    .hit-line {
      stroke-width: 44;
    }
  }
  .tie:is([data-related], [data-dimmed], .inside, :hover) .link {
    stroke-opacity: 1;
  }
  .actor:is([data-related], :hover) text {
    text-decoration: underline;
  }
  /* Heavier without being wider, as its width was measured before it was selected. */
  .actor[data-selected] text {
    fill: var(--_marker-ink);
    stroke: var(--_marker-ink);
    stroke-width: 0.5;
    text-decoration: none;
  }
  .marker {
    fill: var(--_marker);
  }
  .box {
    fill: var(--_surface);
  }
  .marker-ring,
  [data-selected] .box {
    fill: var(--_marker);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .untied {
    margin-block-start: 8px;
    font-size: var(--_label);
  }
  .third-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 8px 0 0;
    font-size: var(--_label);
    line-height: 24px;
  }
  .third-line b {
    font-weight: 600;
  }
  .third-line [data-selected] {
    background: var(--_marker);
    color: var(--_marker-ink);
    font-weight: 700;
  }
  /* What a query or a filter leaves out is paler. */
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
  .path-ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  @media print {
    .toggle {
      display: none;
    }
  }
`;
