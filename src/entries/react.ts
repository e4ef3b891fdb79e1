'use client';

export { BilateralDashboard } from './react/dashboard.js';
export { BilateralMap } from './react/map.js';
export { BilateralNetwork } from './react/network.js';
export { BilateralMention, BilateralStep, BilateralStory } from './react/story.js';
export { BilateralTimeline } from './react/timeline.js';
