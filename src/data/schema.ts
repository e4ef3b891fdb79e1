import * as v from 'valibot';
import { isEdtf } from './dates.js';

/** Messages say what was expected and are shown in problems. */
const AN_ID = 'an id';
const A_DATE = 'an EDTF date such as 2025-04-09, 1903~ or 1880/1881';
const A_COUNTRY = 'an ISO 3166-1 alpha-3 code such as JPN';
const A_REGION = 'an ISO 3166-2 code such as JP-13';
const A_LONGITUDE = 'a number from -180 to 180';
const A_LATITUDE = 'a number from -90 to 90';

const string = v.string('a text');
const boolean = v.boolean('true or false');
const number = v.number('a number');

const listOf = <const Item extends v.GenericSchema>(item: Item) => v.array(item, 'a list');

/** A dictionary; valibot's `record` would accept an array. */
const dictionaryOf = <const Value extends v.GenericSchema>(value: Value, message?: string) =>
  v.pipe(
    v.custom<object>((input) => !Array.isArray(input), message),
    v.record(v.string(), value, message),
  );

const oneOf = <const Options extends readonly (string | number)[]>(options: Options) => v.picklist(options, options.join(', '));

const record = <const Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, 'an object');

export const IdSchema = v.pipe(v.string(AN_ID), v.minLength(1, AN_ID));

/** The id of a record in a list of the file. */
const refersTo = (list: 'sources' | 'places' | 'actors' | 'events') => v.pipe(IdSchema, v.metadata({ refersTo: list }));

const SourceIdsSchema = listOf(refersTo('sources'));

/** A string, or strings by language (BCP 47 tag). */
export const TextSchema = v.union([string, dictionaryOf(string)], 'a text, or texts by language');

/** A date in EDTF (ISO 8601-2) level 0 or 1. */
export const EdtfSchema = v.pipe(v.string(A_DATE), v.check(isEdtf, A_DATE));

/** ISO 3166-1 alpha-3, or `INT` for no single country. */
export const CountrySchema = v.pipe(v.string(A_COUNTRY), v.regex(/^[A-Z]{3}$/, A_COUNTRY));

/** ISO 3166-2, as of 2020-11-24. */
export const RegionSchema = v.pipe(v.string(A_REGION), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, A_REGION));

export const LongitudeSchema = v.pipe(v.number(A_LONGITUDE), v.minValue(-180, A_LONGITUDE), v.maxValue(180, A_LONGITUDE));
export const LatitudeSchema = v.pipe(v.number(A_LATITUDE), v.minValue(-90, A_LATITUDE), v.maxValue(90, A_LATITUDE));

export const SourceSchema = record({
  id: IdSchema,
  title: TextSchema,
  /** A type of CSL, such as article-newspaper, report or treaty; tells programs for references what it is. */
  type: v.exactOptional(string),
  publisher: v.exactOptional(TextSchema),
  url: v.exactOptional(string),
  language: v.exactOptional(string),
  date: v.exactOptional(EdtfSchema),
  note: v.exactOptional(TextSchema),
});

export const PlaceSchema = record({
  id: IdSchema,
  name: TextSchema,
  short: v.exactOptional(TextSchema),
  country: CountrySchema,
  region: v.exactOptional(RegionSchema),
  lon: LongitudeSchema,
  lat: LatitudeSchema,
  kind: v.exactOptional(string),
  precision: v.exactOptional(oneOf(['exact', 'city', 'region', 'country', 'unknown'])),
  within: v.exactOptional(refersTo('places')),
  note: v.exactOptional(TextSchema),
});

export const RoleSchema = record({ title: TextSchema, date: v.exactOptional(EdtfSchema) });

export const ActorSchema = record({
  id: IdSchema,
  type: string,
  name: TextSchema,
  short: v.exactOptional(TextSchema),
  country: CountrySchema,
  aliases: v.exactOptional(listOf(string)),
  roles: v.exactOptional(listOf(RoleSchema)),
  wikidata: v.exactOptional(string),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(boolean),
  note: v.exactOptional(TextSchema),
});

export const DateAlternativeSchema = record({ date: EdtfSchema, sources: v.exactOptional(SourceIdsSchema) });

/** Words of an actor as sources report them. */
export const QuoteSchema = record({ text: TextSchema, by: refersTo('actors'), sources: v.exactOptional(SourceIdsSchema) });

