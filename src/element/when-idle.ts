/** Longest wait for an idle moment, ms: some pages are never idle. */
const PATIENCE = 2_000;

/** Runs a task when the page is idle, or after two seconds; soon where there is no `requestIdleCallback`. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: PATIENCE });
  else setTimeout(task);
}
