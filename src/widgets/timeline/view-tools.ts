import { html, nothing, type TemplateResult } from 'lit';
import type { timelineMessages } from '../../locale/catalogue.js';
import type { Language, Locale } from '../../locale/locale.js';

interface Tools {
  readonly locale: Locale;
  readonly messages: (typeof timelineMessages)[Language];
  /** Null when time runs down and all of it is shown. */
  readonly window: {
    readonly isWhole: boolean;
    readonly zoomOut: () => void;
    readonly zoomIn: () => void;
    readonly pan: (share: number) => void;
    readonly reset: () => void;
  } | null;
  /** Time runs to the left. */
  readonly isRtl: boolean;
  /** Null when there is nothing to fold. */
  readonly plain: boolean | null;
  readonly togglePlain: () => void;
  readonly everything: boolean;
  readonly tableOpen: boolean;
  readonly toggleEverything: () => void;
  readonly toggleTable: () => void;
}

/** Buttons over the picture. */
export function timelineTools({ locale, messages, window, ...tools }: Tools): TemplateResult {
  const { common } = locale;
  const [back, forth] = tools.isRtl ? ['→', '←'] : ['←', '→'];
  // Really disabled, a button would lose the focus of whoever pressed it last.
  const tool = (label: string, sign: string, action: () => void, disabled = false) =>
    html`<button class="tool" type="button" aria-label=${label} aria-disabled=${disabled} @click=${disabled ? nothing : action}>
      ${sign}
    </button>`;
  const toggle = (label: string, isOn: boolean, action: () => void) =>
    html`<button class="tool" type="button" aria-pressed=${isOn} @click=${action}>${label}</button>`;
  return html`
    ${window ? [tool(common.zoomOut, '−', window.zoomOut, window.isWhole), tool(common.zoomIn, '+', window.zoomIn)] : nothing}
    ${
      window && !window.isWhole
        ? [
            tool(messages.earlier, back, () => window.pan(-0.5)),
            tool(messages.later, forth, () => window.pan(0.5)),
            tool(messages.allYears, messages.allYears, window.reset),
          ]
        : nothing
    }
    ${tools.plain === null ? nothing : toggle(messages.oneScale, tools.plain, tools.togglePlain)}
    ${toggle(messages.everyEvent, tools.everything, tools.toggleEverything)} ${toggle(messages.table, tools.tableOpen, tools.toggleTable)}
  `;
}
