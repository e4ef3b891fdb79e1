import type { Box } from '../../layout/place-labels.js';
import type { DiscScale, MapDisc } from './layout/discs.js';
import type { MapLabel } from './layout/labels.js';
import type { SeaLabel } from './layout/seas.js';
import type { StripScene } from './layout/strip.js';
import type { LonLat } from '../../model/great-circle.js';
import type { Point } from './geography/map-projections.js';
import type { MapPlace } from './project/projection.js';

/** One side's panel, or the panel that both share. */
export type PanelSide = 'a' | 'b' | 'joint';

/** The panel that is enlarged, and how; the other panels stay whole. */
export interface MapZoom {
  readonly side: PanelSide;
  /** Factor over the scale of the whole panel; above 1. */
  readonly k: number;
  /** The spot in the middle. */
  readonly at: LonLat;
}

export interface RegionPath {
  readonly id: string;
  readonly name: string;
  readonly d: string;
  /** Number of events in it. */
  readonly count: number;
}

/** A window on one country, or on both when they are neighbours. */
export interface MapPanel {
  readonly side: PanelSide;
  readonly box: Box;
  /** Land around its countries. */
  readonly surroundings: Surroundings;
  /** Path of the graticule, where the land around is not known; else empty. */
  readonly grid: string;
  readonly countries: readonly CountryPath[];
  readonly disputed: readonly DisputedPath[];
  readonly frames: readonly FarFrame[];
  readonly discs: readonly MapDisc[];
  /** The discs are drawn as rings, through which the colours of the regions are seen. */
  readonly isHollow: boolean;
  readonly labels: readonly MapLabel[];
  readonly seas: readonly SeaLabel[];
  /** Names of its countries; the id of each is its side, whose colour it has. */
  readonly titles: readonly MapLabel[];
  readonly scaleBar: { readonly x: number; readonly y: number; readonly width: number; readonly text: string } | null;
  /** Pixels per radian at the middle. */
  readonly scale: number;
  /** Centre of the projection. */
  readonly centre: LonLat;
  /** Where that centre stands, px from the corner of the box. */
  readonly middle: Point;
  /** Factor over the scale of the whole panel; 1 when it is not enlarged. */
  readonly k: number;
  /** Centre of the projection of the whole panel. */
  readonly home: LonLat;
  /** Where the busiest place of its countries lies; null when of none more than the country is known. */
  readonly busiest: LonLat | null;
  /** Places of its countries that lie outside even the whole panel. */
  readonly outside: readonly MapPlace[];
}

/** The land around the countries of a panel, as paths. */
export interface Surroundings {
  readonly land: string;
  /**
   * Coarser land farther away, the cover of water that hides it where the finer land is drawn, and the outlines of that land but for where
   * it ends; null when it goes on beyond all that is in view.
   */
  readonly distant: { readonly land: string; readonly cover: string; readonly borders: string } | null;
}

export interface CountryPath {
  readonly side: 'a' | 'b';
  readonly d: string;
  readonly coast: string;
  readonly borders: string;
  readonly regions: readonly RegionPath[];
}

/** A disputed area; `side` says whose land it is drawn as. */
export interface DisputedPath {
  readonly id: string;
  readonly name: string;
  readonly side: 'a' | 'b' | 'third' | 'neutral';
  readonly d: string;
}

/** An inset for far islands, drawn at the panel's scale. */
export interface FarFrame {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly d: string;
  /** Number of events in it. */
  readonly count: number;
  /** Start of its name's baseline. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly strip: StripScene | null;
  readonly panels: readonly MapPanel[];
  /** Scale of the discs on the panels. */
  readonly sizes: DiscScale;
  /** Sides whose country can be drawn. */
  readonly sides: readonly ('a' | 'b')[];
  /** Places that no panel shows, or without panels those that the strip does not show; the busiest first. */
  readonly elsewhere: readonly MapPlace[];
  /** Number of events at places that no disc shows. */
  readonly undrawn: number;
  /** The busiest place of each side; null when it has none whose spot is known. */
  readonly ends: readonly [a: MapPlace | null, b: MapPlace | null];
  /** Distance between the two ends; null unless both are known. */
  readonly distanceKm: number | null;
}
