import type { ColumnRole, FileFormat, TableKind } from '../data/formats/reading.js';
import type { DateWay } from './settle.js';

export type Widget = 'timeline' | 'network' | 'map';

/** Kinds of events that have a glyph of their own. */
export type EventKind =
  | 'visit'
  | 'meeting'
  | 'agreement'
  | 'proposal'
  | 'institution'
  | 'decision'
  | 'trade'
  | 'aid'
  | 'culture'
  | 'operation'
  | 'sanction'
  | 'dispute'
  | 'conflict'
  | 'disaster';

type Counted = (n: number) => string;

/** Translations of a sentence with a gap, `{}`, where the reading puts a word of the table. */
type Phrases = Readonly<Record<string, string>>;

/** What the builder page says, in one language. */
export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly data: string;
  readonly choose: string;
  readonly drop: string;
  readonly paste: string;
  /** Below the box for a table: what a table needs. */
  readonly pasteHint: string;
  readonly template: string;
  readonly address: string;
  readonly addressHint: string;
  readonly fetch: string;
  /** An address of a link is not requested before the reader says so. */
  readonly addressFromLink: string;
  readonly notAnAddress: string;
  readonly reading: string;
  readonly understood: string;
  readonly formats: Readonly<Record<FileFormat, string>>;
  readonly rows: (read: number, total: number) => string;
  readonly rowsNamed: Counted;
  readonly nothingRead: string;
  readonly format: string;
  readonly delimiter: string;
  readonly delimiters: Readonly<Record<string, string>>;
  readonly encoding: string;
  readonly rowsAre: string;
  readonly tableKinds: Readonly<Record<TableKind, string>>;
  readonly columns: string;
  readonly columnsHint: string;
  readonly columnIs: string;
  readonly why: string;
  readonly examples: string;
  readonly roleGroups: Readonly<Record<'time' | 'what' | 'who' | 'where' | 'source' | 'rest', string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly datesAre: string;
  readonly found: string;
  readonly dates: Readonly<Record<DateWay, string>>;
  /** Years of two digits. */
  readonly yearsFrom: (first: number) => string;
  readonly questions: string;
  readonly ask: (column: string) => string;
  readonly points: Readonly<Record<'lon' | 'lat', string>>;
  readonly sides: string;
  readonly sidesHint: string;
  readonly first: string;
  readonly second: string;
  readonly swap: string;
  readonly places: string;
  readonly placesHint: string;
  readonly chooseCity: string;
  readonly noCity: string;
  readonly kinds: string;
  readonly kindOf: (name: string) => string;
  readonly asWritten: string;
  readonly eventKinds: Readonly<Record<EventKind, string>>;
  readonly problems: Counted;
  readonly noProblems: string;
  readonly whole: string;
  readonly correct: (place: string) => string;
  readonly replace: string;
  readonly whichDate: string;
  readonly whichTitle: string;
  readonly whichSide: string;
  readonly choosePlease: string;
  readonly toSides: string;
  readonly drawing: string;
  readonly width: string;
  readonly fullWidth: string;
  readonly widgets: Readonly<Record<Widget | 'dashboard', string>>;
  readonly take: string;
  readonly dataset: string;
  readonly datasetHint: string;
  readonly saveDataset: string;
  readonly saveWorkbook: string;
  readonly saveReading: string;
  readonly saved: (file: string) => string;
  readonly embed: string;
  readonly what: string;
  readonly bySrc: string;
  /** From the address that the table was fetched from. */
  readonly published: string;
  readonly publishedHint: string;
  /** What was decided goes with it, in the file that a button saves. */
  readonly publishedAs: (button: string, file: string) => string;
  readonly inline: string;
  readonly inlineHint: string;
  readonly ahead: string;
  readonly aheadHint: string;
  readonly inlineTooLarge: string;
  readonly embedHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly saveSvg: (widget: string) => string;
  readonly noPicture: string;
  readonly link: string;
  readonly linkHolds: string;
  readonly linkTooLarge: (kilobytes: number, most: number) => string;
  readonly linkSeveral: string;
  readonly linkEmpty: string;
  readonly copyLink: string;
  readonly busy: string;
  readonly busyLarge: (kilobytes: number) => string;
  /** The records of a large table were found, and are being checked. */
  readonly checking: Counted;
  /** What read() says about columns, rows and files, by the English; what is missing stays English. */
  readonly phrases: Phrases;
}
