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
    if (key === 'T' && !event.ctrlKey && !event.metaKey) void this.#turnTable();
    else if ((key === 'Enter' || key === ' ') && this.discById.get(id)?.isMerged) void this.#openSpot(id);
    else if (clears || !this.zoom.key(event)) return super.handleKey(event, id);
    event.preventDefault();
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    if (ctrlKey || metaKey) return null;
    const { locale } = this;
    return outlineTarget(this.outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  /** From list to table or back, the focus staying at the same event where both have it. */
  async #turnTable(): Promise<void> {
    const { activeId } = this;
    // What has the focus is about to go; it would tell so in the middle of the update.
    (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    this.tableOpen = !this.tableOpen;
    await this.updateComplete;
    const twin = this.renderRoot.querySelector('.twin')!;
    const same = activeId === null ? null : twin.querySelector<HTMLElement>(`[data-id="${CSS.escape(activeId)}"]`);
    (same ?? twin.querySelector<HTMLElement>('[tabindex="0"]'))?.focus({ preventScroll: true });
  }

  /** Into the list of what stands at a merged mark. */
  async #openSpot(id: Id): Promise<void> {
    this.choose({ kind: 'place', id });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.spot [data-kind="event"]')?.focus({ preventScroll: true });
  }
}
