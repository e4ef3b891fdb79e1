import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { parseDate } from '../../data/dates.js';
import type { Id, Side } from '../../data/types.js';
import { WidgetElement } from '../../element/widget-element.js';
import { networkMessages } from '../../locale/catalogue.js';
import { csv } from '../../model/events-csv.js';
import { isNarrowed } from '../../model/filter.js';
import { outlineTarget } from '../../model/outline.js';
import { localText } from '../../view/local-text.js';
import { outlineTwin } from '../../view/outline-twin.js';
import { layoutNetwork } from './layout.js';
import type { NetworkLink, NetworkScene } from './network-scene.js';
import { networkStyles } from './view-styles.js';
import { outlineNetwork, sentenceOf } from './view-outline.js';
import { chooseActors, projectNetwork } from './project.js';
import { actorLine } from './view-line.js';
import { networkLegend, networkPicture, type NetworkViewState } from './view.js';

/** Most that fit a phone before the reader asks for more. */
const NARROW_ACTORS = 26;
const NARROW = 480;

/**
 * @summary Who is tied to whom: both countries' bodies and people face each other, only what crosses is a line.
 * @slot - Shown until the network is drawn and whenever it fails.
 * @csspart band-a - Column of side a.
 * @csspart bridge - Shared and third parties, between.
 * @csspart band-b - Column of side b.
 * @csspart label - Every name in the picture.
 * @csspart twin - The same content as a tree.
 * @csspart card - The selected record in full.
 */
export class NetworkElement extends WidgetElement {
  static override styles = [WidgetElement.styles, networkStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    layout: {},
    maxActors: { attribute: 'max-actors', type: Number },
    states: { type: Boolean },
    everyone: { state: true },
    listOpen: { state: true },
  };

  /** `columns` is the one there is; other values mean the same. */
  declare layout: string;
  /** How many actors are drawn before the reader asks for all. */
  declare maxActors: number;
  /** Draws the two states too. */
  declare states: boolean;
  declare protected everyone: boolean;
  declare protected listOpen: boolean;

  constructor() {
    super();
    this.layout = 'columns';
    this.maxActors = 40;
    this.states = this.everyone = this.listOpen = false;
  }

