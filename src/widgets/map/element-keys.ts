import type { PropertyDeclarations } from 'lit';
import type { Id } from '../../data/types.js';
import { outlineTarget } from '../../model/outline.js';
import { SceneElement } from './element-scene.js';

/** What keys do in the map, and where the focus goes. */
export abstract class KeysElement extends SceneElement {
  static override properties: PropertyDeclarations = {
    ...SceneElement.properties,
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
    } else if (clears || !this.zoom.key(event)) {
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
