import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { outlineTarget, type OutlineItem } from '../../model/outline.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { TieGraph } from '../../model/tie-graph.js';
import { aroundLine, bundleCard, pathCard, pathPrompt, type PathAnswer } from './view-answer.js';
import { FindPanel } from './view-find.js';
import { NO_WALK, walkKey } from './walk.js';

export { askStyles } from './view-ask-styles.js';
export { answerPath } from './view-answer.js';

/** What is asked of the network. */
export interface Questions {
  readonly focusOn: string;
  readonly depth: number;
  readonly path: string;
}

/** The element as the questions see it. */
export interface AskedHost extends Questions {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** Every actor, the best tied first. */
  readonly ranked: readonly Id[];
  /** The list that keys walk. */
  readonly outline: readonly OutlineItem[];
  readonly selected: RecordRef | null;
  readonly centre: Id | null;
  readonly reach: number;
  readonly graph: TieGraph | null;
  readonly around: ReadonlyMap<Id, number> | null;
  readonly answer: PathAnswer | null;
  readonly bundle: readonly Id[];
  readonly ask: (change: Partial<Questions>) => void;
  readonly choose: (ref: RecordRef | null) => void;
  readonly go: (id: Id) => void;
  readonly fold: (id: Id) => void;
}

/** What a reader asks by keys and fields, and the answers. One part with all that only those who ask need. */
export class Asking {
  readonly #panel: FindPanel;
  readonly #redraw: () => void;
  #walk = NO_WALK;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
    this.#panel = new FindPanel(redraw);
  }

  /** Does what a key asks for on a record of the list. */
  handleKey(key: string, at: Id, host: AskedHost): void {
    const { index, locale, outline, ranked } = host;
    if (key === 'Escape') return void this.clearOne(host);
    const step = walkKey(key, at, this.#walk, index, ranked);
    if (!step) {
      const target = outlineTarget(outline, at, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
      if (target !== null) host.go(target);
      return;
    }
    this.#walk = step.walk;
    this.#redraw();
    if (step.around) {
      const { id, depth } = step.around;
      host.ask({ depth: Math.max(1, depth), focusOn: depth ? id : '' });
      if (host.selected) host.choose(depth ? { kind: 'actor', id } : null);
    }
    if (step.path) host.ask({ path: `${step.path.from}..${step.path.to}` });
    if (step.fold !== undefined) host.fold(step.fold);
    if (step.go !== undefined) host.go(step.go);
  }

  /** Clears the start of a path, or the path, or the selection, or the steps; false when there is none of them. */
  clearOne({ path, selected, focusOn, depth, ask, choose }: AskedHost): boolean {
    if (this.#walk.pathStart !== null) {
      this.#walk = { ...this.#walk, pathStart: null };
      this.#redraw();
    } else if (path) ask({ path: '' });
    else if (selected) choose(null);
    else if (focusOn || depth !== 1) ask({ focusOn: '', depth: 1 });
    else return false;
    return true;
  }

  /** Answers that belong before the card of what is selected; `card` is that. */
  drawAnswers(host: AskedHost, card: unknown): TemplateResult {
    const { index, locale, answer, centre, around, reach, focusOn, bundle, ask, choose } = host;
    const { pathStart } = this.#walk;
    const context = { index, locale };
    return html`
      ${answer ? pathCard(answer, { ...context, clear: () => ask({ path: '' }) }) : nothing}
      ${pathStart === null ? nothing : pathPrompt(pathStart, context)}
      ${centre !== null && around && (reach > 1 || focusOn) ? aroundLine(centre, around, reach, context) : nothing}
      ${bundle.length ? bundleCard(bundle, { ...context, clear: () => choose(null) }) : card}
    `;
  }

  /** Fields for whom to find, how near, and the path to whom. */
  drawPanel(host: AskedHost): TemplateResult {
    const { index, locale, ranked, graph, centre, reach, answer, ask, choose } = host;
    return this.#panel.draw({
      index,
      locale,
      ranked,
      graph,
      centre,
      depth: reach,
      pathEnd: answer?.to ?? null,
      choose: (id) => choose({ kind: 'actor', id }),
      setDepth: (depth) => ask({ depth }),
      setPath: (to) => ask({ path: `${centre}..${to}` }),
      clear: () => {
        this.#walk = { ...this.#walk, pathStart: null };
        ask({ path: '', focusOn: '', depth: 1 });
        choose(null);
      },
    });
  }
}
