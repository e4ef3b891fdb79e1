import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { MapMessages } from '../../locale/messages.js';

interface Tools {
  readonly locale: Locale;
  readonly messages: MapMessages;
  /** Null when there is no panel to look at more closely. */
  readonly zoom: {
    readonly isWhole: boolean;
    readonly closer: () => void;
    readonly farther: () => void;
    readonly reset: () => void;
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
  // Really disabled, a button would lose the focus of whoever pressed it last.
  const tool = (label: string, sign: string, action: () => void, disabled = false) =>
    html`<button class="tool" type="button" aria-label=${label} aria-disabled=${disabled} @click=${disabled ? nothing : action}>
      ${sign}
    </button>`;
  const toggle = (label: string, isOn: boolean, action: () => void) =>
    html`<button class="tool" type="button" aria-pressed=${isOn} @click=${action}>${label}</button>`;
  return html`
    ${zoom ? [tool(common.zoomOut, '−', zoom.farther, zoom.isWhole), tool(common.zoomIn, '+', zoom.closer)] : nothing}
    ${zoom && !zoom.isWhole ? tool(messages.whole, messages.whole, zoom.reset) : nothing}
    ${regions ? toggle(messages.regions, regions.isOn, regions.toggle) : nothing} ${toggle(common.list, tools.listOpen, tools.toggleList)}
    ${toggle(messages.table, tools.tableOpen, tools.toggleTable)}
  `;
}
