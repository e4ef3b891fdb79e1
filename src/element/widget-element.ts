import { nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { RecordRef } from '../model/record-ref.js';
import { baseStyles } from '../view/base-styles.js';
import { furniture, type Furniture } from '../view/furniture.js';
import { LinkedElement } from './linked-element.js';
import { PointerController } from './pointer-controller.js';
import { exportSvg } from './svg-export.js';
import { TwinFocus } from './twin-focus.js';
import { ToolbarController } from './toolbar-controller.js';

/**
 * What every widget is: a figure that draws one data set, twice. A subclass says only what is drawn.
 * @fires bilateral-select - The reader selects a record, or none; may be refused with `preventDefault()`.
 * @fires bilateral-hover - The reader points at a record, or at none any more.
 * @fires bilateral-filter - The reader narrows the record.
 */
export abstract class WidgetElement extends LinkedElement {
  static override styles: CSSResultGroup = baseStyles;

  static override properties: PropertyDeclarations = {
    ...LinkedElement.properties,
    print: { reflect: true },
    focusedId: { state: true },
    activeId: { state: true },
    sourcesOpen: { state: true },
  };

  /** What goes on paper: everything, or the picture and the card without the list. */
  declare print: 'all' | 'picture';
  /** Record whose button in the twin has the focus. */
  declare protected focusedId: Id | null;
  /** Record whose button in the twin is the tab stop. */
  declare protected activeId: Id | null;
  declare protected sourcesOpen: boolean;

  readonly #focus = new TwinFocus(this);

  constructor() {
    super();
    this.focusedId = this.activeId = null;
    this.print = 'all';
    this.sourcesOpen = false;
    new ToolbarController(this);
    new PointerController(this, {
      at: (event) => this.recordAt(event),
      choose: (ref) => this.choose(ref),
      hover: (ref) => this.hover(ref),
      lose: () => this.receive({ hovered: null }),
      focus: (id, stop) => {
        if (!this.#focus.isKept) Object.assign(this, { focusedId: id, ...(stop && { activeId: id }) });
      },
      key: (event, id) => this.handleKey(event, id),
    });
  }

  toSVG(): string {
    return exportSvg(this, this.describe());
  }

  abstract describe(): string;
  abstract toCSV(): string;

  protected abstract drawTitle(): Pick<Furniture, 'title' | 'dek'>;
  protected abstract drawTools(): TemplateResult | typeof nothing;
  protected abstract drawBody(): TemplateResult;
  protected abstract drawFoot(): TemplateResult | string;

  /** The selected record in full, unless something else shows it. */
  protected drawCard(): TemplateResult | typeof nothing {
    return this.cardRef ? this.cardOf(this.cardRef) : nothing;
  }

  protected get cardRef(): RecordRef | null {
    return this.linked || !this.hasCard ? null : this.selection.selected;
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
      isSlow: this.isSlow,
      failure: this.failure,
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
