import { html, nothing, type TemplateResult } from 'lit';

/** Returns a toolbar button. It uses `aria-disabled`, as `disabled` would lose the focus of whoever pressed it last. */
export function toolButton(label: string, sign: string, action: () => void, disabled = false): TemplateResult {
  return html`<button class="tool" type="button" aria-label=${label} aria-disabled=${disabled} @click=${disabled ? nothing : action}>
    ${sign}
  </button>`;
}

/** Returns a toolbar toggle button; `sign` is its visible label, if shorter than its name. */
export function toggleButton(label: string, isOn: boolean, action: () => void, sign = label): TemplateResult {
  const name = sign === label ? nothing : label;
  return html`<button class="tool" type="button" aria-label=${name} aria-pressed=${isOn} @click=${action}>${sign}</button>`;
}
