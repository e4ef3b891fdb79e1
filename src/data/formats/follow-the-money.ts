import { NOTHING_FOUND, type Loose, type LooseActor, type LooseEvent, type LooseTie } from './loose.js';
import { recordRow, rowProblem } from './loose-row.js';
import { fieldsOf, textOf, type Fields } from './loose-value.js';
import type { Notes } from './notes.js';
import { readLoneDate } from './written-date.js';

/** Schemata that are ties, with the properties of their two ends. */
const TIES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Employment: ['employee', 'employer'],
  Family: ['person', 'relative'],
  Associate: ['person', 'associate'],
  Representation: ['agent', 'client'],
  UnknownLink: ['subject', 'object'],
  Succession: ['predecessor', 'successor'],
  Occupancy: ['holder', 'post'],
  Debt: ['debtor', 'creditor'],
  Payment: ['payer', 'beneficiary'],
};

/** Schemata of somebody or something that acts. */
const ACTORS = /^(?:Person|Organization|Company|LegalEntity|PublicBody|Position|Asset|Vessel|Airplane)$/;

/** FollowTheMoney entities, `{id, schema, properties}` (OpenSanctions, Aleph): actors, ties and events. Null for anything else; others are reported. */
export function followTheMoney(entities: readonly unknown[], notes: Notes): Loose | null {
  const all = entities.map(fieldsOf);
  if (!all.length || !all.every(({ schema, properties }) => typeof schema === 'string' && typeof properties === 'object')) return null;
  notes.total += all.length;
  const [actors, ties, events]: [LooseActor[], LooseTie[], LooseEvent[]] = [[], [], []];
  for (const [i, entity] of all.entries()) {
    const { id, schema, caption } = entity;
    const [own, kind, properties] = [textOf(id), textOf(schema), fieldsOf(entity['properties'])];
    const value = (...names: readonly string[]) => names.map((name) => firstOf(properties, name)).find(Boolean) ?? '';
    const row = recordRow(entity, `[${i}]`);
    const ends = TIES[kind];
    const name = textOf(caption) || value('name', 'title', 'label');
    const date = readLoneDate(value('startDate', 'date'))?.date;
    if (ends) {
      const [from, to] = ends.map((end) => value(end));
      const label = value('role', 'relationship', 'status') || kind;
      ties.push({ id: own, from: from!, to: to!, kind: label, isDirected: true, start: value('startDate', 'date'), end: value('endDate') });
    } else if (ACTORS.test(kind)) {
      actors.push({
        id: own,
        name: name || own,
        type: kind.toLowerCase(),
        group: value('country', 'nationality', 'jurisdiction').toUpperCase(),
      });
    } else if (date) {
      events.push({
        ...{ row, id: own, date, alternatives: [], title: name, summary: value('summary', 'description'), kind },
        groups: [],
        links: [],
      });
    } else {
      notes.problems.push(rowProblem(row, null, 'somebody, a tie, or something with a date', kind, 'It was left out.'));
      continue;
    }
    notes.used++;
  }
  return { ...NOTHING_FOUND, actors, ties, events };
}

/** The first value of a property, which may be an entity. */
function firstOf(properties: Fields, name: string): string {
  const [value] = [properties[name]].flat() as readonly unknown[];
  return textOf(value) || textOf(fieldsOf(value)['id']);
}
