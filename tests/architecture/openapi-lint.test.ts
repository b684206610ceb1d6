import { describe, expect, test } from 'vitest';
import { parseIdentity } from '#shared/kernel/identity.ts';
import { checkUscc } from '#shared/kernel/uscc.ts';
import { apiDocument, exampleOf, operations, resolve, type Schema, typeOf } from '#tests/kit/routes.ts';

/**
 * The common rules of OpenAPI linters that matter to an integrator, without a linter: Redocly and Spectral bring a few
 * hundred packages for what stands here. Ids, tags, limits and problem bodies are in contracts.test.ts.
 */
type Response = { description: string; content?: Record<string, { schema: Schema }> };
type Raw = {
  tags: string[];
  summary: string;
  security: Record<string, string[]>[];
  requestBody?: { required?: boolean; content: Record<string, unknown> };
  responses: Record<string, Response>;
};
type Document = {
  openapi: string;
  info: { title: string; version: string; description: string; contact: { url: string }; license: { url: string } };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Raw>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, { description: string }> };
};

const api = apiDocument as unknown as Document;
const raws = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]) => ({ name: `${method.toUpperCase()} ${path}`, path, method, raw })),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every node below a value, with its place; examples are data and not schemas. */
const walk = (value: unknown, place: string): { place: string; node: Record<string, unknown> }[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, `${place}/${index}`));
  if (!isRecord(value)) return [];
  const below = Object.entries(value).filter(([name]) => !/^(?:example|examples|default|enum|const)$/.test(name));
  return [{ place, node: value }, ...below.flatMap(([name, each]) => walk(each, `${place}/${name}`))];
};
const nodes = walk(api, '');

/** Schemas that a request body reaches, with the way there; references are followed once. */
const bodyNodes = (
  given: Schema,
  place: string,
  seen: ReadonlySet<Schema> = new Set(),
): { place: string; schema: Schema }[] => {
  const schema = resolve(given);
  if (seen.has(schema)) return [];
  const next = new Set([...seen, schema]);
  const parts: [string, Schema][] = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['0', schema.items] as [string, Schema]] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((each, index) => [`|${index}`, each] as [string, Schema]),
  ];
  return [{ place, schema }, ...parts.flatMap(([name, each]) => bodyNodes(each, `${place}/${name}`, next))];
};
const bodies = operations.flatMap((op) => (op.body ? [{ op, schema: op.body }] : []));

