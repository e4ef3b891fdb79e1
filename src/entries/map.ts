'use client';

import { MapElement } from '../widgets/map/element.js';

export { MapElement };

// A second copy of the bundle leaves the first one's element.
if (!customElements.get('bilateral-map')) customElements.define('bilateral-map', MapElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-map': MapElement;
  }
}
