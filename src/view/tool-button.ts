import { html, nothing, type TemplateResult } from 'lit';

/** A button over the picture. Really disabled, it would lose the focus of whoever pressed it last. */
export function toolButton(label: string, sign: string, action: () => void, disabled = false): TemplateResult {
  return html`<button class="tool" type="button" aria-label=${label} aria-disabled=${disabled} @click=${disabled ? nothing : action}>
    ${sign}
  </button>`;
}

/** A button over the picture that stays pressed. */
export function toggleButton(label: string, isOn: boolean, action: () => void): TemplateResult {
  return html`<button class="tool" type="button" aria-pressed=${isOn} @click=${action}>${label}</button>`;
}
