import { html, nothing, type TemplateResult } from 'lit';
import type { TableReading } from '../data/formats/reading.js';
import type { BuilderContext, ReadingContext } from './builder-context.js';
import { menu } from './menu.js';
import { settled } from './settle.js';

/** Encodings that files from spreadsheets are in. */
const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'windows-1256', 'windows-1251', 'shift_jis', 'euc-jp'];

/** Returns what kind of file it is, with menus for what had to be found out to read it. */
export function fileRow(context: ReadingContext): TemplateResult {
  const { words, reading, options, decide, isFile } = context;
  const { format, delimiter, encoding, tables } = reading;
  const delimiters = Object.entries(words.delimiters).map(([value, label]) => ({ value, label }));
  return html`<div class="row" role="group" aria-label=${words.understood}>
    <span class="menu"><span class="name">${words.format}</span><span class="said">${words.formats[format]}</span></span>
    ${
      delimiter
        ? menu({
            ...{ label: words.delimiter, value: delimiter, choices: delimiters, key: 'delimiter' },
            choose: (value) => decide({ ...options, delimiter: value }, words.delimiter),
          })
        : nothing
    }
    ${isFile && encoding ? encodingMenu(context) : nothing} ${tables.length === 1 ? tableMenu(tables[0]!, context) : nothing}
  </div>`;
}

/** Returns the menu of text encodings. */
export function encodingMenu({ words, reading: { encoding = '' }, options, decide }: BuilderContext): TemplateResult {
  const labels = [...new Set([...ENCODINGS, encoding].filter(Boolean))];
  return menu({
    ...{ label: words.encoding, value: encoding, key: 'encoding' },
    choices: labels.map((value) => ({ value, label: value.toUpperCase() })),
    choose: (value) => decide({ ...options, encoding: value }, words.encoding),
  });
}

/** Returns the menu of what the rows of a table are. */
export function tableMenu({ sheet, kind }: TableReading, { words, options, decide, locale }: BuilderContext): TemplateResult {
  const label = sheet ? `\u2068${sheet}\u2069${locale.common.colon}${words.rowsAre}` : words.rowsAre;
  return menu({
    ...{ label, value: kind, key: `table ${sheet}` },
    choices: Object.entries(words.tableKinds).map(([value, name]) => ({ value, label: name })),
    choose: (value) => decide(settled(options, 'tables', sheet, value), label),
  });
}
