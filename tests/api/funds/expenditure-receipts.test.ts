import { beforeEach, describe, expect, test } from 'vitest';
import type { KitPerson } from '#tests/kit/union.ts';
import {
  act,
  addMember,
  approved,
  bindMember,
  invoice,
  makePaper,
  makeWorld,
  type Problem,
  pay,
  type World,
} from './expenditure-kit.ts';

type List = {
  totalFen: number;
  signedFen: number;
  signed: number;
  hasScan: boolean;
  data: { signedAt: string | null; signedBy: string | null; item: string }[];
};
type Own = { expenditureId: string; amountFen: number; signedAt: string | null; items: { item: string }[] };

let world: World;
let members: string[];
let person: KitPerson;
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;
const gift = (recipients: { memberId: string; amountFen: number }[]) => {
  const amountFen = recipients.reduce((sum, one) => sum + one.amountFen, 0);
  return {
    title: '中秋慰问',
    payee: { name: '某超市' },
    lines: [{ kind: 'festival', festival: 'midAutumn', amountFen, memo: '月饼礼盒', recipients }],
    invoices: [invoice(amountFen)],
    papers: world.papers('plan', 'invoice'),
  };
};
const sign = <T = Own>(id: string, who: KitPerson = person) => {
  const { cookie, csrf } = who;
  return world.kit.call<T>(`POST /v1/me/receipts/${id}`, { cookie, csrf });
};
const own = async (who: KitPerson = person) =>
  (await world.kit.call<{ data: Own[] }>('GET /v1/me/receipts', { cookie: who.cookie })).body.data;
const listOf = async (id: string) => (await world.call<List>(`GET /v1/expenditures/${id}/receipts`, 'finance')).body;

beforeEach(async () => {
  world = await makeWorld();
  members = [await addMember(world, 1), await addMember(world, 2)];
  person = await bindMember(world, members[0] ?? '');
});

describe('receipts refuse', () => {
  test('before the decision, of what one does not receive, and a second time', async () => {
    const [mine = '', theirs = ''] = members;
    const open = await world.call<{ id: string }>(
      'POST /v1/expenditures',
      'groupLeader',
      gift([{ memberId: mine, amountFen: 100_00 }]),
    );
    expect(codeOf(await sign(open.body.id))).toBe('409 funds.expenditure.receiptNotOpen');
    const other = await approved(world, gift([{ memberId: theirs, amountFen: 100_00 }]));
    expect(codeOf(await sign(other.id))).toBe('404 http.resource.notFound');
    await act(world, open.body.id, 'chair', 'approve');
    expect((await sign(open.body.id)).status).toBe(200);
    expect(codeOf(await sign(open.body.id))).toBe('409 funds.expenditure.alreadySigned');
  });

  test('a member who is not bound to a file, and officers in a member’s stead', async () => {
    const view = await approved(world, gift([{ memberId: members[0] ?? '', amountFen: 100_00 }]));
    expect(codeOf(await world.call(`POST /v1/me/receipts/${view.id}`, 'member'))).toBe('404 members.self.notBound');
    expect(codeOf(await world.call(`POST /v1/me/receipts/${view.id}`, 'finance'))).toBe('403 tenancy.access.forbidden');
  });
});

describe('a real-name list', () => {
  test('of what was let go is not asked about any more', async () => {
    const view = await approved(world, gift([{ memberId: members[0] ?? '', amountFen: 100_00 }]));
    expect(await own()).toHaveLength(1);
    await world.call(`POST /v1/expenditures/${view.id}/cancellation`, 'finance', { reason: '活动取消' });
    expect(await own()).toEqual([]);
    expect(codeOf(await sign(view.id))).toBe('409 funds.expenditure.receiptNotOpen');
  });

  test('adds up to the payment, is signed by each member on the phone and says who and when', async () => {
    const recipients = members.map((memberId, index) => ({ memberId, amountFen: 100_00 + index }));
    const view = await approved(world, gift(recipients));
    expect(await own()).toMatchObject([
      { expenditureId: view.id, amountFen: 100_00, signedAt: null, items: [{ item: '月饼礼盒' }] },
    ]);
    await sign(view.id);
    expect((await own())[0]?.signedAt).toMatch(/^2026-11-22T/);
    const paid = await pay(world, view.id);
    const list = await listOf(view.id);
    expect(list).toMatchObject({ totalFen: paid.body.totalFen, signedFen: 100_00, signed: 1, hasScan: false });
    expect(list.data.map((one) => one.signedBy)).toEqual(['会员本人', null]);
    const second = await bindMember(world, members[1] ?? '');
    await sign(view.id, second);
    expect(await listOf(view.id)).toMatchObject({ signed: 2, signedFen: 200_01 });
  });

  test('signed on paper is attached as a scan', async () => {
    const view = await approved(world, gift([{ memberId: members[0] ?? '', amountFen: 100_00 }]));
    const attachmentId = await makePaper(world.kit, world.union);
    const papers = [{ attachmentId, paper: 'signedList' }];
    expect((await world.call(`POST /v1/expenditures/${view.id}/papers`, 'finance', { papers })).status).toBe(200);
    expect(await listOf(view.id)).toMatchObject({ hasScan: true });
  });
});
