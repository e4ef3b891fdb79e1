'use client';

import { NetworkElement } from '../widgets/network/element.js';

export { NetworkElement };

// A second copy of the bundle leaves the first one's element.
if (!customElements.get('bilateral-network')) customElements.define('bilateral-network', NetworkElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-network': NetworkElement;
  }
}
