import type { DatasetIndex } from '../model/dataset-index.js';

/** A piece of what a reader sees that the page's address keeps, as texts. */
export interface AddressPart {
  /** What is shown; null while there is nothing to say of it. */
  readonly read: () => readonly string[] | null;
  /**
   * Shows what an address says; an empty list is what `read` has nothing to say of. Returns false, and does nothing, when it makes no sense,
   * as an id that the data do not have. Without data all ids make sense.
   */
  readonly write: (texts: readonly string[], index: DatasetIndex | null) => boolean;
  /** What stands between the texts, where there may be several. */
  readonly separator?: ',' | '/';
  /** Named whenever the address says anything, so that a link does not depend on what the page declares. */
  readonly isKept?: boolean;
  /** Whether the way from one text to the other is a step that the reader may want to go back. */
  readonly isStep?: (before: string, after: string) => boolean;
}

/** The pieces by their names in the address; the first one, without a name, is the selection. */
export type AddressParts = Readonly<Record<string, AddressPart>>;

/** A part that is one of some words. */
export function wordPart<Word extends string>(words: readonly Word[], get: () => string, set: (word: Word) => void): AddressPart {
  return {
    // A removed attribute is null.
    read: () => [get() ?? ''],
    write: ([text]) => {
      const word = words.find((each) => each === text);
      if (word !== undefined) set(word);
      return word !== undefined;
    },
  };
}

/** A part that is on or off. */
export function switchPart(get: () => boolean, set: (isOn: boolean) => void): AddressPart {
  return wordPart(
    ['on', 'off'],
    () => (get() ? 'on' : 'off'),
    (word) => set(word === 'on'),
  );
}

/** A part that is a text. */
export function textPart(
  get: () => string,
  set: (text: string) => void,
  isKnown: (text: string, index: DatasetIndex) => boolean = () => true,
): AddressPart {
  return {
    // A removed attribute is null.
    read: () => [get() ?? ''],
    write: ([text = ''], index) => {
      const makesSense = !text || !index || isKnown(text, index);
      if (makesSense) set(text);
      return makesSense;
    },
  };
}

/** A part that is a list; what is not known is left out of it, and it makes no sense when nothing is left. */
export function listPart(
  get: () => readonly string[],
  set: (list: readonly string[]) => void,
  isKnown: (text: string, index: DatasetIndex) => boolean,
): AddressPart {
  return {
    separator: ',',
    read: get,
    write: (texts, index) => {
      const wanted = [...new Set(texts.filter(Boolean))];
      const known = index ? wanted.filter((text) => isKnown(text, index)) : wanted;
      const makesSense = known.length > 0 || !wanted.length;
      if (makesSense) set(known);
      return makesSense;
    },
  };
}
