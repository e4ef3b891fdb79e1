import type { DateWords } from './format-date.js';
import type { CommonMessages, DashboardMessages, MapMessages, NetworkMessages, TimelineMessages } from './messages.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

export const dates: DateWords = {
  beforeCommonEra: (year) => `${year} BCE`,
  century: (n, text) => `${text}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')} c.`,
  decade: (year) => `${year}s`,
  season: (n, year) => `${SEASONS[n - 1]} ${year}`,
  circa: (date) => `c. ${date}`,
  uncertain: (date) => `${date}?`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  to: '–',
  across: '–',
  calendarName: { gregory: 'Gregorian', persian: 'Solar Hijri', japanese: 'Era' },
};

export const common: CommonMessages = {
  loading: 'Loading…',
  empty: 'No data yet. Set src to the address of a data file, or the data property.',
  error: 'This could not be drawn.',
  retry: 'Try again',
  problems: (n, count) => (count === 1 ? '1 problem in the data' : `${n} problems in the data`),
  sources: 'Sources',
  sourceLine: (publishers, n) => `Sources: ${publishers} and others. All ${n}`,
  colon: ': ',
  comma: ', ',
  card: 'Selected',
  close: 'Close',
  otherDate: (date) => `Another source says ${date}.`,
  disputed: '(disputed)',
  partOf: 'Part of',
  parts: (n, count) => (count === 1 ? '1 part' : `${n} parts`),
  ties: (n, count) => (count === 1 ? '1 tie' : `${n} ties`),
  events: (n, count) => (count === 1 ? '1 event' : `${n} events`),
  earlier: (n, count) => (count === 1 ? '1 earlier event' : `${n} earlier events`),
  acted: (side) => `${side} acted`,
  actedTogether: 'Both acted',
  actedThird: 'A third party acted',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  list: 'List',
  shown: (n, total) => `${n} of ${total}`,
  noMatch: 'Nothing matches.',
  position: (n, total) => `${n} of ${total}`,
};

export const timeline: TimelineMessages = {
  finding: (a, b, _nAinB, _nBinA, difference) =>
    difference === 0
      ? `${a} came to ${b} as often as ${b} to ${a}`
      : difference > 0
        ? `${a} comes to ${b} more often than ${b} to ${a}`
        : `${b} comes to ${a} more often than ${a} to ${b}`,
  dek: (a, b) => [`Above the line ${a} acted`, `below it ${b}`, 'on it both'],
  crossing: (a, b, nAinB, nBinA) =>
    `A stem that crosses the line means the act took place on the other’s soil: in this record ${nBinA} times by ${b} in ${a}, ${nAinB} by ${a} in ${b}.`,
  away: 'on the other’s soil',
  home: 'at home',
  together: 'together; filled half = whose soil',
  yearOnly: 'only the year is known',
  disputed: 'sources disagree',
  years: (n) => `${n} years`,
  notDrawn: (n) => `${n} years not drawn`,
  wider: (factor) => `From here a year is ${factor}× as wide`,
  allYears: 'All years',
  table: 'Table',
  earlier: 'Earlier',
  later: 'Later',
  everyEvent: 'Every event',
  landmarks: 'Landmarks',
  gregorian: 'Gregorian',
  persian: 'Solar Hijri',
  era: 'Era',
  overview: 'Period shown',
  windowStart: 'First year shown',
  windowEnd: 'Last year shown',
  labelled: (n, total) => `${n} of ${total} events labelled here; every other mark opens its card.`,
  more: (n) => `${n} more`,
  axis: 'Time',
  onSoil: (place) => `in ${place}`,
  columns: ['Date', 'Who acted', 'Event', 'Kind', 'Place', 'Sources'],
  describe: (title, n, from, to) => `${title}. ${n} events from ${from} to ${to}.`,
};

export const network: NetworkMessages = {
  finding: (name, n) => `${name} has most of the contact: ${n} recorded ties across the border`,
  noFinding: (a, b) => `Who is tied to whom in ${a} and ${b}`,
  dek: (a, b) =>
    `Lines join people and bodies across the two countries; a thicker line means more recorded contacts. ${a} and ${b} themselves are left out, since almost everyone would be tied to them.`,
  middle: 'Shared or third',
  contact: 'one recorded contact',
  contacts: (n) => `${n}`,
  conflict: 'conflict',
  belongs: 'belongs to, leads',
  inside: 'other tie on one side',
  states: 'Show the states',
  all: 'All actors',
  fewer: 'Fewer actors',
  find: 'Find an actor',
  also: 'Also:',
  shown: (n, total) => `${n} of ${total} actors, chosen by ties across the border and by events.`,
  ties: (n, count) => (count === 1 ? '1 tie' : `${n} ties`),
  others: 'Others',
  describe: (n, a, nA, b, nB, ties) => `${n} actors: ${nA} of ${a}, ${nB} of ${b}; ${ties} ties.`,
};

export const map: MapMessages = {
  finding: (one, other, km) => `${one} and ${other}, ${km} kilometres apart`,
  oneScale: (n) => `Where ${n} events took place. Both countries are drawn at the same scale.`,
  place: (a, b) => `a place: top ${a} acted, middle together, bottom ${b} acted`,
  third: 'in a third country or at sea',
  acted: (one, other, n) => `${one} acted in ${other} ${n} times`,
  km: (n) => `${n} km`,
  scale: (km) => `${km} km, both maps`,
  events: (name, n) => `${name}, ${n} events`,
  area: (name) => `${name} area`,
  notOnMaps: 'Not on the two maps',
  elsewhere: (n, list) => `${n} elsewhere (${list})`,
  placeless: (n) => `${n} without a place`,
  others: 'and others',
  noPlace: 'Without a place',
  policy: 'Boundaries: Natural Earth 1:10m, de facto, simplified; not an endorsement.',
  noGeography: 'The map could not be loaded; the list below has everything.',
  strip: 'Overview',
  regionOnly: 'somewhere in the region',
  describe: (n, places) => `${n} events at ${places} places.`,
};

export const dashboard: DashboardMessages = {
  title: (a, b) => `${a} and ${b}, event by event`,
  headline: (n, total) => `In ${n} of ${total} recorded events one side acted on the other’s soil.`,
  filters: 'Filters',
  search: 'Search events, actors, places',
  theme: 'Theme',
  kind: 'Kind',
  whoActed: 'Who acted',
  together: 'together',
  thirdParty: 'third party',
  fromYear: 'From year',
  toYear: 'to',
  clear: 'Clear filters',
  nothingMatches: 'No event matches.',
  summary: (n, total) => `${n} of ${total} events`,
};
