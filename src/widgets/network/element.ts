import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Id, Side } from '../../data/types.js';
import { listPart, switchPart, textPart, wordPart, type AddressParts } from '../../element/address-part.js';
import { derived } from '../../element/derived.js';
import { Lazy } from '../../element/lazy.js';
import type { WidgetContext } from '../../element/widget-context.js';
import { WidgetElement } from '../../element/widget-element.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { periodOf } from '../../model/filter.js';
import { outlineTarget } from '../../model/outline.js';
import type { RecordRef } from '../../model/record-ref.js';
import { tiesCsv } from '../../model/ties-csv.js';
import type { Drawing } from '../../view/furniture.js';
import { localText } from '../../view/local-text.js';
import { outlineStyles, outlineTwin } from '../../view/outline-twin.js';
import { toggleButton } from '../../view/tool-button.js';
import type { LargeGraph } from './large.js';
import { positionsOf, type NetworkPositions } from './layout/positions.js';
import type { NetworkScene } from './scene.js';
import { NetworkSession, shortName } from './session.js';
import { pathEnds } from './query/graph.js';
import { networkLegend } from './view/legend.js';
import { tieAt } from './view/link.js';
import { sentenceOf } from './view/outline.js';
import { networkPicture } from './view/picture.js';
import type { QueryPanel, QueryView } from './view/query-panel.js';
import { networkStyles } from './view/styles.js';
import { networkTitle } from './view/title.js';
import { untiedRow } from './view/untied-row.js';

/** With more actors the part for large data is fetched. */
const FEW = 300;

const LAYOUTS = ['columns', 'bands', 'force', 'preset'];

/** Steps that a neighbourhood reaches. */
const DEPTHS = ['1', '2', '3', '4', '5'];

/** Keys that the query part handles; named here, so that they do nothing else while it is being fetched. */
const QUERY_KEY = /^([.,/[\]\\0-5pg]|Backspace|Escape)$/;

/**
 * @summary Who is tied to whom: both countries' bodies and people face each other, only what crosses is a line.
 * @slot - Shown until the network is drawn and whenever it fails.
 * @csspart band-a - Column of side a.
 * @csspart bridge - Shared and third parties, between.
 * @csspart band-b - Column of side b.
 * @csspart label - Every name in the picture.
 * @csspart twin - The same content as a tree.
 * @csspart card - The selected record in full.
 * @csspart answer - What was asked, as a path: a sentence, its steps, their events and sources.
 * @csspart questions - Fields for whom to find, how near, and the path to whom.
 */
