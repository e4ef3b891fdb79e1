import { COUNTRY_CODES } from './country-codes.js';

/** What a country is called, by language. */
export type CountryName = Readonly<Record<'en' | 'fa' | 'ja', string>>;

const LANGUAGES = ['en', 'fa', 'ja'] as const;

/** No single country, in the data format. */
const INTERNATIONAL: CountryName = { en: 'International', fa: 'بین‌المللی', ja: '国際' };

/** Names in common use that `Intl` does not have, folded, by alpha-2. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ['uae', 'u.a.e.', 'امارات'],
  BA: ['bosnia', 'bosnia-herzegovina'],
  BO: ['bolivia (plurinational state of)'],
  BY: ['byelorussia'],
  CD: ['drc', 'democratic republic of the congo', 'democratic republic of congo', 'dr congo', 'zaire'],
  CG: ['republic of the congo', 'congo'],
  CI: ['ivory coast', "cote d'ivoire"],
  CN: ["people's republic of china", 'prc', '中華人民共和国'],
  CV: ['cabo verde'],
  CZ: ['czech republic'],
  DE: ['federal republic of germany', 'ドイツ連邦共和国'],
  GB: ['uk', 'u.k.', 'great britain', 'britain', 'england', 'انگلستان', 'انگلیس', '英国'],
  IR: [
    'iran (islamic republic of)',
    'islamic republic of iran',
    'iran, islamic republic of',
    'persia',
    'جمهوری اسلامی ایران',
    'イラン・イスラム共和国',
  ],
  JP: ['nippon', '日本国'],
  KP: ['dprk', 'korea, north', "democratic people's republic of korea"],
  KR: ['korea, south', 'republic of korea', 'korea, republic of', 'rok', '大韓民国', 'کره جنوبی'],
  LA: ["lao people's democratic republic"],
  MD: ['republic of moldova'],
  MK: ['macedonia'],
  MM: ['burma', 'myanmar'],
  PS: ['palestine', 'state of palestine'],
  RU: ['russian federation', 'ロシア連邦'],
  SY: ['syrian arab republic'],
  SZ: ['swaziland'],
  TL: ['east timor'],
  TR: ['turkey', 'türkei', 'トルコ共和国'],
  TW: ['taiwan, province of china', 'republic of china'],
  TZ: ['united republic of tanzania'],
  US: ['usa', 'u.s.', 'u.s.a.', 'united states of america', 'america', 'آمریکا', 'امریکا', '米国', 'アメリカ'],
  VE: ['venezuela (bolivarian republic of)'],
  VN: ['viet nam'],
};

const alpha3 = new Map(COUNTRY_CODES.map((code) => [code.slice(0, 2), code.slice(2)]));
const alpha2 = new Map(COUNTRY_CODES.map((code) => [code.slice(2), code.slice(0, 2)]));

/** Alpha-3 by folded name, made when first asked for: 250 countries in three languages. */
let known: ReadonlyMap<string, string> | null = null;

/**
 * The ISO 3166-1 alpha-3 code of a country by its name in English, Persian or Japanese, a common alias, or a code in capitals; `INT` for
 * itself, as do codes that ISO leaves to users, such as XAA; null for other texts.
 */
export function countryCode(text: string): string | null {
  const name = text.trim();
  if (/^[A-Z]{3}$/.test(name) && (alpha2.has(name) || name === 'INT' || name.startsWith('X'))) return name;
  if (/^[A-Z]{2}$/.test(name) && alpha3.has(name)) return alpha3.get(name)!;
  known ??= knownNames();
  // A remark in brackets, such as an agency, is not part of the name; but some names have one.
  return known.get(folded(name)) ?? known.get(folded(name.replace(/\s*[(（].*$/, ''))) ?? null;
}

/**
 * True if most of different texts are countries: half of names, and nearly all of codes, since other lists of codes share some of them with
 * other meanings.
 */
export function areCountries(texts: readonly string[]): boolean {
  const found = texts.filter(countryCode);
  const isCodes = found.filter((text) => /^[A-Z]{2,3}$/.test(text.trim())).length * 2 > found.length;
  return found.length > 0 && found.length >= texts.length * (isCodes ? 0.8 : 0.5);
}

/** The name of a country by its alpha-3 code, in the languages of the library; null for codes that are not assigned. */
export function countryName(code: string): CountryName | null {
  const region = alpha2.get(code);
  if (code === 'INT') return INTERNATIONAL;
  if (!region) return null;
  const [en, fa, ja] = LANGUAGES.map((language) => namesIn(language).of(region) ?? code) as [string, string, string];
  return { en, fa, ja };
}

function knownNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const said = namesIn(language);
    for (const [region, code] of alpha3) names.set(folded(said.of(region) ?? code), code);
  }
  for (const [region, aliases] of Object.entries(ALIASES)) for (const each of aliases) names.set(folded(each), alpha3.get(region)!);
  return names;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region' });
}

/** A name without case, accents, joiners, and the Arabic forms of letters that Persian has. */
function folded(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return plain
    .replace(/[\s\u200c]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/ ?& ?/g, ' and ')
    .replace(/^the /i, '')
    .trim()
    .toLowerCase();
}
