import { css } from 'lit';

/** Styles shared by pictures and legends, and the colours of the sides in text. */
export const pictureStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0 0 8px;
    padding: 0;
    color: var(--_ink-muted);
    font-size: var(--_label);
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .key {
    flex: none;
    overflow: visible;
    vertical-align: -0.15em;
  }
  :is(b, .key)[data-side='a'],
  button[data-side='a'] .key {
    color: var(--_side-a);
  }
  :is(b, .key)[data-side='b'],
  button[data-side='b'] .key {
    color: var(--_side-b);
  }
  .picture {
    display: block;
    max-width: 100%;
    overflow: hidden;
    user-select: none;
  }
  .glyph {
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .glyph.filled {
    fill: currentColor;
    stroke: none;
  }
  .glyph.open {
    fill: var(--_surface);
    stroke: currentColor;
  }
  .glyph.line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .picture [data-kind] {
    cursor: pointer;
  }
  .hit {
    fill: transparent;
    stroke: none;
    pointer-events: all;
  }
  .focus-ring,
  .focus-halo {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2.5;
    pointer-events: none;
  }
  .focus-halo {
    stroke: var(--_halo);
    stroke-width: 6.5;
  }
`;
