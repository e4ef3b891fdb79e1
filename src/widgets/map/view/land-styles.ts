import { css } from 'lit';

/** Rules for land and water, both countries, and disputed areas. */
export const landStyles = css`
  .sea,
  .cover {
    fill: var(--_surface-raised);
  }
  /* No water is meant where no land is known. */
  .sea.bare {
    fill: var(--_surface);
    stroke: var(--_rule);
  }
  .grid {
    fill: none;
    stroke: var(--_rule);
    pointer-events: none;
  }
  .land {
    fill: var(--_land);
  }
  :host([context='countries']) .land {
    stroke: var(--_rule);
  }
  /* It ends at a meridian or parallel, which is no border. */
  :host([context='countries']) .near {
    stroke: none;
  }
  .lines {
    fill: none;
  }
  :host([context='none']) .land {
    display: none;
  }
  .beyond {
    fill: var(--_surface);
    stroke: var(--_rule);
  }
  .own {
    fill: var(--_land-side);
  }
  .wash {
    fill: var(--_wash);
    stroke: var(--_side);
    stroke-width: 0.8;
    stroke-opacity: 0.45;
  }
  /* Its coast is drawn by itself, without the meridian at which the file cuts it. */
  .wash:not([data-id]) {
    stroke: none;
  }
  .wash[data-id]:hover {
    fill: var(--_land-side);
  }
  .borders {
    fill: none;
    stroke: var(--_land-side);
    stroke-width: 1.2;
    pointer-events: none;
  }
  .coast {
    fill: none;
    stroke: var(--_side);
    stroke-width: 1.2;
    pointer-events: none;
  }
  .route {
    fill: none;
    stroke: var(--_ink-muted);
    stroke-dasharray: 4 3;
  }
  .wash[data-selected] {
    fill: var(--_marker);
  }
  .disputed {
    fill: var(--_land);
    stroke: var(--_ink-muted);
    stroke-dasharray: 2 1.5;
    stroke-width: 1;
    pointer-events: none;
  }
  .disputed[data-side='a'],
  .disputed[data-side='b'] {
    fill: var(--_wash);
  }
`;
