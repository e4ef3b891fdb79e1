'use client';

import { define } from '../element/define.js';
import { MapElement } from '../widgets/map/element.js';

export { MapElement };

define('bilateral-map', MapElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-map': MapElement;
  }
}
