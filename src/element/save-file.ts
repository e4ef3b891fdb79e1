/** How long the browser may take to begin with a file, ms. */
const KEPT = 60_000;

/** Saves a file on the reader's device; returns its name. */
export function saveFile(body: string | Blob, type: string, name: string): string {
  const address = URL.createObjectURL(new Blob([body], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
  return name;
}
