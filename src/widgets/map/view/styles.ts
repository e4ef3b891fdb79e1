import { css } from 'lit';
import { landStyles } from './land-styles.js';

/** Rules of the map, but for coloured regions and the list of a merged disc. */
export const mapStyles = [
  landStyles,
  css`
    [data-side='a'] {
      --_side: var(--_side-a);
      --_wash: var(--_side-a-wash);
      --_land-side: var(--_side-a-land);
    }
    [data-side='b'] {
      --_side: var(--_side-b);
      --_wash: var(--_side-b-wash);
      --_land-side: var(--_side-b-land);
    }
    .plot {
      touch-action: pan-x pan-y;
    }
    .plot[data-zoomed] {
      cursor: grab;
    }
    .frame {
      stroke: var(--_ink-faint);
    }
    .arc {
      pointer-events: none;
    }
    .arc-line {
      fill: none;
      stroke: var(--_side);
    }
    .arc-head,
    .end {
      fill: var(--_side);
    }
    .end {
      stroke: var(--_halo);
      pointer-events: none;
    }
    .name,
    .sea-name,
    .quiet {
      fill: var(--_ink);
      stroke: var(--_halo);
      stroke-width: 3px;
      stroke-linejoin: round;
      paint-order: stroke;
      pointer-events: none;
    }
    .name {
      font-size: 12.5px;
    }
    .strong {
      font-weight: 700;
    }
    .arc-label,
    .panel-title {
      font-size: 13px;
    }
    .a.arc-label,
    .a.panel-title {
      fill: var(--_side-a);
    }
    .b.arc-label,
    .b.panel-title {
      fill: var(--_side-b);
    }
    .count {
      fill: var(--_ink-muted);
      font-weight: 400;
    }
    .sea-name {
      fill: var(--_ink-muted);
      font-style: italic;
    }
    .sea-name:lang(fa),
    .sea-name:lang(ja) {
      font-style: normal;
    }
    .quiet {
      fill: var(--_ink-muted);
      font-size: 11px;
    }
    .name.quiet {
      font-size: 12px;
    }
    .scale {
      fill: none;
      stroke: var(--_ink-muted);
    }
    .paper {
      fill: var(--_halo);
    }
    .slice.a {
      fill: var(--_side-a);
    }
    .slice.joint {
      fill: var(--_ink);
    }
    .slice.b {
      fill: var(--_side-b);
    }
    .slice {
      stroke: var(--_halo);
      stroke-width: 0.7;
    }
    .ring,
    .size {
      fill: var(--_surface);
      stroke: var(--_third);
      stroke-width: 2;
    }
    .size {
      fill: none;
      stroke-width: 1;
    }
    .bare {
      fill: var(--_surface);
      stroke: var(--_ink-muted);
      stroke-width: 1.5;
    }
    .vague {
      fill: none;
      stroke: var(--_ink-muted);
      stroke-dasharray: 2 3;
    }
    .marker {
      fill: var(--_marker);
    }
    .marked,
    .marked .count {
      fill: var(--_marker-ink);
      font-weight: 700;
      stroke: none;
    }
    .marker-ring {
      fill: var(--_marker);
      stroke: var(--_ink);
      stroke-width: 1.5;
    }
    .place.hot .ring,
    .place:hover .ring {
      stroke-width: 3;
    }
    .place.hot .paper,
    .place:hover .paper {
      stroke: var(--_ink);
      stroke-width: 2;
    }
    .outside {
      margin: 8px 0 0;
      font-size: var(--_dek);
    }
    .outside span {
      display: inline-block;
      max-width: 100%;
      overflow-wrap: anywhere;
      white-space: break-spaces;
    }
    .policy {
      margin: 4px 0 0;
      color: var(--_ink-muted);
      font-size: var(--_small);
    }
    @media (forced-colors: active) {
      .slice.a {
        fill: Canvas;
        stroke: CanvasText;
      }
      .slice.b {
        fill: GrayText;
      }
    }
  `,
];
