import { readInputs } from './data/formats/read-input.js';
import { parse } from './data/parse.js';
import type { Tables } from './element/read-large.js';
import { answerMessages, sendInParts } from './element/worker-answers.js';

// Script of a worker that reads tables, and tells when their records are found and only have to be checked. The page terminates it.

answerMessages(async ({ files, options }: Tables, tell) => {
  const check = (input: unknown) => {
    tell({ found: countRecords(input as object) });
    return parse(input);
  };
  return sendInParts(await readInputs(files, options, check), tell);
});

function countRecords(dataset: object): number {
  return Object.values(dataset).reduce<number>((count, list) => count + (Array.isArray(list) ? list.length : 0), 0);
}
