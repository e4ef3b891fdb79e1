import type { Language } from './language.js';

/** Forms of a word by CLDR plural category; `other` stands in for missing ones. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Made on first use: the first costs about a millisecond. */
const rules = new Map<string, Intl.PluralRules>();

/** The form of a word for a number, by the plural rules of a language. */
export function plural(language: Language, n: number, forms: PluralForms, type: Intl.PluralRuleType = 'cardinal'): string {
  const key = `${language} ${type}`;
  const made = rules.get(key) ?? new Intl.PluralRules(language, { type });
  rules.set(key, made);
  return forms[made.select(n)] ?? forms.other;
}
