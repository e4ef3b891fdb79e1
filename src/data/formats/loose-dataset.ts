import { parseDate } from '../dates.js';
import { problem } from '../problem.js';
import type { Problem, Text } from '../types.js';
import { refusal, type Converted } from './converted.js';
import { countryCode, countryName } from './country.js';
import { countNames, eventFacts } from './event-facts.js';
import type { EventFacts, Loose, LooseActor, LooseEvent, LooseLink } from './loose.js';
import { placesOf } from './loose-places.js';
import { rowProblem, type Row } from './loose-row.js';
import { CODES, countryOf, facingGroups, OWN_SIDES, sidesOf, type Facing, type Lane } from './loose-sides.js';
import { ownText } from './loose-value.js';
import type { Notes } from './notes.js';
import type { ListName } from '../schema.js';
import { isOpenEnd, readLoneDate } from './written-date.js';

const EVENTS = { en: 'Events', fa: 'رویدادها', ja: '出来事' };
const ACTOR = { en: 'Actor', fa: 'کنشگر', ja: 'アクター' };
const STATE = { en: 'State', fa: 'دولت', ja: '国家' };
const PLACE = { en: 'Place', fa: 'مکان', ja: '場所' };
const CITY = { en: 'City', fa: 'شهر', ja: '都市' };
const NEITHER = { en: 'Neither side', fa: 'هیچ‌یک از دو سو', ja: 'どちらでもない' };
const TIED = { en: 'Tied to', fa: 'در پیوند با', ja: 'つながり' };
const ACTED = { en: 'Acted on', fa: 'اقدام در برابر', ja: '働きかけ' };
const TOGETHER = { en: 'Took part with', fa: 'همراه با', ja: '共に参加' };

/** Most participants of an event that are tied to each other: beyond it the ties, their number squared, say nothing of anybody. */
const MOST_TIED = 6;

/** A record of a data set, the name of its list, and where it was found, if that is a row. */
export type LooseRecord = readonly [list: ListName, record: object, row?: Row];

/** True where there is nothing to make records of. */
export function isNothing({ events, actors, ties, places, series, sources }: Loose): boolean {
  if ([actors, ties, places, series, sources].some(({ length }) => length)) return false;
  for (const _ of events) return false;
  return true;
}

export function nothingIn({ problems }: Notes): Converted {
  return refusal('events', 'an event with a date that can be read', 'none', 'Write dates such as 2025-04-09, 2025-04 or 2025.', problems);
}

/** What was found in a file as input for `parse`, format bilateral/1. */
export function looseDataset(loose: Loose, notes: Notes): Converted {
  const lists: Record<ListName, object[]> = { actors: [], places: [], ties: [], events: [], sources: [], series: [] };
  const records = looseRecords(loose, notes);
  let each = records.next();
  for (; !each.done; each = records.next()) lists[each.value[0]].push(each.value[1]);
  const { problems, ...rest } = each.value;
  const { series, ...others } = lists;
  return { ...rest, ...others, ...(series.length && { series }), problems };
}

/**
 * What was found in a file as records, each after those that it refers to, and then all the rest of a data set. The two largest groups
 * become the sides, in order of occurrence: by ISO code if they are countries. An event was initiated by both, a third party or nobody known
 * if its groups are both, another one or none. Links become sources, and names of places and participants refer to records of those names,
 * or to new ones. No tie is lost for a time that cannot be read.
 */
