import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { TieGraph } from '../../../model/tie-graph.js';
import { localText } from '../../../view/local-text.js';
import { recordButton } from '../../../view/record-button.js';
import { findBridges, MOST_COUNTED, type Bridge } from '../query/bridging.js';
import { ActorField } from './actor-field.js';

interface FindParts {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** All actors that can be found, the best tied first. */
  readonly ranked: readonly Id[];
  /** Actor in the middle of the neighbourhood. */
  readonly centre: Id | null;
  readonly depth: number;
  readonly pathEnd: Id | null;
  /** Null where there is none to rank actors by. */
  readonly graph: TieGraph | null;
  readonly choose: (id: Id) => void;
  readonly setDepth: (depth: number) => void;
  readonly setPath: (to: Id) => void;
  readonly clear: () => void;
}

const DEPTHS = [1, 2, 3, 4, 5];

const BRIDGES = 10;

const KEYS = ['↑ ↓ ← →', '. ,', 'Enter', 'Space', 'Backspace', '[ ] \\', '1–5 0', 'p', '/', 'g', 'Esc'];

/** Fields for an actor, a number of steps and the end of a path; below them the bridging actors and the keys. */
export class FindPanel {
  readonly #changed: () => void;
  readonly #from: ActorField;
  readonly #to: ActorField;
  #bridgesOpen = false;
  #bridges: { readonly graph: TieGraph; readonly list: readonly Bridge[] } | undefined;

  /** `changed` is called when the panel has to be drawn again. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#from = new ActorField(changed);
    this.#to = new ActorField(changed);
  }

  draw(parts: FindParts): TemplateResult {
    const { index, locale, ranked, centre, depth, pathEnd, choose, setDepth, setPath, clear } = parts;
    const { query } = locale;
    const nameOf = (id: Id | null) => (id === null ? '' : locale.text(index.actorById.get(id)?.name).text);
    const common = { index, locale, ranked };
    return html`<div class="questions" part="questions">
      ${this.#from.draw({ ...common, id: 'find', label: query.find, value: nameOf(centre), choose })}
      ${
        centre === null
          ? html`<p class="quiet">${query.hint}</p>`
          : html`<div class="field" role="group" aria-label=${query.steps}>
                <span>${query.steps}</span>
                <div class="choices">
                  ${DEPTHS.map((each) => {
                    const label = locale.number(each);
                    const select = () => setDepth(each);
                    return html`<button class="tool" type="button" aria-pressed=${each === depth} @click=${select}>${label}</button>`;
                  })}
                </div>
              </div>
              ${this.#to.draw({ ...common, id: 'path-to', label: query.pathTo, value: nameOf(pathEnd), choose: setPath })}
              <button class="tool" type="button" @click=${clear}>${query.clear}</button>`
      }
      ${parts.graph ? this.#bridgeList(parts, parts.graph) : nothing}
      <details>
        <summary>${query.keys}</summary>
        <dl class="keys">
          ${KEYS.map(
            (key, i) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${query.keyMeanings[i]}</dd>`,
          )}
        </dl>
      </details>
    </div>`;
  }

  #bridgeList({ index, locale }: FindParts, graph: TieGraph): TemplateResult {
    const { query } = locale;
    const handleToggle = (event: Event) => {
      this.#bridgesOpen = (event.currentTarget as HTMLDetailsElement).open;
      this.#changed();
    };
    return html`<details @toggle=${handleToggle}>
      <summary>${query.bridges}</summary>
      ${graph.size > MOST_COUNTED ? html`<p class="quiet">${query.notCounted}</p>` : nothing}
      <ol>
        ${(this.#bridgesOpen ? this.#bridgesOf(index, graph) : []).map(
          ({ id, across, between, isCut }) =>
            html`<li>
              ${recordButton('actor', id, localText(index.actorById.get(id)?.name, locale), index.sideByActor.get(id))}<span class="quiet"
                >${locale.common.colon}${[
                  query.across(across),
                  ...(between >= 0.005 ? [query.between(Math.round(between * 100))] : []),
                  ...(isCut ? [query.cut] : []),
                ].join(locale.common.comma)}</span
              >
            </li>`,
        )}
      </ol>
    </details>`;
  }

  /** Computed when the list is first opened, as it may take a while. */
  #bridgesOf(index: DatasetIndex, graph: TieGraph): readonly Bridge[] {
    if (this.#bridges?.graph !== graph) {
      this.#bridges = { graph, list: findBridges(graph, (id) => index.sideByActor.get(id)!).slice(0, BRIDGES) };
    }
    return this.#bridges.list;
  }
}
