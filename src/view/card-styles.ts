import { css } from 'lit';

/** Of cards and tips. */
export const cardStyles = css`
  .tip {
    position: absolute;
    z-index: 4;
    width: max-content;
    max-width: min(20em, 100%);
    padding: 4px 8px;
    border: 1px solid var(--_ink-faint);
    border-radius: 4px;
    background: var(--_surface);
    font-size: var(--_label);
    line-height: 1.4;
    pointer-events: none;
  }
  .tip :is(b, span, small) {
    display: block;
  }
  .tip small {
    color: var(--_ink-muted);
    font-size: inherit;
  }
  .card {
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr) 270px;
    gap: 0 32px;
    align-content: start;
    min-block-size: 0;
    max-block-size: min(36vh, 26em);
    overflow: auto;
    padding-block-end: 12px;
    border-top: 2px solid var(--_ink);
    background: var(--_surface);
  }
  .card .head {
    position: sticky;
    inset-block-start: 0;
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr) auto;
    gap: 0 32px;
    padding-block: 8px 4px;
    background: var(--_surface);
  }
  /* A finger pushes it down to close the card. */
  .card-room:not(.plot *) .head {
    touch-action: pan-x pinch-zoom;
  }
  .card .head-tools {
    display: flex;
    gap: 4px;
    grid-column: -2;
    align-self: start;
  }
  .card .what {
    grid-column: 2;
  }
  .card > * {
    min-width: 0;
  }
  .card .when {
    font-size: calc(1.0625 * var(--_letter));
    font-weight: 700;
  }
  .card .when small {
    display: block;
    color: var(--_ink-muted);
    font-size: var(--_label);
    font-weight: 400;
  }
  .card .name {
    margin: 0;
    font-size: calc(1.0625 * var(--_letter));
    font-weight: 700;
  }
  .card .name mark {
    padding-inline: 3px;
    margin-inline-start: -3px;
    background: var(--_marker);
    color: var(--_marker-ink);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .card .name:lang(fa) mark {
    background: linear-gradient(transparent 24%, var(--_marker) 24% 80%, transparent 80%);
  }
  .card p {
    margin: 4px 0;
  }
  .card blockquote {
    margin: 8px 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_rule);
  }
  .card .quiet,
  .card .sources {
    color: var(--_ink-muted);
    font-size: var(--_label);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }
  .actions .answer {
    overflow-wrap: anywhere;
    color: var(--_ink-muted);
    font-size: var(--_label);
  }
  .actions textarea {
    flex: 1 0 100%;
    box-sizing: border-box;
    block-size: 7em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: var(--_label);
    unicode-bidi: plaintext;
  }
  .view .actions {
    inline-size: 0;
    min-inline-size: max(100%, 14em);
    padding-block-start: 8px;
    border-top: 1px solid var(--_rule);
  }
  .view .actions .lead-in {
    flex: 1 0 100%;
    font-size: var(--_label);
  }
  .card .actions {
    grid-column: 2 / -1;
    margin-block-start: 8px;
  }
  .card .actions .tool {
    color: var(--_ink-muted);
  }
  .card .actions .tool:is(:hover, :focus-visible) {
    color: inherit;
  }
  .card .side[data-side='a'] {
    color: var(--_side-a);
    font-weight: 700;
  }
  .card .side[data-side='b'] {
    color: var(--_side-b);
    font-weight: 700;
  }
  .card ul {
    margin: 4px 0;
    padding: 0;
    list-style: none;
    font-size: var(--_label);
  }
  .card li {
    display: flex;
    gap: 8px;
    padding-block: 2px;
  }
  .card .dated li {
    border-top: 1px solid var(--_rule);
  }
  .card .dated time {
    flex: 0 0 9em;
    color: var(--_ink-muted);
  }
  @container (width < 900px) or (width < 56.25em) {
    .card {
      grid-template-columns: 150px minmax(0, 1fr);
    }
    .card .head {
      grid-template-columns: 150px minmax(0, 1fr) auto;
    }
    .card .who {
      grid-column: 2;
    }
  }
  @container (width < 640px) or (width < 40em) {
    .card {
      grid-template-columns: minmax(0, 1fr);
    }
    .card .head {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .card .name {
      grid-area: 2 / 1 / 3 / -1;
    }
    .card .head-tools {
      grid-area: 1 / 2;
    }
    .card :is(.what, .who, .actions) {
      grid-column: 1;
    }
    .card .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: baseline;
    }
  }
  @container (width < 400px) or (width < 25em) {
    .card .dated time {
      flex-basis: 7.5em;
    }
  }
  @media print {
    .tip {
      display: none;
    }
    .actions {
      display: none;
    }
    .card {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
