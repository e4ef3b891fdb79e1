import type { Id } from '../data/types.js';
import type { RecordKind } from './record-ref.js';

/** A node of the accessible tree that stands in for a picture, in pre-order; its parent is the nearest one before it of a lower level. */
export interface OutlineItem {
  readonly id: Id;
  readonly kind: RecordKind;
  /** 1 for roots, as `aria-level`. */
  readonly level: number;
  /** Nodes of one section are contiguous, under its heading. */
  readonly section: string;
  readonly name: string;
}

export interface OutlineKey {
  readonly key: string;
  /** In right-to-left scripts the left and right arrow keys are swapped. */
  readonly rtl: boolean;
  readonly fold: (text: string) => string;
}

/**
 * The node that a key moves to, or null. Up and Down go to the next node that is no deeper, Right (in reading direction) to the first
 * child, Left to the parent, Home and End to the ends, PageUp and PageDown to the next section, a letter to the next name
 * that begins with it.
 */
export function outlineTarget(items: readonly OutlineItem[], from: Id, { key, rtl, fold }: OutlineKey): Id | null {
  const at = items.findIndex(({ id }) => id === from);
  const here = items[at];
  if (!here) return items[0]?.id ?? null;
  const find = (start: number, step: 1 | -1, wanted: (item: OutlineItem) => boolean): Id | null => {
    for (let i = start; items[i]; i += step) if (wanted(items[i]!)) return items[i]!.id;
    return null;
  };
  const [inward, outward] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case 'ArrowDown':
      return find(at + 1, 1, ({ level }) => level <= here.level);
    case 'ArrowUp':
      return find(at - 1, -1, ({ level }) => level <= here.level);
    case inward:
      return items[at + 1] && items[at + 1]!.level > here.level ? items[at + 1]!.id : null;
    case outward:
      return find(at - 1, -1, ({ level }) => level < here.level);
    case 'Home':
      return items[0]!.id;
    case 'End':
      return items.at(-1)!.id;
    case 'PageDown':
      return find(at + 1, 1, ({ section }) => section !== here.section);
    case 'PageUp': {
      const before = items.slice(0, at).findLast(({ section }) => section !== here.section);
      return before ? items.find(({ section }) => section === before.section)!.id : null;
    }
  }
  if ([...key].length !== 1 || !key.trim()) return null;
  const begins = ({ name }: OutlineItem) => fold(name).startsWith(fold(key));
  return find(at + 1, 1, begins) ?? find(0, 1, begins);
}
