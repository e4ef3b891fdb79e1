import { css } from 'lit';

/** Of tables in place of a list; they come with the part that draws one. */
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
`;
