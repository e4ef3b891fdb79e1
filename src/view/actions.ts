import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** What an action led to. */
export interface Answer {
  readonly said: string;
  /** Shown selected, so that the reader can take it. */
  readonly text?: string;
}

interface Action {
  readonly label: string;
  readonly act: () => Promise<Answer>;
}

interface Row {
  /** What the actions are about: an answer about something else goes away. */
  readonly about: string;
  /** Names the row. */
  readonly label: string;
  /** The name is in sight. */
  readonly isTitled?: boolean;
  readonly actions: readonly Action[];
}

class ActionsDirective extends AsyncDirective {
  #row: Row | undefined;
  #answer: Answer | null = null;

  render(row: Row): TemplateResult {
    if (row.about !== this.#row?.about) this.#answer = null;
    this.#row = row;
    return this.#template(row);
  }

  #template({ label, isTitled = false, actions: all }: Row): TemplateResult {
    const { said = '', text } = this.#answer ?? {};
    return html`<div class="actions" role="group" aria-label=${label}>
      ${isTitled ? html`<span class="lead-in" aria-hidden="true">${label}</span>` : nothing}
      ${all.map((action) => html`<button class="tool" type="button" @click=${(event: Event) => this.#run(action, event)}>${action.label}</button>`)}
      <span class="answer" role="status">${said}</span>
      ${text === undefined ? nothing : html`<textarea readonly aria-label=${said} .value=${text}></textarea>`}
    </div>`;
  }

  async #run({ act }: Action, { currentTarget }: Event): Promise<void> {
    const { about } = this.#row!;
    const row = (currentTarget as Element).parentElement!;
    // Said again, the same answer would not be heard.
    this.#show(null);
    const answer = await act();
    if (this.#row!.about !== about || !this.isConnected) return;
    this.#show(answer);
    const text = row.querySelector('textarea');
    text?.focus();
    text?.select();
    // A card scrolls, and the answer may be below what is in sight of it.
    row.lastElementChild!.scrollIntoView({ block: 'nearest' });
  }

  #show(answer: Answer | null): void {
    this.#answer = answer;
    this.setValue(this.#template(this.#row!));
  }
}

/** Buttons in a row, each with an answer in words once it has done what it says. */
export const actions = directive(ActionsDirective);
