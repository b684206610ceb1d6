import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { residentCheckDigit } from '#shared/kernel/identity.ts';
import { goTo } from './signing-in.ts';
import { look, pageOf, samplePath, truth, type World } from './world.ts';

/** Troubles that keep a person out; the others are put right by the import itself. */
const REFUSED_KINDS: ReadonlySet<string> = new Set([
  'id-as-number',
  'id-checksum',
  'duplicate-id',
  'phone-short',
  'id-missing',
  'formula-name',
]);
const CORRECTED = 'id-checksum';

const refusedAtFirst = truth.troubles.filter(({ kind }) => REFUSED_KINDS.has(kind));
/** Employee numbers of those who are not on the roster after the import. */
export const leftOut: readonly string[] = refusedAtFirst.filter(({ kind }) => kind !== CORRECTED).map(({ no }) => no);
export const imported = truth.rows - leftOut.length;

const count = (value: number): string => value.toLocaleString('en-US');
const upload = async (page: Page): Promise<void> => {
  await page.getByLabel('上传花名册').setInputFiles(samplePath('roster.xlsx'));
  await page.getByText(`表头在第 3 行，下面有 ${truth.rows} 人`).waitFor();
};

const tryIt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '试导入（不写入）' }).click();
  await page.getByRole('heading', { name: '试导入结果' }).waitFor();
};

const expectCounts = async (page: Page, counts: Readonly<Record<string, number>>): Promise<void> => {
  for (const [label, value] of Object.entries(counts))
    await page
      .locator('.tx-tile')
      .filter({ hasText: new RegExp(`^${label}s*${count(value)}s*人`) })
      .waitFor();
};

/** Columns are proposed by their headers; the dry run counts what the truth says and writes nothing. */
export const tryRoster = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await goTo(page, '会员', '名册导入');
  await page.getByRole('button', { name: '导入名册' }).first().click();
  await upload(page);
  await page.getByRole('combobox', { name: /身份证.*对应为$/ }).waitFor();
  await look(page, '10-import-columns');
  await tryIt(page);
  const refused = refusedAtFirst.length;
  await page.getByText(`${truth.rows - refused} 人可以导入；${refused} 人有错误`, { exact: false }).waitFor();
  await expectCounts(page, { 新增: truth.rows - refused, 更新: 0, 不变: 0, 拒收: refused });
  await look(page, '11-import-dry-run');
};

const downloadRefused = async (page: Page): Promise<void> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载错误行.xlsx' }).first().click();
  const download = await waiting;
  const numbers: string[] = [];
  let header = '';
  for await (const { cells } of readRows(readFileSync(await download.path()), { maxRows: 100 })) {
    const texts = cells.map((cell) => cell?.text ?? '');
    const no = texts.find((text) => /^G\d{5}$/.test(text));
    if (no) numbers.push(no);
    else header ||= texts.join('|');
  }
  expect(header).toContain('错误原因');
  expect(numbers).toEqual(leftOut);
};

/** One refused cell is put right in its place; the rest is downloaded with reasons. */
export const correctInPlace = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  const no = refusedAtFirst.find(({ kind }) => kind === CORRECTED)?.no ?? '';
  const cell = page.getByRole('listitem').filter({ hasText: no }).getByRole('textbox');
  const wrong = await cell.inputValue();
  await cell.fill(`${wrong.slice(0, 17)}${residentCheckDigit(wrong.slice(0, 17))}`);
  await page.getByRole('button', { name: '重新检查' }).click();
  await page.getByText(`改好了 1 行，还有 ${leftOut.length} 行`).waitFor();
  await expectCounts(page, { 新增: imported, 拒收: leftOut.length });
  await downloadRefused(page);
};

/** In the background, with progress; then the end is told with its numbers. */
export const takeOver = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await page.getByRole('button', { name: `导入 ${count(imported)} 人` }).click();
  await page.getByRole('heading', { name: '导入完成' }).waitFor({ timeout: 60_000 });
  await page.getByText(`新增 ${count(imported)} 人，更新 0 人。`).waitFor();
  await page.getByText(`${leftOut.length} 人因错误没有导入。`).waitFor();
  await look(page, '12-import-done');
};

/** The same file again: the corrected person is refused once more as the file has it, nobody else changes. */
export const runAgain = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await page.getByRole('button', { name: '再导入一份' }).click();
  await upload(page);
  await page.getByText('表头和您上次导入的文件相同').waitFor();
  await tryIt(page);
  const refused = refusedAtFirst.length;
  await expectCounts(page, { 新增: 0, 更新: 0, 不变: truth.rows - refused, 拒收: refused });
  expect(await page.getByRole('button', { name: /^导入 0 人/ }).isDisabled()).toBe(true);
};
