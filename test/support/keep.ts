import type { Keep } from '../../src/widgets/map/layout/map.js';

/** As an element keeps what it laid out: the last value of each name. */
export function keeper(): Keep {
  const kept = new Map<string, { readonly inputs: readonly unknown[]; readonly value: unknown }>();
  return <T>(name: string, inputs: readonly unknown[], make: () => T) => {
    const last = kept.get(name);
    if (last?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, last.inputs[i]))) return last.value as T;
    const value = make();
    kept.set(name, { inputs, value });
    return value;
  };
}