export class NetworkElement extends WidgetElement {
  static override styles = [WidgetElement.styles, outlineStyles, networkStyles];

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
    findOpen: { state: true },
    listOpen: { state: true },
    untiedOpen: { state: true },
  };

  /**
   * `columns` that face each other, free in `bands`, free altogether by `force`, or `preset` by the positions in the data. Without anybody
   * of either side `columns` are `force`.
   */
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
  /** Bodies that the reader folded; of clusters, which are folded at first, those that the reader opened. */
  declare protected folded: ReadonlySet<Id>;
  declare protected findOpen: boolean;
  declare protected listOpen: boolean;
  declare protected untiedOpen: boolean;

  readonly #session = new NetworkSession();
  readonly #query: Lazy<QueryPanel> = new Lazy(
    this.lazy,
    'query',
    () => import('./view/query-panel.js').then((part) => this.#makeQueryPanel(part)),
    ({ styles }) => this.adoptStyles(styles),
  );
  readonly #large: Lazy<LargeGraph> = new Lazy(
    this.lazy,
    'large',
    () => import('./large.js').then((part) => this.#makeLargeGraph(part)),
    ({ styles }) => this.adoptStyles(styles),
  );
  readonly #hasStates = derived(({ dataset }: DatasetIndex) => dataset.actors.some(({ type }) => type === 'state'));

  constructor() {
    super();
    this.layout = 'columns';
    this.maxActors = 40;
    this.states = this.everyone = this.findOpen = this.listOpen = this.untiedOpen = false;
    this.focusOn = this.path = '';
    this.depth = 1;
    this.folded = new Set();
  }

  /** The same for the same picture in every engine, whatever the order of the data; empty before the first. */
  get layoutHash(): string {
    return this.state === 'ready' ? (this.#session.scene?.hash ?? '') : '';
  }

  /** Where everybody stands, for the field `layout` of the data: `preset` draws them there again, and who comes later moves nobody. */
  async toLayout(): Promise<NetworkPositions> {
    const { scene } = this.#session;
    return scene ? positionsOf(scene, this.current?.frame.rtl ?? false) : { positions: {} };
  }

  describe(): string {
    if (!this.current) return '';
    const { index, locale } = this.current;
    const [a, b] = sideNames(this.current);
    const { actors, ties } = index.dataset;
    const count = (side: Side) => actors.filter(({ id }) => index.sideByActor.get(id) === side).length;
    return locale.network.describe(actors.length, a, count('a'), b, count('b'), ties.length);
  }

  toCSV(): string {
    return this.current ? tiesCsv(this.current.index, this.current.locale, this.#session.passing) : '';
  }

  protected override picture(): SVGElement | null {
    const make = () => super.picture();
    return this.#largeGraph?.asVector(make) ?? make();
  }

  /** Every part that the picture needs is fetched here, so that the first picture is complete. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const context = this.current;
    if (!context?.frame.width) return;
    if (this.#hasQuery) this.#query.get();
    const large = this.#largeGraph;
    if (isLarge(context) && !large && this.#large.status !== 'failed') return;

    const { states, folded, focusOn, depth, path, layout } = this;
    const most = this.everyone ? Infinity : this.maxActors;
    const options = { most, states, folded, focusOn, depth, path, isPanelOpen: this.findOpen, layout };
    const session = this.#session;
    if (!session.project(context, options, large)) return;
    session.query(context, options);
    session.choose(context, options);
    session.layOut(context, options, large);
  }

  protected override get pending(): boolean {
    return this.current !== null && !this.#session.hasSceneOf(this.current.index);
  }

  protected override viewParts(): AddressParts {
    return {
      layout: wordPart(
        LAYOUTS,
        () => this.layout,
        (layout) => (this.layout = layout),
      ),
      everyone: switchPart(
        () => this.everyone,
        (isOn) => (this.everyone = isOn),
      ),
      states: switchPart(
        () => this.states,
        (isOn) => (this.states = isOn),
      ),
      list: switchPart(
        () => this.listOpen,
        (isOn) => (this.listOpen = isOn),
      ),
      focus: textPart(
        () => this.focusOn,
        (id) => (this.focusOn = id),
        (id, { actorById }) => actorById.has(id),
      ),
      depth: wordPart(
        DEPTHS,
        () => String(this.depth),
        (depth) => (this.depth = Number(depth)),
      ),
      path: textPart(
        () => this.path,
        (path) => (this.path = path),
        (path, { actorById }) => pathEnds(path)?.every((id) => actorById.has(id)) ?? false,
      ),
      folded: listPart(
        () => [...this.folded],
        (ids) => (this.folded = new Set(ids)),
        (id, { actorById }) => actorById.has(id),
      ),
    };
  }

  protected draw(context: WidgetContext): Drawing {
    const scene = this.#session.scene!;
    return {
      ...this.#title(context, scene),
      ...(this.linked && { title: context.locale.dashboard.who }),
      tools: nothing,
      view: this.#viewTools(context),
      body: this.#body(context, scene),
      legend: this.#legend(context, scene),
      card: this.#answers(context),
      foot: this.#foot(context),
    };
  }

  protected override recordAt(event: MouseEvent): RecordRef | null {
    return this.#largeGraph?.recordAt(event) ?? tieAt(event, this.#session.scene?.links ?? []);
  }

  /** Keys that are no query move along the tree. */
  protected override keyTarget({ key }: KeyboardEvent, from: Id): Id | null {
    if (!this.current) return null;
    const { locale } = this.current;
    return outlineTarget(this.#session.outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  protected override handleKey(event: KeyboardEvent, id: Id): void {
    const { key, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const isQuery = QUERY_KEY.test(key) || (key === 'Enter' && this.current?.index.tieById.has(id));
    if (!isQuery || this.#query.status === 'failed') return super.handleKey(event, id);
    // Not cancelled: it may close a dialog around the widget.
    if (key !== 'Escape') event.preventDefault();
    void this.#handleQueryKey(key, id);
  }

  async #handleQueryKey(key: string, id: Id): Promise<void> {
    if (key === '/') this.findOpen = true;
    if (!this.#query.get()) await this.updateComplete;
    if (this.current) this.#query.get()?.handleKey(key, id, this.#queryView(this.current));
    if (key !== '/') return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#find')?.focus();
  }

  /** Null for small data, and until the part is there. */
  get #largeGraph(): LargeGraph | null {
    return this.current && isLarge(this.current) ? this.#large.get() : null;
  }

  /** True when there is a query to answer, or the focus is where a key may start one. */
  get #hasQuery(): boolean {
    const { path, focusOn, depth, findOpen, focusedId, selection } = this;
    return Boolean(path || focusOn || depth > 1 || findOpen || focusedId !== null || selection.selected);
  }

  #makeQueryPanel({ QueryPanel: Panel }: { readonly QueryPanel: typeof QueryPanel }): QueryPanel {
    return new Panel({
      ask: (query) => Object.assign(this, query),
      choose: (ref) => this.choose(ref),
      focus: (id) => void this.focusRecord(id),
      fold: (id) => this.#fold(id),
      redraw: () => this.requestUpdate(),
    });
  }

  #makeLargeGraph({ LargeGraph: Graph }: { readonly LargeGraph: typeof LargeGraph }): LargeGraph {
    return new Graph(this, {
      wait: (request) => this.lazy.wait(request),
      drawNow: () => {
        this.requestUpdate();
        this.performUpdate();
      },
    });
  }

  /** Folds a body, so that it is drawn with its members as one actor, or unfolds it. Does nothing to an actor without members. */
  #fold(id: Id): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  #queryView({ index, locale, focusedId }: WidgetContext): QueryView {
    const { focusOn, depth, path, selection } = this;
    const { projection, ties, centre, reach, graph, around, answer } = this.#session;
    const query = { focusOn, depth, path };
    return { query, index, locale, selection, focusedId, projection, ties, centre, reach, graph, around, answer };
  }

  #title(context: WidgetContext, scene: NetworkScene): Pick<Drawing, 'title' | 'dek'> {
    const { index, locale, filter } = context;
    const messages = locale.network;
    const { a, b } = index.dataset.sides;
    const { passing, actors } = this.#session;
    const names = sideNames(context);
    const lacksStates = this.#hasStates(index) && !this.states;
    return {
      title: networkTitle({
        index,
        links: scene.links,
        passing,
        period: periodOf(filter),
        nameOf: (id) => shortName(id, index, locale),
        locale,
      }),
      dek: html`<b data-side="a">${localText(a.name, locale)}</b>${locale.common.dot}<b data-side="b">${localText(b.name, locale)}</b
        >${locale.common.stop} ${scene.links.length ? messages.dek : nothing} ${lacksStates ? messages.withoutStates(...names) : nothing}
        ${actors.length ? nothing : this.describe()}`,
    };
  }

  #viewTools({ index, locale }: WidgetContext): TemplateResult {
    const messages = locale.network;
    const { projection, max } = this.#session;
    const everyone = () =>
      toggleButton(this.everyone ? messages.fewer : messages.all, this.everyone, () => (this.everyone = !this.everyone));
    return html`
      ${toggleButton(messages.find, this.findOpen, () => (this.findOpen = !this.findOpen))}
      ${projection.actors.length > max || this.everyone ? everyone() : nothing}
      ${this.#hasStates(index) ? toggleButton(messages.states, this.states, () => (this.states = !this.states)) : nothing}
      ${toggleButton(locale.common.list, this.listOpen, () => (this.listOpen = !this.listOpen))}
    `;
  }

  #body(context: WidgetContext, scene: NetworkScene): TemplateResult {
    const { index, locale } = context;
    const messages = locale.network;
    const { around, projection, untied } = this.#session;
    const state = this.#session.viewState(context);
    const query = this.#hasQuery ? this.#query.get() : null;
    const large = this.#largeGraph;
    const [a, b] = sideNames(context);
    const isMarked = state.marked.size || this.focusedId !== null;
    const picture = large?.pictureOf(scene) ?? networkPicture;
    const actions = {
      fold: (id: Id) => this.#fold(id),
      years: (link: NetworkScene['links'][number]) => query?.years(link, state, scene, { index, locale }),
    };
    const offscreen = { index, locale, projection, focusedId: this.focusedId, around };
    return html`
      ${(this.findOpen && query?.fields(this.#queryView(context))) || nothing}
      ${picture(scene, state, { a, b, bridge: messages.middle }, locale.direction === 'rtl', actions)}
      ${untiedRow(
        context,
        untied.map(({ id }) => id),
        state,
        this.untiedOpen,
        (isOpen) => (this.untiedOpen = isOpen),
      )}
      ${(isMarked && query?.offscreen(offscreen, scene, state)) || nothing} ${this.#twin(context)}
    `;
  }

  #legend({ index, locale }: WidgetContext, scene: NetworkScene): TemplateResult {
    const { actorTypes = {} } = index.dataset.vocabulary;
    const types = [...new Set(this.#session.actors.map(({ type }) => type))].sort();
    return networkLegend(this.#pictureMessages(locale), scene, (type) => localText(actorTypes[type] ?? type, locale), types);
  }

  /** The card of the selected record, below the answers to the query. */
  #answers(context: WidgetContext): TemplateResult | typeof nothing {
    const card = this.card(context);
    const { answer, reach } = this.#session;
    const isTie = context.selection.selected?.kind === 'tie';
    const isAnswered = answer || isTie || reach > 1 || this.focusOn || this.focusedId !== null;
    const query = isAnswered ? this.#query.get() : null;
    if (!query) return card;
    // An answer is styled as a card, whose rules come with the cards.
    if (answer) this.withCards(() => nothing);
    return query.answers(this.#queryView(context), card);
  }

  #foot({ index, locale }: WidgetContext): string {
    const messages = this.#pictureMessages(locale);
    const { actors, projection, untied } = this.#session;
    const { unfolded, isClustered, ties } = projection;
    if (isClustered) return messages.shown(actors.length, unfolded.length, ties.length);
    const hidden = actors.reduce((sum, { isFolded, memberCount }) => sum + (isFolded ? memberCount : 0), 0);
    const drawn = actors.length + hidden + untied.length;
    return drawn >= unfolded.length ? messages.allShown(drawn) : messages.shown(drawn, index.dataset.actors.length, ties.length);
  }

  /** Some things are said otherwise of a picture of clusters. */
  #pictureMessages({ network }: Locale) {
    return this.#session.projection.isClustered ? { ...network, ...network.clustered } : network;
  }

  #twin({ index, locale, activeId, selection }: WidgetContext): TemplateResult {
    const messages = locale.network;
    const { sides } = index.dataset;
    return outlineTwin({
      items: this.#session.outline,
      locale,
      focus: (id: Id) => void this.focusRecord(id),
      label: this.describe(),
      headingOf: (section) => (section === 'a' || section === 'b' ? localText(sides[section].name, locale) : messages.middle),
      contentOf: ({ id, kind, name }) => {
        if (kind === 'tie') return sentenceOf(id, index, locale);
        const count = index.tiesByActor.get(id)?.length ?? 0;
        return html`${name} <span class="quiet">${messages.ties(count)}</span>`;
      },
      activeId,
      selectedId: selection.selected?.id ?? null,
      open: this.listOpen,
    });
  }
}

function isLarge({ index }: WidgetContext): boolean {
  return index.dataset.actors.length > FEW;
}

function sideNames({ index, locale }: WidgetContext): readonly [a: string, b: string] {
  const { a, b } = index.dataset.sides;
  return [locale.text(a.name).text, locale.text(b.name).text];
}