  describe(): string {
    const { locale, index } = this;
    const { sides } = index.dataset;
    const count = (side: Side) => locale.number(index.dataset.actors.filter(({ id }) => index.sideByActor.get(id) === side).length);
    const total = locale.number(index.dataset.actors.length);
    return this.#messages.describe(
      total,
      locale.text(sides.a.name).text,
      count('a'),
      locale.text(sides.b.name).text,
      count('b'),
      locale.number(index.dataset.ties.length),
    );
  }

  toCSV(): string {
    const { index, locale } = this;
    const name = (id: Id) => locale.text(index.actorById.get(id)?.name).text;
    const rows = index.dataset.ties.map((tie) => [
      tie.id,
      name(tie.from),
      tie.kind,
      name(tie.to),
      tie.start ?? '',
      tie.end ?? '',
      (tie.sources ?? []).map((id) => index.sourceById.get(id)?.url ?? id).join('; '),
    ]);
    return csv([['id', 'from', 'kind', 'to', 'start', 'end', 'sources'], ...rows]);
  }

  protected drawTitle() {
    const { index, locale } = this;
    const { sides } = index.dataset;
    const [a, b] = [localText(sides.a.name, locale), localText(sides.b.name, locale)];
    const [best] = this.#projection.actors.filter(({ crossCount, isPerson }) => crossCount > 1 && isPerson);
    const names = [locale.text(sides.a.name).text, locale.text(sides.b.name).text] as const;
    return {
      title: best ? this.#messages.finding(this.#nameOf(best.id), locale.number(best.crossCount)) : this.#messages.noFinding(...names),
      dek: html`<b data-side="a">${a}</b> · <b data-side="b">${b}</b>. ${this.#messages.dek(...names)}`,
    };
  }

  protected drawTools() {
    const { locale } = this;
    const messages = this.#messages;
    const total = this.#projection.actors.length;
    return html`
      ${total > this.#max || this.everyone ? html`<button class="tool" type="button" aria-pressed=${this.everyone} @click=${() => (this.everyone = !this.everyone)}>${this.everyone ? messages.fewer : messages.all}</button>` : nothing}
      <button class="tool" type="button" aria-pressed=${this.states} @click=${() => (this.states = !this.states)}>
        ${messages.states}
      </button>
      <button class="tool" type="button" aria-pressed=${this.listOpen} @click=${() => (this.listOpen = !this.listOpen)}>
        ${locale.common.list}
      </button>
    `;
  }

  protected drawBody(): TemplateResult {
    const { index, locale } = this;
    const messages = this.#messages;
    const scene = this.#scene;
    const state = this.#viewState(scene);
    const { sides, vocabulary } = index.dataset;
    const rtl = locale.direction === 'rtl';
    const names = { a: locale.text(sides.a.name).text, b: locale.text(sides.b.name).text, middle: messages.middle };
    const types = [...new Set(this.#actors.map(({ type }) => type))].sort();
    return html`
      ${networkLegend(messages, (type) => localText(vocabulary.actorTypes?.[type] ?? type, locale), types, locale)}
      ${networkPicture(scene, state, names, rtl)} ${actorLine(index, locale, messages.middle, scene.outside, state, 'bridge')}
      ${actorLine(index, locale, messages.also, this.#notDrawn(scene, state), state)} ${this.#twin()}
    `;
  }

  protected drawFoot(): string {
    const { locale } = this;
    return this.#messages.shown(locale.number(this.#actors.length), locale.number(this.index.dataset.actors.length));
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    if (ctrlKey || metaKey) return null;
    const { locale } = this;
    return outlineTarget(this.#outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  get #messages() {
    return networkMessages[this.locale.language];
  }

  get #max(): number {
    return this.frame.width < NARROW ? Math.min(NARROW_ACTORS, this.maxActors) : this.maxActors;
  }

  get #projection() {
    return this.memo('projection', [this.index, this.states], () => projectNetwork(this.index, { states: this.states }));
  }

  get #actors() {
    const max = this.everyone ? Infinity : this.#max;
    return this.memo('actors', [this.#projection, max], () => chooseActors(this.#projection, max));
  }

  get #scene(): NetworkScene {
    const { frame, locale } = this;
    return this.memo('scene', [this.#actors, frame, locale], () =>
      layoutNetwork(this.#actors, this.#projection, frame, {
        nameOf: (id) => locale.text(this.index.actorById.get(id)?.name).text,
        shortOf: (id) => this.#nameOf(id),
        segments: locale.segments,
      }),
    );
  }

  get #outline() {
    return this.memo('outline', [this.index, this.#projection, this.locale], () =>
      outlineNetwork(this.index, this.#projection.everyActor, this.locale),
    );
  }

  #nameOf(id: Id): string {
    const actor = this.index.actorById.get(id);
    return this.locale.text(actor?.short ?? actor?.name).text;
  }

  #viewState(scene: NetworkScene): NetworkViewState {
    const { index, selection, relatedToSelected, filter, shownEvents, locale } = this;
    const { selected, hovered } = selection;
    const marked = selected?.kind === 'actor' ? new Set([selected.id]) : relatedToSelected.actors;
    const filtered = isNarrowed(filter) ? new Set(shownEvents.flatMap(({ participants = [] }) => participants)) : null;
    const isFocus = selected?.kind === 'actor' || selected?.kind === 'tie';
    const neighbours = isFocus ? withNeighbours(marked, selected.kind === 'actor' ? scene.links : []) : null;
    const lit = neighbours ? new Set([...neighbours].flatMap((id) => [id, ...this.#bodiesOf(id)])) : filtered;
    return {
      selectedId: selected?.id ?? null,
      marked,
      hovered: hovered ? new Set([...this.related.actors, ...this.related.ties, hovered.id]) : new Set(),
      lit,
      focusedId: this.focusedId,
      yearsOf: (link: NetworkLink) => {
        const ties = index.dataset.ties.filter(
          ({ from, to }) => (from === link.from && to === link.to) || (from === link.to && to === link.from),
        );
        const years = [...new Set(ties.flatMap(({ start }) => (start ? [locale.year(parseDate(start)!.earliest)] : [])))].sort();
        return years.length > 3 ? `${years[0]}–${years.at(-1)}` : years.join(locale.common.comma);
      },
    };
  }

  #bodiesOf(id: Id): readonly Id[] {
    const parent = this.#projection.everyActor.find((actor) => actor.id === id)?.parent;
    return parent ? [parent, ...this.#bodiesOf(parent)] : [];
  }

  /** Marked actors without a place in the picture, so that no selection stays unseen. */
  #notDrawn(scene: NetworkScene, { marked }: NetworkViewState): readonly Id[] {
    const drawn = new Set([...scene.rows, ...scene.boxes].map(({ id }) => id));
    return [...marked, ...(this.focusedId && this.index.actorById.has(this.focusedId) ? [this.focusedId] : [])].filter(
      (id, i, all) => !drawn.has(id) && !scene.outside.includes(id) && all.indexOf(id) === i,
    );
  }

  #twin(): TemplateResult {
    const { index, locale } = this;
    const { sides } = index.dataset;
    return outlineTwin({
      items: this.#outline,
      locale,
      focus: (id: Id) => void this.focusRecord(id),
      label: this.describe(),
      headingOf: (section) => (section === 'a' || section === 'b' ? localText(sides[section].name, locale) : this.#messages.middle),
      contentOf: ({ id, kind, name }) =>
        kind === 'tie'
          ? sentenceOf(id, index, locale)
          : html`${name}
              <span class="quiet"
                >${this.#messages.ties(locale.number(index.tiesByActor.get(id)?.length ?? 0), index.tiesByActor.get(id)?.length ?? 0)}</span
              >`,
      activeId: this.activeId,
      selectedId: this.selection.selected?.id ?? null,
      open: this.listOpen,
    });
  }
}

function withNeighbours(ids: ReadonlySet<Id>, links: readonly NetworkLink[]): ReadonlySet<Id> {
  return new Set([...ids, ...links.flatMap(({ from, to }) => (ids.has(from) ? [to] : ids.has(to) ? [from] : []))]);
}
