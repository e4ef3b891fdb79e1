import { dayToIso, parseDate } from '../data/dates.js';
import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from './dataset-index.js';
import { isDirected } from './tie-family.js';

interface Places {
  readonly positions: Readonly<Record<Id, readonly [x: number, y: number]>>;
}

/**
 * Actors and ties as GEXF 1.3 (gexf.net), for Gephi and others: names in the reader's language, the kind of a tie as `kind`, so that
 * parallel edges stay apart, its first and last day as `start` and `end`. `places` is the result of `toLayout()`; y is negated, since
 * it grows upwards in GEXF. Characters that XML does not allow are dropped.
 */
export function gexf(index: DatasetIndex, { text }: Locale, places?: Places): string {
  const { actors, ties, vocabulary } = index.dataset;
  const nodes = actors.map(
    ({ id, name, type }) =>
      `<node id="${escape(id)}" label="${escape(text(name).text)}"><attvalues><attvalue for="type" value="${escape(type)}"/>` +
      `<attvalue for="side" value="${index.sideByActor.get(id)!}"/></attvalues>${position(places?.positions[id])}</node>`,
  );
  const edges = ties.map(
    ({ id, from, to, kind, start, end }) =>
      `<edge id="${escape(id)}" source="${escape(from)}" target="${escape(to)}" kind="${escape(kind)}"` +
      ` type="${isDirected(index, kind) ? 'directed' : 'undirected'}" label="${escape(text(vocabulary.tieKinds?.[kind] ?? kind).text)}"` +
      `${bound('start', start, 'earliest')}${bound('end', end, 'latest')}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">',
    '<attributes class="node"><attribute id="type" title="type" type="string"/>' +
      '<attribute id="side" title="side" type="string"/></attributes>',
    `<nodes>${nodes.join('\n')}</nodes>`,
    `<edges>${edges.join('\n')}</edges>`,
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function position(place: readonly [number, number] | undefined): string {
  return place ? `<viz:position x="${place[0]}" y="${0 - place[1]}"/>` : '';
}

/** An attribute with a day of the Common Era; empty for others, since XML Schema versions disagree on years before 1. */
function bound(name: string, edtf: string | undefined, end: 'earliest' | 'latest'): string {
  const day = edtf === undefined ? undefined : parseDate(edtf)?.[end];
  if (day === undefined || !Number.isFinite(day)) return '';
  const iso = dayToIso(day);
  return /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? ` ${name}="${iso}"` : '';
}

function escape(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Control characters were dropped by `parse`; XML does not allow these two either.
  return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"]/g, (mark) => marks[mark]!);
}
