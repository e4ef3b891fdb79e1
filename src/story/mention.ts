import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import { send } from '../element/events.js';
import { GroupController } from '../element/group-controller.js';
import type { GroupChange, Shared } from '../element/page-groups.js';
import { sameRef, type RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, type SelectionState } from '../model/selection.js';
import { tokens } from '../theme/tokens.js';

/** A mention knows nothing of what the charts are narrowed to. */
const UNKNOWN = { from: undefined, to: undefined, query: undefined, kinds: undefined, themes: undefined, sides: undefined };

/**
 * @summary Words of a text that stand for a record: charts of the group show which, and show here which they are at. `:state(lit)` while the
 * record is hovered or selected.
 * @slot - The words, which are plain text without script or group.
 * @csspart words - The words.
 * @fires bilateral-select - The reader selects the record, or no longer; may be refused with `preventDefault()`.
 * @fires bilateral-hover - The reader points at the words, or no longer.
 */
export class MentionElement extends LitElement {
  static override styles = [
    tokens,
    css`
      span {
        cursor: pointer;
        text-decoration: underline dotted 1.5px var(--_ink-faint);
        text-underline-offset: 0.2em;
      }
      span:hover {
        text-decoration-style: solid;
      }
      span:focus-visible {
        outline: 2.5px solid var(--_focus);
        outline-offset: 2px;
      }
      /* Not the whole height of the line, so that it covers no dot or descender of the lines around it. */
      .lit {
        background: linear-gradient(var(--_marker), var(--_marker)) 0 60% / 100% 80% no-repeat;
        color: var(--_marker-ink);
        text-decoration: underline 1.5px currentColor;
        box-decoration-break: clone;
        -webkit-box-decoration-break: clone;
      }
      @media (forced-colors: active) {
        .lit {
          forced-color-adjust: none;
          background: var(--_marker);
        }
      }
      @media print {
        span {
          background: none;
          color: inherit;
          text-decoration: none;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    // Frameworks take `ref` for something else.
    record: { attribute: 'ref', reflect: true },
    group: { reflect: true },
    selection: { state: true },
  };

  /** Id of the record. */
  declare record: Id;
  /** Charts of this group show the record. */
  declare group: string;
  /** What is selected and hovered in the group. */
  declare protected selection: SelectionState;

  readonly #group = new GroupController(this);
  #internals: ElementInternals | undefined;
  /** The record is hovered because the reader points here. */
  #isPointed = false;

  constructor() {
    super();
    this.record = this.group = '';
    this.selection = NO_SELECTION;
  }

  get shared(): Shared {
    return { ...UNKNOWN, ...this.selection };
  }

  receive({ selected = this.selection.selected, hovered = this.selection.hovered }: GroupChange): void {
    this.selection = { selected, hovered };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#internals ??= this.attachInternals();
  }

  override disconnectedCallback(): void {
    this.#leave();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    if (!this.group) return html`<slot></slot>`;
    return html`<span
      part="words"
      role="button"
      tabindex="0"
      class=${this.#isLit ? 'lit' : ''}
      aria-pressed=${this.#isSelected}
      @click=${this.#toggle}
      @keydown=${this.#handleKey}
      @pointerenter=${this.#point}
      @pointerleave=${this.#leave}
      @focus=${this.#point}
      @blur=${this.#leave}
      ><slot></slot
    ></span>`;
  }

  protected override updated(): void {
    this.#internals?.states[this.#isLit ? 'add' : 'delete']('lit');
  }

  get #isSelected(): boolean {
    return this.#is(this.selection.selected);
  }

  get #isLit(): boolean {
    return this.group !== '' && (this.#isSelected || this.#is(this.selection.hovered));
  }

  #is(record: RecordRef | null): boolean {
    return record !== null && record.id === this.record;
  }

  #toggle(): void {
    const selected = this.#isSelected ? null : this.#group.find(this.record);
    // Nothing can be said of a record that no chart of the group has.
    if (selected === undefined || (selected === null && !this.#isSelected)) return;
    if (send(this, 'bilateral-select', selected)) this.selection = { ...this.selection, selected };
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.#toggle();
  }

  #point(): void {
    const hovered = this.#group.find(this.record);
    if (!hovered) return;
    this.#isPointed = true;
    this.#hover(hovered);
  }

  #leave(): void {
    if (this.#isPointed && this.#is(this.selection.hovered)) this.#hover(null);
    this.#isPointed = false;
  }

  #hover(hovered: RecordRef | null): void {
    if (sameRef(hovered, this.selection.hovered)) return;
    send(this, 'bilateral-hover', hovered);
    this.selection = { ...this.selection, hovered };
  }
}
