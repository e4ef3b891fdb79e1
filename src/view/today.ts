import { toDay, type Day } from '../data/dates.js';

/** The day where the reader is. */
export function today(): Day {
  const now = new Date();
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
