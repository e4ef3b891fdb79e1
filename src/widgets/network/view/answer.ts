import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { datedEvents } from '../../../view/card-lists.js';
import { localText } from '../../../view/local-text.js';
import { recordButton } from '../../../view/record-button.js';
import type { PathAnswer } from '../query/path.js';
import { sentenceOf } from './outline.js';

export interface AnswerContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly clear: () => void;
}

/** A card with the path as a sentence, then each of its steps with every tie, its event and its sources. */
export function pathCard(answer: PathAnswer, context: AnswerContext): TemplateResult {
  const steps = answer.steps ?? [];
  return answerCard(
    pathSentence(answer, context),
    steps.length
      ? html`<ol>
          ${steps.map(
            ({ from, to, ties }) => html`<li>${actorButton(from, context)} – ${actorButton(to, context)} ${tieList(ties, context)}</li>`,
          )}
        </ol>`
      : nothing,
    context,
  );
}

/** A card with the ties that one line stands for, each with its event and its sources. */
export function bundleCard(ties: readonly Id[], context: AnswerContext): TemplateResult {
  return answerCard(context.locale.query.inOneLine(ties.length), tieList(ties, context), context);
}

/** A sentence: how many actors are in the neighbourhood, and how many of them are of another side. */
export function aroundLine(
  centre: Id,
  away: ReadonlyMap<Id, number>,
  depth: number,
  { index, locale }: Pick<AnswerContext, 'index' | 'locale'>,
): TemplateResult {
  const side = index.sideByActor.get(centre);
  const others = [...away.keys()].filter((id) => id !== centre);
  const across = others.filter((id) => index.sideByActor.get(id) !== side).length;
  return html`<p class="answer-line">${locale.query.around(nameOf(centre, index, locale), depth, others.length, across)}</p>`;
}

/** A sentence that tells a reader who began a path by key what to do next. */
export function pathPrompt(from: Id, { index, locale }: Pick<AnswerContext, 'index' | 'locale'>): TemplateResult {
  return html`<p class="answer-line">${locale.query.pathFrom(nameOf(from, index, locale))}</p>`;
}

function answerCard(sentence: string, content: unknown, { locale, clear }: AnswerContext): TemplateResult {
  return html`<section class="card answer" part="answer" aria-label=${locale.card.card}>
    <div class="head">
      <p class="name">${sentence}</p>
      <div class="head-tools">
        <button class="tool close" type="button" aria-label=${locale.query.clear} @click=${clear}>×</button>
      </div>
    </div>
    ${content}
  </section>`;
}

function pathSentence({ from, to, steps }: PathAnswer, { index, locale }: AnswerContext): string {
  const { query } = locale;
  const unknown = [from, to].find((id) => !index.actorById.has(id));
  if (unknown !== undefined) return query.noActor(unknown);
  const [one, other] = [nameOf(from, index, locale), nameOf(to, index, locale)];
  if (!steps) return query.noPath(one, other);
  const through = steps.slice(0, -1).map((step) => nameOf(step.to, index, locale));
  return query.path(one, other, steps.length, locale.list(through));
}

function tieList(ties: readonly Id[], { index, locale }: AnswerContext): TemplateResult {
  return html`<ul>
    ${ties.map((id) => {
      const event = index.eventById.get(index.tieById.get(id)!.event ?? '');
      return html`<li>
        <div>${sentenceOf(id, index, locale, true)}${event ? datedEvents([event], { index, locale }) : nothing}</div>
      </li>`;
    })}
  </ul>`;
}

function actorButton(id: Id, { index, locale }: AnswerContext): TemplateResult {
  return recordButton('actor', id, localText(index.actorById.get(id)?.name, locale), index.sideByActor.get(id));
}

function nameOf(id: Id, index: DatasetIndex, locale: Locale): string {
  return locale.text(index.actorById.get(id)?.name).text;
}