export function* looseRecords(loose: Loose, notes: Notes): Generator<LooseRecord, Converted, undefined> {
  const facts = loose.facts ?? eventFacts(loose.events);
  const problems: Problem[] = [];
  const facing = facingOf(loose, facts, notes);
  notes.sides.push(...facing.sides);
  notes.groups.push(...facing.groups);
  const ids = freshIds(loose, facts);
  const eventIds = eventIdsOf(facts, ids, problems);
  const actors = actorsOf(loose, facts, facing, ids);
  const places = placesOf(loose, facts, facing, notes, (id, n) => ids.own(loose.places, id, 'place', n));
  notes.places.push(...places.readings());
  const sources = sourcesOf(loose, ids);
  const tieKinds: Record<string, object> = {};
  const [actorRecords, placeRecords] = [actors.records(), places.records()];
  for (const actor of actorRecords) yield ['actors', actor];
  for (const place of placeRecords) yield ['places', place];
  const own = tiesOf(loose, { ids, actors, sources, tieKinds }, problems);
  yield* sources.added();
  for (const tie of own) yield ['ties', tie];
  for (const event of loose.events) {
    const { date, alternatives, title, summary, kind, groups, links, themes = [], place, words, participants = [], pair = [] } = event;
    const text = words && Object.keys(words.summary).length ? words.summary : summary;
    const initiator = initiatorOf(groups.map(facing.laneOf), facing);
    const named = [...new Set([...pair, ...participants].map(actors.idOf))];
    const record = {
      id: eventIds(event),
      date,
      ...(alternatives.length && { dateAlternatives: alternatives.map((each) => ({ date: each })) }),
      title: words && Object.keys(words.title).length ? words.title : title,
      ...(text && { summary: text }),
      kind,
      ...(themes.length && { themes }),
      ...(initiator && { initiator }),
      ...(named.length && { participants: named }),
      ...places.refTo(place),
      sources: sources.idsOf(links),
    };
    yield* sources.added();
    yield ['events', record, event.row];
    if (!own.length) for (const tie of actTies(event, record.id, named, ids, tieKinds)) yield ['ties', tie];
  }
  for (const { between: _, ...each } of loose.series) yield ['series', { id: ids.fresh('series', 1), ...each }];
  const positions = loose.actors.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  const countries = new Set([...actorRecords, ...placeRecords].map(({ country }) => country));
  const isGraph = !facts.count && actorRecords.length > 0;
  return {
    format: 'bilateral/1',
    // Unnamed sides make no title.
    meta: { title: loose.title || (isGraph || facing.names.length ? '' : facing.sole || EVENTS) },
    sides: sidesOf(facing.sides),
    vocabulary: {
      kinds: labels(facts.kinds),
      ...(facts.themes.size && { themes: labels(facts.themes) }),
      ...(actorRecords.length && {
        actorTypes: { actor: ACTOR, ...(actorRecords.some(({ type }) => type === 'state') && { state: STATE }) },
        tieKinds,
      }),
      ...(placeRecords.length && {
        placeKinds: { place: PLACE, ...(placeRecords.some(({ kind }) => kind === 'city') && { city: CITY }) },
      }),
      ...(countries.size && { countries: countryNames(countries) }),
    },
    ...(positions.length && { layout: { positions: Object.fromEntries(positions) } }),
    problems: [...(isGraph ? [graphProblem(facing)] : facing.problems), ...notes.problems, ...problems, ...places.problems()],
  };
}

/** Words that are their own labels. */
function labels(words: Iterable<string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...words].map((word) => [word, word]));
}

/** What ties need of the rest: their ids, ends, sources and kinds. */
interface TieParts {
  readonly ids: Ids;
  readonly actors: ReturnType<typeof actorsOf>;
  readonly sources: ReturnType<typeof sourcesOf>;
  readonly tieKinds: Record<string, object>;
}

/** The ties of a file as records; times that cannot be read are dropped and reported. */
function tiesOf({ ties, actors: own }: Loose, { ids, actors, sources, tieKinds }: TieParts, problems: Problem[]): readonly object[] {
  const nodes = new Set(own.flatMap(({ id, isImplied }) => (isImplied ? [] : id)));
  return ties.map(({ id, kind, label, isDirected, start = '', end = '', from, to, links = [] }, i) => {
    const tie = id && !nodes.has(id) && !ids.has(id) ? ids.take(id) : ids.fresh('tie', i + 1);
    const date = (bound: 'start' | 'end', text: string) => {
      const read = dayOf(text);
      if (!read && text && !(bound === 'end' && isOpenEnd(text)))
        problems.push(problem(`ties.${tie}.${bound}`, tie, 'a date', text, 'The tie is drawn without it.'));
      return read && { [bound]: read };
    };
    tieKinds[kind || 'tied'] = { ...(label || kind ? { en: label || kind } : TIED), ...(isDirected && { direction: 'to' }) };
    const cited = sources.idsOf(links);
    return {
      ...{ id: tie, from: actors.endOf(from), to: actors.endOf(to), kind: kind || 'tied' },
      ...date('start', start),
      ...date('end', end),
      ...(cited.length && { sources: cited }),
    };
  });
}

