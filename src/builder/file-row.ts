import { html, nothing, type TemplateResult } from 'lit';
import type { ReadingContext } from './builder-context.js';
import { encodingMenu } from './encoding-menu.js';
import { menu } from './menu.js';
import { tableMenu } from './table-menu.js';

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
