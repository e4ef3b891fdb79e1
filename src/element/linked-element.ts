import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { EventRecord, Id } from '../data/types.js';
import { holds, refOf, type DatasetIndex } from '../model/dataset-index.js';
import { filterEvents, sameFilter, type Filter } from '../model/filter.js';
import { sameRef, type RecordKind, type RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, relatedTo, type Related, type SelectionState } from '../model/selection.js';
import { CardsElement } from './cards-element.js';
import { send } from './events.js';
import { attributesOf, filterOf } from './filter-attributes.js';
import type { GroupChange, Shared } from './page-groups.js';

/** An element that shows a selection and a filter: those of its dashboard, else its own, which it may share with a group. */
export abstract class LinkedElement extends CardsElement {
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
  /**
   * Widgets of the same name on a page share selection and filter. Who says something last is heard, field by field; one that comes later
   * takes what the group shows, but for what it declares itself, which then holds for all.
   */
  declare group: string;
  /** Name under which the page's address keeps the selection and the period; empty for none. */
  declare hash: string;

  #own: SelectionState = NO_SELECTION;
  /** By `select()`, before there are data. */
  #asked: RecordRef | null = null;
  /** The card belongs to the widget that was used, not to every member of a group. */
  #cardHere = true;
  /** Id that was looked up last, and where. */
  #looked: Id | null = null;
  #indexed: DatasetIndex | null = null;

  constructor() {
    super();
    this.from = this.to = this.kinds = this.themes = this.query = this.sides = this.group = this.hash = '';
    this.selected = null;
  }

  /** Selects a record, as soon as there are data; fires nothing. A record that they do not hold clears the selection. */
  select(kind: RecordKind, id: Id): void {
    this.#asked = { kind, id };
    this.#obey();
  }

  /** What the members of a group share; `selected` is undefined while it is declared and cannot be looked up yet. */
  get shared(): Shared {
    const { selected, hovered } = this.selection;
    const isOpen = this.#asked !== null || (!this.linked && this.selected !== this.#looked);
    return { ...this.filter, hovered, selected: isOpen ? undefined : selected };
  }

  /** Shows what another member of the group or a widget in the dashboard does; fires nothing. */
  receive({ selected, hovered, ...narrowed }: GroupChange): void {
    if (selected !== undefined && !sameRef(selected, this.selection.selected)) this.applySelection(selected, false);
    if (hovered !== undefined) this.#hover(hovered);
    this.#narrow({ ...this.filter, ...narrowed });
  }

  protected get hasCard(): boolean {
    return this.#cardHere;
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
    this.#hover(ref);
  }

  protected narrow(filter: Filter): void {
    if (sameFilter(filter, this.filter)) return;
    send(this, 'bilateral-filter', { filter });
    this.#narrow(filter);
  }

  /** Selects without asking or telling anybody. */
  protected applySelection(ref: RecordRef | null, cardHere = true): void {
    this.#cardHere = cardHere;
    this.#asked = null;
    if (this.linkedContext) this.linkedContext.select(ref);
    else {
      this.#own = { ...this.#own, selected: ref };
      this.selected = this.#looked = ref?.id ?? null;
    }
    this.requestUpdate();
  }

  #hover(hovered: RecordRef | null): void {
    if (this.linkedContext) this.linkedContext.hover(hovered);
    else this.#own = { ...this.#own, hovered };
    this.requestUpdate();
  }

  #narrow(filter: Filter): void {
    if (this.linkedContext) this.linkedContext.narrow(filter);
    else Object.assign(this, attributesOf(filter));
  }

  #obey(): void {
    const asked = this.#asked;
    if (asked && this.hasIndex) this.applySelection(holds(this.index, asked) ? asked : null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#obey();
    if (this.selected) this.fetchCards();
    if (this.hash) this.later('hash', () => import('./hash-link.js').then(({ HashLink }) => new HashLink(this)));
    if (this.group) this.later('group', () => import('./group-controller.js').then(({ LinkController }) => new LinkController(this)));
    if (this.linkedContext) this.selected = this.linkedContext.selection.selected?.id ?? null;
    else if (this.hasIndex) this.#lookUp(this.index);
  }

  #lookUp(index: DatasetIndex): void {
    const { selected } = this;
    if (index === this.#indexed && selected === this.#looked) return;
    this.#indexed = index;
    this.#looked = selected;
    if (selected !== (this.#own.selected?.id ?? null)) this.#own = { ...this.#own, selected: selected ? refOf(index, selected) : null };
  }
}