/** Those who face each other: the sides of the events, and of the actors where there are no events or these have not two. */
function facingOf({ actors, series }: Loose, { count, groups: acting }: EventFacts, { options }: Notes): Facing {
  const belonging = [...actors.map(({ group }) => group), ...series.flatMap(({ between }) => between)];
  const isActing = [...acting.keys()].some(Boolean);
  if (!isActing && ['a', 'b'].every((side) => belonging.includes(side)) && !options.sides) return OWN_SIDES;
  if (!count) return facingGroups(countNames(belonging), options.sides);
  const found = facingGroups(acting, options.sides);
  return found.names.length || !belonging.some(Boolean) ? found : facingGroups(countNames(belonging, new Map(acting)), options.sides);
}

interface Ids {
  readonly has: (id: string) => boolean;
  readonly take: (id: string) => string;
  /** The id itself if no other list of records has it, else a fresh one. */
  readonly own: (list: object, id: string, prefix: string, from: number) => string;
  /** An id such as `event-7`, the first free number from `from` on. */
  readonly fresh: (prefix: string, from: number) => string;
}

/** Ids that no record has; those that records bring along belong to the first list that has them, of all lists to that of events. */
function freshIds({ actors, places, sources }: Loose, { ids }: EventFacts): Ids {
  const owners = new Map<string, object>();
  for (const list of [actors, places, sources])
    for (const each of list) if (each.id && !('isImplied' in each) && !owners.has(each.id)) owners.set(each.id, list);
  /** Numbers of the ids that were made, by prefix, as ranges: a list of so many ids would take more memory than all else. */
  const made = new Map<string, [from: number, to: number][]>();
  const isOwned = (id: string) => ids.has(id) || owners.has(id);
  const fresh = (prefix: string, from: number) => {
    const ranges = made.get(prefix) ?? [];
    const last = ranges.at(-1);
    let n = Math.max(from, last ? last[1] + 1 : 0);
    let id = `${prefix}-${n}`;
    while (isOwned(id)) id = `${prefix}-${++n}`;
    if (last && last[1] + 1 === n) last[1] = n;
    else ranges.push([n, n]);
    made.set(prefix, ranges);
    return id;
  };
  const isMade = (id: string) => {
    const [, prefix = '', n] = /^(\w+)-([1-9]\d*)$/.exec(id) ?? [];
    return made.get(prefix)?.some(([from, to]) => Number(n) >= from && Number(n) <= to) === true;
  };
  return {
    has: (id) => isOwned(id) || isMade(id),
    take: (id) => {
      owners.set(id, made);
      return id;
    },
    own: (list, id, prefix, from) => (id && owners.get(id) === list && !ids.has(id) ? id : fresh(prefix, from)),
    fresh,
  };
}

/** A function that gives the ids of events, which it is given in order. */
function eventIdsOf({ unnamed, doubles }: EventFacts, ids: Ids, problems: Problem[]): (event: LooseEvent) => string {
  // Numbers take less memory than the ids.
  const made = unnamed.map((i) => Number(ids.fresh('event', i + 1).slice('event-'.length)));
  for (const [at, i] of unnamed.entries()) {
    const double = doubles.get(i);
    if (double)
      problems.push(rowProblem(double.row, 'id', 'an id that no other row has', double.id, `The row is called event-${made[at]!}.`));
  }
  let [i, at] = [0, 0];
  return ({ id }) => (unnamed[at] === i++ ? `event-${made[at++]!}` : id);
}

function actorsOf({ actors }: Loose, { participants }: EventFacts, facing: Facing, ids: Ids) {
  const known = new Map<string, string>();
  const records: { id: string; name: Text; type: string; country: string; links: readonly LooseLink[] }[] = [];
  const add = ({ id, name, words, type, group, links = [] }: LooseActor) => {
    const own = id
      ? ids.own(actors, id, 'actor', records.length + 1)
      : ids.has(name)
        ? ids.fresh('actor', records.length + 1)
        : ids.take(name);
    for (const each of [id || own, own, name, ...Object.values(words ?? {})]) if (!known.has(spaced(each))) known.set(spaced(each), own);
    const isState = !type && countryCode(name) !== null;
    records.push({
      id: own,
      name: words ?? name,
      type: type || (isState ? 'state' : 'actor'),
      country: countryOf(group || name, facing),
      links,
    });
    return own;
  };
  const [implied, own] = [actors.filter(({ isImplied }) => isImplied), actors.filter(({ isImplied }) => !isImplied)];
  own.forEach(add);
  const idOf = (name: string) => known.get(spaced(name)) ?? add({ id: '', name, type: '', group: '' });
  for (const actor of implied) if (!known.has(spaced(actor.name))) add(actor);
  participants.forEach(idOf);
  return {
    idOf,
    // An end that nobody is called stays, so that it is reported.
    endOf: (end: string) => known.get(spaced(end)) ?? end,
    records: () => records.map(({ links: _, ...record }) => record),
  };
}

