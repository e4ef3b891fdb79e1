import { groups } from 'd3';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnReading, ColumnRole, DateReading } from '../data/formats/reading.js';
import { phrase } from '../locale/phrase.js';
import type { BuilderContext } from './builder-context.js';
import { tableMenu } from './file-row.js';
import { chooser, menu, option } from './menu.js';
import { dated, keyOf, settled } from './settle.js';
import type { Words } from './words.js';

/** Roles as they are offered, by what they are about. */
const ROLES: readonly (readonly [keyof Words['roleGroups'], readonly ColumnRole[]])[] = [
  ['time', ['date', 'end', 'year', 'month', 'day', 'end-year', 'end-month', 'end-day']],
  ['what', ['title', 'summary', 'kind', 'theme']],
  ['who', ['side', 'participants', 'from', 'to', 'from-side', 'to-side', 'act']],
  ['where', ['place', 'place-country', 'latitude', 'longitude', 'point']],
  ['source', ['source', 'address', 'publisher', 'language']],
  ['rest', ['id', 'direction', 'value', 'unused']],
];

/** Roles of columns whose dates can be read in several ways. */
const DATED: readonly ColumnRole[] = ['date', 'end', 'year', 'end-year'];

/** Returns the columns of each sheet as a table, whose heads are menus of what a column holds. */
export function columnTables(context: BuilderContext): TemplateResult {
  const { columns, tables } = context.reading;
  const sheets = groups(columns, ({ sheet = '' }) => sheet);
  return html`${sheets.map(([sheet, own], i) => {
    const table = tables.find((each) => each.sheet === sheet);
    return html`${sheets.length > 1 && table ? html`<div class="row">${tableMenu(table, context)}</div>` : nothing}
    ${columnTable(own, sheet, `columns-${i}`, context)}`;
  })}`;
}

function columnTable(columns: readonly ColumnReading[], sheet: string, id: string, context: BuilderContext): TemplateResult {
  const { words, locale } = context;
  const cells = (of: (column: ColumnReading) => unknown) => columns.map((column) => html`<td>${of(column)}</td>`);
  return html`<div class="table" role="region" aria-labelledby=${id} tabindex="0">
    <table>
      <caption>
        <span id=${id}>${words.columns}${sheet ? html`${locale.common.colon}<bdi>${sheet}</bdi>` : nothing}</span
        ><span class="hint">${words.columnsHint}</span>
      </caption>
      <thead>
        <tr>
          <td></td>
          ${repeat(columns, keyOf, (column) => columnHead(column, context))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${words.examples}</th>
          ${cells(({ samples }) => samples.map((sample) => html`<p class="sample"><bdi>${sample}</bdi></p>`))}
        </tr>
        <tr>
          <th scope="row">${words.why}</th>
          ${cells(({ why }) => html`<p class="hint" lang=${locale.language}>${phrase(why, words.phrases)}</p>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

function columnHead(column: ColumnReading, context: BuilderContext): TemplateResult {
  const { words, options, decide } = context;
  const key = keyOf(column);
  const { heading, role, dates } = column;
  const choose = (value: string) => decide(settled(options, 'columns', key, value), `${heading}: ${words.roles[value as ColumnRole]}`);
  const orders = Object.entries(words.dates).map(([value, label]) => ({ value, label }));
  const decided = options.dates?.[key];
  return html`<th scope="col" class=${role === 'unused' ? 'unused' : ''}>
    <bdi class="heading">${heading || '—'}</bdi>
    <label class="menu"
      ><span class="unseen">${heading}: ${words.columnIs}</span>
      <select data-key="column ${key}" @change=${chooser(choose)}>
        ${ROLES.map(
          ([group, roles]) =>
            html`<optgroup label=${words.roleGroups[group]}>
              ${roles.map((value) => option({ value, label: words.roles[value] }, role))}
            </optgroup>`,
        )}
      </select></label
    >
    ${
      DATED.includes(role)
        ? menu({
            ...{
              label: `${heading}: ${words.datesAre}`,
              isUnseen: true,
              key: `dates ${key}`,
              value: decided?.calendar ?? decided?.order ?? '',
            },
            choices: [{ value: '', label: waysFound(dates, context) }, ...orders],
            choose: (value) => decide(dated(options, key, value), words.datesAre),
          })
        : nothing
    }
  </th>`;
}

/** How the dates of a column were read, as far as it had to be found out. */
function waysFound(dates: DateReading | undefined, { words, locale }: BuilderContext): string {
  const ways = [dates?.order, dates?.calendar].flatMap((way) => (way ? words.dates[way] : []));
  return ways.join(locale.common.semicolon) || words.found;
}
