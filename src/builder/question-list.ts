import { html, nothing, type TemplateResult } from 'lit';
import { parseDate } from '../data/dates.js';
import type { DateReading, Question } from '../data/formats/reading.js';
import type { ReadingContext } from './builder-context.js';
import { answered, isAnswered, keyOf, type Answer } from './settle.js';
import type { Words } from './words.js';

/** Returns what columns leave open, with a button for each answer. */
export function questionList({ words, reading, options, asked, decide, locale }: ReadingContext): TemplateResult | typeof nothing {
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
