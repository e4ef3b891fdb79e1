import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../theme/tokens.js';
import { pictureStyles } from './picture-styles.js';
import { printStyles } from './print-styles.js';

/** Styles shared by all widgets. Resets what a figure would inherit from the host page. */
export const baseStyles: CSSResultGroup = [
  tokens,
  pictureStyles,
  css`
    :host {
      display: block;
      /* Nothing here can run down, not even in a page of which the lines do. */
      writing-mode: horizontal-tb !important;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    /* Layout rests on these two and not on the host, whose rules those of a page come before. */
    .room,
    .box {
      display: flex;
      flex-direction: column;
      min-block-size: 0;
    }
    .room {
      flex: auto;
      min-inline-size: 0;
      max-block-size: 100%;
      border-radius: inherit;
      background: var(--_surface);
      color: var(--_ink);
    }
    :host([theme='light']) .room {
      color-scheme: light;
    }
    :host([theme='dark']) .room {
      color-scheme: dark;
    }
    /* Behind a drawing that was rendered ahead, until this one is complete. */
    .room:has(~ .room) {
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
    /* A scroll bar would take of its width. */
    .room:has(~ .room) .root {
      overflow: hidden;
    }
    /* How wide a parent that asks its content is told that this one is: 640 px, or less where there is less. */
    .room::before {
      content: '';
      display: grid;
      grid-template-columns: minmax(240px, 640px);
    }
    .box {
      container-type: inline-size;
    }
    slot {
      display: block;
    }
    .root,
    .box > .card-room {
      /* Nothing that a page's rules would pass down into a figure, but: */
      all: initial;
      color: inherit;
      color-scheme: inherit;
      font-family: var(--bilateral-font, inherit);
      pointer-events: inherit;
      visibility: inherit;
      display: block;
      box-sizing: border-box;
      font-size: var(--_text);
      font-variant-numeric: tabular-nums;
      line-height: 1.55;
      overflow-wrap: anywhere;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    .root {
      /* Where a page gives less height than is needed, nothing lies over the text below. */
      min-block-size: 0;
      overflow: hidden auto;
      padding: var(--bilateral-padding, 24px);
      border-top: 2px solid var(--_ink);
    }
    /* A card is in sight wherever the reader is in the figure, and moves nothing in it. */
    .box > .card-room {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
      /* In a host of a fixed height figure and card share it. */
      display: flex;
      flex-direction: column;
      min-block-size: 0;
      padding-inline: var(--bilateral-padding, 24px);
      background: var(--_surface);
    }
    .root.linked {
      overflow: visible;
      padding: 0;
      border-top: 0;
    }
    /* Until the picture is there the page's own keeps its room, or else about what it will take, so that the text below hardly moves. */
    .root.loading {
      padding-block: 0;
      border: 0;
    }
    slot.loading {
      min-height: calc(56 * var(--_letter));
    }
    .loading .message:not(.apart) {
      position: absolute;
    }
    :is(.root, .card-room):lang(fa) {
      line-height: 1.85;
    }
    :is(.root, .card-room):lang(ja) {
      line-height: 1.6;
      line-break: strict;
      /* Engines that do not know phrases break between any two letters. */
      word-break: auto-phrase;
    }
    ol:lang(fa) {
      list-style-type: persian;
    }
    .masthead {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 4px 16px;
      align-items: start;
      margin-block-end: 8px;
    }
    .title {
      font-size: var(--_title);
      font-weight: 700;
      line-height: 1.25;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    :is(.title, .lead, .name mark):lang(ja) {
      word-break: keep-all;
    }
    .linked .title {
      font-size: calc(1.0625 * var(--_letter));
    }
    .title:lang(fa),
    .title:lang(ja) {
      line-height: 1.5;
      letter-spacing: 0;
    }
    .how {
      display: grid;
      gap: 8px;
      margin-block-start: 12px;
    }
    .dek {
      max-width: 46em;
      margin: 0;
      color: var(--_ink-muted);
      font-size: var(--_dek);
    }
    .dek b {
      font-weight: 600;
    }
    .tools {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      justify-content: end;
    }
    .view {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      z-index: 3;
      display: grid;
      gap: 4px;
      min-width: max-content;
      padding: 8px;
      border: 1px solid var(--_ink-faint);
      border-radius: 4px;
      background: var(--_surface);
    }
    .view .tool {
      text-align: start;
    }
    .tool {
      min-width: 32px;
      min-height: 28px;
      padding: 2px 10px;
      border: 1px solid var(--_rule);
      border-radius: 4px;
      background: transparent;
      color: inherit;
      font: inherit;
      font-size: var(--_label);
      cursor: pointer;
    }
    .tool[aria-pressed='true'] {
      border-color: var(--_ink);
    }
    .tool[aria-disabled='true'] {
      color: var(--_ink-muted);
      cursor: default;
    }
    @media (pointer: coarse) {
      .tool,
      .record,
      summary {
        min-height: 44px;
        min-width: 44px;
      }
    }
    :is(button, a, summary, input):focus-visible {
      outline: 2.5px solid var(--_focus);
      outline-offset: 2px;
    }
    a {
      color: inherit;
      text-decoration-thickness: 1px;
      text-underline-offset: 2px;
    }
    .record {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .record:hover {
      text-decoration: underline;
    }
    .unseen,
    .twin:not([data-open]) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .stage {
      position: relative;
    }
    .message {
      padding: 24px 0;
      color: var(--_ink-muted);
    }
    /* Where nothing else can be seen this is, beside its box. */
    .root:has(> .cramped) {
      overflow: visible;
    }
    .cramped {
      width: 16em;
      max-width: 100vw;
    }
    .message p {
      margin: 0 0 8px;
    }
    .problems,
    .foot {
      margin-block-start: 16px;
      padding-block-start: 8px;
      border-top: 1px solid var(--_rule);
      color: var(--_ink-muted);
      font-size: var(--_small);
      text-wrap: pretty;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      justify-content: space-between;
    }
    .shown {
      flex-basis: 100%;
      overflow-wrap: anywhere;
      color: var(--_ink);
    }
    .linked .foot {
      border-top: 0;
      margin-block-start: 4px;
    }
    .source-foot[open] {
      flex-basis: 100%;
    }
    summary {
      cursor: pointer;
      line-height: 24px;
    }
    code {
      font-family: ui-monospace, monospace;
    }
    @container (width < 480px) or (width < 30em) {
      .root:not(.linked) {
        padding: var(--bilateral-padding, 16px);
      }
      .box > .card-room {
        padding-inline: var(--bilateral-padding, 16px);
      }
      .title {
        font-size: calc(1.125 * var(--_letter));
      }
    }
  `,
  printStyles,
];
