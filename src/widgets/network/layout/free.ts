import { sort } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { Frame } from '../../../layout/frame.js';
import { hashText } from '../../../data/hash.js';
import { wrapText } from '../../../layout/wrap-text.js';
import { cutLink } from './cut-link.js';
import { foldOf, HEAD_INSET, headsOf, NAME_SIZE, type NetworkTexts } from './columns.js';
import { presetSlots } from './preset.js';
import { glyphIn, TOP, type Slot } from './slots.js';
import type { NetworkPositions } from './positions.js';
import type { Band, NetworkRow, NetworkScene } from '../scene.js';
import type { FreeProblem } from './free-placement.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';

export interface FreeOptions {
  /** Each actor stays in the band of its side. */
  readonly banded: boolean;
  /** Positions that come with the data, or that were drawn before. */
  readonly positions?: NetworkPositions;
}

/** A free layout in two steps: the first, `placeFree`, takes a while and may run in a worker. */
export interface FreePlan {
  /** The input of `placeFree`. */
  readonly problem: FreeProblem;
  /** The scene, from the result of `placeFree`. O(ties × actors). */
  readonly draw: (corners: Float64Array) => NetworkScene;
}

/** Room of one name with its glyph, px: the same whatever the font, so that every engine gives the same layout. */
const SLOT = { width: 140, height: 40 };
const LEAST_SLOT = 112;
const SLOT_STEP = 8;
const GLYPH = 16;
/** Width of the heading of the middle band in the longest of the languages, px. */
const MIDDLE_HEAD = 132;

/**
 * A plan to lay actors out freely, within the bands of their sides or without bands. Ties are straight lines, interrupted where they
 * meet a name. O(actors log actors + ties).
 */
export function planFree(
  actors: readonly NetworkActor[],
  everyTie: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  { banded, positions }: FreeOptions,
): FreePlan {
  const sorted = sort(actors, ({ id }) => id);
  const numbers = new Map(sorted.map(({ id }, i) => [id, i]));
  const ties = everyTie.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
  const bands = bandsOf(sorted, frame);
  const own = Math.min(bands.a.width, bands.b.width);
  // A little narrower where that fits one more column into a band, in steps, so that an actor more or less does not change it.
  const inColumns = own / Math.max(1, Math.floor(own / LEAST_SLOT));
  const stepped = inColumns < LEAST_SLOT ? Math.floor(inColumns) : Math.floor(inColumns / SLOT_STEP) * SLOT_STEP;
  const slot = { ...SLOT, width: Math.min(SLOT.width, stepped, bands.bridge.width, own) };
  const roomOf = (side: Side) => (banded ? bandOf(bands, side) : { x: 0, width: frame.width });
  const rooms = sorted.map(({ side }) => roomOf(side));
  const ends = ties.map(({ from, to }) => [numbers.get(from)!, numbers.get(to)!] as const);
  const preset = positions && presetSlots(positions, sorted, ends, { ...frame, slot });
  const problem: FreeProblem = {
    count: sorted.length,
    ends: Uint32Array.from(ends.flat()),
    bands: banded ? Float64Array.from(rooms, ({ x }) => x) : null,
    bounds: Float64Array.from(rooms.flatMap(({ x, width }) => [x, Math.max(x, x + width - slot.width)])),
    slot,
    width: frame.width - slot.width,
    given: preset ? Float64Array.from(preset.wanted.flatMap(({ x, y }) => [x, y])) : null,
    late: Uint32Array.from(preset?.late ?? []),
  };
  const draw = (corners: Float64Array): NetworkScene => {
    const slots = sorted.map((_, i): Slot => ({ x: corners[2 * i]!, y: corners[2 * i + 1]! }));
    const rows = sorted.map((actor, i) => rowOf(actor, slots[i]!, slot, frame, texts));
    const rowAt = (id: Id) => rows[numbers.get(id)!]!;
    return {
      width: frame.width,
      height: Math.ceil(Math.max(TOP, ...slots.map(({ y }) => y + TOP + slot.height)) + 12),
      rows,
      boxes: [],
      brackets: [],
      bands,
      heads: banded ? headsOf(rows) : [],
      headY: TOP - 16,
      headInset: Math.max(HEAD_INSET, (MIDDLE_HEAD - bands.bridge.width) / 2),
      links: ties.map((tie) => cutLink(tie, rowAt(tie.from), rowAt(tie.to), rows)),
      hash: hashText(sorted.map(({ id }, i) => `${id} ${slots[i]!.x} ${slots[i]!.y}`).join('\n')),
    };
  };
  return { problem, draw };
}

/** The bands, their widths in the proportion of their actors, but none narrower than a name where the frame has room. */
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

function rowOf(actor: NetworkActor, { x, y }: Slot, slot: typeof SLOT, { rtl, measure }: Frame, texts: NetworkTexts): NetworkRow {
  const { id, side, type, isPerson, memberCount, isFolded } = actor;
  const isLeft = (side === 'a') !== rtl;
  const maxWidth = slot.width - GLYPH - 6;
  const options = { size: NAME_SIZE, weight: isPerson ? 400 : 600, maxWidth, maxLines: 2, measure, segments: texts.segments } as const;
  const full = wrapText(texts.nameOf(id), options);
  const name = full.cut ? wrapText(texts.shortOf(id), options) : full;
  const middle = glyphIn(slot, isLeft);
  const glyph = x + middle.x;
  const text = { lines: name.lines, textWidth: Math.min(name.width, maxWidth), isLeft, textX: isLeft ? glyph - 11 : glyph + 11 };
  const state = { memberCount, isFolded, ...foldOf(actor, false, measure, texts) };
  return { id, side, type, isPerson, ...state, x: glyph, y: y + middle.y, height: slot.height - 6, ...text };
}
