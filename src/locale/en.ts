import type { DashboardMessages } from './dashboard-messages.js';
import type { MapMessages } from './map-messages.js';
import type { CommonMessages, DateMessages, NetworkMessages, TimelineMessages } from './messages.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const many = (n: string, one: string) => (n === '1' ? `1 ${one}` : `${n} ${one}s`);

export const dates: DateMessages = {
  eras: ['Meiji', 'Taishō', 'Shōwa', 'Heisei', 'Reiwa'],
  months: {
    gregory: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
    persian: 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(' '),
  },
  longMonths: 'January February March April May June July August September October November December'.split(' '),
  eraYear: (era, _year, n) => `${era} ${n}`,
  year: (n) => n,
  beforeCommonEra: (year) => `${year} BCE`,
  marked: (date, calendar, yearOnly) => (calendar === 'persian' && yearOnly ? `${date} SH` : date),
  century: (n, text) => `${text}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')} c.`,
  decade: (year) => `${year}s`,
  season: (n, year) => `${SEASONS[n - 1]} ${year}`,
  circa: (date) => `c. ${date}`,
  uncertain: (date) => `${date}?`,
  since: (date) => `since ${date}`,
  notBefore: (date) => `${date} to ?`,
  until: (date) => `until ${date}`,
  notAfter: (date) => `? to ${date}`,
  to: '–',
  toApart: ' to ',
  across: '–',
  inYear: (month, year) => `${month} ${year}`,
  inEra: (month, year) => `${year}, ${month}`,
  known: {
    month: 'only the month is known',
    season: 'only the season is known',
    year: 'only the year is known',
    decade: 'only the decade is known',
    century: 'only the century is known',
    millennium: 'only the millennium is known',
  },
  approximate: 'approximate date',
  unsure: 'uncertain date',
  goesOn: 'still going on',
  boundUnknown: 'one end is not recorded',
};

export const common: CommonMessages = {
  loading: 'Loading…',
  empty: 'No data yet. Set src to the address of a data file, or the data property.',
  error: 'This could not be drawn.',
  retry: 'Try again',
  problems: (n) => `${many(n, 'problem')} found`,
  sources: 'Sources',
  sourceLine: (publishers, n) => `Sources: ${publishers} (${n} in all)`,
  colon: ': ',
  comma: ', ',
  and: ' and ',
  disputed: '(disputed)',
  events: (n) => many(n, 'event'),
  before: (n) => `${n} more before these`,
  after: (n) => `${n} more after these`,
  acted: (side) => `${side} acted`,
  actedTogether: 'Both acted',
  actedThird: 'A third party acted',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  list: 'List',
  noMatch: 'Nothing matches.',
  noEvents: 'There are no events to draw.',
  position: (n, total) => `${n} of ${total}`,
};

export const timeline: TimelineMessages = {
  finding: (a, b, _nAinB, _nBinA, difference) =>
    difference === 0
      ? `${a} came to ${b} as often as ${b} to ${a}`
      : difference > 0
        ? `${a} comes to ${b} more often than ${b} to ${a}`
        : `${b} comes to ${a} more often than ${a} to ${b}`,
  dek: (a, b, where) => {
    const [first, second] = { above: ['Above', 'below it'], left: ['Left of', 'right of it'], right: ['Right of', 'left of it'] }[where];
    return [`${first} the line ${a} acted`, `${second} ${b}`, 'on it both'];
  },
  crossing: (a, b, nAinB, nBinA) =>
    `A stem that crosses the line means the act took place on the other’s soil: in this record ${many(nBinA, 'time')} by ${b} in ${a}, ${nAinB} by ${a} in ${b}.`,
  away: 'on the other’s soil',
  home: 'at home',
  together: 'together; filled half = whose soil',
  columns: 'how many events',
  yearOnly: 'only the year is known',
  disputed: 'sources disagree',
  years: (n) => many(n, 'year'),
  notDrawn: (n) => `${many(n, 'year')} not drawn`,
  leftOut: 'lesser events and parts of larger ones, left out',
  wider: (factor) => `From here a year is ${factor}× as wide`,
  allYears: 'All years',
  table: 'Table',
  earlier: 'Earlier',
  later: 'Later',
  everyEvent: 'Every event',
  gregorian: 'Gregorian',
  persian: 'Solar Hijri',
  era: 'Era',
  overview: 'Period shown',
  windowStart: 'First year shown',
  windowEnd: 'Last year shown',
  labelled: (n, total, counted) =>
    `${n} of ${total} events labelled; every other mark opens its card${counted ? ' or, where it counts, its list' : ''}.`,
  inRows: (n, total, counted) => `${n} of ${total} events in rows${counted ? '; + opens those between.' : '.'}`,
  axis: 'Time',
  showing: (n, from, to) => `Showing ${from} to ${to}: ${many(n, 'event')}.`,
  oneScale: 'One scale',
  connections: 'Connections',
  describe: (title, n, from, to) => `${title}. ${many(n, 'event')} from ${from} to ${to}.`,
};

