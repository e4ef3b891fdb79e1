import { html, nothing } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import type { Drawing } from '../../../view/furniture.js';
import { toggleButton, toolButton } from '../../../view/tool-button.js';

interface Tools {
  readonly locale: Locale;
  /** Moves the period that is visible. Null in rows and all of it is shown. */
  readonly period: {
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

/** Buttons over the picture, and those in their menu. */
export function timelineTools({ locale, period, ...tools }: Tools): Pick<Drawing, 'tools' | 'view'> {
  const { common, timeline } = locale;
  const [back, forth] = tools.isRtl ? ['→', '←'] : ['←', '→'];
  const zoomButtons = period
    ? [toolButton(common.zoomOut, '−', () => period.go('-'), period.isWhole), toolButton(common.zoomIn, '+', () => period.go('+'))]
    : nothing;
  return {
    tools: html`
      ${zoomButtons}
      ${
        period && !period.isWhole
          ? [
              toolButton(timeline.earlier, back, () => period.go('earlier')),
              toolButton(timeline.later, forth, () => period.go('later')),
              toolButton(timeline.allYears, timeline.allYears, () => period.go('0')),
            ]
          : nothing
      }
    `,
    view: html`
      ${tools.plain === null ? nothing : toggleButton(timeline.oneScale, tools.plain, tools.togglePlain)}
      ${toggleButton(timeline.connections, tools.connections, tools.toggleConnections)}
      ${toggleButton(timeline.everyEvent, tools.everything, tools.toggleEverything)}
      ${toggleButton(timeline.table, tools.tableOpen, tools.toggleTable)}
    `,
  };
}
