import type { Language } from './language.js';

/** Forms by CLDR category; what a category without a form of its own takes is `other`. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Made when first needed: the first one of a page costs more than a small picture. */
const rules = new Map<string, Intl.PluralRules>();

/** The form of a word for a count, by the plural rules of the language. */
export function plural(language: Language, n: number, forms: PluralForms, type: Intl.PluralRuleType = 'cardinal'): string {
  const key = `${language} ${type}`;
  const made = rules.get(key) ?? new Intl.PluralRules(language, { type });
  rules.set(key, made);
  return forms[made.select(n)] ?? forms.other;
}
