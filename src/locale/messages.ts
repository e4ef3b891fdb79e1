import type { DatePrecision } from '../data/dates.js';
import type { Calendar } from './language.js';

/** A phrase with a count, in the digits and plural forms of the language. */
type Counted = (n: number) => string;

/** Names and patterns of dates. */
export interface DateMessages {
  /** Names of the Japanese eras from Meiji on, in order. */
  readonly eras: readonly string[];
  /** By calendar, from January or Farvardin on, as `Intl` names them; short for labels. */
  readonly months: Readonly<Record<'gregory' | 'persian', readonly string[]>>;
  /** The Gregorian ones in full. */
  readonly longMonths: readonly string[];
  readonly eraYear: (era: string, year: number, n: string) => string;
  readonly year: (n: string) => string;
  readonly beforeCommonEra: (year: string) => string;
  /** Marks a date whose calendar cannot be told from its form; `yearOnly` when no month names it. */
  readonly marked: (date: string, calendar: Calendar, yearOnly: boolean) => string;
  readonly century: (n: number) => string;
  readonly decade: (year: string) => string;
  /** 1 to 4, spring to winter. */
  readonly season: (n: number, year: string) => string;
  readonly circa: (date: string) => string;
  readonly uncertain: (date: string) => string;
  /** An open interval (`..`): still going on. Below, one whose end is not recorded. */
  readonly since: (date: string) => string;
  readonly notBefore: (date: string) => string;
  readonly until: (date: string) => string;
  readonly notAfter: (date: string) => string;
  /** Separates the ends of an interval. */
  readonly to: string;
  /** The same where an end itself contains `to`. */
  readonly toApart: string;
  /** Separates the two years or months that one Gregorian year or month overlaps. */
  readonly across: string;
  /** A month or day with its year, and with the year of an era. */
  readonly inYear: (month: string, year: string) => string;
  readonly inEra: (month: string, year: string) => string;
  /** For readers who cannot see how a date is drawn. */
  readonly known: Readonly<Record<Exclude<DatePrecision, 'day'>, string>>;
  readonly approximate: string;
  readonly unsure: string;
  readonly goesOn: string;
  readonly boundUnknown: string;
}

/** Shared by all widgets. */
export interface CommonMessages {
  readonly loading: string;
  /** Shown after some seconds of loading. */
  readonly slow: string;
  readonly empty: string;
  readonly error: string;
  /** Why a request failed. */
  readonly failures: Readonly<Record<'offline' | 'silent' | 'unreachable' | 'server' | 'missing' | 'denied', string>>;
  readonly retry: string;
  readonly problems: Counted;
  /** The file was loaded, but no record of it could be read. */
  readonly unread: string;
  /** The position of a problem in a table; `column` is a heading, empty for the whole row. */
  readonly inTable: (row: number, column: string) => string;
  /** A sentence; a hint follows it. */
  readonly expected: (expected: string, got: string) => string;
  /** Translations of what problems say about tables, by the English text; others stay English. */
  readonly terms: Readonly<Record<string, string>>;
  readonly sources: string;
  readonly sourceLine: (publishers: string, n: number) => string;
  readonly colon: string;
  readonly comma: string;
  /** Between clauses. */
  readonly semicolon: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Around a remark, with the space that goes before or after it. */
  readonly brackets: readonly [string, string];
  /** Between two items on one line. */
  readonly dot: string;
  /** Before the last item of a list. */
  readonly and: string;
  readonly disputed: string;
  readonly events: Counted;
  /** The same where nothing else says what is counted. */
  readonly someEvents: Counted;
  /** What some years say. */
  readonly inYears: (finding: string, years: string) => string;
  /** How many lines of a long list are not shown, before and after. */
  readonly before: Counted;
  readonly after: Counted;
  readonly acted: (side: string) => string;
  readonly actedTogether: string;
  readonly actedThird: string;
  readonly actedUnknown: string;
  /** Who acted in events of neither side alone. */
  readonly between: { readonly joint: string; readonly third: string; readonly unknown: string };
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly list: string;
  /** The element is too small to draw in. */
  readonly noRoom: string;
  readonly noMatch: string;
  /** The data set has none. */
  readonly noEvents: string;
  readonly position: (n: number, total: number) => string;
}

/** The card of a record. */
export interface CardMessages {
  readonly visitBefore: string;
  readonly visitAfter: string;
  readonly card: string;
  /** The event before, or after, in time. */
  readonly before: string;
  readonly after: string;
  readonly close: string;
  readonly otherDate: (date: string) => string;
  readonly partOf: string;
  /** Follows the name of somebody whose words a source reports. */
  readonly reported: string;
  readonly parts: Counted;
  readonly ties: Counted;
  readonly earlier: Counted;
  readonly elsewhere: string;
}

