import { html, nothing, type TemplateResult } from 'lit';

/** A button over the picture. Really disabled, it would lose the focus of whoever pressed it last. */
export function toolButton(label: string, sign: string, action: () => void, disabled = false): TemplateResult {
  return html`<button class="tool" type="button" aria-label=${label} aria-disabled=${disabled} @click=${disabled ? nothing : action}>
    ${sign}
  </button>`;
}

/** A button over the picture that stays pressed; `sign` is what it shows, when that is less than its name. */
export function toggleButton(label: string, isOn: boolean, action: () => void, sign = label): TemplateResult {
  const name = sign === label ? nothing : label;
  return html`<button class="tool" type="button" aria-label=${name} aria-pressed=${isOn} @click=${action}>${sign}</button>`;
}
