/** What a column holds. In a table of actors or places `title` is their name and `kind` their type. */
export type ColumnRole =
  | 'id'
  | 'date'
  | 'end'
  | 'year'
  | 'month'
  | 'day'
  | 'end-year'
  | 'end-month'
  | 'end-day'
  | 'title'
  | 'summary'
  /** Who acted: a country, side or group. */
  | 'side'
  /** The two of a pair: who acted, and on whom; the ends of a tie. */
  | 'from'
  | 'to'
  /** Countries of the two of a pair. */
  | 'from-side'
  | 'to-side'
  /** A text below the name of the side that acted: one column a side. */
  | 'act'
  | 'participants'
  | 'kind'
  | 'theme'
  | 'place'
  | 'place-country'
  | 'longitude'
  | 'latitude'
  /** Longitude and latitude in one cell. */
  | 'point'
  | 'source'
  | 'address'
  | 'publisher'
  | 'language'
  | 'direction'
  /** A number of a series. */
  | 'value'
  | 'unused';

/** What the rows of a table are. */
export type TableKind = 'events' | 'ties' | 'actors' | 'places' | 'sources' | 'series';

/** How the dates of a column are read, where the column itself leaves it open. */
export interface DateReading {
  /** Order of day, month and year in dates such as 3/4/2021. */
  readonly order?: 'dmy' | 'mdy' | 'ymd';
  /** Calendar of years from 1200 to 1500. */
  readonly calendar?: 'gregory' | 'solar';
  /** The first of the hundred years that years of two digits are in. */
  readonly yearsFrom?: number;
}

/** What the caller decides; each overrides a guess. Headings are as written. Plain JSON. */
export interface ReadOptions {
  /** Name of the file, for problems; its ending tells nothing. */
  readonly name?: string;
  /** Label of a text encoding, such as `windows-1256` or `shift_jis`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The only sheet to read of a workbook; all of them if not given. */
  readonly sheet?: string;
  /** What the rows of a sheet or file are, by its name; empty name for a table without one. */
  readonly tables?: Readonly<Record<string, TableKind>>;
  /** What columns hold, by heading, or `Sheet!Heading` in a workbook; the first of several with one role counts most. */
  readonly columns?: Readonly<Record<string, ColumnRole>>;
  /** The groups that face each other, as written in the table. */
  readonly sides?: readonly [string, string];
  /** How dates are read, by heading as above. */
  readonly dates?: Readonly<Record<string, DateReading>>;
  /** Which number comes first in a column of points, by heading as above. */
  readonly points?: Readonly<Record<string, 'lon' | 'lat'>>;
  /** Kinds of events, by what the table calls them. */
  readonly kinds?: Readonly<Record<string, string>>;
  /**
   * Cities of the bundled gazetteer, by what the table calls a place whose position it does not give: such as `Tripoli, Libya` for `Tripoli`.
   * Empty for a place that is none of them.
   */
  readonly places?: Readonly<Record<string, string>>;
}

/** Something that a column leaves open, and what it could mean. */
export interface Question {
  readonly text: string;
  /** A cell read in each way, and the options that settle it so. */
  readonly choices: readonly { readonly sample: string; readonly options: Pick<ReadOptions, 'dates' | 'points'> }[];
}

/** What a column was taken for. */
export interface ColumnReading {
  readonly heading: string;
  /** Name of the sheet; absent in a file of one table. */
  readonly sheet?: string;
  readonly role: ColumnRole;
  /** The reason, in a few words. */
  readonly why: string;
  /** The first different cells. */
  readonly samples: readonly string[];
  /** How its dates were read. */
  readonly dates?: DateReading;
  readonly question?: Question;
}

/** A table of a file. */
export interface TableReading {
  /** Name of the sheet; empty for a file of one table. */
  readonly sheet: string;
  readonly kind: TableKind;
  /** Number of the row with the headings, as a spreadsheet shows it; 0 for JSON. */
  readonly header: number;
}

/** A side as found. */
export interface SideReading {
  /** As written in the table; empty if the table names nobody. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, or XAA and XBB for sides that are no countries. */
  readonly country: string;
}

/** A place that a table names without its position, and the city of the bundled gazetteer that it was taken for. */
export interface PlaceReading {
  /** As written, with the country that the row gives, if any. */
  readonly name: string;
  /** Number of events there. */
  readonly events: number;
  /** Absent where it is not clear which city is meant, or there is none of the name. Degrees; the country is ISO 3166-1 alpha-3. */
  readonly city?: { readonly name: string; readonly country: string; readonly lon: number; readonly lat: number };
  /** Cities that it may be, the largest first, as the option `places` names them. */
  readonly choices: readonly string[];
}

/** How a file was understood. Plain JSON. */
export interface Reading {
  readonly format: FileFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly TableReading[];
  readonly columns: readonly ColumnReading[];
  readonly sides: readonly SideReading[];
  /** Everybody who could be a side, the largest group first. */
  readonly groups: readonly string[];
  /** Places that were looked up in the gazetteer, those of most events first. */
  readonly places: readonly PlaceReading[];
  /** Kinds of events as the table calls them, and what they became. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Rows, or records of JSON, that became a part of the data set, and those that did not and are named in the problems. */
  readonly rows: { readonly read: number; readonly named: number; readonly total: number };
  /** All of this as options: reads the next version of the same file in the same way. */
  readonly options: ReadOptions;
}

export type FileFormat =
  | 'bilateral/1'
  | 'table'
  | 'workbook'
  | 'records'
  | 'timelinejs'
  | 'vis-timeline'
  | 'sparql'
  | 'geojson'
  | 'icalendar'
  | 'graph'
  | 'gexf'
  | 'graphml'
  | 'followthemoney'
  | 'unknown';
