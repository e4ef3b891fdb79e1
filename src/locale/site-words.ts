import type { Language } from './language.js';

/** What only static pages say. It is not among the messages, which every page with a widget would have to fetch. */
export interface SiteWords {
  /** The language by its own name. */
  readonly name: string;
  readonly timeline: string;
  readonly network: string;
  readonly map: string;
  readonly dashboard: string;
  readonly data: string;
  /** Names of the two lists of links, for those who hear them. */
  readonly pages: string;
  readonly languages: string;
}

export const siteWords: Readonly<Record<Language, SiteWords>> = {
  en: {
    name: 'English',
    timeline: 'Timeline',
    network: 'Network',
    map: 'Map',
    dashboard: 'Dashboard',
    data: 'Data',
    pages: 'Pages',
    languages: 'Languages',
  },
  fa: {
    name: 'فارسی',
    timeline: 'گاه‌شمار',
    network: 'شبکه',
    map: 'نقشه',
    dashboard: 'داشبورد',
    data: 'داده‌ها',
    pages: 'صفحه‌ها',
    languages: 'زبان‌ها',
  },
  ja: {
    name: '日本語',
    timeline: '年表',
    network: 'ネットワーク',
    map: '地図',
    dashboard: 'ダッシュボード',
    data: 'データ',
    pages: 'ページ',
    languages: '言語',
  },
};
