import type { EdtfDate } from '../data/dates.js';
import type { DateMessages } from './messages.js';

/** What a date leaves open, in words: its precision, its qualifiers, its open or unrecorded ends. Empty for a certain day. */
export function certainty({ interval, precision, approximate, uncertain }: EdtfDate, words: DateMessages): readonly string[] {
  const ends = interval ? [interval.start, interval.end] : [];
  return [
    ...(interval || precision === 'day' ? [] : [words.known[precision]]),
    ...(approximate ? [words.approximate] : []),
    ...(uncertain ? [words.unsure] : []),
    ...(interval?.end === 'open' ? [words.goesOn] : []),
    ...(ends.includes('unknown') ? [words.boundUnknown] : []),
  ];
}
