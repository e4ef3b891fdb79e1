import { createComponent } from '@lit/react';
import * as react from 'react';
import { NetworkElement } from '../network.js';
import { reactEvents } from './react-events.js';

export const BilateralNetwork = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-network',
  elementClass: NetworkElement,
  displayName: 'BilateralNetwork',
  events: reactEvents,
});
