import { html, type TemplateResult } from 'lit';
import type { Id, Side } from '../data/types.js';
import type { RecordKind } from '../model/record-ref.js';

/** Returns a record as a line of text that selects it when clicked. */
export function recordButton(kind: RecordKind, id: Id, content: unknown, side?: Side): TemplateResult {
  return html`<button class="record" type="button" data-kind=${kind} data-id=${id} data-side=${side ?? 'third'}>${content}</button>`;
}