export const EventSchema = record({
  id: IdSchema,
  date: EdtfSchema,
  dateAlternatives: v.exactOptional(listOf(DateAlternativeSchema)),
  title: TextSchema,
  summary: v.exactOptional(TextSchema),
  kind: string,
  mode: v.exactOptional(string),
  themes: v.exactOptional(listOf(string)),
  topics: v.exactOptional(listOf(string)),
  participants: v.exactOptional(listOf(refersTo('actors'))),
  place: v.exactOptional(v.nullable(refersTo('places'))),
  otherPlaces: v.exactOptional(listOf(refersTo('places'))),
  route: v.exactOptional(listOf(refersTo('places'))),
  initiator: v.exactOptional(string),
  quotes: v.exactOptional(listOf(QuoteSchema)),
  partOf: v.exactOptional(refersTo('events')),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(boolean),
  rank: v.exactOptional(oneOf([1, 2, 3])),
  note: v.exactOptional(TextSchema),
});

export const TieSchema = record({
  id: IdSchema,
  from: refersTo('actors'),
  to: refersTo('actors'),
  kind: string,
  start: v.exactOptional(EdtfSchema),
  end: v.exactOptional(EdtfSchema),
  event: v.exactOptional(refersTo('events')),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(boolean),
  note: v.exactOptional(TextSchema),
});

export const SeriesPointSchema = record({
  date: EdtfSchema,
  value: number,
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(boolean),
  note: v.exactOptional(TextSchema),
});

export const SeriesSchema = record({
  id: IdSchema,
  title: TextSchema,
  unit: TextSchema,
  points: listOf(SeriesPointSchema),
  note: v.exactOptional(TextSchema),
});

export const SideSchema = record({ country: CountrySchema, name: TextSchema });

export const SidesSchema = record({ a: SideSchema, b: SideSchema });

export const LabelsSchema = dictionaryOf(TextSchema, 'texts by name');

export const VocabularySchema = record({
  kinds: v.exactOptional(LabelsSchema),
  themes: v.exactOptional(LabelsSchema),
  topics: v.exactOptional(LabelsSchema),
  /** Besides labels a kind of tie may have a `family`: office, contact, cooperation, conflict or mention. */
  tieKinds: v.exactOptional(LabelsSchema),
  tieFamilies: v.exactOptional(LabelsSchema),
  actorTypes: v.exactOptional(LabelsSchema),
  placeKinds: v.exactOptional(LabelsSchema),
  initiators: v.exactOptional(LabelsSchema),
  modes: v.exactOptional(LabelsSchema),
  precisions: v.exactOptional(LabelsSchema),
  countries: v.exactOptional(LabelsSchema),
});

/** The event that the file is about, and what happened in one sentence. */
export const LeadSchema = record({ event: IdSchema, text: TextSchema });

export const MetaSchema = record({
  title: v.exactOptional(TextSchema),
  languages: v.exactOptional(listOf(string)),
  compiled: v.exactOptional(string),
  publisher: v.exactOptional(TextSchema),
  /** Under which others may use the file. */
  license: v.exactOptional(TextSchema),
  note: v.exactOptional(TextSchema),
  lead: v.exactOptional(LeadSchema),
  /** Of a file with the least that pictures need: the address of the one with everything, relative to it. */
  whole: v.exactOptional(string),
});

/** Schemas of records, by the field of the file that lists them. */
export const LISTS = {
  sources: SourceSchema,
  places: PlaceSchema,
  actors: ActorSchema,
  events: EventSchema,
  ties: TieSchema,
  series: SeriesSchema,
} as const;

export type ListName = keyof typeof LISTS;

/** Optional fields of a file. */
export const PARTS = { meta: MetaSchema, vocabulary: VocabularySchema } as const;

/** A file, format version 1. */
export const DatasetSchema = record({
  format: v.literal('bilateral/1'),
  meta: v.exactOptional(PARTS.meta),
  sides: SidesSchema,
  vocabulary: v.exactOptional(PARTS.vocabulary),
  sources: v.exactOptional(listOf(LISTS.sources)),
  places: v.exactOptional(listOf(LISTS.places)),
  actors: v.exactOptional(listOf(LISTS.actors)),
  events: listOf(LISTS.events),
  ties: v.exactOptional(listOf(LISTS.ties)),
  series: v.exactOptional(listOf(LISTS.series)),
});
