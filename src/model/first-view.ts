import type { Dataset, Text, Vocabulary } from '../data/types.js';
import type { Language } from '../locale/language.js';

/** What only a card, the list of sources or a search needs. */
const DETAILS = {
  events: ['summary', 'quotes', 'topics', 'note', 'checked'],
  actors: ['roles', 'aliases', 'wikidata', 'note', 'sources', 'checked'],
  places: ['note'],
  ties: ['note', 'checked'],
} as const;

/**
 * The least of a data set that the pictures are drawn from, in one language, as a data set of the same format: no summaries, quotations,
 * notes and series; sources with the names of their publishers only. `whole` is the address of the file with all of it, relative to that of
 * this one. O(n).
 */
export function firstView(dataset: Dataset, language: Language, whole: string): unknown {
  const { series: _, ...kept } = dataset;
  const { meta, sides, vocabulary, sources, places, actors, events, ties } = kept;
  const say = (text: Text) => inOneLanguage(text, language);
  const titled = <Record extends object>(record: Record, details: readonly string[]) =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([name]) => !details.includes(name))
        .map(([name, value]) => [name, TEXTS.has(name) ? say(value as Text) : (value as unknown)]),
    );
  const labels = (words: Vocabulary[keyof Vocabulary]) =>
    words && Object.fromEntries(Object.entries(words).map(([name, text]) => [name, say(text)]));
  return {
    ...kept,
    meta: {
      ...titled(meta, ['note']),
      ...(meta.lead && { lead: { ...meta.lead, text: say(meta.lead.text) } }),
      whole,
    },
    sides: { a: titled(sides.a, []), b: titled(sides.b, []) },
    vocabulary: Object.fromEntries(Object.entries(vocabulary).map(([name, words]) => [name, labels(words)])),
    sources: sources.map(({ id, title, publisher }) => {
      const name = say(publisher ?? title);
      return { id, title: name, ...(publisher && { publisher: name }) };
    }),
    places: places.map((place) => titled(place, DETAILS.places)),
    actors: actors.map((actor) => titled(actor, DETAILS.actors)),
    events: events.map((event) => titled(event, DETAILS.events)),
    ties: ties.map((tie) => titled(tie, DETAILS.ties)),
  };
}

/** Fields that are texts. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'name', 'short', 'publisher', 'license']);

/** Fields of a text that are tags of languages; a word of a vocabulary may have others. */
const TAG = /^[a-z]{2,3}(-|$)/;

/** A text in the language, else in one that it has. */
function inOneLanguage(text: Text, language: Language): Text {
  if (typeof text === 'string') return text;
  const found = [language, 'en', ...Object.keys(text)].find((each) => text[each]);
  return Object.fromEntries(Object.entries(text).filter(([name]) => name === found || !TAG.test(name)));
}
