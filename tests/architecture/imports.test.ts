import { describe, expect, test } from 'vitest';
import { LAYERS, MODULES, type ModuleName } from '#shared/modules.ts';
import { importsOf, type Source, sourcesOf } from './sources.ts';

const shared = sourcesOf('shared');
const moduleOf = (path: string): string => path.split('/')[1] ?? '';
const fileOf = (path: string): string => path.split('/').at(-1) ?? '';
const isPackage = (target: string): boolean => !/^(shared|functions|infra|web|tests|docs)\//.test(target);
const matches = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`),
  );

const violations = (sources: readonly Source[], allowed: (target: string, source: Source) => boolean): string[] =>
  sources.flatMap((source) =>
    importsOf(source)
      .filter((target) => !allowed(target, source))
      .map((target) => `${source.path} → ${target}`),
  );

const layerNames = Object.keys(LAYERS);
const pureFiles = /^(rules|schema|events)([.-][a-z-]+)?\.ts$|-rules\.ts$/;

describe('dependencies point one way', () => {
  test.each(Object.entries(LAYERS))('%s uses only the layers and packages named for it', (name, layer) => {
    const uses: readonly string[] = [name, ...layer.uses];
    const found = violations(
      shared.filter((source) => moduleOf(source.path) === name),
      (target) =>
        target.startsWith('node:') ||
        (isPackage(target)
          ? matches(target, layer.packages)
          : uses.includes(moduleOf(target)) && target.startsWith('shared/')),
    );
    expect(found).toEqual([]);
  });

  test('every folder of shared is a layer or a module of the list', () => {
    const folders = new Set(
      shared.filter((source) => source.path.split('/').length > 2).map((source) => moduleOf(source.path)),
    );
    expect([...folders].filter((name) => !(name in MODULES) && !layerNames.includes(name))).toEqual([]);
  });

  test.each(Object.entries(MODULES))('%s uses only layers and the modules that it names', (name, module) => {
    const reachable: readonly string[] = [name, ...layerNames, ...module.dependsOn];
    const packages = ['zod', ...('packages' in module ? (module.packages as readonly string[]) : [])];
    const found = violations(
      shared.filter((source) => moduleOf(source.path) === name),
      (target) =>
        target.startsWith('node:') ||
        (isPackage(target)
          ? matches(target, packages)
          : target.startsWith('shared/') && reachable.includes(moduleOf(target))),
    );
    expect(found).toEqual([]);
  });

  test('rules, schemas and events are pure: kernel, their own module and schemas of modules it names', () => {
    const pure = shared.filter((source) => moduleOf(source.path) in MODULES && pureFiles.test(fileOf(source.path)));
    const found = violations(pure, (target, source) => {
      if (isPackage(target)) return target === 'zod';
      const own = moduleOf(source.path);
      const other = moduleOf(target);
      if (other === 'kernel') return true;
      const named = other === own || (MODULES[own as ModuleName].dependsOn as readonly string[]).includes(other);
      return named && !/(actions|store)[^/]*\.ts$/.test(target) && other !== 'storage';
    });
    expect(found).toEqual([]);
  });

  test('modules do not depend on one another in a circle', () => {
    const seen: string[] = [];
    const visit = (name: ModuleName, path: readonly string[]): void => {
      if (path.includes(name)) seen.push([...path, name].join(' → '));
      else for (const next of MODULES[name].dependsOn) visit(next as ModuleName, [...path, name]);
    };
    for (const name of Object.keys(MODULES) as ModuleName[]) visit(name, []);
    expect(seen).toEqual([]);
  });

  test('functions use shared, hono, middy and their own folders', () => {
    const packages = ['hono', '@hono/zod-openapi', '@middy/core', 'zod', 'openid-client'];
    const found = violations(
      sourcesOf('functions'),
      (target) =>
        target.startsWith('node:') ||
        (isPackage(target) ? matches(target, [...packages, 'aws-lambda']) : /^(shared|functions)\//.test(target)),
    );
    expect(found).toEqual([]);
  });

  test('the web uses kernel, schemas and rules of shared, never storage or actions', () => {
    const found = violations(sourcesOf('web/src'), (target) => {
      if (isPackage(target)) return !target.startsWith('@aws-sdk') && !target.startsWith('node:');
      if (target.startsWith('web/')) return true;
      return (
        target.startsWith('shared/') &&
        (moduleOf(target) === 'kernel' ||
          /(schema|rules|permissions|chart|codes|definitions|obligation)[^/]*\.ts$/.test(target))
      );
    });
    expect(found).toEqual([]);
  });

  test('features of the web do not import one another', () => {
    const feature = (path: string): string | undefined => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1];
    const found = violations(sourcesOf('web/src/features'), (target, source) => {
      const other = feature(target);
      return other === undefined || other === feature(source.path);
    });
    expect(found).toEqual([]);
  });
});
