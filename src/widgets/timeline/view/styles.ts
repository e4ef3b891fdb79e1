import { css } from 'lit';

export const timelineStyles = css`
  [data-side='a'] {
    --_side: var(--_side-a);
    --_wash: var(--_side-a-wash);
  }
  [data-side='b'] {
    --_side: var(--_side-b);
    --_wash: var(--_side-b-wash);
  }
  .main {
    touch-action: pan-y pinch-zoom;
  }
  stop {
    stop-color: var(--_wash);
  }
  .lane {
    fill: var(--_wash);
  }
  .axis {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .grid {
    stroke: var(--_grid);
  }
  .seam {
    stroke: var(--_ink-muted);
    stroke-dasharray: 2 3;
  }
  .note,
  .ticks text,
  .overview text {
    fill: var(--_ink-muted);
    font-size: 11px;
  }
  .ticks[data-side='a'] text,
  .ticks[data-side='b'] text,
  .lane-name {
    fill: var(--_side);
  }
  .ticks.own text {
    fill: var(--_ink);
    font-weight: 600;
  }
  .span {
    fill: none;
    stroke: var(--_side);
    stroke-width: 1;
  }
  .lane-name {
    font-size: 12.5px;
    font-weight: 700;
    stroke: var(--_halo);
    stroke-width: 3px;
    paint-order: stroke;
  }
  /* Only cells and labels are hit: glyphs, stems and pills reach into the cells of others. */
  .event,
  .more {
    pointer-events: none;
  }
  .event {
    --_mark: var(--_side, var(--_ink));
    color: var(--_mark);
    fill: var(--_ink);
  }
  .event[data-side='third'] {
    --_mark: var(--_third);
  }
  /* Of what is in the mark, around its middle: of the mark itself it would scale its place too. */
  .mark > * {
    transition: scale var(--_duration) ease-out;
  }
  .event:is(:hover, [data-related]) .mark > * {
    scale: 1.25;
  }
  .mark .glyph {
    stroke-width: 1.4;
  }
  .stem {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 1;
    stroke-opacity: 0.55;
  }
  .cross .stem {
    stroke-width: 2;
    stroke-opacity: 1;
  }
  .uncertain .stem {
    stroke-dasharray: 3 2;
  }
  .soil-ring,
  .ghost {
    fill: var(--_surface);
    stroke: var(--_mark);
  }
  .ghost,
  .ghost-line {
    fill: none;
    stroke: var(--_mark);
    stroke-dasharray: 2 2;
  }
  .column {
    fill: var(--_mark);
    fill-opacity: 0.8;
  }
  .bar {
    fill: var(--_mark);
    fill-opacity: 0.38;
  }
  .bracket {
    fill: none;
    stroke: var(--_mark);
  }
  .ring {
    fill: var(--_surface);
    stroke: var(--_mark);
    stroke-width: 1.5;
  }
  .ring-half {
    fill: var(--_mark);
  }
  .leader {
    fill: none;
    stroke: var(--_side, var(--_ink));
    stroke-opacity: 0.5;
  }
  .date {
    fill: var(--_mark);
    font-weight: 600;
  }
  .title-line {
    fill: var(--_ink);
  }
  .event:hover .title-line,
  .event[data-related]:not([data-selected]) .title-line {
    text-decoration: underline;
  }
  .event[data-selected] .title-line {
    fill: var(--_marker-ink);
    font-weight: 700;
  }
  .event[data-dimmed] .mark,
  .event[data-dimmed] .stem,
  .event[data-dimmed] .bar {
    opacity: 0.35;
  }
  .event[data-dimmed] text {
    fill: var(--_ink-faint);
  }
  .marker {
    fill: var(--_marker);
  }
  .marker-ring {
    fill: var(--_marker);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .ghost-date {
    fill: var(--_mark);
    font-size: 11px;
  }
  .tally {
    fill: var(--_ink);
    font-size: 11px;
    font-weight: 600;
    stroke: var(--_halo);
    stroke-width: 2.5px;
    paint-order: stroke;
  }
  .plot > .card-room > * {
    margin-block-end: 16px;
  }
  .earlier {
    margin-block-start: 8px;
  }
  .more {
    cursor: pointer;
  }
  .pill {
    fill: var(--_surface);
    stroke: var(--_rule);
  }
  .more:hover .pill {
    stroke: var(--_ink);
  }
  .gap circle {
    fill: var(--_ink-muted);
  }
  .paper {
    fill: var(--_surface);
  }
  .overview {
    display: block;
    margin-block-start: 8px;
    touch-action: pan-y;
  }
  .strip {
    fill: var(--_surface-raised);
  }
  .overview [data-side] {
    fill: var(--_side, var(--_ink));
  }
  .outside {
    fill: var(--_surface-raised);
    opacity: 0.7;
    pointer-events: none;
  }
  .window {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .thumb {
    cursor: ew-resize;
  }
  .grip {
    fill: var(--_surface);
    stroke: var(--_ink);
  }
  .thumb:focus-visible {
    outline: none;
  }
  .thumb:focus-visible .grip {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .pointer {
    fill: var(--_marker);
    stroke: var(--_ink);
  }
`;