/** What a reader takes along: citations, links and files. */
export interface ShareMessages {
  /** Names the buttons that copy. */
  readonly copy: string;
  readonly copyCitation: string;
  /** The citation in a format for programs, whose name is given. */
  readonly copyAs: (format: string) => string;
  readonly copyLink: string;
  readonly copied: string;
  /** The page may not copy; the text is shown instead. */
  readonly refused: string;
  /** A title in quotation marks. */
  readonly quoted: (title: string) => string;
  /** The data set that a record is part of. */
  readonly within: (dataset: string) => string;
  readonly license: (name: string) => string;
  /** When it was read. */
  readonly accessed: (date: string) => string;
  readonly download: string;
}

export interface TimelineMessages {
  readonly finding: (a: string, b: string, difference: number) => string;
  /** Where the lane of `a` is; that of `b` is across the axis, and `line` names who is on it. */
  readonly dek: (a: string, b: string, where: 'above' | 'left' | 'right', line: string) => readonly [string, string, string];
  readonly crossing: (a: string, b: string, nAinB: number, nBinA: number, total: number) => string;
  readonly away: string;
  readonly home: string;
  readonly together: string;
  readonly columns: string;
  readonly yearOnly: string;
  readonly disputed: string;
  readonly years: Counted;
  readonly notDrawn: Counted;
  /** Follows a count such as +12: events without a mark. */
  readonly leftOut: string;
  readonly wider: (factor: number) => string;
  readonly allYears: string;
  readonly table: string;
  readonly earlier: string;
  readonly later: string;
  readonly everyEvent: string;
  readonly gregorian: string;
  readonly persian: string;
  readonly era: string;
  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly labelled: (n: number, total: number) => string;
  /** About marks without a label; `counted` when some of them stand for several events. */
  readonly opens: (counted: boolean) => string;
  /** `counted` when the others are counted between the rows. */
  /** Leads to the rows of so many events from that year on. */
  readonly showEarlier: (n: number, from: string) => string;
  readonly inRows: (n: number, total: number, counted: boolean) => string;
  /** Followed by an arrow in the direction of time. */
  readonly axis: string;
  /** Announced when another period is shown. */
  readonly showing: (n: number, from: string, to: string) => string;
  /** A toggle: all years equally wide. */
  readonly oneScale: string;
  /** A toggle: draws links between connected events. */
  readonly connections: string;
  readonly describe: (title: string, n: number, from: string, to: string) => string;
  readonly tableColumns: readonly [date: string, who: string, title: string, kind: string, place: string, sources: string];
  readonly visits: string;
  readonly parts: string;
  readonly noneBefore: string;
  readonly noneAfter: string;
}

export interface NetworkMessages {
  readonly finding: (name: string, n: number) => string;
  readonly noFinding: (a: string, b: string) => string;
  /** What links mean. */
  readonly dek: string;
  readonly withoutStates: (a: string, b: string) => string;
  readonly middle: string;
  readonly contact: string;
  readonly contacts: Counted;
  readonly cooperation: string;
  readonly conflict: string;
  readonly belongs: string;
  readonly states: string;
  readonly all: string;
  readonly fewer: string;
  readonly find: string;
  /** Numbers of actors drawn, of all actors, and of links. */
  readonly shown: (n: number, total: number, lines: number) => string;
  /** Everybody is drawn, but for the states perhaps. */
  readonly allShown: Counted;
  /** Actors whom no line joins to anyone in the picture. */
  readonly untied: Counted;
  readonly ties: Counted;
  readonly describe: (n: number, a: string, nA: number, b: string, nB: number, ties: number) => string;
  /** Replaces the phrases above when a large network is drawn as clusters. */
  readonly clustered: Pick<NetworkMessages, 'shown' | 'belongs'>;
}

/** Queries on a network: fields, answers and keys. */
export interface QueryMessages {
  readonly find: string;
  readonly pathTo: string;
  readonly steps: string;
  readonly hint: string;
  readonly clear: string;
  readonly more: Counted;
  /** `through` names the actors between; empty for none. */
  readonly path: (from: string, to: string, n: number, through: string) => string;
  readonly noPath: (from: string, to: string) => string;
  readonly noActor: (id: string) => string;
  readonly around: (name: string, n: number, found: number, across: number) => string;
  readonly pathFrom: (name: string) => string;
  readonly inOneLine: Counted;
  readonly bridges: string;
  readonly across: Counted;
  readonly between: (percent: number) => string;
  readonly cut: string;
  readonly notCounted: string;
  readonly keys: string;
  /** What the keys do, in the order in which the view lists them. */
  readonly keyMeanings: readonly string[];
  /** Precedes the names of queried actors that are not drawn. */
  readonly also: string;
}

