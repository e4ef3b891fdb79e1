import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id, Side } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { tiesCsv } from '../../model/ties-csv.js';
import type { RecordRef } from '../../model/record-ref.js';
import { localText } from '../../view/local-text.js';
import { outlineStyles, outlineTwin } from '../../view/outline-twin.js';
import { toggleButton } from '../../view/tool-button.js';
import { NetworkAsksElement } from './element-query.js';
import { layoutNetwork } from './layout/columns.js';
import type { NetworkPlaces } from './layout/places.js';
import type { NetworkScene } from './scene.js';
import { networkStyles } from './view/styles.js';
import { sentenceOf } from './view/outline.js';
import type { AlsoHost } from './view/offscreen-actors.js';
import { actorLine } from './view/actor-line.js';
import { networkLegend } from './view/legend.js';
import { networkPicture } from './view/picture.js';

/**
 * @summary Who is tied to whom: both countries' bodies and people face each other, only what crosses is a line.
 * @slot - Shown until the network is drawn and whenever it fails.
 * @csspart band-a - Column of side a.
 * @csspart bridge - Shared and third parties, between.
 * @csspart band-b - Column of side b.
 * @csspart label - Every name in the picture.
 * @csspart twin - The same content as a tree.
 * @csspart card - The selected record in full.
 * @csspart answer - What was asked, as a path: a sentence, its steps, their events and sources.
 * @csspart questions - Fields for whom to find, how near, and the path to whom.
 */
export class NetworkElement extends NetworkAsksElement {
  static override styles = [NetworkAsksElement.styles, outlineStyles, networkStyles];

  static override properties: PropertyDeclarations = {
    ...NetworkAsksElement.properties,
    listOpen: { state: true },
  };

  declare protected listOpen: boolean;

  /** The last picture and what it was of: other data with most of its actors leave them where they are. */
  #kept: { readonly scene: NetworkScene; readonly index: DatasetIndex; readonly frame: Frame; readonly arrangement: string } | null = null;

  constructor() {
    super();
    this.listOpen = false;
  }

  describe(): string {
    const { locale, index } = this;
    const [a, b] = this.#sideNames;
    const { actors, ties } = index.dataset;
    const count = (side: Side) => actors.filter(({ id }) => index.sideByActor.get(id) === side).length;
    return locale.network.describe(actors.length, a, count('a'), b, count('b'), ties.length);
  }

  toCSV(): string {
    return tiesCsv(this.index, this.locale);
  }

