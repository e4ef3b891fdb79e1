import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { LabelOverrides } from '../project/options.js';
import type { MapTexts, Named } from './labels.js';

/** The words of the picture in the reader's language. */
export function mapTexts(index: DatasetIndex, locale: Locale, overrides: LabelOverrides): MapTexts {
  const { map } = locale;
  const sideName = (side: 'a' | 'b') => locale.text(index.dataset.sides[side].name).text;
  const named = ({ id, name }: Named) => {
    const text = Object.hasOwn(overrides, id) ? overrides[id] : name;
    return text ? locale.text(text).text : null;
  };
  return {
    nameOf: (id) => nameOf(id, index, locale, overrides),
    regionName: (region) => named(region) ?? '',
    seaName: named,
    area: map.area,
    number: (n) => locale.number(n),
    sideName,
    panelTitle: (side, total) => map.events(sideName(side), total),
    scale: map.scale,
    km: map.km,
    acted: (actor, n) => map.acted(sideName(actor), sideName(actor === 'a' ? 'b' : 'a'), n),
  };
}

/** The name of a place: the override, else its short name, else its full one. */
export function nameOf(id: Id, { placeById }: DatasetIndex, locale: Locale, overrides: LabelOverrides): string {
  const place = placeById.get(id);
  const override = Object.hasOwn(overrides, id) ? overrides[id] : undefined;
  return locale.text(override ?? place?.short ?? place?.name).text;
}
