import { rollup, sort, sum } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { tieExtent } from '../../../model/filter-ties.js';
import type { Extent } from '../../../model/filter.js';
import { dated, LEAST_COMPARED, yearsOf } from '../../../view/finding.js';
import type { NetworkLink } from '../scene.js';

interface TitleParts {
  readonly index: DatasetIndex;
  /** The lines that are drawn. */
  readonly links: readonly Pick<NetworkLink, 'from' | 'to' | 'ids'>[];
  /** Ids of the ties that pass the filter; null without a filter. */
  readonly passing: ReadonlySet<Id> | null;
  readonly period: Extent;
  readonly nameOf: (id: Id) => string;
  readonly locale: Locale;
}

/**
 * The person with the most ties across the border, of those that are drawn and pass the filter, where they are many enough and nobody has
 * as many; else how many ties there are, or without a filter what the picture is of.
 */
export function networkTitle({ index, links, passing, period, nameOf, locale }: TitleParts): string {
  const { common, network, text } = locale;
  const { sides } = index.dataset;
  const shown = links.map(({ from, to, ids }) => ({ from, to, ids: passing ? ids.filter((id) => passing.has(id)) : ids }));
  const across = shown.filter(({ from, to }) => facesOther(index.sideByActor.get(from)!, index.sideByActor.get(to)!));
  const ends = across.flatMap(({ from, to, ids }) => [from, to].map((id) => ({ id, count: ids.length })));
  const counts = rollup(
    ends.filter(({ id }) => index.actorById.get(id)!.type === 'person'),
    (list) => sum(list, ({ count }) => count),
    ({ id }) => id,
  );
  const [best, next] = sort(counts, ([, count]) => -count);
  const years = passing ? yearsOf(extentsOf(shown, index), period, locale) : '';
  if (best && best[1] > (next?.[1] ?? 0) && sum(across, ({ ids }) => ids.length) >= LEAST_COMPARED) {
    const said = network.finding(nameOf(best[0]), best[1]);
    return years ? common.inYears(said, years) : said;
  }
  const total = sum(shown, ({ ids }) => ids.length);
  return passing && total ? dated(network.ties(total), years, locale) : network.noFinding(text(sides.a.name).text, text(sides.b.name).text);
}

function facesOther(one: Side, other: Side): boolean {
  return (one === 'a' && other === 'b') || (one === 'b' && other === 'a');
}

function extentsOf(links: TitleParts['links'], index: DatasetIndex) {
  return links.flatMap(({ ids }) => ids.map((id) => tieExtent(index, index.tieById.get(id)!)).filter((each) => each !== null));
}
