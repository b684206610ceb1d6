import type { Rule } from '#web/api/client.ts';
import type { Locale } from '#web/i18n/locale.ts';
import { formatFen, formatRate, parseYuan } from '#web/lib/format.ts';

/** What the page needs of a JSON Schema: every rule's value is made of these. */
export type Shape = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
};

export type Field = Rule['fields'][number];

/** The shape without the null that it may also be. */
export const plain = (shape: Shape): Shape => shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
export const mayBeNull = (shape: Shape): boolean => shape.anyOf?.some(({ type }) => type === 'null') ?? false;

export const fieldOf = (rule: Rule, name: string): Field | undefined => rule.fields.find((one) => one.name === name);

export const labelOf = (rule: Rule, name: string, locale: Locale): string =>
  fieldOf(rule, name)?.label[locale] ?? (name === '' ? rule.title[locale] : name);

export const choiceOf = (field: Field | undefined, value: string, locale: Locale): string =>
  field?.choices.find((choice) => choice.value === value)?.label[locale] ?? value;

/** A number as people type it: yuan for fen, per cent for basis points. */
export const typedOf = (value: unknown, field: Field | undefined): unknown => {
  if (typeof value !== 'number') return value ?? undefined;
  return field?.unit === 'fen' || field?.unit === 'basisPoints' ? formatFen(value).replaceAll(',', '') : String(value);
};

/** The number that was meant; undefined where the text is none. */
export const numberOf = (text: unknown, field: Field | undefined): number | undefined => {
  const typed = String(text ?? '').trim();
  if (field?.unit === 'fen' || field?.unit === 'basisPoints') return parseYuan(typed);
  return /^-?\d{1,15}$/.test(typed) ? Number(typed) : undefined;
};

/** A value turned into what the form holds. */
export const toForm = (value: unknown, shape: Shape, rule: Rule, name = ''): unknown => {
  const { type, properties = {}, items = {} } = plain(shape);
  if (type === 'object') {
    const held = (value ?? {}) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, toForm(held[key], of, rule, key)]));
  }
  if (type === 'array') return ((value ?? []) as readonly unknown[]).map((one) => toForm(one, items, rule, name));
  return type === 'integer' || type === 'number' ? typedOf(value, fieldOf(rule, name)) : (value ?? undefined);
};

/** What the form holds turned back into a value; the server checks it against the rule's schema. */
export const fromForm = (held: unknown, shape: Shape, rule: Rule, name = ''): unknown => {
  const { type, properties = {}, items = {} } = plain(shape);
  if (type === 'object') {
    const form = (held ?? {}) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(properties).map(([key, of]) => [key, fromForm(form[key], of, rule, key)] as const),
    );
  }
  if (type === 'array') return ((held ?? []) as readonly unknown[]).map((one) => fromForm(one, items, rule, name));
  if (type === 'boolean') return held ?? false;
  if (mayBeNull(shape) && String(held ?? '').trim() === '') return null;
  return type === 'integer' || type === 'number' ? numberOf(held, fieldOf(rule, name)) : held;
};

const numberText = (value: number, field: Field | undefined, units: Readonly<Record<string, string>>): string => {
  if (field?.unit === 'fen') return `${formatFen(value)} ${units.fen}`;
  if (field?.unit === 'basisPoints') return formatRate(value);
  return field?.unit ? `${value} ${units[field.unit]}` : String(value);
};

type Words = { readonly units: Readonly<Record<string, string>>; readonly yes: string; readonly no: string };

/** One part of a value in words. */
export const sayPart = (value: unknown, name: string, rule: Rule, locale: Locale, words: Words): string => {
  const field = fieldOf(rule, name);
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberText(value, field, words.units);
  if (typeof value === 'string') return choiceOf(field, value, locale);
  const stop = locale === 'zh' ? '，' : ', ';
  if (Array.isArray(value)) return value.map((one) => sayPart(one, name, rule, locale, words)).join('；');
  return Object.entries(value)
    .map(([key, part]) => sayPart(part, key, rule, locale, words))
    .join(stop);
};

/** The parts of a value, each with its name, or the one value under the rule's own name. */
export const partsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [['', value]];
