import type { Id } from '../../data/types.js';
import { derived } from '../../element/derived.js';
import type { WidgetContext } from '../../element/widget-context.js';
import type { Frame } from '../../layout/frame.js';
import type { Locale } from '../../locale/locale.js';
import { filterTies } from '../../model/filter-ties.js';
import { isNarrowed } from '../../model/filter.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { OutlineItem } from '../../model/outline.js';
import { stepsFrom, type TieGraph } from '../../model/tie-graph.js';
import type { LargeGraph } from './large.js';
import type { NetworkTexts } from './layout/columns.js';
import type { FreePlan } from './layout/free.js';
import { layoutByName } from './layout/layout-by-name.js';
import { chooseActors, projectNetwork, untiedActors, type NetworkActor, type NetworkProjection } from './project/projection.js';
import type { NetworkTie } from './project/ties.js';
import { emphasisOf, NO_EMPHASIS, type Emphasis } from './query/emphasis.js';
import { namedStates, queryGraph } from './query/graph.js';
import { findPath, tiesWithPath, type PathAnswer } from './query/path.js';
import type { NetworkScene } from './scene.js';
import { outlineOf } from './view/outline.js';
import type { NetworkViewState } from './view/view-state.js';

/** What the attributes and the controls of the widget ask for. */
export interface NetworkOptions {
  /** How many actors are drawn at most; infinite when the reader wants every one. */
  readonly most: number;
  /** The two states are drawn too. */
  readonly states: boolean;
  /** Bodies that the reader folded; of clusters those that the reader opened. */
  readonly folded: ReadonlySet<Id>;
  /** Actor whose neighbourhood is shown while no actor is selected; empty for none. */
  readonly focusOn: string;
  /** Steps that the neighbourhood reaches. */
  readonly depth: number;
  /** Ends of a path, as `idA..idB`; empty for none. */
  readonly path: string;
  /** The panel is open that ranks the actors of the graph. */
  readonly isPanelOpen: boolean;
  /** Name of the layout. */
  readonly layout: string;
}

/** A picture that is narrower, px, has at most so many actors before the reader wants every one. */
const NARROW = 480;
const NARROW_ACTORS = 26;

/** More are drawn as clusters. */
const MOST_DRAWN = 400;

/** So many are drawn until the clusters are found. */
const MEANWHILE = 40;

/** The furthest that a neighbourhood reaches; further out almost everybody is in it. */
const DEEPEST = 5;

/**
 * What a network draws, step by step: `project`, `query`, `choose`, `layOut`. Each step keeps what it made while its inputs are the same.
 */
export class NetworkSession {
  projection!: NetworkProjection;
  /** Everything as a tree, for the twin. */
  outline: readonly OutlineItem[] = [];
  /** How many actors are drawn at most. */
  max = 0;
  /** Actor in the middle of the neighbourhood; null without one. */
  centre: Id | null = null;
  /** Steps that the neighbourhood reaches, 1 to 5. */
  reach = 1;
  /** Ids of the ties that pass the filter; null without a filter. */
  passing: ReadonlySet<Id> | null = null;
  /** The graph that paths and neighbourhoods go along; null where nothing needs it. */
  graph: TieGraph | null = null;
  /** Actors of the neighbourhood with their distances from its centre, in steps. */
  around: ReadonlyMap<Id, number> | null = null;
  /** The path between the two actors of the query; null without a query. */
  answer: PathAnswer | null = null;
  emphasis: Emphasis = NO_EMPHASIS;
  /** The actors and lines that are drawn. */
  actors: readonly NetworkActor[] = [];
  ties: readonly NetworkTie[] = [];
  /** Those whom no line joins to anyone, where everybody is wanted. */
  untied: readonly NetworkActor[] = [];
  /** Null until it is there, which with large data takes a while. */
  scene: NetworkScene | null = null;

  /** The data that `projection` and `scene` are of. */
  #projected: DatasetIndex | null = null;
  #drawn: DatasetIndex | null = null;
  /** The last scene and its inputs. Other data that share most of its actors leave them where they are. */
  #last: { readonly scene: NetworkScene; readonly index: DatasetIndex; readonly frame: Frame; readonly layout: string } | null = null;

