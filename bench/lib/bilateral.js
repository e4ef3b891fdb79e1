/** The records as a file in this library's own format, so that reading and validating it is measured too. */
export function file(records) {
  return {
    format: 'bilateral/1',
    sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
    sources: [{ id: 's', title: 'Benchmark', url: 'https://example.org/' }],
    ...records,
  };
}

/** Mounts a widget and resolves once it is completely drawn. */
export async function put(el, name, data, attributes = {}) {
  const element = document.createElement(`bilateral-${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.data = data;
  el.append(element);
  await element.ready;
}
