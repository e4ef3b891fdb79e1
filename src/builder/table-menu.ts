import type { TemplateResult } from 'lit';
import type { TableReading } from '../data/formats/reading.js';
import type { BuilderContext } from './builder-context.js';
import { menu } from './menu.js';
import { settled } from './settle.js';

/** Returns the menu of what the rows of a table are. */
export function tableMenu({ sheet, kind }: TableReading, { words, options, decide, locale }: BuilderContext): TemplateResult {
  const label = sheet ? `\u2068${sheet}\u2069${locale.common.colon}${words.rowsAre}` : words.rowsAre;
  return menu({
    ...{ label, value: kind, key: `table ${sheet}` },
    choices: Object.entries(words.tableKinds).map(([value, name]) => ({ value, label: name })),
    choose: (value) => decide(settled(options, 'tables', sheet, value), label),
  });
}
