import type { Dataset } from '../../src/data/types.js';
import type { NetworkScene } from '../../src/widgets/network/scene.js';

/** Ids of actors outside the band of their country, whatever side the scene gives them. */
export function outOfBand({ rows, boxes, bands }: NetworkScene, { actors, sides }: Dataset): readonly string[] {
  const countries = new Map(actors.map(({ id, country }) => [id, country]));
  const bandOf = (id: string) => {
    const country = countries.get(id);
    return country === sides.a.country ? bands.a : country === sides.b.country ? bands.b : bands.bridge;
  };
  const spans = [
    ...rows.map(({ id, x }) => ({ id, left: x, right: x })),
    ...boxes.map(({ id, x, width }) => ({ id, left: x - width / 2, right: x + width / 2 })),
  ];
  return spans.flatMap(({ id, left, right }) => {
    const { x, width } = bandOf(id);
    return left >= x && right <= x + width ? [] : [id];
  });
}
