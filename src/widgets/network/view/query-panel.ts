import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { RecordRef } from '../../../model/record-ref.js';
import type { SelectionState } from '../../../model/selection.js';
import type { TieGraph } from '../../../model/tie-graph.js';
import type { NetworkTie } from '../project/ties.js';
import type { NetworkProjection } from '../project/projection.js';
import { aroundLine, bundleCard, pathCard, pathPrompt, type PathAnswer } from './answer.js';
import { FindPanel } from './find-panel.js';
import { NO_WALK, walkKey } from '../query/keys.js';

export { askStyles } from './query-styles.js';
export { answerPath, tiesWithPath } from './answer.js';
export { yearsMark } from './years.js';

/** The element as the questions see it; they set what is asked. */
export interface AskedHost {
  focusOn: string;
  depth: number;
  path: string;
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly projection: NetworkProjection;
  readonly selection: SelectionState;
  readonly centre: Id | null;
  readonly reach: number;
  readonly graph: TieGraph | null;
  readonly around: ReadonlyMap<Id, number> | null;
  readonly answer: PathAnswer | null;
  readonly drawnTies: readonly NetworkTie[];
  choose(ref: RecordRef | null): void;
  focusRecord(id: Id): Promise<void>;
  fold(id: Id): void;
  /** Fetches the cards and wears their rules. */
  withCards(draw: () => typeof nothing): unknown;
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
    if (key === 'Escape') return void this.clearOne(host);
    const step = walkKey(key, at, this.#walk, host.index, rankedOf(host));
    if (!step) return;
    this.#walk = step.walk;
    this.#redraw();
    if (step.around) {
      const { id, depth } = step.around;
      host.depth = Math.max(1, depth);
      host.focusOn = depth ? id : '';
      if (host.selection.selected) host.choose(depth ? { kind: 'actor', id } : null);
    }
    if (step.path) host.path = `${step.path.from}..${step.path.to}`;
    if (step.fold !== undefined) host.fold(step.fold);
    if (step.go !== undefined) void host.focusRecord(step.go);
  }

  /** Clears the start of a path, or the path, or the selection, or the steps; false when there is none of them. */
  clearOne(host: AskedHost): boolean {
    if (this.#walk.pathStart !== null) this.#forgetStart();
    else if (host.path) host.path = '';
    else if (host.selection.selected) host.choose(null);
    else if (host.focusOn || host.depth !== 1) [host.focusOn, host.depth] = ['', 1];
    else return false;
    return true;
  }

  /** Answers that belong before the card of what is selected; `card` is that. */
  drawAnswers(host: AskedHost, card: unknown): TemplateResult {
    const { index, locale, answer, centre, around, reach, focusOn, drawnTies } = host;
    const { selected } = host.selection;
    const line = selected?.kind === 'tie' ? drawnTies.find(({ ids }) => ids.includes(selected.id)) : undefined;
    const { pathStart } = this.#walk;
    const context = { index, locale };
    // An answer looks like a card, also where none was opened before.
    if (answer) host.withCards(() => nothing);
    return html`
      ${answer ? pathCard(answer, { ...context, clear: () => (host.path = '') }) : nothing}
      ${pathStart === null ? nothing : pathPrompt(pathStart, context)}
      ${centre !== null && around && (reach > 1 || focusOn) ? aroundLine(centre, around, reach, context) : nothing}
      ${line && line.ids.length > 1 ? bundleCard(line.ids, { ...context, clear: () => host.choose(null) }) : card}
    `;
  }

  /** Fields for whom to find, how near, and the path to whom. */
  drawPanel(host: AskedHost): TemplateResult {
    const { index, locale, graph, centre, reach, answer } = host;
    return this.#panel.draw({
      index,
      locale,
      ranked: rankedOf(host),
      graph,
      centre,
      depth: reach,
      pathEnd: answer?.to ?? null,
      choose: (id) => host.choose({ kind: 'actor', id }),
      setDepth: (depth) => (host.depth = depth),
      setPath: (to) => (host.path = `${centre}..${to}`),
      clear: () => {
        this.#forgetStart();
        [host.path, host.focusOn, host.depth] = ['', '', 1];
        host.choose(null);
      },
    });
  }

  #forgetStart(): void {
    this.#walk = { ...this.#walk, pathStart: null };
    this.#redraw();
  }
}

/** Every actor, the best tied first. */
function rankedOf({ projection }: AskedHost): readonly Id[] {
  return projection.everyActor.map(({ id }) => id);
}
