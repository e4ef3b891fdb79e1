import { group } from 'd3';
import { html, type TemplateResult } from 'lit';
import type { Id, Side } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { OutlineItem } from '../../../model/outline.js';
import { localText } from '../../../view/local-text.js';
import { sourceLine } from '../../../view/source-line.js';
import type { NetworkActor } from '../project/projection.js';

const SECTIONS: readonly Side[] = ['a', 'joint', 'b'];

/** The twin of the picture as a tree: sides, under them bodies and people, and under each actor the ties that start at it. O(n). */
export function outlineOf(index: DatasetIndex, actors: readonly NetworkActor[], locale: Locale): readonly OutlineItem[] {
  const known = new Set(actors.map(({ id }) => id));
  const under = group(actors, (actor) => `${sectionOf(actor)} ${actor.parent && known.has(actor.parent) ? actor.parent : ''}`);
  const items: OutlineItem[] = [];
  for (const section of SECTIONS) {
    // A stack of our own: chains of bodies may be longer than the call stack is deep.
    const due: (readonly [id: Id, level: number])[] = [['', 0]];
    for (let next = due.pop(); next; next = due.pop()) {
      const [id, level] = next;
      if (level) items.push({ id, kind: 'actor', level, section, name: locale.text(index.actorById.get(id)?.name).text });
      for (const tie of index.tiesByActor.get(id) ?? [])
        if (tie.from === id) items.push({ id: tie.id, kind: 'tie', level: level + 1, section, name: '' });
      const below = (under.get(`${section} ${id}`) ?? []).map((actor) => [actor.id, level + 1] as const);
      for (const each of below.reverse()) due.push(each);
    }
  }
  return items;
}

/** A tie as a sentence with its sources; with `isStop` these are tab stops. */
export function sentenceOf(id: Id, index: DatasetIndex, locale: Locale, isStop = false): TemplateResult {
  const { from, to, kind, start, end, sources = [] } = index.tieById.get(id)!;
  const name = (actor: Id) => localText(index.actorById.get(actor)?.name, locale);
  const dates = [start, end].flatMap((date) => (date ? [locale.dateText(date)] : [])).join(locale.dates.to);
  // No-break, because where a line breaks at a space, the accessible name loses it.
  return html`<span class="said">${name(from)} — </span>${localText(index.dataset.vocabulary.tieKinds?.[kind] ?? kind, locale)} —
    ${name(to)}${dates ? `${locale.common.comma}${dates}` : ''}<small>&nbsp;${sourceLine(sources, index, locale, isStop)}</small>`;
}

function sectionOf({ side }: NetworkActor): Side {
  return side === 'third' ? 'joint' : side;
}
