import { parseDate } from '../../../data/dates.js';
import type { Id, TieRecord } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { OFFICE, tieFamily } from '../../../model/tie-family.js';

/**
 * The body that each actor stands under: the other end of that tie of office to a body of its own side which began last; of several
 * the one with the smallest id. Neither persons nor states are bodies. A cycle of bodies is cut at its smallest id. O(n log n).
 */
export function findParents(index: DatasetIndex): ReadonlyMap<Id, Id> {
  const offices = index.dataset.ties.filter(({ kind }) => tieFamily(index, kind) === OFFICE);
  const best = new Map<Id, { readonly parent: Id; readonly began: number; readonly tie: Id }>();
  for (const tie of offices) {
    const ends = memberAndBody(index, tie);
    if (!ends) continue;
    const [member, parent] = ends;
    const began = tie.start ? (parseDate(tie.start)?.earliest ?? -Infinity) : -Infinity;
    const known = best.get(member);
    if (!known || began > known.began || (began === known.began && tie.id < known.tie)) best.set(member, { parent, began, tie: tie.id });
  }
  const parents = new Map([...best].map(([member, { parent }]) => [member, parent]));
  for (const member of [...parents.keys()].sort()) {
    const path = new Set([member]);
    for (let each = parents.get(member); each !== undefined; each = parents.get(each)) {
      if (path.has(each)) {
        parents.delete(member);
        break;
      }
      path.add(each);
    }
  }
  return parents;
}

function memberAndBody(index: DatasetIndex, { from, to }: TieRecord): readonly [member: Id, body: Id] | null {
  const typeOf = (id: Id) => index.actorById.get(id)!.type;
  if (from === to || index.sideByActor.get(from) !== index.sideByActor.get(to)) return null;
  if (typeOf(from) === 'state' || typeOf(to) === 'state') return null;
  if (typeOf(to) !== 'person') return [from, to];
  return typeOf(from) === 'person' ? null : [to, from];
}
