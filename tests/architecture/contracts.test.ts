import { describe, expect, test } from 'vitest';
import { buildDocument } from '#functions/http/openapi.ts';

type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown;
  requestBody?: { content?: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
};

const document = buildDocument() as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

/** Every schema node of the document with the place where it stands. */
const nodes = (value: unknown, place: string): { place: string; node: Record<string, unknown> }[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => nodes(each, `${place}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  const below = Object.entries(node)
    .filter(([name]) => name !== 'example' && name !== 'examples' && name !== 'enum')
    .flatMap(([name, each]) => nodes(each, `${place}/${name}`));
  return typeof node.type === 'string' || Array.isArray(node.type) ? [{ place, node }, ...below] : below;
};

const isType = (node: Record<string, unknown>, type: string): boolean =>
  node.type === type || (Array.isArray(node.type) && node.type.includes(type));

describe('contracts', () => {
  test('every operation has an id, a summary, a tag and a security statement', () => {
    const bare = operations.filter(
      ({ operation }) => !operation.operationId || !operation.summary || !operation.tags?.length || !operation.security,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every response has content, or the check of its handler would be off', () => {
    const bare = operations.flatMap(({ name, operation }) =>
      Object.entries(operation.responses)
        .filter(([status, response]) => !response.content && status !== '302')
        .map(([status]) => `${name} ${status}`),
    );
    expect(bare).toEqual([]);
  });

  test('every refusal is problem+json', () => {
    const other = operations.flatMap(({ name, operation }) =>
      Object.entries(operation.responses)
        .filter(([status, response]) => Number(status) >= 400 && !response.content?.['application/problem+json'])
        .map(([status]) => `${name} ${status}`),
    );
    expect(other).toEqual([]);
  });

  test('strings, arrays and numbers have limits', () => {
    const all = [...nodes(document.paths, ''), ...nodes(document.components.schemas, 'components')];
    const loose = all.filter(({ node }) => {
      if (isType(node, 'string'))
        return (
          node.maxLength === undefined &&
          node.enum === undefined &&
          node.const === undefined &&
          node.format !== 'date-time'
        );
      if (isType(node, 'array')) return node.maxItems === undefined;
      if (isType(node, 'integer'))
        return (
          (node.maximum === undefined && node.exclusiveMaximum === undefined) ||
          (node.minimum === undefined && node.exclusiveMinimum === undefined)
        );
      return false;
    });
    expect(loose.map(({ place }) => place)).toEqual([]);
  });
});
