import { css } from 'lit';

export const cardStyles = css`
  .card {
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr) 270px;
    gap: 8px 32px;
    position: relative;
    margin-block-start: 16px;
    padding-block: 12px 4px;
    border-top: 2px solid var(--_ink);
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
  .card .close {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 0;
  }
  @container (width < 900px) or (width < 56.25em) {
    .card {
      grid-template-columns: 150px minmax(0, 1fr);
    }
    .card .who {
      grid-column: 2;
    }
  }
  @container (width < 640px) or (width < 40em) {
    .card {
      grid-template-columns: minmax(0, 1fr);
    }
    .card .who {
      grid-column: 1;
    }
  }
`;