  /** Where everybody stands, for the field `layout` of the data: `preset` draws them there again, and who comes later moves nobody. */
  toLayout(): Promise<NetworkPlaces> {
    return import('./layout/layout-by-name.js').then(({ placesOf }) => placesOf(this.#scene, this.frame.rtl));
  }

  override toSVG(): string {
    return this.many?.toSVG() ?? super.toSVG();
  }

  protected drawTitle() {
    const { index, locale } = this;
    const { network } = locale;
    const { a, b } = index.dataset.sides;
    const [best] = this.projection.actors.filter(({ crossCount, isPerson }) => crossCount > 1 && isPerson);
    const names = this.#sideNames;
    const hasStates = this.#hasStates;
    return {
      title: best ? network.finding(this.#nameOf(best.id), best.crossCount) : network.noFinding(...names),
      dek: html`<b data-side="a">${localText(a.name, locale)}</b> · <b data-side="b">${localText(b.name, locale)}</b>.
        ${this.#scene.links.length ? network.dek : nothing} ${hasStates && !this.states ? network.withoutStates(...names) : nothing}
        ${this.actors.length ? nothing : this.describe()}`,
    };
  }

  protected drawTools() {
    const { common, network: messages } = this.locale;
    const total = this.projection.actors.length;
    return html`
      ${toggleButton(messages.find, this.findOpen, () => (this.findOpen = !this.findOpen))}
      ${total > this.max || this.everyone ? toggleButton(this.everyone ? messages.fewer : messages.all, this.everyone, () => (this.everyone = !this.everyone)) : nothing}
      ${this.#hasStates ? toggleButton(messages.states, this.states, () => (this.states = !this.states)) : nothing}
      ${toggleButton(common.list, this.listOpen, () => (this.listOpen = !this.listOpen))}
    `;
  }

  protected drawBody(): TemplateResult {
    const { index, locale } = this;
    const messages = locale.network;
    const scene = this.#scene;
    const state = this.viewState;
    const { vocabulary } = index.dataset;
    const rtl = locale.direction === 'rtl';
    const [a, b] = this.#sideNames;
    const names = { a, b, bridge: messages.middle };
    const isAsked = state.marked.size || this.focusedId !== null;
    const also = (isAsked && this.questions?.alsoLine(this as unknown as AlsoHost, scene, state)) || nothing;
    const types = [...new Set(this.actors.map(({ type }) => type))].sort();
    const folded = new Map(this.actors.flatMap(({ id, isFolded, memberCount }) => (isFolded ? [[id, memberCount] as const] : [])));
    return html`
      ${this.drawPanel()}
      ${networkLegend(this.#pictureMessages, scene, (type) => localText(vocabulary.actorTypes?.[type] ?? type, locale), types)}
      ${(this.many?.picture(scene) ?? networkPicture)(scene, state, names, rtl, { fold: (id) => this.fold(id), years: (link) => this.askingPart?.yearsMark(link, state, scene, { index, locale }) })}
      ${actorLine(index, locale, messages.middle, scene.outside, state, 'bridge', (id) => folded.get(id) ?? 0)} ${also} ${this.#twin()}
    `;
  }

  protected drawFoot(): string {
    const { actors, index, projection } = this;
    const messages = this.#pictureMessages;
    const { unfolded, isGathered, ties } = projection;
    if (isGathered) return messages.shown(actors.length, unfolded.length, ties.length);
    const hidden = actors.reduce((sum, { isFolded, memberCount }) => sum + (isFolded ? memberCount : 0), 0);
    const drawn = actors.length + hidden;
    return drawn >= unfolded.length ? messages.allShown(drawn) : messages.shown(drawn, index.dataset.actors.length, ties.length);
  }

  get #hasStates(): boolean {
    const { index } = this;
    return this.memo('hasStates', [index], () => index.dataset.actors.some(({ type }) => type === 'state'));
  }

  /** The same for the same picture in every engine, whatever the order of the data; empty before the first. */
  get layoutHash(): string {
    return this.state === 'ready' ? this.#scene.hash : '';
  }

  protected override recordAt(event: MouseEvent): RecordRef | null {
    return this.many?.recordAt(event) ?? this.questions?.tieAt(event, () => this.#scene) ?? null;
  }

  get #sideNames(): readonly [a: string, b: string] {
    const { a, b } = this.index.dataset.sides;
    return [this.locale.text(a.name).text, this.locale.text(b.name).text];
  }

  /** A picture of circles says some things otherwise. */
  get #pictureMessages() {
    const { network } = this.locale;
    return this.projection.isGathered ? { ...network, ...network.clustered } : network;
  }

  get #scene(): NetworkScene {
    return this.known!;
  }

  /** The scene, null until it is known. */
  protected get known(): NetworkScene | null {
    const { index, actors, drawnTies, frame, locale, arrangement, many } = this;
    const free = this.freeLayout;
    const inputs = [index, actors, drawnTies, frame, locale, arrangement, free];
    const texts = {
      nameOf: (id: Id) => locale.text(index.actorById.get(id)?.name).text,
      shortOf: (id: Id) => this.#nameOf(id),
      segments: locale.segments,
      number: locale.number,
    };
    const made = this.memo('scene', inputs, () => {
      const kept = this.#kept;
      const before = kept && kept.index !== index && kept.frame === frame && kept.arrangement === arrangement ? kept.scene : null;
      const scene =
        free?.layoutAs(arrangement, actors, drawnTies, frame, texts, index.dataset, { later: many, before }) ??
        layoutNetwork(actors, drawnTies, frame, texts);
      this.#kept = 'draw' in scene ? null : { scene, index, frame, arrangement };
      return scene;
    });
    return 'draw' in made ? many!.scene(made, inputs) : made;
  }

  #nameOf(id: Id): string {
    const actor = this.index.actorById.get(id);
    return this.locale.text(actor?.short ?? actor?.name).text;
  }

  #twin(): TemplateResult {
    const { index, locale } = this;
    const { sides } = index.dataset;
    return outlineTwin({
      items: this.outline,
      locale,
      focus: (id: Id) => void this.focusRecord(id),
      label: this.describe(),
      headingOf: (section) => (section === 'a' || section === 'b' ? localText(sides[section].name, locale) : locale.network.middle),
      contentOf: ({ id, kind, name }) => {
        if (kind === 'tie') return sentenceOf(id, index, locale);
        const count = index.tiesByActor.get(id)?.length ?? 0;
        return html`${name} <span class="quiet">${locale.network.ties(count)}</span>`;
      },
      activeId: this.activeId,
      selectedId: this.selection.selected?.id ?? null,
      open: this.listOpen,
    });
  }
}
