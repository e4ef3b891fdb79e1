import type { PropertyDeclarations } from 'lit';
import type { Id } from '../../data/types.js';
import { outlineTarget } from '../../model/outline.js';
import { WindowElement } from './element-zoom.js';

/** What is shown by a digit, and by 0 all. */
const SHOWN: readonly ('a' | 'b' | '')[] = ['', 'a', 'b'];

/** What keys do in the map, and where the focus goes. */
export abstract class KeysElement extends WindowElement {
  static override properties: PropertyDeclarations = {
    ...WindowElement.properties,
    tableOpen: { state: true },
  };

  declare protected tableOpen: boolean;

  constructor() {
    super();
    this.tableOpen = false;
  }

  protected override handleKey(event: KeyboardEvent, id: Id): void {
    const { key } = event;
    const clears = key === 'Escape' && this.selection.selected !== null;
    if (key === 'T' && !event.ctrlKey && !event.metaKey) {
      void this.#focusAfter(() => (this.tableOpen = !this.tableOpen), `.twin [data-id="${CSS.escape(id)}"]`, '.twin [tabindex="0"]');
    } else if ((key === 'Enter' || key === ' ') && this.discById.get(id)?.isMerged) {
      void this.#focusAfter(() => this.choose({ kind: 'place', id }), '.spot [data-kind="event"]');
    } else if (clears || !(this.zoom.key(event) || this.#showByKey(event))) {
      super.handleKey(event, id);
      return;
    }
    event.preventDefault();
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    if (ctrlKey || metaKey) return null;
    const { locale } = this;
    return outlineTarget(this.outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  /** One country alone, or all again; Escape goes back by one step. */
  #showByKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return false;
    const digit = '012'.indexOf(this.locale.fold(key));
    if (digit >= 0) this.show(SHOWN[digit]!);
    else if (key === 'Escape' && this.zoom.current) this.show(this.only);
    else if (key === 'Escape' && this.only) this.show('');
    else return false;
    return true;
  }

  /** Moves the focus to the first of these that is there after a change. */
  async #focusAfter(change: () => void, ...selectors: readonly string[]): Promise<void> {
    const before = this.shadowRoot?.activeElement as HTMLElement | null;
    // It may be about to go, and would tell so in the middle of the update.
    before?.blur();
    change();
    await this.updateComplete;
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    (found.find(Boolean) ?? before)?.focus({ preventScroll: true });
  }
}
