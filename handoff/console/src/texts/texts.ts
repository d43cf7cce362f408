import type english from '../../texts/en.json';

export type TextKey = keyof typeof english;
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;
export type Values = Readonly<Record<string, string | number>>;

/** The sentences of one language. What a language lacks is said in English. */
export interface Texts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  (key: TextKey, values?: Values): string;
  plural(base: PluralKey, count: number, values?: Values): string;
  /** Title of a thing named by the server (`intent`, `skill`, `channel` …); its bare name when it is unknown here. */
  named(kind: string, id: string): string;
}

type Table = Readonly<Record<string, string>>;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'ug', 'yi', 'dv', 'sd']);

export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

export function createTexts(tables: Readonly<Record<string, Table>>, wanted: string): Texts {
  const language = pick(Object.keys(tables), wanted);
  const table = tables[language] ?? {};
  const fallback = tables['en'] ?? {};
  const rules = new Intl.PluralRules(language);
  const find = (key: string): string | undefined => table[key] ?? fallback[key];
  const say = (key: string, values: Values = {}): string => fill(find(key) ?? key, values, language);

  const plural = (base: PluralKey, count: number, values: Values = {}): string => {
    const exact = `${base}.${rules.select(count)}`;
    return say(table[exact] === undefined ? `${base}.other` : exact, { count, ...values });
  };
  const named = (kind: string, id: string): string => find(`${kind}.${id}`) ?? humanized(id);
  const direction = rightToLeft.has(primarySubtag(language)) ? 'rtl' : 'ltr';
  return Object.assign((key: TextKey, values?: Values) => say(key, values), { language, direction, plural, named } as const);
}

function pick(tags: readonly string[], wanted: string): string {
  const lower = wanted.toLowerCase();
  return (
    tags.find((tag) => tag.toLowerCase() === lower) ??
    tags.find((tag) => primarySubtag(tag) === primarySubtag(wanted)) ??
    'en'
  );
}

function fill(template: string, values: Values, language: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

function humanized(id: string): string {
  const words = (id.split('.').at(-1) ?? id).replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
