import type { GenericSchema } from 'valibot';
import type { Fields, Rule } from './check.js';
import {
  CountrySchema,
  EdtfSchema,
  IdSchema,
  LabelsSchema,
  LatitudeSchema,
  LongitudeSchema,
  RegionSchema,
  TextSchema,
} from './schema.js';

/** Of a valibot schema: what is read here. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly (string | number)[];
  readonly pipe?: readonly { readonly type: string; readonly metadata?: { readonly refersTo?: string } }[];
}

const NAMED = new Map<unknown, string>([
  [IdSchema, 'id'],
  [TextSchema, 'text'],
  [EdtfSchema, 'edtf'],
  [CountrySchema, 'country'],
  [RegionSchema, 'region'],
  [LongitudeSchema, 'longitude'],
  [LatitudeSchema, 'latitude'],
  [LabelsSchema, 'labels'],
]);

/** The schema of an object in the short form that `checker` reads. */
export function compileRules(schema: GenericSchema): Fields {
  return compile(schema as unknown as Schema) as Fields;
}

function compile(schema: Schema): Rule {
  const { type, entries, wrapped, item, options, pipe = [] } = schema;
  const refersTo = pipe.find((each) => each.type === 'metadata')?.metadata?.refersTo;
  if (refersTo) return `id>${refersTo}`;
  const name = NAMED.get(schema);
  if (name) return name;
  if (type === 'nullable') return `${compile(wrapped!) as string}?`;
  if (type === 'array') return [compile(item!)];
  if (type === 'picklist') return options!;
  // The format's own name, which is looked at before anything else.
  if (type === 'literal') return 'string';
  if (type !== 'object') return type;
  return Object.fromEntries(
    Object.entries(entries!).map(([key, each]) =>
      each.type === 'exact_optional' ? [`${key}?`, compile(each.wrapped!)] : [key, compile(each)],
    ),
  );
}
