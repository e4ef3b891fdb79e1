/**
 * A function that keeps its last value until one of its arguments is another (by `Object.is`). What is laid out, filtered or looked up
 * from the same things as before is the same object as before, so that nothing that depends on it is made again.
 */
export function derived<Inputs extends readonly unknown[], Value>(make: (...inputs: Inputs) => Value): (...inputs: Inputs) => Value {
  let last: { readonly inputs: Inputs; readonly value: Value } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, i) => !Object.is(input, last!.inputs[i]))) last = { inputs, value: make(...inputs) };
    return last.value;
  };
}
