/** How a cell holds a field: a text, a text by language in a column each, items with semicolons between them, or JSON. */
export type CellKind = 'text' | 'words' | 'list' | 'number' | 'flag' | 'json';

export type TableName = keyof typeof TABLES;

/** A table of a data set; its first row has the headings. */
export interface DatasetTable {
  readonly name: TableName | 'dataset';
  readonly rows: readonly (readonly (string | number)[])[];
}

const CITED = { sources: 'list', checked: 'flag', note: 'words' } as const;

/** The fields of each list in the order of their columns; an asterisk stands before those that a record always has. */
const TABLES = {
  events: {
    ...{ '*id': 'text', '*date': 'text', '*title': 'words', summary: 'words', '*kind': 'text', initiator: 'text', place: 'text' },
    ...{ participants: 'list', themes: 'list', topics: 'list', dateAlternatives: 'json', mode: 'text', otherPlaces: 'list', route: 'list' },
    ...{ partOf: 'text', quotes: 'json', rank: 'number', ...CITED },
  },
  actors: {
    ...{ '*id': 'text', '*name': 'words', '*type': 'text', '*country': 'text', short: 'words', aliases: 'list', roles: 'json' },
    ...{ wikidata: 'text', ...CITED },
  },
  ties: { '*id': 'text', '*from': 'text', '*to': 'text', '*kind': 'text', start: 'text', end: 'text', event: 'text', ...CITED },
  places: {
    ...{ '*id': 'text', '*name': 'words', short: 'words', '*country': 'text', region: 'text', '*lon': 'number', '*lat': 'number' },
    ...{ kind: 'text', precision: 'text', within: 'text', note: 'words' },
  },
  sources: {
    ...{ '*id': 'text', '*title': 'words', type: 'text', publisher: 'words', url: 'text', language: 'text', date: 'text', note: 'words' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CellKind>>>>;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export type Kinds = ReadonlyMap<string, { readonly kind: CellKind; readonly isNeeded: boolean }>;

/** How the cells of each field are written, in the order of the columns. */
export function kindsOf(name: TableName): Kinds {
  const entries = Object.entries(TABLES[name]) as readonly (readonly [string, CellKind])[];
  return new Map(entries.map(([field, kind]) => [field.replace('*', ''), { kind, isNeeded: field.startsWith('*') }]));
}
