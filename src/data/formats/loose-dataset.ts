import { parseDate } from '../dates.js';
import { problem } from '../problem.js';
import type { Problem, Text } from '../types.js';
import type { Converted } from './converted.js';
import { countryCode, countryName } from './country.js';
import type { Loose, LooseActor, LooseEvent, LooseLink } from './loose.js';
import { placesOf } from './loose-places.js';
import { rowProblem } from './loose-row.js';
import { CODES, countryOf, facingGroups, OWN_SIDES, sidesOf, type Facing, type Lane } from './loose-sides.js';
import type { Notes } from './notes.js';
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

/**
 * What was found in a file as input for `parse`, format bilateral/1. The two largest groups become the sides, in order of occurrence: by
 * ISO code if they are countries. An event was initiated by both, a third party or nobody known if its groups are both, another one or
 * none. Links become sources, and names of places and participants refer to records of those names, or to new ones. No tie is lost for a
 * time that cannot be read.
 */
export function looseDataset(loose: Loose, notes: Notes): Converted {
  const { events, ties } = loose;
  const problems: Problem[] = [];
  const facing = facingOf(loose, notes);
  notes.sides.push(...facing.sides);
  notes.groups.push(...facing.groups);
  const ids = freshIds(loose);
  const eventIds = eventIdsOf(events, ids, problems);
  const actors = actorsOf(loose, facing, ids);
  const places = placesOf(loose, facing, notes, (id, n) => ids.own(loose.places, id, 'place', n));
  const sources = sourcesOf(loose, ids);
  const tieKinds: Record<string, object> = {};
  const own = tiesOf(loose, { ids, actors, sources, tieKinds }, problems);
  const named = events.map(({ participants = [], pair = [] }) => [...new Set([...pair, ...participants].map(actors.idOf))]);
  const acts = ties.length ? [] : events.flatMap((event, i) => actTies(event, eventIds[i]!, named[i]!, ids, tieKinds));
  const kinds = [...new Set(events.flatMap(({ kind }) => kind || []))];
  const themes = [...new Set(events.flatMap((event) => event.themes ?? []))];
  const eventRecords = events.map((event, i) => {
    const { date, alternatives, title, summary, kind, groups, links, themes: about = [], place, words } = event;
    const text = words && Object.keys(words.summary).length ? words.summary : summary;
    const initiator = initiatorOf(groups.map(facing.laneOf), facing);
    return {
      id: eventIds[i]!,
      date,
      ...(alternatives.length && { dateAlternatives: alternatives.map((each) => ({ date: each })) }),
      title: words && Object.keys(words.title).length ? words.title : title,
      ...(text && { summary: text }),
      kind,
      ...(about.length && { themes: about }),
      ...(initiator && { initiator }),
      ...(named[i]!.length && { participants: named[i]! }),
      ...places.refTo(place),
      sources: sources.idsOf(links),
    };
  });
  const placeRecords = places.records();
  notes.places.push(...places.readings());
  const actorRecords = actors.records();
  const positions = loose.actors.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  const countries = new Set([...actorRecords, ...placeRecords].map(({ country }) => country));
  const isGraph = !events.length && actorRecords.length > 0;
  return {
    format: 'bilateral/1',
    // Unnamed sides make no title.
    meta: { title: loose.title || (isGraph || facing.names.length ? '' : facing.sole || EVENTS) },
    sides: sidesOf(facing.sides),
    vocabulary: {
      kinds: Object.fromEntries(kinds.map((kind) => [kind, kind])),
      ...(themes.length && { themes: Object.fromEntries(themes.map((theme) => [theme, theme])) }),
      ...(actorRecords.length && {
        actorTypes: { actor: ACTOR, ...(actorRecords.some(({ type }) => type === 'state') && { state: STATE }) },
        tieKinds,
      }),
      ...(placeRecords.length && { placeKinds: { place: PLACE, ...(placeRecords.some(({ kind }) => kind === 'city') && { city: CITY }) } }),
      ...(countries.size && { countries: countryNames(countries) }),
    },
    actors: actorRecords,
    places: placeRecords,
    ties: [...own, ...acts],
    events: eventRecords,
    sources: sources.records(),
    ...(loose.series.length && { series: loose.series.map(({ between: _, ...each }) => ({ id: ids.fresh('series', 1), ...each })) }),
    ...(positions.length && { layout: { positions: Object.fromEntries(positions) } }),
    problems: [...(isGraph ? [graphProblem(facing)] : facing.problems), ...notes.problems, ...problems, ...places.problems()],
  };
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
function facingOf({ events, actors, series }: Loose, { options }: Notes): Facing {
  const acting = events.flatMap(({ groups, facing = [] }) => [...groups, ...facing]);
  const belonging = [...actors.map(({ group }) => group), ...series.flatMap(({ between }) => between)];
  const isOwn = !acting.some(Boolean) && ['a', 'b'].every((side) => belonging.includes(side));
  if (isOwn && !options.sides) return OWN_SIDES;
  if (!events.length) return facingGroups(belonging, options.sides);
  const found = facingGroups(acting, options.sides);
  return found.names.length || !belonging.some(Boolean) ? found : facingGroups([...acting, ...belonging], options.sides);
}

interface Ids {
  readonly has: (id: string) => boolean;
  readonly take: (id: string) => string;
  /** The id itself if no other list of records has it, else a fresh one. */
  readonly own: (list: object, id: string, prefix: string, from: number) => string;
  /** An id such as `event-7`, the first free number from `from` on. */
  readonly fresh: (prefix: string, from: number) => string;
}

/** Ids that no record has; those that records bring along belong to the first list that has them. */
function freshIds({ events, actors, places, sources }: Loose): Ids {
  const owners = new Map<string, object>();
  for (const list of [events, actors, places, sources])
    for (const each of list) if (each.id && !('isImplied' in each) && !owners.has(each.id)) owners.set(each.id, list);
  const next = new Map<string, number>();
  const fresh = (prefix: string, from: number) => {
    let n = Math.max(from, next.get(prefix) ?? 0);
    while (owners.has(`${prefix}-${n}`)) n++;
    next.set(prefix, n + 1);
    owners.set(`${prefix}-${n}`, next);
    return `${prefix}-${n}`;
  };
  return {
    has: (id) => owners.has(id),
    take: (id) => {
      owners.set(id, next);
      return id;
    },
    own: (list, id, prefix, from) => (id && owners.get(id) === list ? id : fresh(prefix, from)),
    fresh,
  };
}

function eventIdsOf(events: readonly LooseEvent[], ids: Ids, problems: Problem[]): readonly string[] {
  const given = new Set<string>();
  return events.map(({ id, row }, i) => {
    if (id && !given.has(id)) return given.add(id) && id;
    const own = ids.fresh('event', i + 1);
    if (id) problems.push(rowProblem(row, 'id', 'an id that no other row has', id, `The row is called ${own}.`));
    return own;
  });
}

function actorsOf({ actors, events }: Loose, facing: Facing, ids: Ids) {
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
  for (const { pair = [], participants = [] } of events) [...pair, ...participants].forEach(idOf);
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
  const records = new Map<string, object>();
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
  for (const { id, type, language, words, ...link } of sources) {
    const own = ids.own(sources, id, 'source', records.size + 1);
    add(own, link, { ...(words && { title: words }), ...(type && { type }), ...(language && { language }) });
    for (const key of [id, own, link.url, link.title]) if (key && !known.has(key)) known.set(key, own);
  }
  const idOf = (link: LooseLink) => {
    const key = link.url || link.title;
    const own = known.get(key) ?? add(ids.fresh('source', records.size + 1), link);
    known.set(key, own);
    return own;
  };
  return { idsOf: (links: readonly LooseLink[]) => [...new Set(links.map(idOf))], records: () => [...records.values()] };
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
