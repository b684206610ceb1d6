import { expect, test } from 'vitest';
import { publishTable, withdrawTable } from '#shared/funds/publicity/actions.ts';
import { getPublication } from '#shared/funds/publicity/queries.ts';
import { askQuestion } from '#shared/funds/publicity/question-actions.ts';
import { PublishTable } from '#shared/funds/publicity/schema.ts';
import { pageEntries, putEntries, readReads } from '#shared/funds/publicity/store.ts';
import { period } from '#shared/kernel/period.ts';
import type { Item } from '#shared/storage/item.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';

const ENTRY = {
  period: period('2026-09'),
  date: null,
  number: '记-1',
  summary: '活动',
  count: 1,
  amountFen: 1,
  attachments: 0,
  preparedBy: '',
  reviewedBy: '',
  isHidden: false,
};
const range = PublishTable.parse({ from: '2026-07', to: '2026-09' });

test('a table, its head, its questions and its counter lie where they are looked for, and nothing tells who read', async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair', 'member'] });
  const [chair, member] = [union.ctxFor('chair'), union.ctxFor('member')];
  const { id, hash } = await publishTable(chair, range);
  await askQuestion(member, id, { line: 'income', text: '为什么没有收入？' });
  await Promise.all(Array.from({ length: 10 }, () => getPublication(member, id)));
  const under = (topic: string) => chair.db.queryAll<Item & { sk: string }>({ pk: `U#${union.unionId}#${topic}` });
  expect((await under('PUBLICITY')).map(({ sk }) => sk)).toEqual(['H#2026-07#2026-09', `P#${id}`, `R#${id}`]);
  expect((await under(`PUBASKED#${id}`)).map(({ sk }) => sk.slice(0, 4))).toEqual(['qst_']);
  expect(await readReads(chair, id)).toEqual([{ month: '2026-11', count: 10 }]);
  const events = await under('EVENTS#2026-11');
  expect(events, 'published and asked; ten openings left nothing').toHaveLength(2);
  await withdrawTable(chair, id, { reason: '有误' });
  const [, kept] = await under('PUBLICITY');
  expect(kept).toMatchObject({ hash, withdrawn: { reason: '有误' } });
});

test('of many who publish the same months at once, one does', async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair'] });
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => publishTable(union.ctxFor('chair'), range)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('entries are packed by account, a hundred a page, in the order of the books', async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair'] });
  const ctx = union.ctxFor('chair');
  const entries = Array.from({ length: 250 }, (_, index) => ({
    ...ENTRY,
    account: index < 240 ? '50102' : '50404',
    number: `记-${index}`,
    amountFen: index,
  }));
  await putEntries(ctx, 'pub_x', entries);
  const items = await ctx.db.queryAll<Item & { sk: string; entries: unknown[] }>({
    pk: `U#${union.unionId}#PUBLICITY#pub_x`,
  });
  expect(items.map(({ sk, entries: all }) => [sk, all.length])).toEqual([
    ['50102#0000', 100],
    ['50102#0001', 100],
    ['50102#0002', 40],
    ['50404#0000', 10],
  ]);
});

test('a line shows the entries of every account below it, and says that there are no more', async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair'] });
  const ctx = union.ctxFor('chair');
  const accounts = ['50101', '50102', '50103', '50105', '50106', '50301'];
  await putEntries(
    ctx,
    'pub_y',
    accounts.map((account) => ({ ...ENTRY, account })),
  );
  const { data, hasMore } = await pageEntries(ctx, 'pub_y', '501', undefined);
  expect([data.map(({ account }) => account), hasMore]).toEqual([accounts.slice(0, 5), false]);
});
