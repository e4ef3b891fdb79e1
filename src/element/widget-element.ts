import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Id, Problem } from '../data/types.js';
import type { Frame, MeasureText } from '../layout/frame.js';
import type { Calendar } from '../locale/locale.js';
import { refOf, type DatasetIndex } from '../model/dataset-index.js';
import { filterEvents, isNarrowed, sameFilter, type Filter } from '../model/filter.js';
import { sameRef, type RecordKind, type RecordRef } from '../model/record-ref.js';
import { relatedTo, type SelectionState } from '../model/selection.js';
import { baseStyles } from '../view/base-styles.js';
import type * as card from '../view/card.js';
import { shownSentence } from '../view/filter-words.js';
import { furniture, type Drawing } from '../view/furniture.js';
import type { AddressParts } from './address-part.js';
import type { Address } from './address.js';
import type { DashboardContext } from './dashboard-context.js';
import { DashboardController } from './dashboard-controller.js';
import { DatasetController, type LoadState } from './dataset-controller.js';
import { derived } from './derived.js';
import { send } from './events.js';
import { attributesOf, filterOf } from './filter-attributes.js';
import { FocusController } from './focus-controller.js';
import { GroupController } from './group-controller.js';
import { Lazy, LazyController } from './lazy.js';
import { LocaleController } from './locale-controller.js';
import type { GroupChange, Shared } from './page-groups.js';
import { PatienceController } from './patience-controller.js';
import { PointerController } from './pointer-controller.js';
import { RenderedController, type Load } from './rendered-controller.js';
import { RequestsController } from './requests-controller.js';
import { SelectionController } from './selection-controller.js';
import { SizeController } from './size-controller.js';
import type { Still } from './still.js';
import { standaloneSvg, svgText } from './svg-export.js';
import { TipController } from './tip-controller.js';
import { ToolbarController } from './toolbar-controller.js';
import { whenIdle } from './when-idle.js';
import type { WidgetContext } from './widget-context.js';

type Cards = typeof card;

const STATES: readonly LoadState[] = ['loading', 'ready', 'empty', 'error'];

/**
 * Base of every widget: a figure of one data set, as a picture and as a list that says the same (its twin). A widget's `willUpdate`
 * projects, chooses and lays out from `current`; its `draw` returns the templates.
 * @fires bilateral-ready - The first complete drawing of a data set is there.
 * @fires bilateral-error - Something is wrong with the data, or could not be had; `detail.problems` says what.
 * @fires bilateral-select - The reader selects a record, or none; may be refused with `preventDefault()`.
 * @fires bilateral-hover - The reader points at a record, or at none any more.
 * @fires bilateral-filter - The reader narrows the record.
 */
