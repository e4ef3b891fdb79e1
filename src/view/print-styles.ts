import { css } from 'lit';

/** Print: title, picture, card, then the list, in light colours, without controls. */
export const printStyles = css`
  @media print {
    :host {
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
    }
    .room {
      color-scheme: light !important;
    }
    .room {
      display: block;
    }
    .room::before {
      display: none;
    }
    .box {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    /* The card stands before the list. */
    .root,
    .stage {
      display: contents;
    }
    .box > .card-room {
      position: static;
      padding: 0;
    }
    .how,
    .card-room {
      order: 1;
    }
    .stage > .twin {
      order: 2;
    }
    .problems,
    .foot {
      order: 3;
    }
    .tools,
    .tool,
    .screen,
    .focus-ring,
    .focus-halo {
      display: none;
    }
    slot.loading {
      min-height: 0;
    }
    .box:not(:has(> .linked)) {
      padding-inline: 8px;
    }
    .root:not(.linked) > .masthead {
      padding-block-start: 8px;
      border-top: 2px solid var(--_ink);
    }
    .masthead,
    .ruler,
    .legend {
      break-after: avoid;
    }
    .outside,
    .policy {
      break-before: avoid;
    }
    .masthead,
    .legend,
    .plot,
    .picture,
    .third-line,
    .card,
    .foot {
      break-inside: avoid;
    }
    /* All at one scale, on one page with the title above and the lines below them. */
    .picture,
    .overview {
      width: 100% !important;
      max-width: calc((100vh - 22 * var(--_letter)) / var(--_tall, 0.1));
      height: auto !important;
      max-height: calc(100vh - 22 * var(--_letter));
      margin-inline: auto;
    }
    summary {
      list-style: none;
    }
    .twin:not(.table) {
      position: static;
      width: auto;
      height: auto;
      margin: 12px 0 0;
      padding: 0;
      clip-path: none;
      columns: 2;
      column-gap: 24px;
      font-size: 7.5pt;
      line-height: 1.35;
      list-style: none;
      white-space: normal;
    }
    .twin:not(.table):lang(fa) {
      font-size: 8.5pt;
      line-height: 1.5;
    }
    .twin.outline {
      columns: 3;
      column-gap: 16px;
    }
    :is(ol, ul).twin li {
      min-height: 0;
      padding-block: 1px;
      break-inside: avoid;
    }
    .outline [aria-level]:not([aria-level='1']) {
      margin-inline-start: 8px;
    }
    .outline [data-kind='actor'],
    .root:not(.linked) .outline [data-kind='place'] {
      font-weight: 600;
      break-after: avoid;
    }
    .outline .quiet {
      font-weight: 400;
    }
    /* Of a dashboard the list of the timeline has them. */
    .linked .outline [data-kind='event'],
    .linked .outline .section:has(+ [data-kind='event']) {
      display: none;
    }
    .twin .section {
      break-after: avoid;
    }
    .twin .section:first-child {
      margin-block-start: 0;
    }
    .twin .record {
      display: contents;
    }
    .twin .when {
      font-weight: 600;
    }
    ol.twin li {
      padding-inline-start: 1.2em;
      text-indent: -1.2em;
    }
    .twin small {
      color: var(--_ink-muted);
      font-size: inherit;
    }
    .twin a {
      text-decoration: none;
    }
    /* For those who do not see the picture. */
    .twin .said {
      display: none;
    }
    :host([print='picture']) .twin {
      display: none;
    }
    /* In a box that stays as high as it is only the title and the picture, as large as goes in. */
    .room[data-fixed] {
      max-height: var(--_left);
      overflow: clip;
    }
    .room[data-fixed] :is(.dek, .legend, .twin, .card, .foot, .problems, .third-line, .outside) {
      display: none;
    }
    .room[data-fixed] :is(.picture, .overview) {
      max-width: calc((var(--_left) - 8 * var(--_letter)) / var(--_tall));
    }
  }
`;
