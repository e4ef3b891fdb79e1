import type { ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { refOf } from '../model/dataset-index.js';
import { isNarrowed, type Filter } from '../model/filter.js';
import type { AddressPart, AddressParts } from './address-part.js';
import { filterParts } from './filter-parts.js';
import { HashController } from './hash-controller.js';
import type { SelectionController } from './selection-controller.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  selected: Id | null;
}

/** What an address is kept of. */
interface View {
  /** Key in the fragment; empty while the address is left alone. */
  readonly name: () => string;
  /** Selection and filter belong to a dashboard. */
  readonly isLinked: () => boolean;
  readonly filter: () => Filter;
  readonly narrow: (filter: Filter) => void;
  /** Pieces besides selection and filter. */
  readonly viewParts: AddressParts;
}

export type Address = HashController;

/** Keeps selection, filter and view of an element in the page's address from now on. */
export function keepAddress(host: Host, selection: SelectionController, { name, isLinked, filter, narrow, viewParts }: View): Address {
  const all = {
    '': selectionPart(host, selection, filter),
    ...filterParts(filter, (change) => narrow({ ...filter(), ...change })),
    ...viewParts,
  };
  return new HashController(host, { name, parts: () => (isLinked() ? viewParts : all) });
}

/** The id of what is selected; empty for nothing, where the data would open on something. */
function selectionPart(host: Host, selection: SelectionController, filter: () => Filter): AddressPart {
  return {
    isKept: true,
    isStep: () => true,
    read: () => {
      if (host.selected !== null) return [host.selected];
      return selection.isLeft && !isNarrowed(filter()) ? [''] : null;
    },
    write: ([id], index) => {
      if (id && index && !refOf(index, id)) return false;
      if (id) host.selected = id;
      else if (id === undefined) selection.reopen();
      else selection.leave();
      host.requestUpdate();
      return true;
    },
  };
}