export abstract class WidgetElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    reading: {},
    theme: { reflect: true },
    calendar: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    from: { reflect: true },
    to: { reflect: true },
    kinds: {},
    themes: {},
    query: {},
    sides: {},
    selected: { reflect: true },
    group: { reflect: true },
    hash: {},
    print: { reflect: true },
    load: {},
    focusedId: { state: true },
    activeId: { state: true },
    sourcesOpen: { state: true },
    viewOpen: { state: true },
  };

  /** A data set, parsed or not. Comes before `src`. */
  declare data: unknown;
  /** Address of a data set, a table or a workbook. */
  declare src: string;
  /** Address of how the table at `src` is to be read, as `bilateral convert --save-reading` writes it; empty to find that out. */
  declare reading: string;
  declare theme: 'auto' | 'light' | 'dark';
  declare calendar: 'auto' | Calendar;
  declare headingLevel: number;
  declare from: string;
  declare to: string;
  declare kinds: string;
  declare themes: string;
  declare query: string;
  /** Who acted: a, b, joint, third. */
  declare sides: string;
  /** Id of the selected record. */
  declare selected: string | null;
  /**
   * Widgets of the same name on a page share selection and filter. Who says something last is heard, field by field; one that comes later
   * takes what the group shows, but for what it declares itself, which then holds for all.
   */
  declare group: string;
  /** Name under which the page's address keeps what the reader sees; empty for none. */
  declare hash: string;
  /** What goes on paper: everything, or the picture and the card without the list. */
  declare print: 'all' | 'picture';
  /**
   * When an element that was rendered ahead becomes live: once it is in view and the page idle, once a reader turns to it, or at once. Any
   * other element is live from the start.
   */
  declare load: Load;
  /** Record whose button in the twin has the focus. */
  declare protected focusedId: Id | null;
  /** Record whose button in the twin is the tab stop. */
  declare protected activeId: Id | null;
  declare protected sourcesOpen: boolean;
  /** The menu of the toolbar is open. */
  declare viewOpen: boolean;

  /** Resolves with the first complete drawing. */
  readonly ready: Promise<void>;

  /** What this update draws; null while there are no data. */
  protected current: WidgetContext | null = null;
  protected readonly requests = new RequestsController(this);
  protected readonly lazy = new LazyController(this, (name, error) => this.#tellLost(name, error));

  readonly #dataset = new DatasetController(this, this.requests);
  readonly #locale = new LocaleController(this, this.lazy, () => {
    this.#rendered.wake();
    this.requestUpdate();
  });
  readonly #size = new SizeController(this, { draw: () => this.performUpdate(), isPart: () => this.linked });
  readonly #dashboard = new DashboardController(this);
  readonly #patience = new PatienceController(this);
  readonly #selection = new SelectionController(this);
  readonly #focus = new FocusController(this);
  readonly #tip = new TipController(this);
  readonly #rendered = new RenderedController(this, {
    complete: () => this.#complete(),
    focus: (id) => void this.focusRecord(id),
    select: ({ dataset: { kind, id } }) => this.select(kind as RecordKind, id!),
  });
  readonly #cards: Lazy<Cards> = new Lazy(
    this.lazy,
    'card',
    () => import('../view/card.js'),
    ({ cardStyles }) => this.adoptStyles(cardStyles),
  );
  readonly #filterOf = derived((from: string, to: string, query: string, kinds: string, themes: string, sides: string) =>
    filterOf({ from, to, query, kinds, themes, sides }),
  );
  readonly #eventsOf = derived(filterEvents);
  readonly #relatedTo = derived(relatedTo);
  readonly #relatedToSelected = derived(relatedTo);
  /** Only pages that keep an address fetch what it takes. */
  readonly #address: Lazy<Address> = new Lazy(this.lazy, 'address', async () => {
    const { keepAddress } = await import('./address.js');
    return keepAddress(this, this.#selection, {
      name: () => this.#addressName,
      isLinked: () => this.linked,
      filter: () => this.filter,
      narrow: (filter) => this.#narrow(filter),
      viewParts: this.viewParts(),
    });
  });
  readonly #tables = new Lazy(this.lazy, 'tabled-widths', () => import('../layout/tabled-widths.js'));
  readonly #tabled = derived((frame: Frame, measure: MeasureText): Frame => ({ ...frame, measure }));
  /** Style sheets of the lazy modules in use. */
  readonly #adopted: CSSResult[] = [];
  /** The card belongs to the widget that was used, not to every member of a group. */
  #hasCard = true;
  /** There has been a complete drawing. */
  #isDrawn = false;
  /** The data last announced to the page, and how many of their problems. */
  #announced: unknown;
  #told = 0;
  /** What the page narrows the record to, before any reader did. */
  #declared: Filter | undefined;
  #internals: ElementInternals | undefined;
  #isReady!: () => void;

  constructor() {
    super();
    this.src = this.reading = this.from = this.to = this.kinds = this.themes = this.query = this.sides = this.group = this.hash = '';
    this.theme = this.calendar = 'auto';
    this.headingLevel = 2;
    this.selected = this.focusedId = this.activeId = null;
    this.print = 'all';
    this.load = 'visible';
    this.sourcesOpen = this.viewOpen = false;
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
    new ToolbarController(this);
    new PointerController(this, {
      at: (event) => this.recordAt(event),
      choose: (ref) => this.choose(ref),
      hover: (ref) => this.hover(ref),
      point: (mark, ref, event) => this.#tip.point(mark, ref, event),
      lose: () => this.receive({ hovered: null }),
      focus: (id, stop) => {
        if (!this.#focus.isKept) Object.assign(this, { focusedId: id, ...(stop && { activeId: id }) });
      },
      key: (event, id) => this.handleKey(event, id),
    });
    // Last, so that it hears of what the others do when the widget is taken away.
    new GroupController(this, (id) => (this.#index ? refOf(this.#index, id) : undefined));
    this.addController({ hostConnected: () => (this.#declared ??= this.filter) });
  }

  get state(): LoadState {
    if (this.#rendered.isAsleep) return 'loading';
    const state = this.#dataState;
    if (state === 'ready' && this.#size.problem) return 'error';
    const isIncomplete = this.#locale.isWaiting || !this.#size.width || this.pending || (!this.#isDrawn && this.lazy.isFetching);
    return state === 'ready' && isIncomplete ? 'loading' : state;
  }

  /** What was wrong with the data, and with the room for them; empty when nothing was. */
  get problems(): readonly Problem[] {
    const { problem } = this.#size;
    return problem ? [problem, ...this.#dataset.problems] : this.#dataset.problems;
  }

  /** State shared with a group; `selected` is undefined while it cannot be looked up yet. */
  get shared(): Shared {
    const { selected, hovered } = this.selection;
    const isOpen = this.#selection.isOpening || this.#selection.isAsked || (!this.linked && this.#selection.isOpen);
    return { ...this.filter, hovered, selected: isOpen ? undefined : selected };
  }

  /** Returns the address of this page that opens a record in this widget; null without `hash`, and before the first drawing. */
  addressOf({ id }: RecordRef): string | null {
    return this.#addressName ? (this.#address.get()?.addressOf(id) ?? null) : null;
  }

  /** Selects a record as soon as the data are there, without an event. An unknown record clears the selection. */
  select(kind: RecordKind, id: Id): void {
    this.#rendered.wake();
    this.#selection.ask({ kind, id });
    this.#obey();
  }

  /** Takes over a change from the group or from a widget in the dashboard, without an event. */
  receive({ selected, hovered, ...narrowed }: GroupChange): void {
    this.#rendered.wake();
    if (selected !== undefined && (this.#isOpening || !sameRef(selected, this.selection.selected))) this.#select(selected, false);
    if (hovered !== undefined) this.#hover(hovered);
    this.#narrow({ ...this.filter, ...narrowed });
  }

  /** Returns the picture as an SVG document; empty if nothing is drawn. */
  toSVG(): string {
    const file = this.picture();
    return file ? svgText(file) : '';
  }

  /**
   * Draws without a browser: resolves to the figure as it is where there is so much room, with all its parts and sources, and to the style
   * sheets that it needs. For an element that has `data` and is in no document.
   */
  async still({
    width,
    measure,
    lang,
    requests,
    dashboard,
  }: Still): Promise<{ readonly figure: TemplateResult; readonly styles: CSSResultOrNative[] }> {
    this.#size.fix(width, measure);
    this.#locale.fix(lang);
    this.requests.fix(requests);
    if (dashboard) this.#dashboard.fix(dashboard);
    this.sourcesOpen = true;
    do this.willUpdate(new Map());
    while (await this.settled());
    const { elementStyles } = this.constructor as typeof WidgetElement;
    return { figure: this.render(), styles: [...elementStyles, ...this.#adopted] };
  }

  /** Returns a sentence about what the picture shows; empty without data. */
  abstract describe(): string;
  /** Returns the shown records as CSV; empty without data. */
  abstract toCSV(): string;

  /** Returns the templates of the figure. Called while `state` is `ready`. */
  protected abstract draw(context: WidgetContext): Drawing;

  /** Pieces of the view, besides selection and filter, that the page's address keeps. */
  protected viewParts(): AddressParts {
    return {};
  }

  /** True while the widget waits for something besides its data and messages. */
  protected get pending(): boolean {
    return false;
  }

  /** Returns the picture as standalone SVG; null if nothing is drawn. */
  protected picture(): SVGElement | null {
    return standaloneSvg(this, this.describe());
  }

  /** The widgets whose pictures are in sight: this one, or those of a dashboard. */
  protected get inSight(): readonly WidgetElement[] {
    return [this];
  }

  /** Returns the record under the pointer where marks overlap; null to use the mark that was hit. */
  protected recordAt(_event: MouseEvent): RecordRef | null {
    return null;
  }

  /** Returns the record that a key leads to from the focused one; null if the key has no meaning. */
  protected keyTarget(_event: KeyboardEvent, _from: Id): Id | null {
    return null;
  }

  /** Returns the record that data are opened on, or null. */
  protected openingOf(_index: DatasetIndex): RecordRef | null {
    return null;
  }

  protected handleKey(event: KeyboardEvent, id: Id): void {
    const clears = event.key === 'Escape' && this.selection.selected !== null;
    const target = clears ? null : this.keyTarget(event, id);
    if (!clears && target === null) return;
    event.preventDefault();
    if (target === null) this.choose(null);
    else void this.focusRecord(target);
  }

  /** Called after the first drawing of each data set: preloads what a reader may need next. */
  protected prepare(): void {
    whenIdle(() => this.#cards.prefetch());
  }

  /** Context of the nearest dashboard, unless the widget has data of its own. */
  protected get linkedContext(): DashboardContext | undefined {
    return this.#hasOwnData ? undefined : this.#dashboard.context;
  }

  protected get linked(): boolean {
    return this.linkedContext !== undefined;
  }

  protected get filter(): Filter {
    const { from, to, query, kinds, themes, sides } = this;
    return this.linkedContext?.filter ?? this.#filterOf(from, to, query, kinds, themes, sides);
  }

  protected get selection(): SelectionState {
    return this.linkedContext?.selection ?? this.#selection.state;
  }

  /** Selects a record for the reader; a listener may refuse. */
  protected choose(ref: RecordRef | null): void {
    // What data open on is selected for good by the reader.
    if ((sameRef(ref, this.selection.selected) && !this.#isOpening) || !send(this, 'bilateral-select', ref)) return;
    this.#select(ref, true);
  }

  protected hover(ref: RecordRef | null): void {
    if (sameRef(ref, this.selection.hovered)) return;
    send(this, 'bilateral-hover', ref);
    this.#hover(ref);
  }

  protected narrow(filter: Filter): void {
    if (sameFilter(filter, this.filter)) return;
    send(this, 'bilateral-filter', { filter });
    this.#narrow(filter);
  }

  /** Goes back to the filter that the page itself declares; null where that is in force or nothing is, and in a dashboard. */
  protected get clear(): (() => void) | null {
    const declared = this.#declared;
    if (!declared || this.linked || !isNarrowed(this.filter) || sameFilter(this.filter, declared)) return null;
    return () => {
      this.narrow(declared);
      // The button that was pressed is about to go.
      const after = ['[aria-controls="filters"]', '.tools [tabindex="0"]'].map((each) => this.renderRoot.querySelector<HTMLElement>(each));
      after.find(Boolean)?.focus({ preventScroll: true });
    };
  }

  /** What is shown of the record and by what it is chosen, where nothing around the widget says so. */
  protected shownLine({ index, filter, shownEvents, locale }: WidgetContext): string {
    return this.linked || !isNarrowed(filter) ? '' : shownSentence(shownEvents.length, index, filter, locale);
  }

  /** The record whose card this widget shows. */
  protected get cardRef(): RecordRef | null {
    return this.linked || !this.#hasCard ? null : this.selection.selected;
  }

  /** Returns the card of the selected record, unless something else shows it. */
  protected card({ index, locale, shownEvents, isOpening }: WidgetContext): TemplateResult | typeof nothing {
    const ref = this.cardRef;
    const close = () => this.#closeCard();
    const link = (ref && this.addressOf(ref)) ?? '';
    return ref ? this.withCards((cards) => cards.recordCard(ref, { index, locale, shownEvents, isOpen: isOpening, link, close })) : nothing;
  }

  /** Who closed the card by a key is back at its record in the list. */
  #closeCard(): void {
    const { selected } = this.selection;
    const hadFocus = this.renderRoot.querySelector('.card-room:focus-within') !== null;
    this.choose(null);
    if (selected && hadFocus) void this.focusRecord(selected.id);
  }

  /** Draws with the card module once it has loaded. */
  protected withCards(draw: (cards: Cards) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const cards = this.#cards.get();
    if (this.#cards.status === 'failed') return html`<p class="message" role="alert">${this.#locale.locale.common.error}</p>`;
    return cards ? draw(cards) : nothing;
  }

  /** Moves the tab stop and the focus to a record's button in the twin, without scrolling the page. Resolves to false if it has none. */
  async focusRecord(id: Id): Promise<boolean> {
    this.activeId = id;
    await this.drawn;
    return this.#focus.move(id);
  }

  /** Adds the style sheet of a lazy module to the shadow root, once. */
  protected adoptStyles(styles: CSSResult): void {
    if (this.#adopted.includes(styles)) return;
    this.#adopted.push(styles);
    if (styles.styleSheet) (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet);
  }

  /** Resolves after the pending update, without waiting for lazy modules as `updateComplete` does. */
  protected get drawn(): Promise<boolean> {
    return super.getUpdateComplete();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone = await super.getUpdateComplete();
    while (await this.lazy.settled()) isDone = await super.getUpdateComplete();
    return isDone;
  }

  /** Resolves when all widgets in sight are drawn, to the last detail. */
  async #complete(): Promise<void> {
    const widgets = this.inSight;
    await Promise.all(widgets.map(({ ready }) => ready));
    while ((await Promise.all(widgets.map((widget) => widget.settled()))).some(Boolean))
      await Promise.all(widgets.map(({ drawn }) => drawn));
  }

  /** Resolves when nothing more is on its way to the picture: to false if nothing was. */
  protected async settled(): Promise<boolean> {
    const [isRead, isFetched] = await Promise.all([this.#dataset.settled(), this.lazy.settled()]);
    return isRead || isFetched;
  }

  /** Loads the data again. */
  protected retry(): void {
    this.#patience.start();
    if (this.linkedContext) this.linkedContext.retry();
    else this.#dataset.retry();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#rendered.find(this.shadowRoot);
    return super.createRenderRoot();
  }

  /** Whatever a page sets later is to be seen. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    const [name, before] = change;
    if (name !== undefined && before !== Reflect.get(this, name)) this.#rendered.wake();
    super.requestUpdate(...change);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#rendered.isAsleep ? this.#rendered.awake.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#internals ??= this.attachInternals();
    // The new place may have another language, and aborted work has to start again.
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#dataset.update();
    this.#locale.update();
    if (this.#addressName) this.#address.get()?.check(this.#index);
    this.#obey();
    if (this.linkedContext) this.selected = this.linkedContext.selection.selected?.id ?? null;
    else if (this.#index) this.#lookUp(this.#index);
    if (this.cardRef) this.#cards.get();
    this.current = this.#index && this.#contextOf(this.#index);
  }

  protected override update(changed: PropertyValues): void {
    const { record } = this.#focus;
    this.#focus.keep(() => super.update(changed));
    if (record !== this.#focus.record) queueMicrotask(() => this.#updateFocusedId());
  }

  protected override render(): TemplateResult {
    const { current: context, linked } = this;
    const drawn = this.state === 'ready' && context ? this.draw(context) : null;
    // The first drawing waits for a part of the library that it has asked for; shown without it, it would be taken back meanwhile.
    const { state } = this;
    const drawing = state === 'ready' ? drawn : null;
    return furniture({
      state,
      linked,
      drawing,
      locale: this.#locale.locale,
      headingLevel: this.headingLevel,
      isSlow: this.#patience.isOver,
      failure: linked ? null : this.#dataset.failure,
      problems: this.problems,
      isCramped: this.#size.problem !== null,
      retry: () => this.retry(),
      hasFallback: this.childElementCount > 0,
      shown: drawing ? this.shownLine(context!) : '',
      clear: this.clear,
      sources: linked || !drawing ? [] : context!.index.dataset.sources,
      sourcesOpen: this.sourcesOpen,
      toggleSources: (open) => (this.sourcesOpen = open),
      tip: context ? this.#tipOf(context) : nothing,
      viewOpen: this.viewOpen,
      toggleView: () => (this.viewOpen = !this.viewOpen),
      downloads: this.viewOpen && context ? this.#downloads(context) : nothing,
    });
  }

  protected override updated(): void {
    const { state } = this;
    if (state === 'ready') {
      this.#isDrawn = true;
      this.#locale.drawn();
      void this.#rendered.takeOver();
    }
    for (const name of STATES) this.#internals?.states[name === state ? 'add' : 'delete'](name);
    // After the update, as a listener may change the widget.
    if (state !== 'loading' && state !== 'empty' && !this.#size.problem) queueMicrotask(() => this.#announce(state));
  }

  #tipOf({ index, locale, focusedId }: WidgetContext): TemplateResult | typeof nothing {
    const focused = focusedId === null ? null : refOf(index, focusedId);
    const subject = this.#tip.subject ?? (focused && { ...focused, count: 0 });
    return (subject && this.#cards.get()?.tip(subject, index, locale)) ?? nothing;
  }

  /** The formats to save in; what makes the files is fetched when one is wanted. */
  #downloads(context: WidgetContext): TemplateResult | typeof nothing {
    const pictures = () => this.inSight.flatMap((widget) => widget.picture() ?? []);
    const shown = { context, part: this.localName, csv: () => this.toCSV(), pictures };
    return this.withCards(({ downloadRow }) =>
      downloadRow(context.locale, (format, day) =>
        import('./download.js').then(
          ({ download }) => download(format, day, shown),
          (error): undefined => this.#tellLost('download', error),
        ),
      ),
    );
  }

  /** Announces new data, and problems, some of which are only found after the first drawing. */
  #announce(state: LoadState): void {
    const source = this.linked ? this.#index : this.#dataset.origin;
    const isNew = source !== this.#announced;
    this.#announced = source;
    if (this.problems.length > (isNew ? 0 : this.#told)) send(this, 'bilateral-error', { problems: this.problems });
    this.#told = this.problems.length;
    if (!isNew || state !== 'ready') return;
    this.#isReady();
    send(this, 'bilateral-ready', null);
    this.prepare();
  }

  /** The focused button of the twin may stand for another record after an update. */
  #updateFocusedId(): void {
    this.focusedId = this.#focus.record;
  }

  #tellLost(name: string, error: unknown): undefined {
    const hint = 'Put parts/ beside the script of the library.';
    send(this, 'bilateral-error', { problems: [{ path: name, expected: 'a part of the library', got: String(error), hint }] });
  }

  #contextOf(index: DatasetIndex): WidgetContext {
    const { filter, selection, focusedId, activeId } = this;
    const { selected, hovered } = selection;
    const { locale } = this.#locale;
    return {
      index,
      locale,
      frame: this.#frame(this.#size.frame(locale.direction === 'rtl')),
      isPaper: this.#size.isPaper,
      filter,
      shownEvents: this.#eventsOf(index, filter, locale.fold),
      selection,
      isOpening: this.#isOpening,
      related: this.#relatedTo(index, hovered ?? selected),
      relatedToSelected: this.#relatedToSelected(index, selected),
      focusedId,
      activeId,
    };
  }

  /** A picture that was rendered ahead was measured by tables, and keeps its places as long as it has its width. */
  protected get isTabled(): boolean {
    return this.linkedContext ? (this.linkedContext.isTabled ?? false) : this.#rendered.isFor(this.#size.width);
  }

  #frame(frame: Frame): Frame {
    if (!this.isTabled) return frame;
    const tables = this.#tables.get();
    return tables ? this.#tabled(frame, tables.tabledWidth) : { ...frame, width: 0 };
  }

  get #dataState(): LoadState {
    const { linkedContext } = this;
    if (!linkedContext) return !this.#hasOwnData && this.#dashboard.isComing ? 'loading' : this.#dataset.state;
    return linkedContext.state === 'ready' && !this.#dashboard.index ? 'loading' : linkedContext.state;
  }

  /** A dashboard speaks for each of its widgets under a name of its own. */
  get #addressName(): string {
    const outer = this.linkedContext?.hash;
    return this.hash || (outer ? `${outer}.${this.localName.replace(/^bilateral-/, '')}` : '');
  }

  get #hasOwnData(): boolean {
    return this.data !== undefined || Boolean(this.src);
  }

  get #index(): DatasetIndex | null {
    return this.linked ? this.#dashboard.index : this.#dataset.index;
  }

  get #isOpening(): boolean {
    return this.linkedContext ? (this.linkedContext.isOpening ?? false) : this.#selection.isOpening;
  }

  /** Looks up what is selected; new data open on a record, unless the page or the reader asked for something of their own. */
  #lookUp(index: DatasetIndex): void {
    this.#selection.lookUp(index);
    const isAsked = this.selected !== null || isNarrowed(this.filter);
    this.#selection.open(index, this.openingOf(index), isAsked);
  }

  /** Selects the record set by `select()`. */
  #obey(): void {
    const ref = this.#index ? this.#selection.answer(this.#index) : undefined;
    if (ref !== undefined) this.#select(ref, true);
  }

  /** Selects without an event. */
  #select(ref: RecordRef | null, hasCard: boolean): void {
    this.#hasCard = hasCard;
    this.#selection.ask(null);
    if (this.linkedContext) this.linkedContext.select(ref);
    else this.#selection.select(ref);
    this.requestUpdate();
  }

  #hover(hovered: RecordRef | null): void {
    if (this.linkedContext) this.linkedContext.hover(hovered);
    else this.#selection.hover(hovered);
    this.requestUpdate();
  }

  #narrow(filter: Filter): void {
    if (this.linkedContext) this.linkedContext.narrow(filter);
    else Object.assign(this, attributesOf(filter));
  }
}
