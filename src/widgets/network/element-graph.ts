import type { PropertyDeclarations } from 'lit';
import type { Id } from '../../data/types.js';
import { WidgetElement } from '../../element/widget-element.js';
import { isNarrowed } from '../../model/filter.js';
import { finish } from '../../layout/steps.js';
import type { TieGraph } from '../../model/tie-graph.js';
import type { Ink } from './query/emphasis.js';
import { chooseActors, projectSteps, type NetworkProjection } from './project/projection.js';
import type { ManyHost } from './element-large.js';
import type { NetworkTie } from './project/ties.js';
import { outlineSteps } from './view/outline.js';
import type { Asker } from './view/questions.js';
import type { NetworkViewState } from './view/view-state.js';

/** Most that fit a phone before the reader asks for more. */
const NARROW_ACTORS = 26;
const NARROW = 480;

/** How far a neighbourhood may reach; further out almost everybody is in it. */
const DEEPEST = 5;

/** Name of the part that obeys the keys that ask. */
export const ASKING = 'asking';

/** More are gathered in circles. */
const MOST_DRAWN = 400;

/** So many are drawn until they are. */
const MEANWHILE = 40;

/** With more actors the part for many is asked for. */
const FEW = 300;
const MANY = 'many';

const ALL_INK: Ink = { lit: null, onPath: new Set(), isLit: () => true, tiesOf: ({ ids }) => ids };

