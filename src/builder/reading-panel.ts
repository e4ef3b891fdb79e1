import { groups } from 'd3';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { parseDate } from '../data/dates.js';
import type { ColumnReading, ColumnRole, DateReading, Question, TableReading } from '../data/formats/reading.js';
import type { BuilderContext } from './builder-context.js';
import { chooser, menu, option } from './menu.js';
import { phrase } from './phrase.js';
import { answered, dated, isAnswered, keyOf, settled, type Answer } from './settle.js';
import type { EventKind, Words } from './words.js';

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

/** Encodings that files from spreadsheets are in. */
const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'windows-1256', 'windows-1251', 'shift_jis', 'euc-jp'];

interface ReadingPanel extends BuilderContext {
  /** Questions of columns, answered or not, by key. */
  readonly asked: ReadonlyMap<string, Question>;
  /** The table has bytes in an encoding: it was not written on this page. */
  readonly isFile: boolean;
}

/** Returns how a file was read, with a menu for every decision: file, columns, open questions, sides, kinds. */
export function readingPanel(context: ReadingPanel): TemplateResult {
  const { words } = context;
  return html`<section aria-labelledby="reading">
    <h2 id="reading" tabindex="-1">${words.reading}</h2>
    <p class="finding">${summary(context)}</p>
    ${fileRow(context)} ${questions(context)} ${columnTables(context)} ${sidesRow(context)} ${kindsTable(context)}
  </section>`;
}

/** What became of the rows, in a sentence. */
export function summary({ words, reading, dataset, locale }: BuilderContext): string {
  const { read, named, total } = reading.rows;
  if (!dataset) return words.nothingRead;
  const { semicolon, stop } = locale.common;
  return words.rows(read, total) + (named && total > 1 ? semicolon + words.rowsNamed(named) : '') + stop;
}

function fileRow(context: ReadingPanel): TemplateResult {
  const { words, reading, options, decide, isFile } = context;
  const { format, delimiter, encoding, tables } = reading;
  const decideOn = (name: 'delimiter' | 'encoding', label: string) => (value: string) => decide({ ...options, [name]: value }, label);
  const delimiters = Object.entries(words.delimiters).map(([value, label]) => ({ value, label }));
  const known = [...new Set([...ENCODINGS, ...(encoding ? [encoding] : [])])];
  return html`<div class="row" role="group" aria-label=${words.understood}>
    <span class="menu"><span class="name">${words.format}</span><span class="said">${words.formats[format]}</span></span>
    ${
      delimiter
        ? menu({
            ...{ label: words.delimiter, value: delimiter, choices: delimiters, key: 'delimiter' },
            choose: decideOn('delimiter', words.delimiter),
          })
        : nothing
    }
    ${isFile && encoding ? encodingMenu(context, words.encoding, known) : nothing}
    ${tables.length === 1 ? tableMenu(tables[0]!, context) : nothing}
  </div>`;
}

/** Returns the menu of text encodings. */
export function encodingMenu({ reading, options, decide }: BuilderContext, label: string, labels = ENCODINGS): TemplateResult {
  return menu({
    ...{ label, value: reading.encoding ?? '', key: 'encoding' },
    choices: labels.map((each) => ({ value: each, label: each.toUpperCase() })),
    choose: (encoding) => decide({ ...options, encoding }, label),
  });
}

function tableMenu({ sheet, kind }: TableReading, { words, options, decide, locale }: BuilderContext): TemplateResult {
  const label = sheet ? `\u2068${sheet}\u2069${locale.common.colon}${words.rowsAre}` : words.rowsAre;
  return menu({
    ...{ label, value: kind, key: `table ${sheet}` },
    choices: Object.entries(words.tableKinds).map(([value, name]) => ({ value, label: name })),
    choose: (value) => decide(settled(options, 'tables', sheet, value), label),
  });
}

