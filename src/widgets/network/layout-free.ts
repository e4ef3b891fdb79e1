import type { Side } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { hashText } from '../../layout/hash.js';
import { stressLayout } from '../../layout/stress-layout.js';
import { wrapText } from '../../layout/wrap-text.js';
import { cutLink } from './cut-link.js';
import { NAME_SIZE, type NetworkTexts } from './layout.js';
import { fit, presetSlots } from './layout-preset.js';
import { glyphIn, placeSlots, TOP, type Slot } from './layout-slots.js';
import type { NetworkPlaces } from './network-places.js';
import type { Band, NetworkRow, NetworkScene } from './network-scene.js';
import type { NetworkActor } from './project.js';
import type { NetworkTie } from './project-ties.js';
import { untangle } from './untangle.js';

export interface FreeOptions {
  /** Each actor stays in the band of its side. */
  readonly banded: boolean;
  /** Places that come with the data. */
  readonly places?: NetworkPlaces;
}

/** Room of one name with its glyph, px: the same whatever the font, so that every engine places alike. */
const SLOT = { width: 140, height: 40 };
const GLYPH = 16;
/** One step along a tie, px. */
const STEP = 100;

/**
 * Actors anywhere, in the bands of their sides or not: by the steps between them or by given places, then moved down until no
 * name is on another; in bands also exchanged as long as fewer ties cross. Ties are straight and leave out the names that they
 * meet. Input must be sorted; O(actors² + ties × exchanges).
 */
export function layoutFree(
  actors: readonly NetworkActor[],
  everyTie: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  { banded, places }: FreeOptions,
): NetworkScene {
  const sorted = [...actors].sort((one, other) => (one.id < other.id ? -1 : 1));
  const numbers = new Map(sorted.map(({ id }, i) => [id, i]));
  const ties = everyTie.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
  const edges = ties.map(({ from, to }) => [numbers.get(from)!, numbers.get(to)!] as const);
  const bands = bandsOf(sorted, frame);
  const slot = { ...SLOT, width: Math.min(SLOT.width, bands.bridge.width, bands.a.width, bands.b.width) };
  const leftOf = (side: Side) => (banded ? bandOf(bands, side) : { x: 0, width: frame.width });
  const bounds = sorted.map(({ side }) => {
    const { x, width } = leftOf(side);
    return [x, Math.max(x, x + width - slot.width)] as const;
  });
  const preset = places && presetSlots(places, sorted, edges, { ...frame, slot });
  const wanted = preset?.wanted ?? computed(sorted.length, edges, banded ? bounds : null);
  const fitted = banded || preset ? wanted : fit(wanted, frame.width - slot.width);
  const placed = placeSlots(fitted, bounds, slot, banded, preset?.late);
  const slots = banded
    ? untangle(
        placed,
        sorted.map(({ side }) => leftOf(side).x),
        edges,
      )
    : placed;
  const rows = sorted.map((actor, i) => rowOf(actor, slots[i]!, slot, frame, texts));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    width: frame.width,
    height: Math.ceil(Math.max(TOP, ...slots.map(({ y }) => y + TOP + slot.height)) + 12),
    rows,
    boxes: [],
    brackets: [],
    bands,
    isBanded: banded,
    outside: [],
    headY: TOP - 16,
    links: ties.map((tie) => cutLink(tie, byId.get(tie.from)!, byId.get(tie.to)!, rows)),
    hash: hashText(sorted.map(({ id }, i) => `${id} ${slots[i]!.x} ${slots[i]!.y}`).join('\n')),
  };
}

/** Widths follow the numbers of actors, each wide enough for a name where the frame is. */
function bandsOf(actors: readonly NetworkActor[], { width, rtl }: Frame): NetworkScene['bands'] {
  const count = (band: keyof NetworkScene['bands']) => actors.filter(({ side }) => bandName(side) === band).length;
  const least = Math.min(SLOT.width + 8, Math.floor(width / 3));
  const rest = width - 3 * least;
  const share = (band: keyof NetworkScene['bands']) => least + Math.floor((rest * count(band)) / Math.max(1, actors.length));
  const [a, b] = [share('a'), share('b')];
  const bridge = width - a - b;
  return rtl
    ? { b: { x: 0, width: b }, bridge: { x: b, width: bridge }, a: { x: b + bridge, width: a } }
    : { a: { x: 0, width: a }, bridge: { x: a, width: bridge }, b: { x: a + bridge, width: b } };
}

function bandName(side: Side): keyof NetworkScene['bands'] {
  return side === 'a' || side === 'b' ? side : 'bridge';
}

function bandOf(bands: NetworkScene['bands'], side: Side): Band {
  return bands[bandName(side)];
}

function computed(count: number, edges: readonly (readonly [number, number])[], bounds: readonly (readonly [number, number])[] | null) {
  const steps = stressLayout({ count, edges, bounds: bounds && bounds.map(([left, right]) => [left / STEP, right / STEP] as const) });
  let next = steps.next();
  while (!next.done) next = steps.next();
  return Array.from({ length: count }, (_, i): Slot => ({ x: next.value![2 * i]! * STEP, y: next.value![2 * i + 1]! * STEP }));
}

function rowOf(
  { id, side, type, isPerson, memberCount, isFolded }: NetworkActor,
  { x, y }: Slot,
  slot: typeof SLOT,
  { rtl, measure }: Frame,
  texts: NetworkTexts,
): NetworkRow {
  const isLeft = (side === 'a') !== rtl;
  const maxWidth = slot.width - GLYPH - 6;
  const options = { size: NAME_SIZE, weight: isPerson ? 400 : 600, maxWidth, maxLines: 2, measure, segments: texts.segments } as const;
  const full = wrapText(texts.nameOf(id), options);
  const name = full.cut ? wrapText(texts.shortOf(id), options) : full;
  const middle = glyphIn(slot, isLeft);
  const glyph = x + middle.x;
  const text = { lines: name.lines, textWidth: Math.min(name.width, maxWidth), isLeft, textX: isLeft ? glyph - 11 : glyph + 11 };
  const state = { memberCount, isFolded, isFoldable: isFolded };
  return { id, side, type, isPerson, ...state, x: glyph, y: y + middle.y, height: slot.height - 6, ...text };
}
