export * from './entries/data.js';
export { DashboardElement } from './dashboard/element.js';
export type { BilateralEventName, BilateralEvents, ViewDetail } from './element/events.js';
export type { Filter } from './model/filter.js';
export type { RecordKind, RecordRef } from './model/record-ref.js';
export { MapElement } from './widgets/map/element.js';
export { NetworkElement } from './widgets/network/element.js';
export { TimelineElement } from './widgets/timeline/element.js';
