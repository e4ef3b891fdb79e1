import { createComponent } from '@lit/react';
import * as react from 'react';
import { DashboardElement } from '../dashboard.js';
import { reactEvents } from './react-events.js';

export const BilateralDashboard = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-dashboard',
  elementClass: DashboardElement,
  displayName: 'BilateralDashboard',
  events: reactEvents,
});
