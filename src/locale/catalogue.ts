import * as en from './en.js';
import * as fa from './fa.js';
import * as ja from './ja.js';
import type { Language } from './language.js';
import type { CommonMessages, DashboardMessages, DateMessages, MapMessages, NetworkMessages, TimelineMessages } from './messages.js';

type Catalogue<T> = Readonly<Record<Language, T>>;

// One constant a section, so that a bundle carries only the phrases of its own widgets.
export const commonMessages: Catalogue<CommonMessages> = { en: en.common, fa: fa.common, ja: ja.common };
export const dateMessages: Catalogue<DateMessages> = { en: en.dates, fa: fa.dates, ja: ja.dates };
export const timelineMessages: Catalogue<TimelineMessages> = { en: en.timeline, fa: fa.timeline, ja: ja.timeline };
export const networkMessages: Catalogue<NetworkMessages> = { en: en.network, fa: fa.network, ja: ja.network };
export const mapMessages: Catalogue<MapMessages> = { en: en.map, fa: fa.map, ja: ja.map };
export const dashboardMessages: Catalogue<DashboardMessages> = { en: en.dashboard, fa: fa.dashboard, ja: ja.dashboard };
