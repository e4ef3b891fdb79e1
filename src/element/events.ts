import type { Problem } from '../data/types.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';

/** What is in view; a widget leaves out what it does not have. Dates are EDTF. */
export interface ViewDetail {
  readonly from?: string;
  readonly to?: string;
  readonly shown: number;
  readonly total: number;
}

/** Where a reader is in a story: the index of the step and its `id` attribute; -1 and empty when the whole record is shown. */
export interface StepDetail {
  readonly index: number;
  readonly id: string;
}

/** Event details by event name. A null reference: nothing is selected or hovered any more. */
export interface BilateralEvents {
  'bilateral-ready': null;
  'bilateral-select': RecordRef | null;
  'bilateral-hover': RecordRef | null;
  'bilateral-filter': { readonly filter: Filter };
  'bilateral-view': ViewDetail;
  'bilateral-step': StepDetail;
  'bilateral-error': { readonly problems: readonly Problem[] };
}

export type BilateralEventName = keyof BilateralEvents;

/** Dispatches a bubbling, composed event. Returns false if a listener called `preventDefault()`, which only `bilateral-select` allows. */
export function send<Name extends BilateralEventName>(target: EventTarget, name: Name, detail: BilateralEvents[Name]): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'bilateral-select' }));
}

declare global {
  interface HTMLElementEventMap extends BilateralEventMap {}
  interface DocumentEventMap extends BilateralEventMap {}
}

type BilateralEventMap = { [Name in BilateralEventName]: CustomEvent<BilateralEvents[Name]> };
