import { html, nothing } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import type { Drawing } from '../../../view/furniture.js';
import { toggleButton, toolButton } from '../../../view/tool-button.js';

interface Tools {
  readonly locale: Locale;
  /** Null when there is no panel to look at more closely. */
  readonly zoom: {
    /** Null when nothing is enlarged. */
    readonly current: object | null;
    closer(): void;
    farther(): void;
  } | null;
  /** Null when there is only one country to show. */
  readonly countries: {
    /** The side that is drawn alone; empty for both. */
    readonly only: 'a' | 'b' | '';
    readonly nameOf: (side: 'a' | 'b') => string;
  } | null;
  /** Shows one country alone, or both, without any zoom. */
  readonly show: (only: 'a' | 'b' | '') => void;
  /** Null when no country has regions. */
  readonly regions: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly listOpen: boolean;
  readonly toggleList: () => void;
  readonly tableOpen: boolean;
  readonly toggleTable: () => void;
}

/** Buttons over the picture, and those in their menu. */
export function mapTools({ locale: { common, map }, zoom, countries, show, regions, ...tools }: Tools): Pick<Drawing, 'tools' | 'view'> {
  const isWhole = !zoom?.current && !countries?.only;
  const only = (side: 'a' | 'b') => {
    const name = countries!.nameOf(side);
    return toggleButton(map.only(name), countries!.only === side, () => show(side), name);
  };
  const zoomButtons = zoom && [
    toolButton(common.zoomOut, '−', () => zoom.farther(), !zoom.current),
    toolButton(common.zoomIn, '+', () => zoom.closer()),
  ];
  const whole = zoom || countries ? toggleButton(map.whole, isWhole, () => show('')) : nothing;
  return {
    // The way back stays in sight while a part is shown.
    tools: html`${zoomButtons ?? nothing} ${isWhole ? nothing : whole}`,
    view: html`
      ${isWhole ? whole : nothing} ${countries ? [only('a'), only('b')] : nothing}
      ${regions ? toggleButton(map.regions, regions.isOn, regions.toggle) : nothing}
      ${toggleButton(common.list, tools.listOpen, tools.toggleList)} ${toggleButton(map.table, tools.tableOpen, tools.toggleTable)}
    `,
  };
}
