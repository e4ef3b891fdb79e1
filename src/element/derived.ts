/**
 * Memoizes a pure function for its most recent arguments (compared by `Object.is`). Equal inputs give the identical value, so that whatever
 * is derived from it in turn is not recomputed either.
 */
export function derived<Inputs extends readonly unknown[], Value>(make: (...inputs: Inputs) => Value): (...inputs: Inputs) => Value {
  let last: { readonly inputs: Inputs; readonly value: Value } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, i) => !Object.is(input, last!.inputs[i]))) last = { inputs, value: make(...inputs) };
    return last.value;
  };
}
