import type { Text } from '../types.js';
import type { Row } from './loose-row.js';

/** What was found in a file of another format, before it is a data set: unvalidated, with names in place of references. */
export interface Loose {
  readonly title: string;
  /** May be gone through several times; those of a long table are read anew each time. */
  readonly events: Iterable<LooseEvent>;
  /** What the events tell together, if somebody has gone through them already. */
  readonly facts?: EventFacts;
  readonly actors: readonly LooseActor[];
  readonly ties: readonly LooseTie[];
  readonly places: readonly LoosePlace[];
  readonly sources: readonly LooseSource[];
  readonly series: readonly LooseSeries[];
}

/** A text in several languages, by their tags. */
export type Words = Readonly<Record<string, string>>;

export interface LooseEvent {
  readonly row: Row;
  /** Empty for none. */
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  /** Alternative dates, EDTF. */
  readonly alternatives: readonly string[];
  readonly title: string;
  readonly summary: string;
  /** Title and summary in several languages; they stand for those above. */
  readonly words?: { readonly title: Words; readonly summary: Words };
  readonly kind: string;
  /** Who acted: lanes, groups, facets or countries. */
  readonly groups: readonly string[];
  /** Groups on whom they acted. */
  readonly facing?: readonly string[];
  readonly themes?: readonly string[];
  readonly participants?: readonly string[];
  /** Who acted on whom, both of them participants. */
  readonly pair?: readonly [from: string, to: string];
  readonly place?: LoosePlace;
  readonly links: readonly LooseLink[];
}

/** What all events of a file tell together, which has to be known before any of them is a record. Lists are in order of occurrence. */
export interface EventFacts {
  count: number;
  /** How often each group acted, or was acted on. */
  readonly groups: Map<string, number>;
  readonly participants: Set<string>;
  /** Places with a position. */
  readonly places: Map<string, { readonly place: LoosePlace; count: number }>;
  readonly kinds: Set<string>;
  readonly themes: Set<string>;
  readonly ids: Set<string>;
  /** Indexes of events that need an id. */
  readonly unnamed: number[];
  /** Of those, the rows whose id an event above has, by index of the event. */
  readonly doubles: Map<number, Pick<LooseEvent, 'id' | 'row'>>;
  readonly add: (event: LooseEvent) => void;
}

export interface LooseLink {
  /** Empty for a source without a URL. */
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  /** EDTF. */
  readonly date?: string;
}

export interface LooseActor {
  /** Empty for none. */
  readonly id: string;
  readonly name: string;
  /** The name in several languages. */
  readonly words?: Words;
  readonly type: string;
  /** Side, country, group or class. */
  readonly group: string;
  /** Position in any unit; y grows downwards. */
  readonly position?: readonly [x: number, y: number];
  readonly links?: readonly LooseLink[];
  /** Only named by others: the same as an actor of that name or id, if there is one. */
  readonly isImplied?: boolean;
}

export interface LooseTie {
  readonly id: string;
  /** Id or name of an actor. */
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** Label of the kind, when the kind is not a name itself. */
  readonly label?: string;
  readonly isDirected?: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly links?: readonly LooseLink[];
}

export interface LoosePlace {
  readonly id: string;
  readonly name: string;
  /** The name in several languages. */
  readonly words?: Words;
  /** Name or code; empty for none. */
  readonly country: string;
  /** Degrees; null for a place whose position is not given. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly kind: string;
}

export interface LooseSource extends LooseLink {
  readonly id: string;
  /** The title in several languages. */
  readonly words?: Words;
  readonly type: string;
  readonly language: string;
}

export interface LooseSeries {
  readonly title: Text;
  readonly unit: string;
  readonly points: readonly { readonly date: string; readonly value: number }[];
  /** Groups that it is about. */
  readonly between: readonly string[];
}

export const NOTHING_FOUND: Loose = { title: '', events: [], actors: [], ties: [], places: [], sources: [], series: [] };

/** All that several tables hold; the first title counts. */
export function together(parts: readonly Loose[]): Loose {
  const all = <Part extends Exclude<keyof Loose, 'title' | 'events' | 'facts'>>(part: Part) =>
    parts.flatMap((each): Loose[Part][number][] => [...each[part]]);
  return {
    title: parts.find(({ title }) => title)?.title ?? '',
    events: {
      *[Symbol.iterator]() {
        for (const { events } of parts) yield* events;
      },
    },
    actors: all('actors'),
    ties: all('ties'),
    places: all('places'),
    sources: all('sources'),
    series: all('series'),
  };
}
