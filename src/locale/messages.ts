import type { DatePrecision } from '../data/dates.js';
import type { Calendar } from './language.js';

/** Says a count, in the digits and the plural of the language. */
type Counted = (n: number) => string;

/** How a language says of dates what no calendar says. */
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
  /** Goes on; and the same for an end that nobody recorded. */
  readonly since: (date: string) => string;
  readonly notBefore: (date: string) => string;
  readonly until: (date: string) => string;
  readonly notAfter: (date: string) => string;
  /** Between the ends of an interval. */
  readonly to: string;
  /** The same where an end is itself written with that. */
  readonly toApart: string;
  /** Between the two years or months that one Gregorian year or month touches. */
  readonly across: string;
  /** A month, or a day of one, in its year; and in the year of an era. */
  readonly inYear: (month: string, year: string) => string;
  readonly inEra: (month: string, year: string) => string;
  /** Said of a date for those who do not see how it is drawn. */
  readonly known: Readonly<Record<Exclude<DatePrecision, 'day'>, string>>;
  readonly approximate: string;
  readonly unsure: string;
  readonly goesOn: string;
  readonly boundUnknown: string;
}

/** Said by every widget. */
export interface CommonMessages {
  readonly loading: string;
  /** After some seconds of that. */
  readonly slow: string;
  readonly empty: string;
  readonly error: string;
  /** Why, where nothing came from an address. */
  readonly failures: Readonly<Record<'offline' | 'silent' | 'unreachable' | 'server' | 'missing' | 'denied', string>>;
  readonly retry: string;
  readonly problems: Counted;
  /** The file is there, and no record of it. */
  readonly unread: string;
  /** Where in a table something is wrong; `column` is its heading, empty for the whole row. */
  readonly inTable: (row: number, column: string) => string;
  /** What was expected, a sentence; the hint how to mend it stands behind. */
  readonly expected: (expected: string, got: string) => string;
  /** By their English, the words of problems that an editor of a table meets; others are said in English. */
  readonly terms: Readonly<Record<string, string>>;
  readonly sources: string;
  readonly sourceLine: (publishers: string, n: number) => string;
  readonly colon: string;
  readonly comma: string;
  /** Before the last item of a list. */
  readonly and: string;
  readonly disputed: string;
  readonly events: Counted;
  /** Lines of a long list that are not written out. */
  readonly before: Counted;
  readonly after: Counted;
  readonly acted: (side: string) => string;
  readonly actedTogether: string;
  readonly actedThird: string;
  readonly actedUnknown: string;
  /** Who acts in what stands between the two sides. */
  readonly between: { readonly joint: string; readonly third: string; readonly unknown: string };
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly list: string;
  /** The place in the page is too narrow. */
  readonly noRoom: string;
  readonly noMatch: string;
  /** There are none at all. */
  readonly noEvents: string;
  readonly position: (n: number, total: number) => string;
}

/** Said by the card of a record. */
export interface CardMessages {
  readonly visitBefore: string;
  readonly visitAfter: string;
  readonly card: string;
  readonly close: string;
  readonly otherDate: (date: string) => string;
  readonly partOf: string;
  readonly parts: Counted;
  readonly ties: Counted;
  readonly earlier: Counted;
  readonly elsewhere: string;
}

export interface TimelineMessages {
  readonly finding: (a: string, b: string, difference: number) => string;
  /** Where the lane of `a` is; that of `b` is across the axis, and on it stands what `line` names. */
  readonly dek: (a: string, b: string, where: 'above' | 'left' | 'right', line: string) => readonly [string, string, string];
  readonly crossing: (a: string, b: string, nAinB: number, nBinA: number) => string;
  readonly away: string;
  readonly home: string;
  readonly together: string;
  readonly columns: string;
  readonly yearOnly: string;
  readonly disputed: string;
  readonly years: Counted;
  readonly notDrawn: Counted;
  /** After a plus and their number: events without a mark. */
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
  /** Of the marks without one; `counted`: some of them stand for several events. */
  readonly opens: (counted: boolean) => string;
  /** `counted`: some of the others are counted between them. */
  readonly inRows: (n: number, total: number, counted: boolean) => string;
  /** Before an arrow that shows which way it runs. */
  readonly axis: string;
  /** Said when the reader has moved to another period. */
  readonly showing: (n: number, from: string, to: string) => string;
  /** All years equally wide. */
  readonly oneScale: string;
  /** Draws what answers to what. */
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
  /** What lines mean. */
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
  /** Actors that are drawn, actors in all, and lines. */
  readonly shown: (n: number, total: number, lines: number) => string;
  /** Nobody is left out, or the states alone. */
  readonly allShown: Counted;
  readonly ties: Counted;
  readonly describe: (n: number, a: string, nA: number, b: string, nB: number, ties: number) => string;
  /** In place of the phrases above where a large network is drawn as clusters. */
  readonly clustered: Pick<NetworkMessages, 'shown' | 'belongs'>;
}

/** Questions that an editor asks of a network, and their answers. */
export interface QueryMessages {
  readonly find: string;
  readonly pathTo: string;
  readonly steps: string;
  readonly hint: string;
  readonly clear: string;
  readonly more: Counted;
  /** `through` names those between, and is empty when nobody is. */
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
  /** What the keys do, in the order of the view's list of them. */
  readonly keyMeanings: readonly string[];
  /** Before the names of actors that were asked for and are not drawn. */
  readonly also: string;
}

/** Title, picture and lines of a map. */
export interface MapMessages {
  readonly finding: (one: string, other: string, km: number) => string;
  /** Without a place of each side between which a distance could be told. */
  readonly noFinding: (a: string, b: string) => string;
  /** Of how many of the events the place is known. */
  readonly where: (n: number, total: number) => string;
  readonly sameScale: string;
  /** One part is drawn larger. */
  readonly enlarged: string;
  readonly notDrawn: (name: string) => string;
  /** `between` names who else acted there, and is empty when nobody did. */
  readonly place: (a: string, b: string, between: string) => string;
  readonly third: string;
  /** A place that no event names. */
  readonly bare: string;
  readonly arc: string;
  readonly acted: (one: string, other: string, n: number) => string;
  readonly km: (n: number) => string;
  readonly scale: (km: number) => string;
  readonly events: (name: string, n: number) => string;
  readonly area: (name: string) => string;
  readonly notOnMaps: string;
  /** The same where there are no maps of the two countries. */
  readonly notOnMap: string;
  readonly elsewhere: Counted;
  readonly placeless: Counted;
  readonly others: string;
  readonly noPlace: string;
  readonly policy: string;
  readonly disputed: string;
  /** Disputed areas as nobody's, or as a claimant says. */
  readonly neutral: string;
  readonly pointOfView: (country: string) => string;
  /** Of no land or of a part of the geography: it could not be loaded. */
  readonly noLand: string;
  readonly partMissing: string;
  readonly regionOnly: string;
  /** One country alone: the button, and what is said of it. */
  readonly only: (name: string) => string;
  readonly alone: (name: string, n: number, total: number) => string;
  readonly whole: string;
  readonly regions: string;
  readonly table: string;
  /** `placeless` is how many of them have no place. */
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
}

/** Everything that is said in one language; a section for each part of a page. */
export interface Messages {
  readonly dates: DateMessages;
  readonly common: CommonMessages;
  readonly card: CardMessages;
  readonly timeline: TimelineMessages;
  readonly network: NetworkMessages;
  readonly query: QueryMessages;
  readonly map: MapMessages;
  readonly dashboard: DashboardMessages;
}
