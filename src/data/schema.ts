import * as v from 'valibot';
import { COUNTRY, REGION } from './check.js';
import { isEdtf } from './dates.js';

export const IdSchema = v.pipe(v.string(), v.minLength(1));

/** The id of a record in another list of the file. */
const refersTo = (list: 'sources' | 'places' | 'actors' | 'events') => v.pipe(IdSchema, v.metadata({ refersTo: list }));

const SourceIdsSchema = v.array(refersTo('sources'));

/** One string for every language, or one string for each (BCP 47 tag → text). */
export const TextSchema = v.union([v.string(), v.record(v.string(), v.string())]);

/** A date in EDTF (ISO 8601-2) level 0 or 1. */
export const EdtfSchema = v.pipe(v.string(), v.check(isEdtf));

/** ISO 3166-1 alpha-3, or `INT` for what belongs to no single country. */
export const CountrySchema = v.pipe(v.string(), v.regex(COUNTRY));

/** ISO 3166-2 in the list of 2020-11-24. */
export const RegionSchema = v.pipe(v.string(), v.regex(REGION));

export const LongitudeSchema = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const LatitudeSchema = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

export const SourceSchema = v.object({
  id: IdSchema,
  title: TextSchema,
  publisher: v.exactOptional(TextSchema),
  url: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  date: v.exactOptional(EdtfSchema),
  note: v.exactOptional(TextSchema),
});

export const PlaceSchema = v.object({
  id: IdSchema,
  name: TextSchema,
  short: v.exactOptional(TextSchema),
  country: CountrySchema,
  region: v.exactOptional(RegionSchema),
  lon: LongitudeSchema,
  lat: LatitudeSchema,
  kind: v.exactOptional(v.string()),
  precision: v.exactOptional(v.picklist(['exact', 'city', 'region', 'country', 'unknown'])),
  within: v.exactOptional(refersTo('places')),
  note: v.exactOptional(TextSchema),
});

export const RoleSchema = v.object({ title: TextSchema, date: v.exactOptional(EdtfSchema) });

export const ActorSchema = v.object({
  id: IdSchema,
  type: v.string(),
  name: TextSchema,
  short: v.exactOptional(TextSchema),
  country: CountrySchema,
  aliases: v.exactOptional(v.array(v.string())),
  roles: v.exactOptional(v.array(RoleSchema)),
  wikidata: v.exactOptional(v.string()),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(v.boolean()),
  note: v.exactOptional(TextSchema),
});

export const DateAlternativeSchema = v.object({ date: EdtfSchema, sources: v.exactOptional(SourceIdsSchema) });

export const EventSchema = v.object({
  id: IdSchema,
  date: EdtfSchema,
  dateAlternatives: v.exactOptional(v.array(DateAlternativeSchema)),
  title: TextSchema,
  summary: v.exactOptional(TextSchema),
  kind: v.string(),
  mode: v.exactOptional(v.string()),
  themes: v.exactOptional(v.array(v.string())),
  topics: v.exactOptional(v.array(v.string())),
  participants: v.exactOptional(v.array(refersTo('actors'))),
  place: v.exactOptional(v.nullable(refersTo('places'))),
  otherPlaces: v.exactOptional(v.array(refersTo('places'))),
  route: v.exactOptional(v.array(refersTo('places'))),
  initiator: v.exactOptional(v.string()),
  partOf: v.exactOptional(refersTo('events')),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(v.boolean()),
  rank: v.exactOptional(v.picklist([1, 2, 3])),
  note: v.exactOptional(TextSchema),
});

export const TieSchema = v.object({
  id: IdSchema,
  from: refersTo('actors'),
  to: refersTo('actors'),
  kind: v.string(),
  start: v.exactOptional(EdtfSchema),
  end: v.exactOptional(EdtfSchema),
  event: v.exactOptional(refersTo('events')),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(v.boolean()),
  note: v.exactOptional(TextSchema),
});

export const SeriesPointSchema = v.object({
  date: EdtfSchema,
  value: v.number(),
  sources: v.exactOptional(SourceIdsSchema),
  checked: v.exactOptional(v.boolean()),
  note: v.exactOptional(TextSchema),
});

export const SeriesSchema = v.object({
  id: IdSchema,
  title: TextSchema,
  unit: TextSchema,
  points: v.array(SeriesPointSchema),
  note: v.exactOptional(TextSchema),
});

export const SideSchema = v.object({ country: CountrySchema, name: TextSchema });

export const LabelsSchema = v.record(v.string(), TextSchema);

export const VocabularySchema = v.object({
  kinds: v.exactOptional(LabelsSchema),
  themes: v.exactOptional(LabelsSchema),
  topics: v.exactOptional(LabelsSchema),
  /** Beside its labels a kind of tie carries `family`: office, contact, cooperation, conflict or mention. */
  tieKinds: v.exactOptional(LabelsSchema),
  tieFamilies: v.exactOptional(LabelsSchema),
  actorTypes: v.exactOptional(LabelsSchema),
  placeKinds: v.exactOptional(LabelsSchema),
  initiators: v.exactOptional(LabelsSchema),
  modes: v.exactOptional(LabelsSchema),
  precisions: v.exactOptional(LabelsSchema),
  countries: v.exactOptional(LabelsSchema),
});

export const MetaSchema = v.object({
  title: v.exactOptional(TextSchema),
  languages: v.exactOptional(v.array(v.string())),
  compiled: v.exactOptional(v.string()),
  note: v.exactOptional(TextSchema),
});

/** The whole file, format version 1. */
export const DatasetSchema = v.object({
  format: v.literal('bilateral/1'),
  meta: v.exactOptional(MetaSchema),
  sides: v.object({ a: SideSchema, b: SideSchema }),
  vocabulary: v.exactOptional(VocabularySchema),
  sources: v.exactOptional(v.array(SourceSchema)),
  places: v.exactOptional(v.array(PlaceSchema)),
  actors: v.exactOptional(v.array(ActorSchema)),
  events: v.array(EventSchema),
  ties: v.exactOptional(v.array(TieSchema)),
  series: v.exactOptional(v.array(SeriesSchema)),
});
