import { html, type TemplateResult } from 'lit';
import type { Day } from '../data/dates.js';
import type { Locale } from '../locale/locale.js';
import { actions, type Answer } from './actions.js';
import { today } from './today.js';

/** Formats that a view can be saved in, by the ending of the file. */
export const FORMATS = ['csv', 'json', 'svg', 'png'] as const;
export type Format = (typeof FORMATS)[number];

type Save = (format: Format, day: Day) => Promise<string | null | undefined>;

/** Returns buttons that save what is shown, one for each format. `save` resolves to the name of the file, or to null if there is none. */
export function downloadRow({ common, share, language }: Locale, save: Save): TemplateResult {
  const act = async (format: Format): Promise<Answer> => ({ said: (await save(format, today())) ?? common.error });
  return html`${actions({
    about: language,
    label: share.download,
    isTitled: true,
    actions: FORMATS.map((format) => ({ label: format.toUpperCase(), act: () => act(format) })),
  })}`;
}
