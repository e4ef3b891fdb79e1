import { css } from 'lit';

/** Styles of tables that replace a list. */
export const tableStyles = css`
  .table {
    overflow-x: auto;
    overflow-wrap: normal;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_label);
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--_rule);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  caption {
    text-align: start;
    color: var(--_ink-muted);
  }
  th .tool {
    white-space: nowrap;
  }
  .table td:last-child {
    min-width: 9em;
  }
  @media screen {
    /* In place of the picture, which keeps its size: it can still be saved. */
    .stage:has(> .table) {
      overflow: clip;
      overflow-clip-margin: 4px;
    }
    .stage:has(> .table) > .plot {
      position: absolute;
      visibility: hidden;
    }
    /* Each row a paragraph of its own; their roles stand in the markup, since without them this would be no table any more. */
    @container (width < 640px) or (width < 40em) {
      .table :is(table, thead, tbody, caption) {
        display: block;
      }
      .table tr {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
        padding-block: 8px;
        border-bottom: 1px solid var(--_rule);
      }
      .table :is(th, td) {
        padding: 0;
        border: 0;
      }
      .table td:empty {
        display: none;
      }
      .table :is(.wide, td:last-child) {
        min-width: 0;
        flex-basis: 100%;
      }
      .table .wide {
        font-weight: 600;
      }
    }
  }
`;
