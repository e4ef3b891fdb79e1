import type { DatasetIndex } from '../../model/dataset-index.js';
import type { Figure, FigureSettings } from '../figure.js';
import { figureDom, insertBefore, make, remove, htmlText } from '../figure-dom.js';
import { html } from 'lit';
import { localText } from '../../view/local-text.js';
import { isTag, selectOne, type AnyNode, type Element } from '../packages.js';
import { recordLists } from '../record-lists.js';

/** Returns every event with all that is told of it, by time, as HTML; the id of each is its anchor. */
export function eventsHtml(timeline: Figure, index: DatasetIndex, settings: FigureSettings): string {
  const [list] = recordLists(timeline, settings);
  list!.attribs = { class: 'events text' };
  const items = list!.children.filter(isTag);
  for (const [i, { id, summary }] of index.events.entries()) {
    items[i]!.attribs['id'] = id;
    if (!summary) continue;
    const told = make('p', {}, ...figureDom(html`${localText(summary, timeline.locale)}`, 'p').children);
    const gap = selectOne<AnyNode, Element>('br', [items[i]!]);
    if (!gap) items[i]!.children.push(told);
    else {
      insertBefore(gap, told);
      remove(gap);
    }
  }
  return htmlText(list!);
}
