import { recordRow, type Row } from './loose-row.js';
import { fieldsOf, textOf, type Fields } from './loose-value.js';

/**
 * The rows of SPARQL results in JSON (W3C), as Wikidata gives them: the label in place of an entity where there is one, and the address of the
 * entity beside it. Null for anything else.
 */
export function sparqlRows({ head, results }: Fields): readonly Row[] | null {
  const { bindings } = fieldsOf(results);
  const { vars } = fieldsOf(head);
  if (!Array.isArray(bindings) || !Array.isArray(vars)) return null;
  return bindings.map((each, i) => {
    const binding = fieldsOf(each);
    const value = (name: string) => textOf(fieldsOf(binding[name])['value']);
    const record: Record<string, unknown> = {};
    for (const name of vars.map(textOf)) {
      const isLabel = name.endsWith('Label') && vars.includes(name.slice(0, -5));
      if (isLabel) record[name.slice(0, -5)] = value(name) || value(name.slice(0, -5));
      else if (vars.includes(`${name}Label`)) record[name === vars[0] ? 'uri' : `${name} uri`] = value(name);
      else record[name] = value(name);
    }
    return recordRow(record, `results.bindings[${i}]`);
  });
}
