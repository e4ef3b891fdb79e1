import type { Language } from './language.js';

/** Said below a network of circles: actors in all, circles and actors that are drawn, and lines. */
export const circleWords: Readonly<Record<Language, (total: string, n: string, lines: string) => string>> = {
  en: (total, n, lines) =>
    `${total} actors in ${n} places: an actor with a number stands for those most tied to one another, and opens. Drawn are the ${lines} lines of most contacts.`,
  fa: (total, n, lines) =>
    `${total} کنشگر در ${n} جا: کنشگری که عددی در کنارش است نمایندهٔ گروهی با بیشترین پیوند با یکدیگر است و باز می‌شود. ${lines} خط با بیشترین تماس رسم شده است.`,
  ja: (total, n, lines) =>
    `${total}の人物と機関を${n}か所にまとめています。数字の付いたものは、互いに最も結びつきの強いグループの代表で、押すと開きます。線は接触の多いものから${lines}本を描いています。`,
};