/** What the network knows: who is drawn, what ties them, and what was asked. */
export abstract class NetworkGraphElement extends WidgetElement {
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    layout: {},
    maxActors: { attribute: 'max-actors', type: Number },
    states: { type: Boolean },
    focusOn: { attribute: 'focus' },
    depth: { type: Number },
    path: {},
    everyone: { state: true },
    folded: { state: true },
  };

  /** `columns` that face each other, free in `bands`, free altogether by `force`, or `preset` by the positions in the data. Without anybody of either side `columns` are `force`. */
  declare layout: string;
  /** How many actors are drawn before the reader asks for all. */
  declare maxActors: number;
  /** Draws the two states too. */
  declare states: boolean;
  /** Id of the actor whose neighbourhood is shown while nothing is selected; attribute `focus`. */
  declare focusOn: string;
  /** Steps that the neighbourhood reaches, 1 to 5. */
  declare depth: number;
  /** Ends of a path that is asked for, as `idA..idB`. */
  declare path: string;
  declare protected everyone: boolean;
  /** Bodies that the reader folded, or opened where all are folded at first. */
  declare protected folded: ReadonlySet<Id>;

  constructor() {
    super();
    this.layout = 'columns';
    this.maxActors = 40;
    this.states = this.everyone = false;
    this.focusOn = this.path = '';
    this.depth = 1;
    this.folded = new Set();
  }

  /** Asks for every part, so that the first picture is the one that was asked for. */
  protected override get pending(): boolean {
    return this.hasIndex && !(this.projected && this.known && [this.around, this.passing]);
  }

  protected abstract get known(): unknown;

  protected get max(): number {
    const { projection } = this;
    return this.#isMany && !projection.isGathered ? MEANWHILE : this.#asked;
  }

  /** What draws thousands; undefined where there are not as many, null until it is there. */
  protected get many() {
    if (!this.hasIndex || this.index.dataset.actors.length <= FEW) return undefined;
    return this.later(MANY, () => import('./element-large.js').then(({ ManyActors }) => new ManyActors(this as unknown as ManyHost)));
  }

  /** Null until it is known. */
  protected get projected(): NetworkProjection | null {
    const { index, states, folded, many } = this;
    const options = { states, folded };
    if (many) return many.projection(index, options, this.#isMany);
    if (many === null && !this.isLost(MANY)) return null;
    return this.memo('projection', [index, states, folded], () => finish(projectSteps(index, options)));
  }

  protected get projection(): NetworkProjection {
    return this.projected!;
  }

  /** Everything as a list, the twin of the picture. */
  protected get outline() {
    const { index, projection, locale } = this;
    return this.memo('outline', [index, projection.everyActor, locale], () => finish(outlineSteps(index, projection.everyActor, locale)));
  }

  /** Those drawn; who was asked about is among them. */
  protected get actors() {
    const { projection, max, focusOn, answer } = this;
    return this.memo('actors', [projection, max, focusOn, answer], () =>
      chooseActors(projection, max, [focusOn, ...(answer?.steps ?? []).flatMap(({ from, to }) => [from, to])]),
    );
  }

  /** With those of the path that are no line otherwise, as of office. */
  protected get drawnTies(): readonly NetworkTie[] {
    const { index, projection, answer } = this;
    const askingPart = answer && this.askingPart;
    return askingPart
      ? this.memo('drawn', [projection, answer], () => askingPart.tiesWithPath(answer, index, projection))
      : projection.ties;
  }

  /** The path that is asked for; null without one, and until the parts that find it are there. */
  protected get answer() {
    const { path } = this;
    if (!path) return null;
    const { graph, askingPart: part } = this;
    return part && graph ? this.memo('answer', [part, graph, path], () => part.answerPath(graph, path)) : null;
  }

  /** What goes along ties. */
  protected get questions() {
    const part = this.later('questions', () => import('./view/questions.js'));
    if (part) this.wear(part.inkStyles);
    return part;
  }

  /** What a reader who asks needs. */
  protected get askingPart() {
    const part = this.later(ASKING, () => import('./view/query-panel.js'));
    if (part) this.wear(part.askStyles);
    return part;
  }

  /** The layout in use: where most are of neither side the columns would face a stack higher than both, and without anybody of a side nothing. */
  protected get arrangement(): string {
    const { layout, projection } = this;
    const { length } = projection.actors.filter(({ side }) => side === 'a' || side === 'b');
    return layout !== 'columns' || 2 * length >= projection.actors.length ? layout : length ? 'bands' : 'force';
  }

  /** Null for columns, and until the part is there. */
  protected get freeLayout() {
    return this.arrangement === 'columns' ? null : this.later('layout', () => import('./layout/layout-by-name.js'));
  }

  /** Actor in the middle of the neighbourhood. */
  protected get centre(): Id | null {
    const { selected } = this.selection;
    return selected?.kind === 'actor' ? selected.id : this.index.actorById.has(this.focusOn) ? this.focusOn : null;
  }

  protected get reach(): number {
    return Math.max(1, Math.min(DEEPEST, Math.floor(this.depth) || 1));
  }

  /** Null until the part that makes it is there. */
  protected get graph(): TieGraph | null {
    return this.questions && this.questions.graphOf(this as unknown as Asker);
  }

  /** Actors of the neighbourhood by steps. */
  protected get around(): ReadonlyMap<Id, number> | null {
    return this.centre === null ? null : this.questions && this.questions.aroundOf(this as unknown as Asker);
  }

  protected get viewState(): NetworkViewState {
    const { index, selection, relatedToSelected, projection, focusedId } = this;
    const { selected, hovered } = selection;
    const marked = selected?.kind === 'actor' ? [selected.id] : selected ? relatedToSelected.actors : this.centre ? [this.centre] : [];
    return {
      ...this.#ink,
      selectedId: selected?.id ?? null,
      marked: new Set([...marked].map(projection.placeOf)),
      hovered: hovered ? new Set([...this.related.actors, ...this.related.ties, hovered.id]) : new Set(),
      focusedId: focusedId && index.actorById.has(focusedId) ? projection.placeOf(focusedId) : focusedId,
    };
  }

  /** Ties that pass the filter; null when nothing is narrowed. */
  protected get passing(): ReadonlySet<Id> | null {
    return isNarrowed(this.filter) ? this.questions && this.questions.passingOf(this as unknown as Asker) : null;
  }

  /** More are asked for than a picture can carry. */
  get #isMany(): boolean {
    return Math.min(this.#asked, this.index.dataset.actors.length) > MOST_DRAWN;
  }

  get #asked(): number {
    if (this.everyone) return Infinity;
    return this.frame.width < NARROW ? Math.min(NARROW_ACTORS, this.maxActors) : this.maxActors;
  }

  get #ink(): Ink {
    const isAsked = this.answer || this.around || this.passing || this.selection.selected?.kind === 'tie';
    return (isAsked && this.questions?.inkOf(this as unknown as Asker)) || ALL_INK;
  }
}
