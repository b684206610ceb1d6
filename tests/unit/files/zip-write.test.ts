import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZipPart } from '#shared/files/zip.ts';
import { writeZip } from '#shared/files/zip-write.ts';
import { unzip } from '#tests/kit/unzip.ts';

const FILES = [
  { name: '附件/发票.pdf', bytes: new Uint8Array([1, 2, 3]), packed: true },
  { name: 'empty.txt', bytes: new Uint8Array() },
  { name: 'vouchers/long.jsonl', bytes: new TextEncoder().encode('凭证'.repeat(10_000)) },
];

test('what was written is read back, names in Chinese as well', () => {
  const zip = writeZip(FILES);
  expect(readZipPart(zip, 'vouchers/long.jsonl', 100_000)).toHaveLength(60_000);
  expect(readZipPart(zip, 'vouchers/long.jsonl', 1_000)).toBeUndefined();
  expect([...unzip(zip)]).toEqual(FILES.map(({ name, bytes }) => [name, bytes]));
  expect(zip.byteLength).toBeLessThan(2_000);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('a program that nobody here wrote finds it whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  writeFileSync(join(folder, 'x.zip'), writeZip(FILES));
  const tested = spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, 'x.zip')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([tested.status, tested.stdout.trim()]).toEqual([0, 'Done testing']);
});

test('whatever the files are, they come back, and the same files give the same zip', () => {
  const file = fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), bytes: fc.uint8Array(), packed: fc.boolean() });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ name }) => name }), (files) => {
      const zip = writeZip(files);
      expect(writeZip(files)).toEqual(zip);
      expect([...unzip(zip)]).toEqual(files.map(({ name, bytes }) => [name, bytes]));
    }),
  );
});
