import type { Box } from '../../layout/place-labels.js';
import type { MapDisc } from './layout-discs.js';
import type { MapLabel } from './layout-labels.js';
import type { StripScene } from './layout-strip.js';
import type { MapPlace } from './project.js';

export interface RegionPath {
  readonly id: string;
  readonly name: string;
  readonly d: string;
}

/** A window on one country, or on both when they are neighbours. */
export interface MapPanel {
  readonly side: 'a' | 'b' | 'joint';
  readonly box: Box;
  readonly land: string;
  readonly countries: readonly {
    readonly side: 'a' | 'b';
    readonly d: string;
    readonly borders: string;
    readonly regions: readonly RegionPath[];
  }[];
  readonly frames: readonly FarFrame[];
  readonly discs: readonly MapDisc[];
  readonly labels: readonly MapLabel[];
  readonly seas: readonly MapLabel[];
  readonly title: MapLabel | null;
  readonly scaleBar: { readonly x: number; readonly y: number; readonly width: number; readonly text: string } | null;
  /** Pixels of one radian at the middle. */
  readonly scale: number;
}

/** Far islands at the same scale, moved near. */
export interface FarFrame {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly d: string;
  /** Text fits inside, else it stands below. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface MapScene {
  readonly width: number;
  readonly height: number;
  readonly strip: StripScene | null;
  readonly panels: readonly MapPanel[];
  /** Places that are on neither panel, the busiest first. */
  readonly elsewhere: readonly MapPlace[];
  readonly distanceKm: number;
}
