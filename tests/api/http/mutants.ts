import { placesIn, resolve, type Schema, type SchemaPlace, typeOf, withValue } from '#tests/kit/routes.ts';

/** A body that the contract does not allow: what is wrong with it, where, and the codes that may say so. */
export type Mutant = {
  readonly name: string;
  readonly body: unknown;
  readonly pointer: string;
  readonly codes: readonly string[];
};

type Wrong = { readonly name: string; readonly value: unknown; readonly codes: readonly string[]; pointer?: string };

const TYPE = ['http.field.type', 'http.field.integer', 'http.field.value', 'http.field.invalid'];
const WRONG_TYPE: Readonly<Record<string, unknown>> = {
  string: { nested: true },
  integer: '12',
  number: '12',
  boolean: 'yes',
  array: { '0': 'x' },
  object: ['x'],
};

const wrongNumbers = ({ minimum, maximum }: Schema): Wrong[] => [
  { name: 'a fraction', value: (minimum ?? 0) + 0.5, codes: ['http.field.integer'] },
  ...(minimum === undefined ? [] : [{ name: 'too small', value: minimum - 1, codes: ['http.field.tooSmall'] }]),
  ...(maximum === undefined
    ? []
    : [{ name: 'too big', value: maximum + 1, codes: ['http.field.tooBig', 'http.field.integer'] }]),
];

const wrongTexts = ({ maxLength, enum: values, pattern }: Schema): Wrong[] => {
  if (values) return [{ name: 'not in the list', value: 'nonsense', codes: ['http.field.value'] }];
  const tooLong = { value: 'x'.repeat((maxLength ?? 0) + 1), codes: ['http.field.tooBig', 'http.field.format'] };
  const control = { name: 'a control character', value: '\u0001', codes: ['http.field.characters'] };
  const unlike = { name: 'another form', value: '☃☃☃☃☃☃', codes: ['http.field.format', 'http.field.tooBig'] };
  const isUnlike = pattern !== undefined && !new RegExp(pattern, 'u').test(unlike.value);
  return [{ name: 'too long', ...tooLong }, control, ...(isUnlike ? [unlike] : [])];
};

const wrongObjects = (place: SchemaPlace): Wrong[] => {
  const value = (place.value ?? {}) as Record<string, unknown>;
  const unknown = ['extra', 'unionId', 'constructor'].map((name) => ({
    name: `the unknown field ${name}`,
    value: { ...value, [name]: 'x' },
    codes: ['http.field.unknown'],
    pointer: `${place.pointer}/${name}`,
  }));
  const missing = (place.value === undefined ? [] : (place.schema.required ?? [])).map((name) => ({
    name: `without ${name}`,
    value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
    codes: TYPE,
    pointer: `${place.pointer}/${name}`,
  }));
  return [...unknown, ...missing];
};

const wrongArrays = ({ schema, value }: SchemaPlace): Wrong[] => {
  const [first] = Array.isArray(value) ? value : [];
  const tooMany = Array.from({ length: (schema.maxItems ?? 0) + 1 }, () => first ?? null);
  const few = schema.minItems ? [{ name: 'empty', value: [], codes: ['http.field.tooSmall'] }] : [];
  return [{ name: 'too many', value: tooMany, codes: ['http.field.tooBig'] }, ...few];
};

/** A schema that says nothing of its value takes any; what else is wrong with it is for a rule to say. */
const saysNothing = (schema: Schema): boolean =>
  Object.keys(schema).every((name) => ['description', 'example'].includes(name));

const wrongsOf = (place: SchemaPlace): Wrong[] => {
  if (saysNothing(place.schema)) return [];
  const type = typeOf(place.schema) ?? 'object';
  const wrongType = { name: 'a wrong type', value: WRONG_TYPE[type], codes: TYPE };
  if (type === 'integer' || type === 'number') return [wrongType, ...wrongNumbers(place.schema)];
  if (type === 'string') return [wrongType, ...wrongTexts(place.schema)];
  if (type === 'array') return [wrongType, ...wrongArrays(place)];
  if (type === 'object') return [wrongType, ...wrongObjects(place)];
  return [wrongType];
};

/** Every single fault that the schema of a body names, each in an otherwise valid body. */
export const mutantsOf = (schema: Schema, body: unknown): readonly Mutant[] =>
  placesIn(resolve(schema), body).flatMap((place) =>
    wrongsOf(place).map(({ name, value, codes, pointer }) => ({
      name: `${place.pointer || 'the body'}: ${name}`,
      body: withValue(body, place.pointer, value),
      pointer: pointer ?? place.pointer,
      codes,
    })),
  );
