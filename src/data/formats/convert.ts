import type { Converted } from './converted.js';
import { isNothing, looseDataset, nothingIn } from './loose-dataset.js';
import { looseText } from './loose-text.js';
import { newNotes } from './notes.js';

/**
 * A file in another format, converted to input for `parse`: TimelineJS 3 (JSON or CSV), tables of events (JSON, or delimited by commas,
 * semicolons, tabs or bars), nodes and links (JSON), tables of ties, GEXF and GraphML. Files in the own format pass unchanged. `problems`
 * lists assumptions and rows that could not be read; it is the only field when nothing could be read. Never throws. O(n).
 */
export function convert(text: string): Converted {
  const notes = newNotes();
  const found = looseText(text, notes);
  if ('problems' in found) return found;
  return isNothing(found) ? nothingIn(notes) : looseDataset(found, notes);
}
