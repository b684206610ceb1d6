import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_TEXTS } from '#functions/http/problem-texts.ts';
import { importsOf, sourcesOf, trackedFiles } from './sources.ts';

const product = sourcesOf('shared', 'functions', 'infra', 'web/src');
const core = sourcesOf('shared', 'functions');

const linesMatching = (
  sources: readonly { path: string; text: string }[],
  pattern: RegExp,
  allowed: readonly string[] = [],
) =>
  sources
    .filter((source) => !allowed.includes(source.path))
    .flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : [])),
    );

describe('house rules', () => {
  test('time and chance come in through ctx.tools', () => {
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|(?<![.\w])setTimeout\(/;
    expect(linesMatching(core, pattern, ['shared/storage/system-tools.ts'])).toEqual([]);
  });

  test('only keys.ts and its folder put keys together', () => {
    const pattern = /[`'"](?:U|N|P|S|A|Q|X)#/;
    const allowed = ['shared/storage/keys.ts', 'shared/storage/policy.ts'];
    const elsewhere = core.filter((source) => !source.path.startsWith('shared/storage/keys/'));
    const lines = linesMatching(elsewhere, pattern, allowed).filter((line) => !/^\S+\s+(\*|\/\/|\/\*\*)/.test(line));
    expect(lines).toEqual([]);
  });

  test('only tenancy/access makes permits', () => {
    const makers = core.filter(
      (source) => source.path !== 'shared/kernel/permit.ts' && /\bmakePermit\(/.test(source.text),
    );
    expect(makers.map((source) => source.path)).toEqual(['shared/tenancy/access/allow.ts']);
  });

  test('the SDK is used in storage and infra only', () => {
    const users = sourcesOf('shared', 'functions', 'web/src').filter(
      (source) =>
        !source.path.startsWith('shared/storage/') &&
        importsOf(source).some((target) => target.startsWith('@aws-sdk/')),
    );
    expect(users.map((source) => source.path)).toEqual([]);
  });

  test('nobody scans the table', () => {
    expect(linesMatching(core, /\bScanCommand\b|ExecuteStatement/)).toEqual([]);
  });

  test('files stay below 200 lines, so that a reader finds the room', () => {
    const long = product
      .map((source) => [source.path, source.text.split('\n').length] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });

  test('no any, no forgotten work and no barrels', () => {
    expect(linesMatching(product, /\bTODO\b|\bFIXME\b|\bXXX\b|@ts-ignore|@ts-nocheck/)).toEqual([]);
    expect(product.filter((source) => /\/index\.ts$/.test(source.path)).map((source) => source.path)).toEqual([]);
  });

  test('rules files begin by naming what they implement', () => {
    const rules = core.filter((source) => /\/rules\.ts$/.test(source.path));
    expect(rules.filter((source) => !source.text.startsWith('//')).map((source) => source.path)).toEqual([]);
  });

  test('every refusal code has a text in both languages', () => {
    const pattern =
      /['"]((?:kernel|files|http|storage|tenancy|members|funds|federation|integration)(?:\.[a-z][A-Za-z0-9]*){2})['"]/g;
    const refusals = core.flatMap((source) =>
      source.text
        .split('\n')
        .filter((line) => /refuse\(|DomainError\(|code:|Code\s*=|code =|refusal/.test(line))
        .flatMap((line) => [...line.matchAll(pattern)].map((match) => match[1] ?? '')),
    );
    expect([...new Set(refusals)].filter((code) => !(code in PROBLEM_TEXTS)).sort()).toEqual([]);
    for (const [code, texts] of Object.entries(PROBLEM_TEXTS))
      expect(
        texts.every((text) => text.length > 0),
        code,
      ).toBe(true);
  });

  test('documents name only files that exist', () => {
    const pages = trackedFiles('README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs').filter(
      (path) => path.endsWith('.md') && existsSync(path),
    );
    const missing = pages.flatMap((page) =>
      [
        ...readFileSync(page, 'utf8').matchAll(
          /(?:`|\]\()((?:infra|functions|shared|web|tests|docs|\.ci)\/[\w./-]+\.\w+)(?:`|\))/g,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(path))
        .map((path) => `${page} names ${path}`),
    );
    expect(missing).toEqual([]);
  });
});
