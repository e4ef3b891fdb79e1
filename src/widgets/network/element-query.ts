import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import { outlineTarget } from '../../model/outline.js';
import type { AskedHost } from './view/query-panel.js';
import { ASKING, NetworkGraphElement } from './element-graph.js';

/** Keys that ask; known here, so that they do nothing else while the part that obeys them is on its way. */
const KEY = /^([.,/[\]\\0-5pg]|Backspace|Escape)$/;

/** Fetches what answers the questions of a reader, and shows it. */
export abstract class NetworkAsksElement extends NetworkGraphElement {
  static override properties: PropertyDeclarations = { ...NetworkGraphElement.properties, findOpen: { state: true } };

  declare protected findOpen: boolean;

  constructor() {
    super();
    this.findOpen = false;
  }

  protected override drawCard(): TemplateResult | typeof nothing {
    const card = super.drawCard();
    const { answer, reach, focusOn } = this;
    const isAnswered = answer || this.selection.selected?.kind === 'tie' || reach > 1 || focusOn || this.focusedId !== null;
    return (isAnswered && this.#asking?.drawAnswers(this.#asked, card)) || card;
  }

  /** Without a question a key walks the tree. */
  protected override keyTarget({ key }: KeyboardEvent, from: Id): Id | null {
    const { locale } = this;
    return outlineTarget(this.outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  /** Nothing until it is opened. */
  protected drawPanel(): TemplateResult | typeof nothing {
    return (this.findOpen && this.#asking?.drawPanel(this.#asked)) || nothing;
  }

  protected override handleKey(event: KeyboardEvent, id: Id): void {
    const { key, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const isAsking = KEY.test(key) || (key === 'Enter' && this.index.tieById.has(id));
    if (isAsking && !this.isLost(ASKING)) {
      // A dialog around the widget closes by it.
      if (key !== 'Escape') event.preventDefault();
      void this.#obey(key, id);
    } else super.handleKey(event, id);
  }

  /** Draws a body and those under it as one, or as many again; nothing happens to an actor under whom nobody stands. */
  protected fold(id: Id): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  get #asking() {
    const part = this.askingPart;
    return part && this.memo('asking', [part], () => new part.Asking(() => this.requestUpdate()));
  }

  /** For the questions, which are the element's own and may use what only it may. */
  get #asked(): AskedHost {
    return this as unknown as AskedHost;
  }

  async #obey(key: string, id: Id): Promise<void> {
    if (key === '/') this.findOpen = true;
    if (!this.#asking) await this.updateComplete;
    this.#asking?.handleKey(key, id, this.#asked);
    if (key !== '/') return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#find')?.focus();
  }
}
