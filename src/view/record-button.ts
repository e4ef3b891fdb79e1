import { html, type TemplateResult } from 'lit';
import type { Id, Side } from '../data/types.js';
import type { RecordKind } from '../model/record-ref.js';

/** A record that a click selects, as a line of text. */
export function recordButton(kind: RecordKind, id: Id, content: unknown, side?: Side): TemplateResult {
  return html`<button class="record" type="button" data-kind=${kind} data-id=${id} data-side=${side ?? 'third'}>${content}</button>`;
}
