import type { Box } from '../../layout/place-labels.js';
import type { DiscScale, MapDisc } from './layout/discs.js';
import type { MapLabel } from './layout/labels.js';
import type { StripScene } from './layout/strip.js';
import type { LonLat } from '../../model/great-circle.js';
import type { Point } from './geography/map-projections.js';
import type { MapPlace } from './project/projection.js';

/** `auto` is strip and insets, or one panel for neighbours; `globe` needs room and is `auto` without it. */
export type MapLayout = 'auto' | 'overview' | 'insets' | 'single' | 'globe';

export const LAYOUTS: readonly MapLayout[] = ['auto', 'overview', 'insets', 'single', 'globe'];

/** One side's panel, or the panel that both share. */
export type PanelSide = 'a' | 'b' | 'joint';

/** What a reader looks at more closely; other panels stay whole. */
export interface MapZoom {
  readonly side: PanelSide;
  /** How many times the scale of the whole panel, above 1. */
  readonly k: number;
  readonly at: LonLat;
}

export interface RegionPath {
  readonly id: string;
  readonly name: string;
  readonly d: string;
  /** Events in it. */
  readonly count: number;
}

/** A window on one country, or on both when they are neighbours. */
export interface MapPanel {
  readonly side: PanelSide;
  readonly box: Box;
  readonly land: string;
  /** Lines of latitude and longitude, where the land around is not known; else empty. */
  readonly grid: string;
  readonly countries: readonly CountryPath[];
  readonly disputed: readonly DisputedPath[];
  readonly frames: readonly FarFrame[];
  readonly discs: readonly MapDisc[];
  readonly labels: readonly MapLabel[];
  readonly seas: readonly MapLabel[];
  /** Names of its countries, in the colour of the side that is their id. */
  readonly titles: readonly MapLabel[];
  readonly scaleBar: { readonly x: number; readonly y: number; readonly width: number; readonly text: string } | null;
  /** Pixels of one radian at the middle. */
  readonly scale: number;
  /** What it is turned to, where that stands in the window, and how many times the whole panel's scale it is drawn at. */
  readonly centre: LonLat;
  readonly middle: Point;
  readonly k: number;
  /** What the whole panel is turned to. */
  readonly home: LonLat;
  /** Places of its countries that lie outside it when it is whole. */
  readonly outside: readonly MapPlace[];
}

export interface CountryPath {
  readonly side: 'a' | 'b';
  readonly d: string;
  readonly coast: string;
  readonly borders: string;
  readonly regions: readonly RegionPath[];
}

/** Who a disputed area is shown as belonging to. */
export interface DisputedPath {
  readonly id: string;
  readonly name: string;
  readonly side: 'a' | 'b' | 'third' | 'neutral';
  readonly d: string;
}

/** Far islands at the same scale, moved near. */
export interface FarFrame {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly d: string;
  /** Events in it. */
  readonly count: number;
  /** Baseline of its name. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly strip: StripScene | null;
  readonly panels: readonly MapPanel[];
  /** Of discs on the panels. */
  readonly sizes: DiscScale;
  /** Those whose country can be drawn. */
  readonly sides: readonly ('a' | 'b')[];
  /** Places that are on no panel, the busiest first; where there are no panels, those that are not on the strip. */
  readonly elsewhere: readonly MapPlace[];
  /** Events at places that no disc shows. */
  readonly undrawn: number;
  /** The busiest place of each side; null without one whose spot is known. */
  readonly ends: readonly [a: MapPlace | null, b: MapPlace | null];
  /** Between both ends. */
  readonly distanceKm: number | null;
}
