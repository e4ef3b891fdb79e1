import type { ColumnRole } from './reading.js';

/** A role that a heading may name by itself; `group` is who acted, or a theme where another column says who acted. */
export type HeadingRole = Exclude<ColumnRole, 'from' | 'to' | 'from-side' | 'to-side' | 'act' | 'unused'> | 'group';

/**
 * Folded headings of tables of events, actors and places, in English, Persian and Japanese, the most telling first. A heading belongs to
 * the first role that has it.
 */
export const HEADING_WORDS: Readonly<Record<HeadingRole, readonly string[]>> = {
  id: ['id', 'unique_id', 'event_id', 'event_id_cnty', 'identifier', 'uid', 'شناسه', 'کد', '識別子', '番号'],
  date: [
    ...[
      'start_date',
      'start',
      'date',
      'date_start',
      'startdate',
      'date_from',
      'event_date',
      'begin_date',
      'begin',
      'timestamp',
      'time',
      'datetime',
      'when',
    ],
    ...['تاریخ', 'تاریخ_شروع', 'تاریخ_آغاز', 'تاریخ_رویداد', 'شروع', 'آغاز', 'زمان'],
    ...['日付', '開始日', '年月日', '日時', '開始', '期日', '発生日', '実施日'],
    ...['dates', 'period', 'signed', 'signed_on', 'signature', 'date_of_signature', 'adopted'],
  ],
  end: [
    'end_date',
    'end',
    'date_end',
    'enddate',
    'date_to',
    'finish',
    'until',
    'تاریخ_پایان',
    'پایان',
    'خاتمه',
    '終了日',
    '終了',
    '終わり',
  ],
  year: ['year', 'start_year', 'styear', 'سال', '年', '西暦', '開始年'],
  month: ['month', 'start_month', 'stmonth', 'ماه', '月', '開始月'],
  day: ['day', 'start_day', 'stday', 'روز', '日', '開始日付'],
  'end-year': ['end_year', 'endyear', 'سال_پایان', '終了年'],
  'end-month': ['end_month', 'endmonth', 'ماه_پایان', '終了月'],
  'end-day': ['end_day', 'endday', 'روز_پایان'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'طول_جغرافیایی', 'طول', '経度'],
  latitude: ['latitude', 'lat', 'عرض_جغرافیایی', 'عرض', '緯度'],
  point: [
    ...[
      'coordinates',
      'coordinate',
      'coords',
      'coord',
      'point',
      'geometry',
      'geom',
      'wkt',
      'lonlat',
      'latlng',
      'latlon',
      'lat_lon',
      'lat_lng',
      'lon_lat',
      'longitude_latitude',
      'latitude_longitude',
    ],
    ...['lat_long', 'geo', 'gps', 'coordinate_location', 'مختصات', '座標', '緯度経度'],
  ],
  title: [
    ...[
      'title',
      'headline',
      'content_text',
      'name',
      'event_name',
      'event_title',
      'item_label',
      'event_label',
      'treaty_name',
      'treaty',
      'war',
      'war_name',
      'conflict',
      'agreement',
      'incident',
    ],
    ...[
      'label',
      'event',
      'item',
      'عنوان',
      'تیتر',
      'نام',
      'رویداد',
      'نام_رویداد',
      'عنوان_رویداد',
      'タイトル',
      '題名',
      '見出し',
      '件名',
      '題',
    ],
    ...['名称', '名前', '氏名', '出来事', 'イベント', '事件', '事項', '出来事名'],
  ],
  // Before the longer texts: any of them may stand in for a title.
  summary: [
    ...['text', 'detail', 'content', 'description', 'summary', 'notes', 'note', 'remarks', 'details', 'body', 'comment', 'comments'],
    ...['خلاصه', 'توضیح', 'توضیحات', 'شرح', 'متن', 'یادداشت', 'جزئیات'],
    ...['概要', '説明', '内容', '詳細', '備考', '本文', '要約', '摘要', '注記'],
    ...['desc', 'short_desc', 'short_description', 'long_description', 'full_description'],
  ],
  side: [
    ...['side', 'initiator', 'acting_side', 'who_acted', 'country', 'countries', 'sides', 'parties', 'nation', 'state', 'actor_country'],
    ...['کشور', 'کشورها', 'طرف', 'سو', 'طرفین', 'آغازگر', '国', '国名', '側', '当事国', '国家', '陣営', '実施国', '主体'],
    ...['country_name', 'country_code', 'iso3', 'iso_a3', 'nation_name', 'state_name'],
  ],
  group: ['facet', 'group', 'lane', 'series', 'character', 'system', 'groups', 'parent_group', 'گروه', 'グループ', '系列', '系統'],
  participants: [
    ...['participants', 'participant', 'actors', 'actor', 'people', 'persons', 'person', 'attendees', 'delegates', 'who', 'members'],
    ...['شرکت_کنندگان', 'شرکتکنندگان', 'حاضران', 'افراد', 'اشخاص', 'کنشگران', 'بازیگران', 'مقامات'],
    ...['参加者', '出席者', '人物', '関係者', '登場人物', '出席', '参加'],
  ],
  kind: [
    ...['kind', 'category', 'type', 'event_type', 'event_kind', 'actor_type', 'نوع', 'دسته', 'دسته_بندی', 'نوع_رویداد'],
    ...['種類', '種別', '分類', 'カテゴリ', 'カテゴリー', 'タイプ', '区分'],
  ],
  theme: [
    'themes',
    'theme',
    'topics',
    'topic',
    'tags',
    'tag',
    'subject',
    'موضوع',
    'موضوعات',
    'برچسب',
    'テーマ',
    '主題',
    '話題',
    'タグ',
    '分野',
  ],
  place: [
    ...['place', 'location', 'city', 'venue', 'where', 'site', 'town', 'place_name', 'location_name'],
    ...['مکان', 'محل', 'شهر', 'محل_برگزاری', '場所', '都市', '開催地', '地名', '会場', '所在地', '市', '開催都市'],
  ],
  'place-country': ['place_country', 'country_of_place', 'location_country', 'host_country', 'کشور_محل', 'کشور_میزبان', '開催国', '所在国'],
  address: [
    'url',
    'link',
    'href',
    'giturl',
    'source_url',
    'links',
    'source_link',
    'uri',
    'website',
    'نشانی',
    'پیوند',
    'لینک',
    'リンク',
    'アドレス',
  ],
  source: [
    ...['source', 'sources', 'references', 'reference', 'citation', 'citations', 'منبع', 'منابع', 'مأخذ', 'ماخذ'],
    ...['出典', '情報源', 'ソース', '典拠', '参考文献', '資料'],
  ],
  publisher: ['publisher', 'ناشر', '発行者', '発行元', '出版社'],
  language: ['language', 'lang', 'زبان', '言語'],
  direction: ['direction', 'directed', 'جهت', '方向'],
  value: ['value', 'values', 'amount', 'count', 'total', 'trade', 'flow', 'trade_value', 'مقدار', 'ارزش', '値', '金額', '額', '数値'],
};

