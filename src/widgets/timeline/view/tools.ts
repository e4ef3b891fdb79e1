import { html, nothing, type TemplateResult } from 'lit';
import type { timelineMessages } from '../../../locale/catalogue.js';
import type { Language, Locale } from '../../../locale/locale.js';
import { toggleButton, toolButton } from '../../../view/tool-button.js';

interface Tools {
  readonly locale: Locale;
  readonly messages: (typeof timelineMessages)[Language];
  /** Null when time runs down and all of it is shown. */
  readonly window: {
    readonly isWhole: boolean;
    readonly go: (way: string) => void;
  } | null;
  /** Time runs to the left. */
  readonly isRtl: boolean;
  /** Null when there is nothing to fold. */
  readonly plain: boolean | null;
  readonly togglePlain: () => void;
  readonly connections: boolean;
  readonly toggleConnections: () => void;
  readonly everything: boolean;
  readonly tableOpen: boolean;
  readonly toggleEverything: () => void;
  readonly toggleTable: () => void;
}

/** Buttons over the picture. */
export function timelineTools({ locale, messages, window, ...tools }: Tools): TemplateResult {
  const { common } = locale;
  const [back, forth] = tools.isRtl ? ['→', '←'] : ['←', '→'];
  return html`
    ${window ? [toolButton(common.zoomOut, '−', () => window.go('-'), window.isWhole), toolButton(common.zoomIn, '+', () => window.go('+'))] : nothing}
    ${
      window && !window.isWhole
        ? [
            toolButton(messages.earlier, back, () => window.go('earlier')),
            toolButton(messages.later, forth, () => window.go('later')),
            toolButton(messages.allYears, messages.allYears, () => window.go('0')),
          ]
        : nothing
    }
    ${tools.plain === null ? nothing : toggleButton(messages.oneScale, tools.plain, tools.togglePlain)}
    ${toggleButton(messages.connections, tools.connections, tools.toggleConnections)}
    ${toggleButton(messages.everyEvent, tools.everything, tools.toggleEverything)}
    ${toggleButton(messages.table, tools.tableOpen, tools.toggleTable)}
  `;
}
