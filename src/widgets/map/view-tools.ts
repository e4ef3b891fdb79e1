import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { MapMessages } from '../../locale/messages.js';
import { toggleButton, toolButton } from '../../view/tool-button.js';

interface Tools {
  readonly locale: Locale;
  readonly messages: MapMessages;
  /** Null when there is no panel to look at more closely. */
  readonly zoom: {
    /** Null while all is seen. */
    readonly current: object | null;
    closer(): void;
    farther(): void;
    reset(): void;
  } | null;
  /** Null when no country has regions. */
  readonly regions: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly listOpen: boolean;
  readonly toggleList: () => void;
  readonly tableOpen: boolean;
  readonly toggleTable: () => void;
}

/** Buttons over the picture. */
export function mapTools({ locale: { common }, messages, zoom, regions, ...tools }: Tools): TemplateResult {
  return html`
    ${zoom ? [toolButton(common.zoomOut, '−', () => zoom.farther(), !zoom.current), toolButton(common.zoomIn, '+', () => zoom.closer())] : nothing}
    ${zoom?.current ? toolButton(messages.whole, messages.whole, () => zoom.reset()) : nothing}
    ${regions ? toggleButton(messages.regions, regions.isOn, regions.toggle) : nothing}
    ${toggleButton(common.list, tools.listOpen, tools.toggleList)} ${toggleButton(messages.table, tools.tableOpen, tools.toggleTable)}
  `;
}
