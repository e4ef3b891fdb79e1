import { html, type TemplateResult } from 'lit';
import type { BuilderContext, ReadingContext } from './builder-context.js';
import { columnTables } from './column-table.js';
import { fileRow } from './file-row.js';
import { kindMenus } from './kind-menus.js';
import { placeMenus } from './place-menus.js';
import { questionList } from './question-list.js';
import { sidesRow } from './sides-row.js';

/** Returns how a file was read, with a menu for every decision: file, columns, open questions, sides, places, kinds. */
export function readingPanel(context: ReadingContext): TemplateResult {
  const { words } = context;
  return html`<section aria-labelledby="reading">
    <h2 id="reading" tabindex="-1">${words.reading}</h2>
    <p class="finding">${summary(context)}</p>
    ${fileRow(context)} ${questionList(context)} ${columnTables(context)} ${sidesRow(context)} ${placeMenus(context)} ${kindMenus(context)}
  </section>`;
}

/** What became of the rows, in a sentence. */
export function summary({ words, reading, dataset, locale }: BuilderContext): string {
  const { read, named, total } = reading.rows;
  if (!dataset) return words.nothingRead;
  const { semicolon, stop } = locale.common;
  return words.rows(read, total) + (named && total > 1 ? semicolon + words.rowsNamed(named) : '') + stop;
}
