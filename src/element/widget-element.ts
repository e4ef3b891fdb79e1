import { nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../data/types.js';
import { holds, refOf, type DatasetIndex } from '../model/dataset-index.js';
import { filterEvents, sameFilter, type Filter } from '../model/filter.js';
import { sameRef, type RecordKind, type RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, relatedTo, type Related, type SelectionState } from '../model/selection.js';
import { baseStyles } from '../view/base-styles.js';
import { furniture, type Furniture } from '../view/furniture.js';
import { CardsElement } from './cards-element.js';
import { send, type BilateralEvents } from './events.js';
import { attributesOf, filterOf } from './filter-attributes.js';
import { PointerController } from './pointer-controller.js';
import { exportSvg } from './svg-export.js';
import { TwinFocus } from './twin-focus.js';
import { ToolbarController } from './toolbar-controller.js';

/** What every widget is: a figure that draws one data set, twice. A subclass says only what is drawn. */
export abstract class WidgetElement extends CardsElement {
  static override styles: CSSResultGroup = baseStyles;

  static override properties: PropertyDeclarations = {
    ...CardsElement.properties,
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
    focusedId: { state: true },
    activeId: { state: true },
    sourcesOpen: { state: true },
  };

  declare from: string;
  declare to: string;
  declare kinds: string;
  declare themes: string;
  declare query: string;
  /** Who acted: a, b, joint, third. */
  declare sides: string;
  /** Id of the selected record. */
  declare selected: string | null;
  declare group: string;
  /** Name under which the page's address keeps the selection and the period; empty for none. */
  declare hash: string;
  /** What goes on paper: everything, or the picture and the card without the list. */
  declare print: 'all' | 'picture';
  /** Record whose button in the twin has the focus. */
  declare protected focusedId: Id | null;
  /** Record whose button in the twin is the tab stop. */
  declare protected activeId: Id | null;
  declare protected sourcesOpen: boolean;

  #own: SelectionState = NO_SELECTION;
  /** The card belongs to the widget that was used, not to every member of a group. */
  #cardHere = true;
  #indexed: DatasetIndex | null = null;
  readonly #focus = new TwinFocus(this);

  constructor() {
    super();
    this.from = this.to = this.kinds = this.themes = this.query = this.sides = this.group = this.hash = '';
    this.print = 'all';
    this.selected = this.focusedId = this.activeId = null;
    this.sourcesOpen = false;
    new ToolbarController(this);
    new PointerController(this, {
      at: (event) => this.recordAt(event),
      choose: (ref) => this.choose(ref),
      hover: (ref) => this.hover(ref),
      focus: (id, stop) => {
        if (!this.#focus.isKept) Object.assign(this, { focusedId: id, ...(stop && { activeId: id }) });
      },
      key: (event, id) => this.handleKey(event, id),
    });
  }

  /** Selects a record; tells nobody. A record that the data do not hold clears the selection. */
  select(kind: RecordKind, id: Id): void {
    this.applySelection(holds(this.index, { kind, id }) ? { kind, id } : null, true);
  }

  toSVG(): string {
    return exportSvg(this, this.describe());
  }

  abstract describe(): string;
  abstract toCSV(): string;

  /** For peers of the same group; fires nothing. */
  receive<Name extends 'bilateral-select' | 'bilateral-hover' | 'bilateral-filter'>(name: Name, detail: BilateralEvents[Name]): void {
    if (name === 'bilateral-select') this.applySelection(detail as RecordRef | null, false);
    else if (name === 'bilateral-hover') this.#own = { ...this.#own, hovered: detail as RecordRef | null };
    else this.#narrowOwn((detail as BilateralEvents['bilateral-filter']).filter);
    this.requestUpdate();
  }

  protected abstract drawTitle(): Pick<Furniture, 'title' | 'dek'>;
  protected abstract drawTools(): TemplateResult | typeof nothing;
  protected abstract drawBody(): TemplateResult;
  protected abstract drawFoot(): TemplateResult | string;

  /** The selected record in full, unless something else shows it. */
  protected drawCard(): TemplateResult | typeof nothing {
    return this.cardRef ? this.cardOf(this.cardRef) : nothing;
  }

  protected get cardRef(): RecordRef | null {
    return this.linked || !this.#cardHere ? null : this.selection.selected;
  }

  protected cardOf(ref: RecordRef): TemplateResult | typeof nothing {
    return this.withCards((cards) => cards.recordCard(ref, { index: this.index, locale: this.locale, close: () => this.choose(null) }));
  }

  /** The record under a pointer where marks overlap; null where the mark that was hit decides. */
  protected recordAt(_event: MouseEvent): RecordRef | null {
    return null;
  }

  /** The record that a key leads to from the one in focus, or null when the key means nothing here. */
  protected keyTarget(_event: KeyboardEvent, _from: Id): Id | null {
    return null;
  }

  protected get filter(): Filter {
    const { from, to, query, kinds, themes, sides } = this;
    const own = this.memo('filter', [from, to, query, kinds, themes, sides], () => filterOf({ from, to, query, kinds, themes, sides }));
    return this.linkedContext?.filter ?? own;
  }

  protected get shownEvents(): readonly EventRecord[] {
    const { index, filter, locale } = this;
    return this.memo('shown', [index, filter, locale.fold], () => filterEvents(index, filter, locale.fold));
  }

  protected get selection(): SelectionState {
    return this.linkedContext?.selection ?? this.#own;
  }

  /** What belongs to the hovered record, else to the selected one. */
  protected get related(): Related {
    const { selected, hovered } = this.selection;
    return this.memo('related', [this.index, hovered ?? selected], () => relatedTo(this.index, hovered ?? selected));
  }

  protected get relatedToSelected(): Related {
    const { selected } = this.selection;
    return this.memo('relatedToSelected', [this.index, selected], () => relatedTo(this.index, selected));
  }

  /** Tells the page what a reader chose; a listener may refuse. */
  protected choose(ref: RecordRef | null): void {
    if (sameRef(ref, this.selection.selected) || !send(this, 'bilateral-select', ref)) return;
    this.applySelection(ref, true);
  }

  protected hover(ref: RecordRef | null): void {
    if (sameRef(ref, this.selection.hovered)) return;
    send(this, 'bilateral-hover', ref);
    if (this.linkedContext) this.linkedContext.hover(ref);
    else this.#own = { ...this.#own, hovered: ref };
    this.requestUpdate();
  }

  protected narrow(filter: Filter): void {
    if (sameFilter(filter, this.filter)) return;
    send(this, 'bilateral-filter', { filter });
    if (this.linkedContext) this.linkedContext.narrow(filter);
    else this.#narrowOwn(filter);
  }

  /** Moves the tab stop and the focus to a record's button in the twin, without scrolling the page. */
  protected async focusRecord(id: Id): Promise<void> {
    this.activeId = id;
    await this.drawn;
    this.#focus.move(id);
  }

  protected handleKey(event: KeyboardEvent, id: Id): void {
    const clears = event.key === 'Escape' && this.selection.selected !== null;
    const target = clears ? null : this.keyTarget(event, id);
    if (!clears && target === null) return;
    event.preventDefault();
    if (target === null) this.choose(null);
    else void this.focusRecord(target);
  }

  /** Selects without asking or telling anybody. */
  protected applySelection(ref: RecordRef | null, cardHere = true): void {
    this.#cardHere = cardHere;
    if (this.linkedContext) this.linkedContext.select(ref);
    else {
      this.#own = { ...this.#own, selected: ref };
      this.selected = ref?.id ?? null;
    }
    this.requestUpdate();
  }

  #narrowOwn(filter: Filter): void {
    Object.assign(this, attributesOf(filter));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.selected) this.fetchCards();
    if (this.hash) this.later('hash', () => import('./hash-link.js').then(({ HashLink }) => new HashLink(this)));
    if (this.group) this.later('group', () => import('./link-controller.js').then(({ LinkController }) => new LinkController(this)));
    const index = this.hasIndex ? this.index : null;
    if (this.linkedContext) this.selected = this.linkedContext.selection.selected?.id ?? null;
    else if (index && (index !== this.#indexed || changed.has('selected')) && this.selected !== (this.#own.selected?.id ?? null)) {
      this.#own = { ...this.#own, selected: this.selected ? refOf(index, this.selected) : null };
    }
    this.#indexed = index;
  }

  protected override update(changed: PropertyValues): void {
    const { record } = this.#focus;
    this.#focus.keep(() => super.update(changed));
    if (record !== this.#focus.record) queueMicrotask(() => (this.focusedId = this.#focus.record));
  }

  protected override render(): TemplateResult {
    const { state, locale, headingLevel, linked } = this;
    return furniture({
      state,
      locale,
      headingLevel,
      linked,
      problems: this.problems,
      isCramped: this.isCramped,
      retry: () => this.retry(),
      hasFallback: this.childElementCount > 0,
      ...(state === 'ready' && {
        ...this.drawTitle(),
        tools: this.drawTools(),
        body: this.drawBody(),
        card: this.drawCard(),
        foot: this.drawFoot(),
        sources: linked ? [] : this.index.dataset.sources,
        sourcesOpen: this.sourcesOpen,
        toggleSources: (open: boolean) => (this.sourcesOpen = open),
      }),
    });
  }
}