/** What an example breaks of its own schema. */
const faults = (given: Schema, value: unknown, place: string): string[] => {
  const schema = resolve(given);
  const types = [schema.type ?? []].flat();
  if (value === null) return types.length === 0 || types.includes('null') ? [] : [`${place} is null`];
  if (schema.enum && !schema.enum.includes(value)) return [`${place} is not in the list`];
  if (typeof value === 'string') {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
    if (!types.includes('string')) return [`${place} is a text`];
    if (value.length < minLength || value.length > maxLength) return [`${place} has the wrong length`];
    return pattern && !new RegExp(pattern, 'u').test(value) ? [`${place} does not match ${pattern}`] : [];
  }
  if (typeof value === 'number') {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
    const fits = types.includes('number') || (types.includes('integer') && Number.isInteger(value));
    return fits && value >= minimum && value <= maximum ? [] : [`${place} is out of range`];
  }
  if (Array.isArray(value))
    return value.flatMap((each, index) => faults(schema.items ?? {}, each, `${place}/${index}`));
  if (!isRecord(value)) return types.length === 0 || types.includes('boolean') ? [] : [`${place} is a boolean`];
  const { properties = {}, required = [] } = schema;
  const strange = Object.keys(value).filter((name) => !(name in properties) && schema.additionalProperties === false);
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${place} lacks ${name}`),
    ...strange.map((name) => `${place} has ${name}`),
    ...Object.entries(value).flatMap(([name, each]) =>
      properties[name] ? faults(properties[name], each, `${place}/${name}`) : [],
    ),
  ];
};

describe('the document', () => {
  test('says what it is, whose it is, under which licence and where it is served', () => {
    expect(api.openapi).toMatch(/^3\.1\.\d$/);
    expect(api.info).toMatchObject({
      title: expect.stringMatching(/./),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(api.info.description.length).toBeGreaterThan(50);
    for (const url of [api.info.contact.url, api.info.license.url]) expect(url).toMatch(/^https:\/\//);
    expect(api.servers.length).toBeGreaterThan(0);
    for (const server of api.servers)
      expect(server).toMatchObject({ url: expect.not.stringMatching(/.\/$/), description: /./ });
  });

  test('declares the tags that it uses, and uses those that it declares', () => {
    const used = new Set(raws.flatMap(({ raw }) => raw.tags));
    expect(api.tags.map(({ name }) => name).toSorted()).toEqual([...used].toSorted());
    for (const tag of api.tags) expect(tag.description, tag.name).toMatch(/./);
    expect(raws.filter(({ raw }) => raw.tags.length !== 1).map(({ name }) => name)).toEqual([]);
  });

  test('defines the security schemes that it uses, and uses those that it defines', () => {
    const used = new Set(raws.flatMap(({ raw }) => raw.security.flatMap((scheme) => Object.keys(scheme))));
    expect(Object.keys(api.components.securitySchemes).toSorted()).toEqual([...used].toSorted());
    for (const scheme of Object.values(api.components.securitySchemes)) expect(scheme.description).toMatch(/./);
  });

  test('resolves every reference and holds no schema that nothing refers to', () => {
    const used = new Set(nodes.flatMap(({ node }) => (typeof node.$ref === 'string' ? [node.$ref] : [])));
    const defined = Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...used].filter((ref) => !defined.includes(ref))).toEqual([]);
    expect(defined.filter((ref) => !used.has(ref))).toEqual([]);
    for (const name of Object.keys(api.components.schemas)) expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  });
});

describe('operations', () => {
  test('have camelCase ids and a summary of one line without a full stop', () => {
    for (const op of operations) expect(op.id).toMatch(/^[a-z][A-Za-z0-9]+$/);
    expect(raws.filter(({ raw }) => !/^[^\n]{3,140}[^.\n]$/.test(raw.summary)).map(({ name }) => name)).toEqual([]);
  });

  test('stand under paths that differ by more than the name of a parameter, in lower case, without a slash at the end', () => {
    const bare = Object.keys(api.paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(new Set(bare).size).toBe(bare.length);
    for (const path of Object.keys(api.paths)) expect(path).toMatch(/^(?:\/(?:[a-z0-9-]+|\{[a-z][A-Za-z]*\}))+$/);
  });

  test('declare each path parameter once, as required, and none that the path does not have', () => {
    for (const op of operations) {
      const inPath = [...op.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const declared = op.parameters.filter((one) => one.in === 'path');
      expect(declared.map((one) => one.name).toSorted(), op.id).toEqual(inPath.toSorted());
      expect(
        declared.every((one) => one.required),
        op.id,
      ).toBe(true);
      const names = op.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(names).size, op.id).toBe(names.length);
    }
  });

  test('read without a body and delete without one', () => {
    expect(operations.filter((op) => op.body && ['GET', 'DELETE'].includes(op.method)).map((op) => op.id)).toEqual([]);
  });

  test('answer one success and the refusals that any of them can have, each described', () => {
    for (const { name, raw } of raws) {
      const statuses = Object.keys(raw.responses);
      expect(
        statuses.some((status) => /^[23]/.test(status)),
        name,
      ).toBe(true);
      expect(statuses, name).toEqual(expect.arrayContaining(['400', '401', '403', '429', '503']));
      for (const response of Object.values(raw.responses)) expect(response.description, name).toMatch(/./);
    }
  });

  test('with the id of one thing in the path can answer that there is none', () => {
    const without = operations.filter((op) => op.parameters.some((one) => one.in === 'path' && /id$/i.test(one.name)));
    const silent = without.filter((op) => !api.paths[op.path]?.[op.method.toLowerCase()]?.responses['404']);
    expect(silent.map((op) => op.id)).toEqual([]);
  });

  test('take bodies that are required and of one type', () => {
    const loose = raws.filter(
      ({ raw }) => raw.requestBody && (!raw.requestBody.required || Object.keys(raw.requestBody.content).length !== 1),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });
});

describe('schemas', () => {
  test('of request bodies are closed: no object takes a property that it does not name', () => {
    const open = bodies.flatMap(({ op, schema }) =>
      bodyNodes(schema, op.id).filter(
        (one) => typeOf(one.schema) === 'object' && one.schema.additionalProperties !== false,
      ),
    );
    expect(open.map(({ place }) => place)).toEqual([]);
  });

  test('of request bodies have an example, whole or for every required text', () => {
    // A switch and a number within bounds say enough by themselves.
    const hasOwn = (schema: Schema) =>
      [schema.example, schema.enum, schema.const, schema.default].some((one) => one !== undefined) ||
      ['boolean', 'integer'].includes(typeOf(schema) ?? '');
    const lacking = (given: Schema, place: string): string[] => {
      const schema = resolve(given);
      if (hasOwn(schema)) return [];
      if (typeOf(schema) === 'array') return schema.items ? lacking(schema.items, `${place}/0`) : [place];
      if (typeOf(schema) !== 'object') return [place];
      return (schema.required ?? []).flatMap((name) => lacking(schema.properties?.[name] ?? {}, `${place}/${name}`));
    };
    expect(bodies.flatMap(({ op, schema }) => lacking(schema, op.id))).toEqual([]);
  });

  test('hold examples that they allow themselves', () => {
    const withExample = nodes.filter(({ node }) => 'example' in node && ('type' in node || '$ref' in node));
    expect(withExample.length).toBeGreaterThan(50);
    expect(withExample.flatMap(({ place, node }) => faults(node as Schema, node.example, place))).toEqual([]);
    expect(bodies.flatMap(({ op, schema }) => faults(schema, exampleOf(schema), op.id))).toEqual([]);
  });

  test('show codes and identity numbers whose check digits are right', () => {
    const command = exampleOf({ $ref: '#/components/schemas/ApplicationCommand' }) as Record<string, string>;
    expect(checkUscc(command.unionCode ?? '', 'union').ok).toBe(true);
    expect(checkUscc(command.enterpriseCode ?? '', 'enterprise').ok).toBe(true);
    const member = exampleOf({ $ref: '#/components/schemas/CreateMember' }) as Record<string, string>;
    expect(parseIdentity(member.idNumber).ok).toBe(true);
  });

  test('have patterns that every implementation reads: a source without delimiters or flags, from beginning to end', () => {
    const patterns = nodes.flatMap(({ place, node }) =>
      typeof node.pattern === 'string' ? [{ place, pattern: node.pattern }] : [],
    );
    expect(patterns.length).toBeGreaterThan(20);
    const odd = patterns.filter(({ pattern }) => !/^\^.*\$$/s.test(pattern) || /\$\/[a-z]*$/.test(pattern));
    expect(odd).toEqual([]);
    for (const { place, pattern } of patterns) expect(() => new RegExp(pattern, 'u'), place).not.toThrow();
  });

  test('of parameters and headers have limits as well', () => {
    const loose = operations.flatMap((op) =>
      op.parameters
        .filter(({ schema }) => {
          const type = typeOf(schema);
          if (type === 'integer' || type === 'number')
            return schema.minimum === undefined || schema.maximum === undefined;
          return type === 'string' && schema.maxLength === undefined && schema.enum === undefined;
        })
        .map((one) => `${op.id} ${one.name}`),
    );
    expect(loose).toEqual([]);
  });
});
