import { svg, type SVGTemplateResult } from 'lit';

/** A shape in a 12 px box around the origin: `filled`, `open` (outlined) or `line` (stroked only). */
export interface Glyph {
  readonly d: string;
  readonly draw: 'filled' | 'open' | 'line';
}

const DISC = 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z';
const SQUARE = 'M-4.5 -4.5H4.5V4.5H-4.5Z';
const DIAMOND = 'M0 -5.8L5.8 0L0 5.8L-5.8 0Z';
const HEXAGON = 'M-2.8 -5L2.8 -5L5.6 0L2.8 5L-2.8 5L-5.6 0Z';
const disc: Glyph = { d: DISC, draw: 'filled' };

/** Glyphs by kind of event. A visit points down; rotate it to point across the axis. */
const EVENT_GLYPHS: Readonly<Record<string, Glyph>> = {
  visit: { d: 'M-5.4 -4.4H5.4L0 5.4Z', draw: 'filled' },
  meeting: disc,
  agreement: { d: DIAMOND, draw: 'filled' },
  proposal: { d: DIAMOND, draw: 'open' },
  institution: { d: SQUARE, draw: 'filled' },
  decision: { d: SQUARE, draw: 'open' },
  trade: { d: HEXAGON, draw: 'filled' },
  aid: { d: 'M-1.9 -5.4H1.9V-1.9H5.4V1.9H1.9V5.4H-1.9V1.9H-5.4V-1.9H-1.9Z', draw: 'filled' },
  culture: { d: 'M0 -6L1.6 -1.6L6 0L1.6 1.6L0 6L-1.6 1.6L-6 0L-1.6 -1.6Z', draw: 'filled' },
  operation: { d: 'M-5 -4.6L-0.6 0L-5 4.6M0.4 -4.6L4.8 0L0.4 4.6', draw: 'line' },
  sanction: { d: 'M-4.8 0A4.8 4.8 0 1 0 4.8 0A4.8 4.8 0 1 0 -4.8 0M-3.4 3.4L3.4 -3.4', draw: 'line' },
  dispute: { d: 'M-4.2 -4.2L4.2 4.2M4.2 -4.2L-4.2 4.2', draw: 'line' },
  conflict: { d: 'M-5.6 0H5.6M0 -5.6V5.6M-4 -4L4 4M4 -4L-4 4', draw: 'line' },
  disaster: { d: 'M-5.6 1.4L-3.2 1.4L-1.2 -5L1.4 5L3.2 -1.4L5.6 -1.4', draw: 'line' },
};

/** Glyphs by type of actor. */
const ACTOR_GLYPHS: Readonly<Record<string, Glyph>> = {
  person: disc,
  organization: { d: SQUARE, draw: 'filled' },
  company: { d: HEXAGON, draw: 'filled' },
  university: { d: 'M0 -5.4L5.4 4.4H-5.4Z', draw: 'filled' },
  media: { d: 'M-5 -4.6H5V2.6H0.4L-3 5.6V2.6H-5Z', draw: 'filled' },
  programme: { d: DIAMOND, draw: 'open' },
  'working group': { d: DIAMOND, draw: 'open' },
  state: { d: 'M0 -5.6L5.4 -1.6L3.3 4.8H-3.3L-5.4 -1.6Z', draw: 'filled' },
};

/** A disc, for kinds without a glyph. */
export function eventGlyph(kind: string): Glyph {
  return Object.hasOwn(EVENT_GLYPHS, kind) ? EVENT_GLYPHS[kind]! : disc;
}

export function actorGlyph(type: string): Glyph {
  return Object.hasOwn(ACTOR_GLYPHS, type) ? ACTOR_GLYPHS[type]! : disc;
}

/** Returns a glyph centred at x, y; the classes `glyph filled|open|line` style it. */
export function glyphMark({ d, draw }: Glyph, x: number, y: number, size = 12, turn = 0): SVGTemplateResult {
  const scale = size === 12 ? '' : ` scale(${size / 12})`;
  const rotate = turn ? ` rotate(${turn})` : '';
  return svg`<path class="glyph ${draw}" d=${d} transform="translate(${x} ${y})${rotate}${scale}"></path>`;
}