/** Title, picture and lines of a map. */
export interface MapMessages {
  readonly finding: (one: string, other: string, km: number) => string;
  /** When no distance between places of the two sides is known. */
  readonly noFinding: (a: string, b: string) => string;
  /** How many of the events have a known place. */
  readonly where: (n: number, total: number) => string;
  readonly sameScale: string;
  /** Panels are drawn at different scales. */
  readonly enlarged: string;
  readonly notDrawn: (name: string) => string;
  /** `between` names who else acted there; empty for nobody. */
  readonly place: (a: string, b: string, between: string) => string;
  readonly third: string;
  /** A place without events. */
  readonly bare: string;
  readonly arc: string;
  readonly acted: (one: string, other: string, n: number) => string;
  readonly km: (n: number) => string;
  readonly scale: (km: number) => string;
  readonly events: (name: string, n: number) => string;
  readonly area: (name: string) => string;
  readonly notOnMaps: string;
  /** The same when neither country has a map. */
  readonly notOnMap: string;
  readonly elsewhere: Counted;
  readonly placeless: Counted;
  readonly others: string;
  readonly noPlace: string;
  readonly policy: string;
  readonly disputed: string;
  /** How disputed areas are shown: as nobody's, or as claimed by a country. */
  readonly neutral: string;
  readonly pointOfView: (country: string) => string;
  /** All of the geography, or a part of it, could not be loaded. */
  readonly noLand: string;
  readonly partMissing: string;
  readonly regionOnly: string;
  /** A single country: the button, and the subtitle. */
  readonly only: (name: string) => string;
  readonly alone: (name: string, n: number, total: number) => string;
  readonly whole: string;
  readonly regions: string;
  readonly table: string;
  /** `placeless` counts the events without a place. */
  readonly describe: (n: number, places: number, placeless: number) => string;
  readonly perRegion: string;
  readonly severalPlaces: (places: number, events: number) => string;
  readonly tableColumns: readonly [country: string, region: string, place: string, date: string, event: string, who: string];
}

/** Title, filters and periods of a dashboard. */
export interface DashboardMessages {
  readonly title: (a: string, b: string) => string;
  readonly headline: (n: number, total: number) => string;
  readonly filters: string;
  readonly search: string;
  readonly theme: string;
  readonly kind: string;
  readonly whoActed: string;
  readonly together: string;
  readonly thirdParty: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly play: string;
  readonly pause: string;
  readonly clear: string;
  readonly nothingMatches: string;
  readonly summary: (n: number, total: number) => string;
  /** Who acted, where both sides did. */
  readonly both: string;
  /** Between names, any of which will do. */
  readonly or: string;
  /** Events by who acted. */
  readonly by: (names: string) => string;
  /** Events in which a text is found. */
  readonly with: (query: string) => string;
  readonly remove: string;
  /** A period; a year that is not given is empty. */
  readonly years: (from: string, to: string) => string;
  readonly seeAll: (n: number) => string;
  /** Names of the three widgets, in a row of tabs. */
  readonly latest: string;
  readonly tabs: { readonly timeline: string; readonly network: string; readonly map: string };
  /** Titles of the three widgets; `where` is the place of the first side in the picture. */
  readonly when: (first: string, second: string, where: 'above' | 'left' | 'right') => string;
  readonly who: string;
  readonly where: string;
}

/** Controls of a story. */
export interface StoryMessages {
  /** Names the controls for readers who do not see them together. */
  readonly controls: string;
  readonly previous: string;
  readonly next: string;
  readonly step: (n: number, total: number) => string;
  /** How many steps there are, before the first. */
  readonly steps: Counted;
  /** Leaves the steps: nothing is narrowed or selected any more. */
  readonly whole: string;
}

/** All messages of one language. */
export interface Messages {
  readonly dates: DateMessages;
  readonly common: CommonMessages;
  readonly card: CardMessages;
  readonly share: ShareMessages;
  readonly timeline: TimelineMessages;
  readonly network: NetworkMessages;
  readonly query: QueryMessages;
  readonly map: MapMessages;
  readonly dashboard: DashboardMessages;
  readonly story: StoryMessages;
}
