import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../theme/tokens.js';

/** Styles of the builder page. */
export const builderStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      background: var(--_surface);
      color: var(--_ink);
      font-size: var(--_text);
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    main {
      display: grid;
      grid-template-columns: minmax(0, 1120px);
      justify-content: center;
      gap: 32px;
      padding: 24px 24px 64px;
      line-height: 1.55;
      overflow-wrap: anywhere;
    }
    main:lang(fa) {
      line-height: 1.85;
    }
    main:lang(ja) {
      line-height: 1.6;
      line-break: strict;
    }
    h1,
    h2,
    h3,
    p,
    ul {
      margin: 0;
    }
    h1 {
      font-size: calc(1.625 * var(--_letter));
      line-height: 1.25;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    h2 {
      font-size: var(--_title);
      line-height: 1.25;
    }
    h3 {
      margin-block: 24px 4px;
      font-size: calc(1.0625 * var(--_letter));
      line-height: 1.3;
    }
    :is(h1, h2, h3):is(:lang(fa), :lang(ja)) {
      line-height: 1.5;
      letter-spacing: 0;
    }
    :is(h1, h2, h3, p):lang(ja) {
      word-break: auto-phrase;
    }
    header {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 8px 24px;
      align-items: start;
    }
    .lead {
      grid-column: 1 / -1;
      max-inline-size: 46em;
      color: var(--_ink-muted);
      font-size: var(--_letter);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding-block-start: 16px;
      border-block-start: 2px solid var(--_ink);
    }
    .hint,
    .menu .name {
      color: var(--_ink-muted);
      font-size: var(--_label);
    }
    p.hint {
      max-inline-size: 60em;
    }
    .finding {
      font-weight: 600;
    }
    .row,
    .line,
    .file {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: end;
    }
    .line,
    .file {
      gap: 8px;
      align-items: center;
    }
    header .row {
      align-items: start;
    }
    .menu {
      display: inline-grid;
      gap: 2px;
      max-inline-size: 100%;
    }
    .menu .said {
      min-block-size: 32px;
      align-content: center;
    }
    .address {
      display: grid;
      gap: 4px;
    }
    .field {
      margin-block: 8px 4px;
      font-weight: 600;
    }
    select,
    input,
    textarea,
    .tool {
      min-block-size: 32px;
      max-inline-size: 100%;
      padding: 3px 8px;
      border: 1px solid var(--_ink-faint);
      border-radius: 4px;
      background: var(--_surface);
      color: inherit;
      font: inherit;
      font-size: var(--_label);
    }
    textarea {
      inline-size: 100%;
      font-family: ui-monospace, monospace;
      line-height: 1.5;
      resize: vertical;
    }
    textarea:is(:lang(fa), :lang(ja)):not([readonly]) {
      font-family: inherit;
    }
    input:not([type='file']) {
      inline-size: 26em;
    }
    .tool {
      display: inline-grid;
      align-items: center;
      padding-inline: 12px;
      cursor: pointer;
    }
    .tool:hover {
      border-color: var(--_ink);
    }
    .tool[aria-pressed='true'] {
      border-color: var(--_ink);
      box-shadow: inset 0 0 0 1px var(--_ink);
      font-weight: 600;
    }
    a {
      color: inherit;
      text-decoration-thickness: 1px;
      text-underline-offset: 2px;
    }
    :is(a, button, select, input, textarea, summary, h2, .table):focus-visible,
    .tool:has(:focus-visible) {
      outline: 2.5px solid var(--_focus);
      outline-offset: 2px;
    }
    .given {
      font-weight: 600;
    }
    .failure:empty {
      display: none;
    }
    .failure {
      font-weight: 600;
    }
    .questions,
    .question {
      display: grid;
      gap: 8px;
    }
    .questions {
      margin-block: 8px;
      padding: 4px 16px 16px;
      border: 1px solid var(--_ink-faint);
      border-radius: 2px;
    }
    .questions h3 {
      margin-block-start: 8px;
    }
    .sample {
      font-size: var(--_label);
    }
    .table {
      position: relative;
      overflow-x: auto;
      margin-block-start: 8px;
      border-block-end: 1px solid var(--_rule);
    }
    table {
      border-collapse: collapse;
      min-inline-size: 100%;
    }
    caption {
      inline-size: max-content;
      max-inline-size: min(100%, 90vw);
      padding-block-end: 4px;
      font-size: calc(1.0625 * var(--_letter));
      font-weight: 600;
      text-align: start;
    }
    caption .hint {
      display: block;
      font-weight: 400;
    }
    th,
    td {
      padding: 6px 10px;
      border-block-start: 1px solid var(--_rule);
      text-align: start;
      vertical-align: top;
    }
    thead th {
      inline-size: 11em;
      min-inline-size: 11em;
      font-weight: 400;
    }
    thead th > * {
      display: grid;
      margin-block-end: 4px;
    }
    thead th .menu {
      display: grid;
    }
    thead th select {
      inline-size: 100%;
    }
    thead .unused .heading {
      color: var(--_ink-muted);
      font-weight: 400;
    }
    .heading {
      font-weight: 600;
    }
    tbody th {
      inline-size: 1px;
      color: var(--_ink-muted);
      font-size: var(--_label);
      font-weight: 400;
      white-space: nowrap;
    }
    .side,
    .place {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: end;
    }
    .side {
      padding-inline-start: 10px;
      border-inline-start: 4px solid var(--_side-a);
    }
    .side.b {
      border-color: var(--_side-b);
    }
    details {
      margin-block-start: 8px;
    }
    summary {
      min-block-size: 28px;
      cursor: pointer;
      font-weight: 600;
    }
    details .row {
      padding-block: 8px;
    }
    .problems {
      padding: 0;
      list-style: none;
    }
    .problems li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      align-items: center;
      justify-content: space-between;
      padding-block: 8px;
      border-block-start: 1px solid var(--_rule);
    }
    .problems p {
      flex: 1 1 24em;
      max-inline-size: 46em;
    }
    .problems form input {
      inline-size: 14em;
    }
    .sheet {
      overflow-x: auto;
      display: grid;
      gap: 40px;
      margin-block-start: 8px;
    }
    .sheet > * {
      min-inline-size: 0;
      --bilateral-padding: 16px 0;
    }
    .sheet[data-width='1200'] {
      grid-template-columns: 1200px;
    }
    .sheet[data-width='720'] {
      grid-template-columns: 720px;
    }
    .sheet[data-width='480'] {
      grid-template-columns: 480px;
    }
    .sheet[data-width='360'] {
      grid-template-columns: 360px;
    }
    .sheet[data-width='full'] {
      grid-template-columns: minmax(0, 1fr);
    }
    .code {
      display: grid;
      gap: 4px;
      margin-block-start: 8px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .answer {
      font-size: var(--_label);
    }
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (pointer: coarse) {
      select,
      input:not([type='file']),
      .tool,
      summary {
        min-block-size: 44px;
      }
    }
    @media (width < 640px) {
      main {
        gap: 24px;
        padding: 16px 16px 48px;
      }
      header {
        grid-template-columns: minmax(0, 1fr);
      }
      h1 {
        font-size: calc(1.375 * var(--_letter));
      }
      input:not([type='file']),
      .problems form input {
        flex: 1 1 8em;
        inline-size: 8em;
      }
    }
  `,
];
