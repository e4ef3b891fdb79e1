import { createComponent } from '@lit/react';
import * as react from 'react';
import { MapElement } from '../map.js';
import { reactEvents } from './react-events.js';

export const BilateralMap = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-map',
  elementClass: MapElement,
  displayName: 'BilateralMap',
  events: reactEvents,
});