  readonly #project = derived((index: DatasetIndex, states: boolean, folded: ReadonlySet<Id>, clusters?: ReadonlyMap<Id, Id>) =>
    projectNetwork(index, { states, folded, clusters }),
  );
  readonly #outlineOf = derived(outlineOf);
  readonly #passing = derived(filterTies);
  readonly #graphOf = derived(
    (index: DatasetIndex, passing: ReadonlySet<Id> | null, states: boolean, centre: Id | null, from: Id | null, to: Id | null) =>
      queryGraph(index, passing, (id) => states || id === centre || id === from || id === to),
  );
  readonly #around = derived(stepsFrom);
  readonly #findPath = derived(findPath);
  readonly #emphasisOf = derived(emphasisOf);
  readonly #choose = derived((projection: NetworkProjection, max: number, focusOn: string, answer: PathAnswer | null) =>
    chooseActors(projection, max, [focusOn, ...(answer?.steps ?? []).flatMap(({ from, to }) => [from, to])]),
  );
  readonly #tiesWithPath = derived(tiesWithPath);
  readonly #layOut = derived(
    (
      index: DatasetIndex,
      actors: readonly NetworkActor[],
      ties: readonly NetworkTie[],
      frame: Frame,
      locale: Locale,
      layout: string,
      later: boolean,
    ) => this.#layOutAnew(index, actors, ties, frame, locale, layout, later),
  );

  /** Projects the data. False while the clusters of new data are being found; of the same data the last projection stays meanwhile. */
  project({ index, locale, frame }: WidgetContext, { most, states, folded }: NetworkOptions, large: LargeGraph | null): boolean {
    const wanted = frame.width < NARROW && most !== Infinity ? Math.min(NARROW_ACTORS, most) : most;
    const isTooMany = Math.min(wanted, index.dataset.actors.length) > MOST_DRAWN;
    const clusters = isTooMany && large ? large.clusters(index) : undefined;
    if (clusters === null && this.#projected !== index) return false;
    if (clusters !== null) {
      this.projection = this.#project(index, states, folded, clusters);
      this.#projected = index;
    }
    this.outline = this.#outlineOf(index, this.projection.everyActor, locale);
    this.max = isTooMany && !this.projection.isClustered ? MEANWHILE : wanted;
    return true;
  }

  /** Answers the query, and emphasizes in the picture what the query and the filter are about. */
  query(context: WidgetContext, { states, focusOn, depth, path, isPanelOpen }: NetworkOptions): void {
    const { index, filter, shownEvents } = context;
    const { selected } = context.selection;
    const passing = (this.passing = isNarrowed(filter) ? this.#passing(index, filter, shownEvents) : null);
    this.centre = selected?.kind === 'actor' ? selected.id : index.actorById.has(focusOn) ? focusOn : null;
    this.reach = Math.max(1, Math.min(DEEPEST, Math.floor(depth) || 1));
    const isGraphNeeded = this.centre !== null || path || isPanelOpen;
    this.graph = isGraphNeeded ? this.#graphOf(index, passing, states, ...namedStates(index, this.centre, path)) : null;
    this.around = this.graph && this.centre !== null ? this.#around(this.graph, this.centre, this.reach) : null;
    this.answer = this.graph && path ? this.#findPath(this.graph, path) : null;
    const selectedTie = selected?.kind === 'tie' ? selected.id : null;
    this.emphasis = this.#emphasisOf(index, this.projection, this.answer, this.around, this.reach, selectedTie, passing, shownEvents);
  }

  /** Chooses the actors and lines to draw; those that the query names are always among them. */
  choose({ index }: WidgetContext, { focusOn }: NetworkOptions): void {
    const { projection, answer } = this;
    this.actors = this.#choose(projection, this.max, focusOn, answer);
    this.untied = this.max < projection.unfolded.length ? [] : untiedActors(projection, this.actors);
    this.ties = answer ? this.#tiesWithPath(answer, index, projection) : projection.ties;
  }

  /** Lays them out. The scene is null while a layout of large data is under way and there is none of the same data yet. */
  layOut({ index, frame, locale }: WidgetContext, { layout }: NetworkOptions, large: LargeGraph | null): void {
    const name = layoutFor(layout, this.projection);
    const made = this.#layOut(index, this.actors, this.ties, frame, locale, name, large !== null);
    // Only a large graph is laid out later.
    this.scene = 'draw' in made ? large!.scene(index, made) : made;
    this.#drawn = index;
  }

  /** True when there is a picture of these data. */
  hasSceneOf(index: DatasetIndex): boolean {
    return this.scene !== null && this.#drawn === index;
  }

  /** How selection, pointer, query and filter mark the picture. */
  viewState({ index, selection, related, relatedToSelected, focusedId }: WidgetContext): NetworkViewState {
    const { selected, hovered } = selection;
    const { projection, centre, emphasis } = this;
    const marked = selected && selected.kind !== 'actor' ? [...relatedToSelected.actors] : centre === null ? [] : [centre];
    return {
      ...emphasis,
      selectedId: selected?.id ?? null,
      marked: new Set(marked.map(projection.drawnAs)),
      hovered: hovered ? new Set([...related.actors, ...related.ties, hovered.id]) : new Set(),
      focusedId: focusedId && index.actorById.has(focusedId) ? projection.drawnAs(focusedId) : focusedId,
    };
  }

  #layOutAnew(
    index: DatasetIndex,
    actors: readonly NetworkActor[],
    ties: readonly NetworkTie[],
    frame: Frame,
    locale: Locale,
    layout: string,
    later: boolean,
  ): NetworkScene | FreePlan {
    const last = this.#last;
    const before = last && last.index !== index && last.frame === frame && last.layout === layout ? last.scene : null;
    const made = layoutByName(layout, actors, ties, frame, textsOf(index, locale), index.dataset, { later, before });
    this.#last = 'draw' in made ? null : { scene: made, index, frame, layout };
    return made;
  }
}

/** The short name of an actor, else its name. */
export function shortName(id: Id, { actorById }: DatasetIndex, locale: Locale): string {
  const actor = actorById.get(id);
  return locale.text(actor?.short ?? actor?.name).text;
}

/**
 * The layout in use. Columns suit data most of whose actors are of a side: else the stack between them would be the highest of the three.
 * Then `columns` are `bands`, or without any actor of a side `force`.
 */
function layoutFor(layout: string, { actors }: NetworkProjection): string {
  const { length } = actors.filter(({ side }) => side === 'a' || side === 'b');
  return layout !== 'columns' || 2 * length >= actors.length ? layout : length ? 'bands' : 'force';
}

function textsOf(index: DatasetIndex, locale: Locale): NetworkTexts {
  return {
    nameOf: (id) => locale.text(index.actorById.get(id)?.name).text,
    shortOf: (id) => shortName(id, index, locale),
    segments: locale.segments,
    number: locale.number,
  };
}
