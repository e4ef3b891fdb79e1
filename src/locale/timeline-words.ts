import type { Language } from './language.js';
import type { TimelinePartMessages } from './messages.js';

/** Apart from the other words of the timeline, because only readers who follow connections or open the table fetch them. */
export const timelinePartMessages: Readonly<Record<Language, TimelinePartMessages>> = {
  en: {
    columns: ['Date', 'Who acted', 'Event', 'Kind', 'Place', 'Sources'],
    visits: 'a visit and the next one the other way',
    parts: 'a larger event and its parts',
    noneBefore: 'No earlier connected event.',
    noneAfter: 'No later connected event.',
  },
  fa: {
    columns: ['تاریخ', 'کنش از', 'رویداد', 'گونه', 'جا', 'منابع'],
    visits: 'یک سفر و سفر بعدی از سوی دیگر',
    parts: 'رویدادی بزرگ‌تر و بخش‌های آن',
    noneBefore: 'رویداد پیوستهٔ پیشینی نیست.',
    noneAfter: 'رویداد پیوستهٔ بعدی نیست.',
  },
  ja: {
    columns: ['日付', '行動した側', '出来事', '種類', '場所', '出典'],
    visits: '訪問と、相手側からの次の訪問',
    parts: '大きな出来事とその一部',
    noneBefore: 'これより前につながる出来事はありません。',
    noneAfter: 'これより後につながる出来事はありません。',
  },
};
