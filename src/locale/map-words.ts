import type { Language } from './language.js';
import type { MapPartMessages } from './messages.js';

const many = (n: string, one: string) => (n === '1' ? `1 ${one}` : `${n} ${one}s`);

/** Apart from the other words of the map, because only readers who open one of its parts fetch them. */
export const mapPartMessages: Readonly<Record<Language, MapPartMessages>> = {
  en: {
    perRegion: 'Events per province (counts, not densities)',
    severalPlaces: (places, events) => `${many(places, 'place')} at this mark, ${many(events, 'event')}`,
    columns: ['Country', 'Province', 'Place', 'Date', 'Event', 'Who acted'],
  },
  fa: {
    perRegion: 'رویدادها در هر استان (شمار، نه تراکم)',
    severalPlaces: (places, events) => `${places} جا در این نشانه، ${events} رویداد`,
    columns: ['کشور', 'استان', 'جا', 'تاریخ', 'رویداد', 'کنشگر'],
  },
  ja: {
    perRegion: '州・都道府県別の件数（密度ではない）',
    severalPlaces: (places, events) => `この印の${places}か所、${events}件の出来事`,
    columns: ['国', '州・都道府県', '場所', '日付', '出来事', '行動した側'],
  },
};
