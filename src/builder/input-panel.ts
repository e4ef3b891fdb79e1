import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from './words.js';

interface Input {
  readonly words: Words;
  /** The table as text, if it is one. */
  readonly text: string;
  /** Names of the files that are shown; none for what was pasted. */
  readonly names: readonly string[];
  readonly address: string;
  /** Why an address gave nothing; empty for none. */
  readonly failure: string;
  /** How far the reading of large files has come; empty for none. */
  readonly progress: string;
  readonly open: (files: readonly File[]) => void;
  readonly write: (text: string) => void;
  readonly fetch: (address: string) => void;
}

/** Returns the three ways in: a file, a table that is pasted, an address. */
export function inputPanel({ words, text, names, address, failure, progress, open, write, fetch }: Input): TemplateResult {
  const handleFile = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLInputElement;
    open([...(field.files ?? [])]);
    // The same file can be chosen again after it was mended.
    field.value = '';
  };
  const handleText = ({ currentTarget }: Event) => write((currentTarget as HTMLTextAreaElement).value);
  const handleAddress = (event: SubmitEvent) => {
    event.preventDefault();
    fetch((event.currentTarget as HTMLFormElement).querySelector('input')!.value);
  };
  return html`<section class="input" aria-labelledby="data">
    <h2 id="data">${words.data}</h2>
    <div class="file">
      <label class="tool"
        >${words.choose}<input type="file" multiple class="unseen" aria-describedby="drop" @change=${handleFile} data-key="file"
      /></label>
      <span id="drop" class="hint">${words.drop}</span>
      ${names.map((name) => html`<bdi class="given">${name}</bdi>`)}
      <span class="hint" aria-hidden="true">${progress}</span>
    </div>
    <label class="field" for="text">${words.paste}</label>
    <textarea
      id="text"
      rows="6"
      dir="auto"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="text-hint"
      data-key="text"
      .value=${live(text)}
      @input=${handleText}
    ></textarea>
    <p id="text-hint" class="hint">${words.pasteHint} <a href="../template/timeline.csv" download>${words.template}</a></p>
    <form class="address" novalidate @submit=${handleAddress}>
      <label class="field" for="address">${words.address}</label>
      <div class="line">
        <input
          id="address"
          type="url"
          inputmode="url"
          dir="ltr"
          autocomplete="off"
          aria-describedby="address-hint failure"
          aria-invalid=${failure !== ''}
          .value=${address}
        />
        <button class="tool" type="submit">${words.fetch}</button>
      </div>
      <p id="address-hint" class="hint">${words.addressHint}</p>
      <p id="failure" class="failure">${failure}</p>
    </form>
  </section>`;
}
