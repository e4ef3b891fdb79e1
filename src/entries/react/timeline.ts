import { createComponent } from '@lit/react';
import * as react from 'react';
import { TimelineElement } from '../timeline.js';
import { reactEvents } from './react-events.js';

export const BilateralTimeline = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-timeline',
  elementClass: TimelineElement,
  displayName: 'BilateralTimeline',
  events: reactEvents,
});
