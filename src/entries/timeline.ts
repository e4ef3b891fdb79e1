'use client';

import { TimelineElement } from '../widgets/timeline/element.js';

export { TimelineElement };

// A second copy of the bundle leaves the first one's element.
if (!customElements.get('bilateral-timeline')) customElements.define('bilateral-timeline', TimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-timeline': TimelineElement;
  }
}
