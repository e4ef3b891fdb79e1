import { css } from 'lit';

/** Rules of the fields and the answers; adopted with the part that draws them. */
export const queryStyles = css`
  .questions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: end;
    margin-block-end: 12px;
    padding-block: 8px;
    border-block: 1px solid var(--_rule);
    font-size: var(--_label);
  }
  .questions details,
  .questions .quiet {
    flex-basis: 100%;
    margin: 0;
  }
  .questions .quiet,
  .answer-line {
    color: var(--_ink-muted);
  }
  .questions li .quiet {
    display: inline;
  }
  .field {
    position: relative;
    flex: 0 1 16em;
  }
  .field :is(label, span) {
    display: block;
  }
  .field input {
    width: 100%;
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--_ink-faint);
    border-radius: 4px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .field ul {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    margin: 0;
    padding: 4px 0;
    border: 1px solid var(--_ink-faint);
    background: var(--_surface);
    list-style: none;
  }
  .field li {
    padding: 2px 8px;
  }
  .field [role='option'] {
    cursor: pointer;
  }
  .field [role='option']:is([aria-selected='true'], :hover) {
    background: var(--_marker);
    color: var(--_marker-ink);
  }
  .choices {
    display: flex;
    gap: 4px;
  }
  .keys {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 12px;
    margin: 4px 0;
  }
  .keys dd {
    margin: 0;
  }
  .answer.card {
    display: block;
  }
  .answer .head {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .answer ol {
    margin: 4px 0;
    padding-inline-start: 1.5em;
  }
  .answer ol li {
    display: list-item;
  }
  .answer .record {
    font-weight: 600;
  }
  .answer .dated .record {
    font-weight: 400;
  }
  .years {
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 3px;
    paint-order: stroke;
  }
  @media (pointer: coarse) {
    .field input,
    .field [role='option'] {
      min-height: 44px;
    }
  }
`;