/** Other headings of the date of an event; and those of the date of something else. */
export const A_DATE = /^date(?:_|$)|_date$|^تاریخ_/;
export const ANOTHER_DATE =
  /^(?:end|birth|death|publi|access|retriev|updat|creat|modif|entry|last|source)|_(?:end|published|accessed|retrieved|updated|created|modified)|(?:پایان|انتشار|تولد)$/;

/** Other headings of the year of an event; and those of the year of something else. */
export const A_YEAR = /(?:^|_)year(?:_|$)/;
export const ANOTHER_YEAR = /^(?:end|birth|death|publi|years?_to)|(?:end|of_birth|of_death)_year|year_(?:end|born|died|of_birth|of_death)/;

/** Other headings of the name of an event; and those that name something else. */
export const A_NAME = /(?:^|_)(?:title|headline|label|name|text|description|summary|content)$/;
export const ANOTHER_NAME =
  /^(?:country|place|location|city|region|source|publisher|author|user|file|actor|side|group|kind|type|category|language|party|image|media)/;

/** Headings of a pair: who acted, and on whom. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['initiator', 'target'],
  ['reporter', 'partner'],
  ['sender', 'receiver'],
  ['sender', 'recipient'],
  ['exporter', 'importer'],
  ['donor', 'recipient'],
  ['source_name', 'target_name'],
  ['source_actor', 'target_actor'],
  ['reporter_name', 'partner_name'],
  ['reporter_country', 'partner_country'],
  ['from_country', 'to_country'],
  ['source_country', 'target_country'],
  ['آغازگر', 'هدف'],
  ['از', 'به'],
  ['主体', '客体'],
  ['発信国', '受信国'],
];

/** Headings of a pair by number or letter, such as actor1 and actor2, side_a and side_b, state_name1 and state_name2. */
export const FIRST_OF_PAIR =
  /^((?:actor|agent|side|party|state|country|nation|member|entity|person|name|state_name|country_name|actor_name|کشور|طرف|کنشگر|国|当事国|主体)_?)(1|a|one|۱|１|الف)((?:_name)?)$/;
export const SECOND: Readonly<Record<string, string>> = { 1: '2', a: 'b', one: 'two', '۱': '۲', '１': '２', الف: 'ب' };

/** Headings of the ends of ties. */
export const ENDS = {
  from: ['source', 'from', 'node1_id', 'entity1_id', 'از', 'مبدأ', '始点', '起点'],
  to: ['target', 'to', 'node2_id', 'entity2_id', 'به', 'مقصد', '終点'],
} as const;
