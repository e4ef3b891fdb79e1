'use client';

import { define } from '../element/define.js';
import { NetworkElement } from '../widgets/network/element.js';

export { NetworkElement };

define('bilateral-network', NetworkElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-network': NetworkElement;
  }
}
