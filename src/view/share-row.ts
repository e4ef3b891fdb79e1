import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../model/citation.js';
import { cslItems } from '../model/csl.js';
import type { RecordRef } from '../model/record-ref.js';
import { actions, type Answer } from './actions.js';
import type { CardContext } from './card-lists.js';
import { today } from './today.js';

/** Returns buttons that copy the citation of a record, as text and for programs, and its address if it has one. */
export function shareRow(ref: RecordRef, { index, locale, link }: CardContext): TemplateResult | typeof nothing {
  if (ref.kind === 'region') return nothing;
  const { share } = locale;
  const reading = () => ({ link, today: today() });
  const copy = async (text: string): Promise<Answer> => {
    try {
      await navigator.clipboard.writeText(text);
      return { said: share.copied };
    } catch {
      // Not in an insecure page, nor in a frame without the permission.
      return { said: share.refused, text };
    }
  };
  return html`${actions({
    about: `${ref.kind} ${ref.id} ${locale.language}`,
    label: share.copy,
    actions: [
      { label: share.copyCitation, act: () => copy(citation(ref, index, locale, reading()) ?? '') },
      { label: share.copyAs('CSL-JSON'), act: () => copy(JSON.stringify(cslItems(ref, index, locale, reading()), null, 2)) },
      ...(link ? [{ label: share.copyLink, act: () => copy(link) }] : []),
    ],
  })}`;
}
