import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { RecordRef } from '../../../model/record-ref.js';
import type { SelectionState } from '../../../model/selection.js';
import type { TieGraph } from '../../../model/tie-graph.js';
import type { NetworkProjection } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';
import { NO_WALK, walkKey } from '../query/keys.js';
import type { PathAnswer } from '../query/path.js';
import { aroundLine, bundleCard, pathCard, pathPrompt } from './answer.js';
import { FindPanel } from './find-panel.js';
import { offscreenActors } from './offscreen-actors.js';
import { queryStyles } from './query-styles.js';
import { yearsMark } from './years.js';

/** The attributes of the widget that make up a query. */
export interface Query {
  readonly focusOn: string;
  readonly depth: number;
  readonly path: string;
}

/** A query, its results, and what they are drawn from. */
export interface QueryView {
  readonly query: Query;
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly selection: SelectionState;
  readonly focusedId: Id | null;
  readonly projection: NetworkProjection;
  /** The lines of the picture. */
  readonly ties: readonly NetworkTie[];
  readonly centre: Id | null;
  readonly reach: number;
  readonly graph: TieGraph | null;
  readonly around: ReadonlyMap<Id, number> | null;
  readonly answer: PathAnswer | null;
}

export interface QueryActions {
  readonly ask: (query: Partial<Query>) => void;
  readonly choose: (ref: RecordRef | null) => void;
  readonly focus: (id: Id) => void;
  readonly fold: (id: Id) => void;
  readonly redraw: () => void;
}

/** Everything that only queries need: keys, fields and answers. */
export class QueryPanel {
  readonly styles = queryStyles;
  readonly offscreen = offscreenActors;
  readonly years = yearsMark;
  readonly #fields: FindPanel;
  readonly #actions: QueryActions;
  #walk = NO_WALK;

  constructor(actions: QueryActions) {
    this.#actions = actions;
    this.#fields = new FindPanel(actions.redraw);
  }

  /** Does what a key means on a record of the list; nothing if it means nothing there. */
  handleKey(key: string, at: Id, view: QueryView): void {
    if (key === 'Escape') return this.#clearOne(view);
    const { ask, choose, fold, focus, redraw } = this.#actions;
    const step = walkKey(key, at, this.#walk, view.index, rankedOf(view));
    if (!step) return;
    this.#walk = step.walk;
    redraw();
    if (step.around) {
      const { id, depth } = step.around;
      ask({ depth: Math.max(1, depth), focusOn: depth ? id : '' });
      if (view.selection.selected) choose(depth ? { kind: 'actor', id } : null);
    }
    if (step.path) ask({ path: `${step.path.from}..${step.path.to}` });
    if (step.fold !== undefined) fold(step.fold);
    if (step.go !== undefined) focus(step.go);
  }

  /** The answers, above the card of the selected record. */
  answers({ query, index, locale, selection, ties, centre, reach, around, answer }: QueryView, card: unknown): TemplateResult {
    const { ask, choose } = this.#actions;
    const { selected } = selection;
    const line = selected?.kind === 'tie' ? ties.find(({ ids }) => ids.includes(selected.id)) : undefined;
    const { pathStart } = this.#walk;
    const context = { index, locale };
    return html`
      ${answer ? pathCard(answer, { ...context, clear: () => ask({ path: '' }) }) : nothing}
      ${pathStart === null ? nothing : pathPrompt(pathStart, context)}
      ${centre !== null && around && (reach > 1 || query.focusOn) ? aroundLine(centre, around, reach, context) : nothing}
      ${line && line.ids.length > 1 ? bundleCard(line.ids, { ...context, clear: () => choose(null) }) : card}
    `;
  }

  /** The panel with the fields of the query. */
  fields(view: QueryView): TemplateResult {
    const { index, locale, graph, centre, reach, answer } = view;
    const { ask, choose } = this.#actions;
    return this.#fields.draw({
      index,
      locale,
      ranked: rankedOf(view),
      graph,
      centre,
      depth: reach,
      pathEnd: answer?.to ?? null,
      choose: (id) => choose({ kind: 'actor', id }),
      setDepth: (depth) => ask({ depth }),
      setPath: (to) => ask({ path: `${centre}..${to}` }),
      clear: () => {
        this.#forgetStart();
        ask({ path: '', focusOn: '', depth: 1 });
        choose(null);
      },
    });
  }

  /** Clears the first of these that there is: the start of a path, the path, the selection, the neighbourhood. */
  #clearOne({ query, selection }: QueryView): void {
    const { ask, choose } = this.#actions;
    if (this.#walk.pathStart !== null) this.#forgetStart();
    else if (query.path) ask({ path: '' });
    else if (selection.selected) choose(null);
    else if (query.focusOn || query.depth !== 1) ask({ focusOn: '', depth: 1 });
  }

  #forgetStart(): void {
    this.#walk = { ...this.#walk, pathStart: null };
    this.#actions.redraw();
  }
}

/** The ids of all actors, the best tied first. */
function rankedOf({ projection }: QueryView): readonly Id[] {
  return projection.everyActor.map(({ id }) => id);
}
