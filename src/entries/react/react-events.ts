import type { EventName } from '@lit/react';
import type { BilateralEvents } from '../../element/events.js';

type Heard<Name extends keyof BilateralEvents> = EventName<CustomEvent<BilateralEvents[Name]>>;

/** Names that React components listen by. */
export const reactEvents = {
  onBilateralReady: 'bilateral-ready' as Heard<'bilateral-ready'>,
  onBilateralSelect: 'bilateral-select' as Heard<'bilateral-select'>,
  onBilateralHover: 'bilateral-hover' as Heard<'bilateral-hover'>,
  onBilateralFilter: 'bilateral-filter' as Heard<'bilateral-filter'>,
  onBilateralView: 'bilateral-view' as Heard<'bilateral-view'>,
  onBilateralStep: 'bilateral-step' as Heard<'bilateral-step'>,
  onBilateralError: 'bilateral-error' as Heard<'bilateral-error'>,
};