export const network: NetworkMessages = {
  finding: (name, n) => `${name} has the most contact: ${many(n, 'recorded tie')} across the border`,
  noFinding: (a, b) => `Who is tied to whom in ${a} and ${b}`,
  dek: 'Lines join people and bodies across the two countries; a thicker line means more recorded contacts.',
  withoutStates: (a, b) => `${a} and ${b} themselves are left out, since almost everyone would be tied to them.`,
  middle: 'Shared or third',
  contact: 'one recorded contact',
  contacts: (n) => `${n}`,
  cooperation: 'cooperation',
  conflict: 'conflict',
  belongs: 'belongs to, leads',
  states: 'Show the states',
  all: 'All actors',
  fewer: 'Fewer actors',
  find: 'Find an actor',
  shown: (n, total) => `${n} of ${total} actors, chosen by ties across the border and by events.`,
  allShown: (n) => `All ${many(n, 'actor')}.`,
  ties: (n) => many(n, 'tie'),
  describe: (n, a, nA, b, nB, ties) => `${many(n, 'actor')}: ${nA} of ${a}, ${nB} of ${b}; ${many(ties, 'tie')}.`,
};

export const map: MapMessages = {
  finding: (one, other, km) => `${one} and ${other}, ${km} kilometres apart`,
  noFinding: (a, b) => `Where it happened in ${a} and ${b}`,
  where: (n, total) => `Where ${n === total ? '' : `${n} of `}${many(total, 'event')} took place.`,
  sameScale: 'Both countries are drawn at the same scale.',
  enlarged: 'One part is enlarged; each scale bar tells its own scale.',
  notDrawn: (name) => `${name} is not drawn: neither its outline nor a place in it is known.`,
  place: (a, b) => `a place: top ${a} acted, middle together, bottom ${b} acted`,
  third: 'in a third country or at sea',
  bare: 'a place without a recorded event',
  arc: 'one side acted on the other’s soil; width by number',
  acted: (one, other, n) => `${one} acted in ${other} ${many(n, 'time')}`,
  km: (n) => `${n} km`,
  scale: (km) => `${km} km, both maps`,
  events: (name, n) => `${name}, ${many(n, 'event')}`,
  area: (name) => `${name} area`,
  notOnMaps: 'Outside the country maps',
  notOnMap: 'Not on the map',
  elsewhere: (n) => `${n} elsewhere`,
  placeless: (n) => `${n} without a place`,
  others: 'and others',
  noPlace: 'Without a place',
  policy: 'Boundaries: Natural Earth 1:10m, de facto, simplified; not an endorsement.',
  disputed: 'disputed',
  neutral: 'Disputed areas are shown as nobody’s.',
  pointOfView: (country) => `Disputed areas are shown as ${country} claims them.`,
  noLand: 'Land and borders could not be loaded. Places stand where they are, among lines of latitude and longitude.',
  partMissing: 'Some land, borders or names of the map could not be loaded.',
  regionOnly: 'only the region or country is known',
  only: (name) => `Only ${name}`,
  alone: (name, n, total) => `Only ${name} is drawn, with ${n} of ${total} events.`,
  whole: 'Whole map',
  regions: 'Provinces',
  table: 'Table',
  describe: (n, places, placeless) =>
    placeless === n
      ? `${many(n, 'event')} without a place.`
      : `${many(n, 'event')}${placeless && `, ${placeless} of them without a place; the others`} at ${many(places, 'place')}.`,
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
  play: 'Play the years',
  pause: 'Pause',
  clear: 'Clear filters',
  nothingMatches: 'No event matches.',
  summary: (n, total) => `${n} of ${total} events`,
};
