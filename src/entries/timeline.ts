'use client';

import { define } from '../element/define.js';
import { TimelineElement } from '../widgets/timeline/element.js';

export { TimelineElement };

define('bilateral-timeline', TimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-timeline': TimelineElement;
  }
}
