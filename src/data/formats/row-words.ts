import type { Columns } from './columns.js';
import type { Row } from './loose-row.js';
import { textOf } from './loose-value.js';
import type { Words } from './loose.js';
import { plainText } from './plain-text.js';
import type { ColumnRole } from './reading.js';

/** The texts of a row in columns of one language each, by its tag. */
export function wordsIn({ fields }: Row, columns: Columns, role: ColumnRole): Words {
  const texts = columns.languages(role).map(([language, name]) => [language, plainText(textOf(fields[name]))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
}
