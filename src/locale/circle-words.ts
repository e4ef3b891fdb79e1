import type { Language } from './language.js';
import type { NetworkMessages } from './messages.js';

/** What is said of a network of circles in place of what is said of others. */
export const circleWords: Readonly<Record<Language, Pick<NetworkMessages, 'shown' | 'belongs'>>> = {
  en: {
    shown: (n, total, lines) =>
      `${total} actors in ${n} places: an actor with a number stands for its circle, which opens. Drawn are the ${lines} lines of most contacts.`,
    belongs: 'circle: a body with its people, or actors closely tied to one another',
  },
  fa: {
    shown: (n, total, lines) =>
      `${total} کنشگر در ${n} جا: کنشگری که عددی در کنارش است نمایندهٔ حلقهٔ خود است و باز می‌شود. ${lines} خط با بیشترین تماس رسم شده است.`,
    belongs: 'حلقه: نهادی با افراد آن، یا کنشگرانی که پیوند نزدیکی با یکدیگر دارند',
  },
  ja: {
    shown: (n, total, lines) =>
      `${total}の人物と機関を${n}か所にまとめています。数字の付いたものはそのグループの代表で、押すと開きます。線は接触の多いものから${lines}本を描いています。`,
    belongs: 'グループ：機関とその所属者、または互いに結びつきの強い人物や機関',
  },
};
