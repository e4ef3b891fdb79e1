import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import { toggleButton, toolButton } from '../../../view/tool-button.js';

interface Tools {
  readonly locale: Locale;
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
export function timelineTools({ locale, window, ...tools }: Tools): TemplateResult {
  const { common, timeline } = locale;
  const [back, forth] = tools.isRtl ? ['→', '←'] : ['←', '→'];
  return html`
    ${window ? [toolButton(common.zoomOut, '−', () => window.go('-'), window.isWhole), toolButton(common.zoomIn, '+', () => window.go('+'))] : nothing}
    ${
      window && !window.isWhole
        ? [
            toolButton(timeline.earlier, back, () => window.go('earlier')),
            toolButton(timeline.later, forth, () => window.go('later')),
            toolButton(timeline.allYears, timeline.allYears, () => window.go('0')),
          ]
        : nothing
    }
    ${tools.plain === null ? nothing : toggleButton(timeline.oneScale, tools.plain, tools.togglePlain)}
    ${toggleButton(timeline.connections, tools.connections, tools.toggleConnections)}
    ${toggleButton(timeline.everyEvent, tools.everything, tools.toggleEverything)}
    ${toggleButton(timeline.table, tools.tableOpen, tools.toggleTable)}
  `;
}
