'use client';

import './map.js';
import './network.js';
import './timeline.js';
import { DashboardElement } from '../dashboard/element.js';
import { define } from '../element/define.js';

export { DashboardElement };

define('bilateral-dashboard', DashboardElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-dashboard': DashboardElement;
  }
}
