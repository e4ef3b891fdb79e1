/** A data set without null and empty lists, which no table can tell from an empty cell. */
export function withoutNothing(dataset: unknown): unknown {
  const isNothing = (value: unknown) => value === null || (Array.isArray(value) && !value.length);
  return JSON.parse(JSON.stringify(dataset, (_, value: unknown) => (isNothing(value) ? undefined : value)));
}