/** A name by which actors are compared: with one space between words. Case may tell nodes of a graph apart. */
function spaced(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

function sourcesOf({ sources }: Loose, ids: Ids) {
  /** Records that have not been taken yet, and the number of those that have. */
  const records = new Map<string, object>();
  let taken = 0;
  const known = new Map<string, string>();
  const add = (id: string, { url, title, publisher = hostOf(url), date }: LooseLink, more: object = {}) => {
    records.set(id, {
      id,
      title: title || url,
      ...more,
      ...(publisher && { publisher }),
      ...(url && { url }),
      ...(date && { date }),
    });
    return id;
  };
  const fresh = () => ids.fresh('source', taken + records.size + 1);
  for (const { id, type, language, words, ...link } of sources) {
    const own = ids.own(sources, id, 'source', records.size + 1);
    add(own, link, { ...(words && { title: words }), ...(type && { type }), ...(language && { language }) });
    for (const key of [id, own, link.url, link.title]) if (key && !known.has(key)) known.set(key, own);
  }
  const idOf = (link: LooseLink) => {
    const key = link.url || link.title;
    const own = known.get(key);
    if (own !== undefined) return own;
    const id = add(fresh(), link);
    known.set(ownText(key), id);
    return id;
  };
  return {
    idsOf: (links: readonly LooseLink[]) => [...new Set(links.map(idOf))],
    *added(): Generator<LooseRecord, void, undefined> {
      for (const record of records.values()) yield ['sources', record];
      taken += records.size;
      records.clear();
    },
  };
}

/** The ties that an event implies: from who acted to whom, or between those who took part. */
function actTies(
  { date, kind, pair }: LooseEvent,
  event: string,
  participants: readonly string[],
  ids: Ids,
  tieKinds: Record<string, object>,
): readonly object[] {
  const start = dayOf(date);
  const tie = (from: string, to: string, name: string, label: object) => {
    tieKinds[name] = label;
    return { id: ids.fresh('tie', 1), from, to, kind: name, ...(start && { start }), event };
  };
  if (pair) {
    const [from, to] = participants;
    return from && to ? [tie(from, to, kind || 'acted', { ...(kind ? { en: kind } : ACTED), direction: 'to' })] : [];
  }
  if (participants.length > MOST_TIED) return [];
  return participants.flatMap((from, i) => participants.slice(i + 1).map((to) => tie(from, to, 'together', TOGETHER)));
}

function countryNames(codes: ReadonlySet<string>): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const name: Text | null = code === CODES[2] ? NEITHER : countryName(code);
      return name ? [[code, name]] : [];
    }),
  );
}

/** The initiator in terms of the format; undefined when unknown. */
function initiatorOf(lanes: readonly (Lane | null)[], { sides }: Facing): string | undefined {
  if (lanes.includes('both') || (lanes.includes(0) && lanes.includes(1))) return 'both';
  const side = ([0, 1] as const).find((lane) => lanes.includes(lane));
  return side !== undefined ? sides[side]!.country : lanes.includes('other') ? 'other' : undefined;
}

/** A date of precision decade to day, in EDTF; null for other notations of time, such as seconds. */
function dayOf(text: string): string | null {
  const written = readLoneDate(text);
  const date = written && !written.rest ? parseDate(written.date) : null;
  return date && !date.interval && date.precision !== 'century' && date.precision !== 'millennium' ? date.text : null;
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}

function graphProblem({ names, problems: [found] }: Facing): Problem {
  const [got, hint] = names.length
    ? [`the groups ${names.join(' and ')}`, found ? `Of ${found.got}. ${found.hint}` : 'They face each other, all others stand between.']
    : ['a graph without two groups', 'Everybody stands between the sides: layout="force" draws such a graph freely.'];
  return { path: 'sides', expected: 'two countries', got, hint };
}
