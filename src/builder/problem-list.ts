import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnRole } from '../data/formats/reading.js';
import type { Problem } from '../data/types.js';
import { phrase } from '../locale/phrase.js';
import type { BuilderContext } from './builder-context.js';
import { encodingMenu } from './file-row.js';
import { menu } from './menu.js';
import { sentences } from './sentences.js';
import { fixOf, keyOf, settled } from './settle.js';
import type { TableText } from './table-text.js';

/** Number of problems written out. */
const MOST = 100;

interface ProblemList extends BuilderContext {
  /** The cells that can be corrected here; null for a file that is no delimited text. */
  readonly table: TableText | null;
  /** Corrects a cell; `index` is that of the problem. */
  readonly correct: (problem: Problem, value: string, index: number) => void;
  /** Brings the reader to a menu, by its key. */
  readonly goTo: (key: string) => void;
}

/** Returns what is wrong with a file, row by row, and beside each problem what the reader can do about it here. */
export function problemList(context: ProblemList): TemplateResult {
  const { words, problems, locale } = context;
  const rest = problems.length - MOST;
  return html`<section aria-labelledby="problems">
    <h2 id="problems" tabindex="-1">${problems.length ? words.problems(problems.length) : words.noProblems}</h2>
    ${
      problems.length
        ? html`<ul class="problems">
            ${problems.slice(0, MOST).map((problem, i) => html`<li>${problemText(problem, context)} ${fix(problem, i, context)}</li>`)}
            ${rest > 0 ? html`<li>${locale.common.after(rest)}</li>` : nothing}
          </ul>`
        : nothing
    }
  </section>`;
}

function problemText(problem: Problem, { words, locale }: BuilderContext): TemplateResult {
  const { common } = locale;
  const say = (text: string) => `\u2068${common.terms[text] ?? phrase(phrase(text, common.terms), words.phrases)}\u2069`;
  return html`<p>
    <b>${placeOf(problem, { words, common })}</b
    >${common.colon}${sentences(locale, common.expected(say(problem.expected), say(problem.got)), say(problem.hint))}
  </p>`;
}

function placeOf(
  { row, column, path, sheet }: Problem,
  { words, common }: Pick<BuilderContext, 'words'> & Pick<BuilderContext['locale'], 'common'>,
) {
  const place = row === undefined ? (/^\w+$|^$/.test(path) ? words.whole : path) : common.inTable(row, column ?? '');
  return sheet ? sheet + common.colon + place : place;
}

function fix(problem: Problem, index: number, context: ProblemList): TemplateResult | typeof nothing {
  const { words, reading, goTo, table, correct, locale } = context;
  switch (fixOf(problem, reading)) {
    case 'encoding':
      return reading.encoding ? encodingMenu(context) : nothing;
    case 'sides':
      return html`<button class="tool" type="button" @click=${() => goTo('side 0')}>${words.toSides}</button>`;
    case 'place':
      return html`<button class="tool" type="button" @click=${() => goTo(`place ${problem.got}`)}>${words.chooseCity}</button>`;
    case 'date':
      return columnMenu('date', words.whichDate, context);
    case 'title':
      return columnMenu('title', words.whichTitle, context);
    case 'side':
      return columnMenu('side', words.whichSide, context);
    case 'cell': {
      const cell = table?.cell(problem.row!, problem.column!) ?? null;
      if (cell === null) return nothing;
      const handleSubmit = (event: SubmitEvent) => {
        event.preventDefault();
        correct(problem, (event.currentTarget as HTMLFormElement).querySelector('input')!.value, index);
      };
      const label = words.correct(locale.common.inTable(problem.row!, problem.column!));
      return html`<form class="line" @submit=${handleSubmit}>
        <input type="text" dir="auto" autocomplete="off" aria-label=${label} data-key="cell ${index}" .value=${cell} />
        <button class="tool" type="submit">${words.replace}</button>
      </form>`;
    }
    case null:
      return nothing;
  }
}

/** Returns a menu of the columns, one of which has a role that none was found to have. */
function columnMenu(role: ColumnRole, label: string, { words, reading, options, decide }: ProblemList): TemplateResult {
  const columns = reading.columns.map((column) => ({ value: keyOf(column), label: column.heading }));
  return menu({
    ...{ label, value: '', choices: [{ value: '', label: words.choosePlease }, ...columns], key: `which ${role}` },
    choose: (key) => key && decide(settled(options, 'columns', key, role), `${key}: ${words.roles[role]}`),
  });
}
