import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Language of the label, if it is another than that of the page. */
  readonly lang?: string;
}

interface Menu {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
  /** The label is read out, but not in sight. */
  readonly isUnseen?: boolean;
  readonly key?: string;
}

/** Returns a labelled menu. `key` finds it again after an update. */
export function menu({ label, value, choices, choose, isUnseen = false, key = '' }: Menu): TemplateResult {
  return html`<label class="menu"
    ><span class=${isUnseen ? 'unseen' : 'name'}>${label}</span>
    <select data-key=${key} @change=${chooser(choose)}>
      ${choices.map((choice) => option(choice, value))}
    </select></label
  >`;
}

/** Returns an item of a menu. */
export function option({ value, label, lang = '' }: Choice, chosen: string): TemplateResult {
  return lang
    ? html`<option value=${value} lang=${lang} .selected=${live(value === chosen)}>${label}</option>`
    : html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`;
}

/** A listener that passes on what was chosen. */
export function chooser(choose: (value: string) => void): (event: Event) => void {
  return ({ currentTarget }) => choose((currentTarget as HTMLSelectElement).value);
}
