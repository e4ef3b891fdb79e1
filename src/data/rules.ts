import type { Fields } from './check.js';
import { compileRules } from './compile-rules.js';
import { DatasetSchema } from './schema.js';

/** What the schema asks of every field. The build puts the value in place of this module, so that no bundle carries a schema library. */
export const RULES: Fields = compileRules(DatasetSchema);
