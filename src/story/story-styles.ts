import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../theme/tokens.js';

/** Chart beside the text where there is room, else above it in a part of the view. */
export const storyStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    .story {
      --_top: var(--bilateral-story-top, 0px);
      --_room: calc(100vh - var(--_top));
      --_room: calc(100svh - var(--_top));
    }
    .pane {
      position: sticky;
      inset-block-start: var(--_top);
      z-index: 1;
      display: flex;
      flex-direction: column;
      background: var(--_surface);
    }
    .charted .pane {
      block-size: calc(var(--_room) / 2);
    }
    .chart {
      flex: auto;
      min-block-size: 0;
      overflow: auto;
      border-block-end: 1px solid var(--_rule);
    }
    .steps {
      display: block;
      padding-block: 1em;
    }
    ::slotted(bilateral-step) {
      scroll-margin-block-start: calc(var(--_top) + 3em);
    }
    .charted ::slotted(bilateral-step) {
      scroll-margin-block-start: calc(var(--_top) + var(--_room) / 2);
    }
    .bar {
      display: flex;
      gap: 8px;
      align-items: center;
      padding-block: 6px;
      border-block-end: 1px solid var(--_rule);
      color: var(--_ink);
      font-family: var(--bilateral-font, inherit);
      font-size: var(--_label);
      font-variant-numeric: tabular-nums;
      line-height: 1.4;
    }
    .waiting .bar {
      visibility: hidden;
    }
    button {
      box-sizing: border-box;
      min-inline-size: 32px;
      min-block-size: 32px;
      padding: 2px 10px;
      border: 1px solid var(--_rule);
      border-radius: 4px;
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button[aria-disabled='true'] {
      color: var(--_ink-muted);
      cursor: default;
    }
    button[aria-pressed='true'] {
      border-color: var(--_ink);
    }
    button:focus-visible {
      outline: 2.5px solid var(--_focus);
      outline-offset: 2px;
    }
    .whole {
      margin-inline-start: auto;
    }
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (pointer: coarse) {
      button {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }
    @container (width >= 760px) {
      .charted {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        column-gap: 32px;
        align-items: start;
      }
      .charted .pane {
        grid-area: 1 / 2;
        block-size: var(--_room);
      }
      .charted .chart {
        border: 0;
      }
      .charted .steps {
        grid-area: 1 / 1;
      }
      .charted ::slotted(bilateral-step) {
        scroll-margin-block-start: 0;
      }
    }
    /* Half of a low view shows no chart: only the controls stay. */
    @media (height < 480px) {
      @container (width < 760px) {
        .charted .pane {
          display: contents;
        }
        .charted .bar {
          position: sticky;
          inset-block-start: var(--_top);
          z-index: 1;
          background: var(--_surface);
        }
        .charted .chart {
          overflow: visible;
        }
        .charted ::slotted(bilateral-step) {
          scroll-margin-block-start: calc(var(--_top) + 3em);
        }
      }
    }
    @media print {
      .story.charted {
        display: block;
      }
      .charted .pane {
        position: static;
        block-size: auto;
      }
      .chart {
        overflow: visible;
        border: 0;
      }
      .bar {
        display: none;
      }
    }
  `,
];
