import type { Text } from '../../../data/types.js';

// What a page may ask of a map. Public types stand apart from scenes and layouts, whose types name those of D3.

/** `auto` is a strip above two panels, or one panel for neighbours; `globe` falls back to `auto` where there is no room for it. */
export type MapLayout = 'auto' | 'overview' | 'insets' | 'single' | 'globe';

export const LAYOUTS: readonly MapLayout[] = ['auto', 'overview', 'insets', 'single', 'globe'];

/** Names of seas, regions, disputed areas and places by id, which replace those of the files; null hides a name. */
export type LabelOverrides = Readonly<Record<string, Text | null>>;