function questions({ words, reading, options, asked, decide, locale }: ReadingPanel): TemplateResult | typeof nothing {
  const open = reading.columns.flatMap((column) => {
    const question = asked.get(keyOf(column));
    return question ? [{ column, question }] : [];
  });
  if (!open.length) return nothing;
  const choice = ({ sample, options: answer }: Question['choices'][number]) => {
    const label = answerLabel(answer, words);
    const date = parseDate(sample);
    const choose = () => decide(answered(options, answer), label);
    return html`<button class="tool" type="button" aria-pressed=${isAnswered(options, answer)} @click=${choose}>
      ${label}${date ? locale.common.colon + locale.date(date) : nothing}
    </button>`;
  };
  return html`<div class="questions" role="group" aria-labelledby="questions">
    <h3 id="questions">${words.questions}</h3>
    ${open.map(
      ({ column: { heading, samples }, question }) =>
        html`<div class="question" role="group" aria-label=${words.ask(heading)}>
          <p>${words.ask(`\u2068${heading}\u2069`)} <bdi class="sample">${samples.slice(0, 2).join(locale.common.dot)}</bdi></p>
          <div class="line">${question.choices.map(choice)}</div>
        </div>`,
    )}
  </div>`;
}

function answerLabel({ dates, points }: Answer, words: Words): string {
  const [point] = Object.values(points ?? {});
  if (point) return words.points[point];
  const { order, calendar, yearsFrom }: DateReading = Object.values(dates ?? {})[0] ?? {};
  const way = calendar ?? order;
  return way ? words.dates[way] : words.yearsFrom(yearsFrom ?? 0);
}

/** Returns the columns of each sheet, as a table of its own. */
function columnTables(context: ReadingPanel): TemplateResult {
  const { columns, tables } = context.reading;
  const sheets = groups(columns, ({ sheet = '' }) => sheet);
  return html`${sheets.map(([sheet, own], i) => {
    const table = tables.find((each) => each.sheet === sheet);
    return html`${sheets.length > 1 && table ? html`<div class="row">${tableMenu(table, context)}</div>` : nothing}
    ${columnTable(own, sheet, `columns-${i}`, context)}`;
  })}`;
}

function columnTable(columns: readonly ColumnReading[], sheet: string, id: string, context: ReadingPanel): TemplateResult {
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
          ${cells(({ why }) => html`<p class="hint" lang=${locale.language}>${phrase(why, words)}</p>`)}
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

function sidesRow({ words, reading, options, decide }: BuilderContext): TemplateResult | typeof nothing {
  const { groups: all, sides } = reading;
  if (all.length < 2 || sides.length < 2) return nothing;
  const [first, second] = [sides[0]!.name, sides[1]!.name];
  const names = [...new Set([...all, first, second].filter(Boolean))];
  const face = (pair: readonly [string, string], said: string) => decide({ ...options, sides: pair }, said);
  const side = (label: string, i: 0 | 1, choose: (value: string) => void) =>
    html`<div class="side ${'ab'[i]}">
      ${menu({ label, value: sides[i]!.name, choices: names.map((name) => ({ value: name, label: name })), choose, key: `side ${i}` })}
      ${/^X[A-Z]{2}$/.test(sides[i]!.country) ? nothing : html`<bdi class="hint">${sides[i]!.country}</bdi>`}
    </div>`;
  return html`<div role="group" aria-labelledby="sides" aria-describedby="sides-hint">
    <h3 id="sides">${words.sides}</h3>
    <p id="sides-hint" class="hint">${words.sidesHint}</p>
    <div class="row">
      ${side(words.first, 0, (value) => face(value === second ? [second, first] : [value, second], words.first))}
      ${side(words.second, 1, (value) => face(value === first ? [second, first] : [first, value], words.second))}
      <button class="tool" type="button" @click=${() => face([second, first], words.swap)}>${words.swap}</button>
    </div>
  </div>`;
}

function kindsTable({ words, reading, options, decide }: BuilderContext): TemplateResult | typeof nothing {
  const kinds = Object.entries(reading.kinds);
  if (!kinds.length) return nothing;
  const known = Object.keys(words.eventKinds) as readonly EventKind[];
  const one = ([name, kind]: readonly [string, string]) => {
    const own = { value: name, label: words.asWritten };
    const choices = [
      ...(known.includes(name as EventKind) ? [] : [own]),
      ...known.map((value) => ({ value, label: words.eventKinds[value] })),
    ];
    return menu({
      ...{ label: words.kindOf(`\u2068${name}\u2069`), value: kind, choices, key: `kind ${name}` },
      choose: (value) => decide(settled(options, 'kinds', name, value), words.kinds),
    });
  };
  return html`<details>
    <summary>${words.kinds}</summary>
    <div class="row">${kinds.map(one)}</div>
  </details>`;
}
