import type { Dataset } from '../data/types.js';

/** Records that are written at a time. */
const CHUNK = 1000;

/** A data set as JSON, a record in each line, in parts: the whole may be longer than a text can be. Empty lists but events are left out. */
export function* datasetText(dataset: Dataset): Generator<string> {
  const fields = Object.entries(dataset).filter(([name, value]) => name === 'events' || !isEmpty(value));
  for (const [i, [name, value]] of fields.entries()) {
    yield `${i ? ',\n' : '{\n'}${JSON.stringify(name)}: `;
    if (!Array.isArray(value)) yield JSON.stringify(value);
    else yield* listText(value);
  }
  yield '\n}\n';
}

function* listText(records: readonly unknown[]): Generator<string> {
  yield '[';
  for (let i = 0; i < records.length; i += CHUNK) {
    const lines = records.slice(i, i + CHUNK).map((record) => JSON.stringify(record));
    yield `${i ? ',' : ''}\n${lines.join(',\n')}`;
  }
  yield records.length ? '\n]' : ']';
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
