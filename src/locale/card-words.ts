import type { Language } from './language.js';
import type { CardMessages } from './messages.js';

const many = (n: string, one: string) => (n === '1' ? `1 ${one}` : `${n} ${one}s`);

/** Apart from the other words, because only readers who open a card fetch them. */
export const cardMessages: Readonly<Record<Language, CardMessages>> = {
  en: {
    card: 'Selected',
    close: 'Close',
    otherDate: (date) => `Another source says ${date}.`,
    visitBefore: 'Last visit the other way',
    visitAfter: 'Next visit the other way',
    partOf: 'Part of',
    parts: (n) => many(n, 'part'),
    ties: (n) => many(n, 'tie'),
    earlier: (n) => many(n, 'earlier event'),
    elsewhere: 'Elsewhere, connected with this place',
  },
  fa: {
    card: 'برگزیده',
    close: 'بستن',
    otherDate: (date) => `منبعی دیگر ${date} را ذکر کرده است.`,
    visitBefore: 'سفر پیشین از سوی دیگر',
    visitAfter: 'سفر بعدی از سوی دیگر',
    partOf: 'بخشی از',
    parts: (n) => `${n} بخش`,
    ties: (n) => `${n} پیوند`,
    earlier: (n) => `${n} رویداد پیش‌تر`,
    elsewhere: 'در جای دیگر، مرتبط با این مکان',
  },
  ja: {
    card: '選択中',
    close: '閉じる',
    otherDate: (date) => `別の資料では${date}。`,
    visitBefore: '相手側からの前回の訪問',
    visitAfter: '相手側からの次の訪問',
    partOf: '上位の出来事',
    parts: (n) => `構成する出来事 ${n}件`,
    ties: (n) => `関係 ${n}件`,
    earlier: (n) => `以前の${n}件`,
    elsewhere: '別の場所での、ここに関わる出来事',
  },
};
