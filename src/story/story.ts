import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import { send } from '../element/events.js';
import { filterOf } from '../element/filter-attributes.js';
import { GroupController, START } from '../element/group-controller.js';
import { LazyController } from '../element/lazy.js';
import { LocaleController } from '../element/locale-controller.js';
import type { GroupChange, GroupState, Shared } from '../element/page-groups.js';
import { bar } from './bar.js';
import { MiddleController } from './middle-controller.js';
import { revealSelected } from './reveal.js';
import { storyStyles } from './story-styles.js';

/** Attributes by which a step says what its group shows. */
const SHOWN = ['selected', 'from', 'to', 'kinds', 'themes', 'sides', 'query'] as const;

type Asked = Readonly<Record<(typeof SHOWN)[number], string | null>>;

/**
 * @summary A text in steps, each of which sets what the charts of its group show: by buttons, keys or scrolling.
 * @slot - The steps, `<bilateral-step>`, and what else stands between them.
 * @slot chart - Charts that stay in view while the steps scroll.
 * @cssprop --bilateral-story-top - Height of what the page keeps at the top of the view, such as its own header.
 * @fires bilateral-step - The reader comes to a step, or leaves the steps; `detail` has its index and id.
 * @fires bilateral-error - A part of the library could not be loaded; `detail.problems` says which.
 */
export class StoryElement extends LitElement {
  static override styles = storyStyles;

  static override properties: PropertyDeclarations = { group: { reflect: true }, current: { type: Number } };

  /** Charts of this group show what the current step says. */
  declare group: string;
  /** Index of the step that is shown; -1 for the whole record. */
  declare current: number;

  readonly #lazy = new LazyController(this, (name, error) => {
    const hint = 'Put parts/ beside the script of the library.';
    send(this, 'bilateral-error', { problems: [{ path: name, expected: 'a part of the library', got: String(error), hint }] });
  });
  readonly #locale = new LocaleController(this, this.#lazy, () => this.requestUpdate());
  readonly #middle = new MiddleController(this, {
    watched: () => ({ steps: this.#steps, pane: this.renderRoot.querySelector('.pane') }),
    reached: (step) => this.#go(this.#steps.indexOf(step)),
  });
  /** Steps come, go and change without a word to the story. */
  readonly #mutations = new MutationObserver(() => this.requestUpdate());
  readonly #group = new GroupController(this);
  #steps: readonly Element[] = [];
  /** The step that is shown, and what it said. */
  #step: Element | undefined;
  #said = '';
  #state: GroupState = START;
  /** Id of the record to select as soon as a chart of the group can say what it is. */
  #wanted: Id | null = null;
  /** The selected record has been looked for in the charts of the story. */
  #isRevealed = true;

  constructor() {
    super();
    this.group = '';
    this.current = -1;
  }

  /** State shared with the group; `selected` is undefined while no chart knows the record. */
  get shared(): Shared {
    return { ...this.#state, selected: this.#wanted ? undefined : this.#state.selected };
  }

  /** Takes over a change from the group: the reader stays at the step, but what is shown next need not be said again. */
  receive(change: GroupChange): void {
    this.#state = { ...this.#state, ...change };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#mutations.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: [...SHOWN] });
    document.addEventListener('bilateral-ready', this.#ask);
    // The new place may have another language or other steps.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mutations.disconnect();
    document.removeEventListener('bilateral-ready', this.#ask);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#locale.update();
    const steps = [...this.children].filter(({ localName }) => localName === 'bilateral-step');
    if (!changed.has('current')) this.current = this.#indexIn(steps);
    this.#steps = steps;
    this.#show(steps[this.current]);
  }

  protected override render(): TemplateResult {
    const isCharted = this.querySelector(':scope > [slot="chart"]') !== null;
    return html`<div class="story ${isCharted ? 'charted' : ''} ${this.#locale.isWaiting ? 'waiting' : ''}">
      <div class="pane">
        ${bar({
          locale: this.#locale.locale,
          current: this.#step ? this.current : -1,
          total: this.#steps.length,
          heading: this.#step?.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim() ?? '',
          go: (index) => void this.#bring(index),
        })}
        <div class="chart"><slot name="chart"></slot></div>
      </div>
      <slot class="steps" @slotchange=${() => this.#middle.settle()}></slot>
    </div>`;
  }

  protected override updated(): void {
    if (!this.#locale.isWaiting) this.#locale.drawn();
    if (this.#isRevealed) return;
    this.#isRevealed = true;
    // Once the group has heard of it.
    queueMicrotask(() => {
      const box = this.renderRoot.querySelector<HTMLElement>('.chart');
      if (box) void revealSelected(box, [...this.querySelectorAll(':scope > [slot="chart"]')]);
    });
  }

  /** Where the current step is now; when it was taken away, the one that took its place. */
  #indexIn(steps: readonly Element[]): number {
    if (!this.#step) return this.current;
    return steps.includes(this.#step) ? steps.indexOf(this.#step) : Math.min(this.current, steps.length - 1);
  }

  /** Sets the state to what a step says, once for each step and each change of it. */
  #show(step: Element | undefined): void {
    const asked = Object.fromEntries(SHOWN.map((name) => [name, step?.getAttribute(name) ?? null])) as Asked;
    const said = JSON.stringify(asked);
    if (step !== this.#step || (step && said !== this.#said)) {
      this.#step?.removeAttribute('aria-current');
      step?.setAttribute('aria-current', 'step');
      this.#step = step;
      this.#said = said;
      this.#state = { ...START, ...filterOf(asked) };
      this.#wanted = asked.selected;
    }
    const found = this.#wanted ? this.#group.find(this.#wanted) : undefined;
    if (found === undefined) return;
    this.#state = { ...this.#state, selected: found };
    this.#wanted = null;
    this.#isRevealed = false;
  }

  /** Moves for the reader. */
  #go(index: number): void {
    if (index === this.current) return;
    this.current = index;
    send(this, 'bilateral-step', { index, id: this.#steps[index]?.id ?? '' });
  }

  /** Moves for a reader who does not scroll, to whom the text has to be brought. */
  async #bring(index: number): Promise<void> {
    this.#go(index);
    await this.updateComplete;
    this.#step?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.#middle.settle();
  }

  readonly #ask = (): void => {
    if (this.#wanted) this.requestUpdate();
  };
}
