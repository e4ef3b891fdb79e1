'use client';

import './map.js';
import './network.js';
import './timeline.js';
import { DashboardElement } from '../dashboard/element.js';

export { DashboardElement };

// A second copy of the bundle leaves the first one's element.
if (!customElements.get('bilateral-dashboard')) customElements.define('bilateral-dashboard', DashboardElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-dashboard': DashboardElement;
  }
}
