/** Opens a bare page of the same origin, as a newsroom would serve it, in a frame. */
export async function open(name: string, width = 900): Promise<{ readonly page: Document; readonly violations: readonly string[] }> {
  const frame = document.createElement('iframe');
  // Wherever earlier tests left the mouse, it is not on this page.
  Object.assign(frame.style, { width: `${width}px`, height: '600px', border: '0', pointerEvents: 'none' });
  frame.src = `/raw/test/browser/support/bare.html?csp&${name}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  frame.contentWindow!.addEventListener('error', ({ message }) => violations.push(message));
  const { console } = frame.contentWindow as Window & typeof globalThis;
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    console[level] = (...said: unknown[]) => violations.push(said.join(' '));
  return { page, violations };
}

/** Runs a bundle on the page and waits until its element is defined; with `copy`, as a separately loaded copy. */
export async function run(page: Document, name: string, copy = ''): Promise<void> {
  const script = page.createElement('script');
  Object.assign(script, { type: 'module', src: `/raw/dist/cdn/${name}.js${copy && `?${copy}`}` });
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  page.head.append(script);
  await loaded;
}
