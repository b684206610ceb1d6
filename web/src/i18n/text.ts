import { useMemo } from 'react';
import { type Locale, useLocale } from './locale.ts';

type Name<Hole extends string> = Hole extends `${infer N}|${string}` ? N : Hole;
/** The names in the holes of a sentence: `共 {count} 人` → 'count'. */
export type Holes<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}`
  ? Name<Hole> | Holes<Rest>
  : never;
export type Values = Readonly<Record<string, string | number>>;
type Arguments<S extends string> = [Holes<S>] extends [never]
  ? []
  : [values: Readonly<Record<Holes<S>, string | number>>];

/** The same keys in both languages; a missing or an extra one does not compile. */
export type Texts<Z extends Readonly<Record<string, string>>> = {
  readonly zh: Z;
  readonly en: { readonly [K in keyof Z]: string };
};

export const defineTexts = <const Z extends Readonly<Record<string, string>>>(texts: {
  zh: Z;
  en: { readonly [K in keyof NoInfer<Z>]: string };
}): Texts<Z> => texts;

/** A short label that lives in a table and not in a catalogue (navigation, roles). */
export type Label = Readonly<Record<Locale, string>>;

const HOLE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Fills `{name}`; `{count|member|members}` chooses by number, for English. */
export const fill = (sentence: string, values: Values = {}): string =>
  sentence.replace(HOLE, (hole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    if (one === undefined) return String(value);
    return Number(value) === 1 ? one : (other ?? '');
  });

export type Translate<Z extends Readonly<Record<string, string>>> = <K extends keyof Z & string>(
  key: K,
  ...values: Arguments<Z[K]>
) => string;

export const textIn = <Z extends Readonly<Record<string, string>>>(texts: Texts<Z>, locale: Locale): Translate<Z> => {
  const catalogue: Readonly<Record<string, string>> = texts[locale];
  return (key, ...values) => fill(catalogue[key] ?? key, values[0]);
};

/** `const t = useText(texts)`, then `t('list.title')` or `t('list.count', { count: 812 })`. */
export const useText = <Z extends Readonly<Record<string, string>>>(texts: Texts<Z>): Translate<Z> => {
  const locale = useLocale();
  return useMemo(() => textIn(texts, locale), [texts, locale]);
};
