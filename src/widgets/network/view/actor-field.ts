import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Id, Text } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { wordsOf } from '../../../model/filter.js';
import { localText } from '../../../view/local-text.js';

/** Greatest number of names that are offered at once. */
const OFFERED = 8;

interface FieldParts {
  readonly id: string;
  readonly label: string;
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** All actors that can be found, the best tied first. */
  readonly ranked: readonly Id[];
  /** Text of the field until something else is typed. */
  readonly value: string;
  readonly choose: (id: Id) => void;
}

/**
 * A text field that offers the actors whose names, in any language, contain every word typed (combobox of the WAI-ARIA Authoring
 * Practices).
 */
export class ActorField {
  readonly #changed: () => void;
  /** Text being typed; null while there is none. */
  #typed: string | null = null;
  #at = 0;
  #folded: { readonly index: DatasetIndex; readonly texts: ReadonlyMap<Id, string> } | undefined;

  /** `changed` is called when the field has to be drawn again. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  draw(parts: FieldParts): TemplateResult {
    const { id, label, index, locale, value } = parts;
    const found = this.#find(parts);
    const offered = found.slice(0, OFFERED);
    const more = found.length - offered.length;
    const at = Math.min(this.#at, offered.length - 1);
    const isOpen = this.#typed !== null && this.#typed.trim() !== '';
    const optionId = (i: number) => `${id}-${i}`;
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="${id}-list"
        aria-activedescendant=${isOpen && offered.length ? optionId(at) : nothing}
        .value=${live(this.#typed ?? value)}
        @input=${(event: Event) => this.#type((event.currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#handleKey(event, offered, at, parts)}
        @blur=${(event: Event) => this.#leave(event.currentTarget as HTMLInputElement)}
      />
      <ul id="${id}-list" role="listbox" aria-label=${label} ?hidden=${!isOpen}>
        ${offered.map(
          (actor, i) =>
            html`<li
              id=${optionId(i)}
              role="option"
              aria-selected=${i === at}
              data-side=${index.sideByActor.get(actor) ?? 'third'}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(actor, parts)}
            >
              ${localText(index.actorById.get(actor)?.name, locale)}
            </li>`,
        )}
        ${isOpen && more ? html`<li role="presentation">${locale.query.more(more)}</li>` : nothing}
        ${isOpen && !found.length ? html`<li role="presentation">${locale.common.noMatch}</li>` : nothing}
      </ul>
    </div>`;
  }

  #type(text: string | null): void {
    if (text === this.#typed) return;
    this.#typed = text;
    this.#at = 0;
    this.#changed();
  }

  /** What is typed stays where only the window loses the focus, as to another one: the field still has it within the page. */
  #leave(field: HTMLInputElement): void {
    if ((field.getRootNode() as ShadowRoot).activeElement !== field) this.#type(null);
  }

  #choose(id: Id, { choose }: FieldParts): void {
    this.#type(null);
    choose(id);
  }

  #handleKey(event: KeyboardEvent, offered: readonly Id[], at: number, parts: FieldParts): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offered.length) {
      this.#at = (at + step + offered.length) % offered.length;
      this.#changed();
    } else if (event.key === 'Enter' && offered[at] !== undefined) this.#choose(offered[at], parts);
    else if (event.key === 'Escape' && this.#typed !== null) this.#type(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #find({ index, locale, ranked }: FieldParts): readonly Id[] {
    const words = wordsOf(this.#typed ?? '', locale.fold);
    if (!words.length) return [];
    const texts = this.#textsOf(index, locale);
    const found = ranked.filter((id) => words.every((word) => texts.get(id)!.includes(word)));
    const begins = (id: Id) => Number(!` ${texts.get(id)!}`.includes(` ${words[0]!}`));
    return found.sort((one, other) => begins(one) - begins(other));
  }

  /** The names of each actor, case-folded; computed once for each data set. */
  #textsOf(index: DatasetIndex, { fold }: Locale): ReadonlyMap<Id, string> {
    if (this.#folded?.index !== index) {
      const allOf = (text: Text | undefined) => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));
      const texts = index.dataset.actors.map(
        ({ id, name, short, aliases = [] }) => [id, fold([name, short, ...aliases].flatMap(allOf).join(' '))] as const,
      );
      this.#folded = { index, texts: new Map(texts) };
    }
    return this.#folded.texts;
  }
}
