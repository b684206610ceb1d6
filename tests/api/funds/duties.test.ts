import { beforeEach, describe, expect, test } from 'vitest';
import type { UnionRole } from '#shared/kernel/context.ts';
import { key } from '#shared/storage/keys.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitPerson, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import {
  act,
  makePaper,
  makeWorld,
  type Problem,
  pay,
  stationery,
  submitted,
  type View,
  type World,
} from './expenditure-kit.ts';

type Exception = { id: string; state: string; person: { id: string }; duties: string[]; revoked: unknown };
type Uses = { data: { duty: string; kind: string; id: string; voucherId: string }[] };

let world: World;
let paper: string;
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;
const command = (over: object = {}) => ({
  personId: world.union.personIdOf('finance'),
  duties: ['reviewOwn'],
  reason: '本会仅一名财务人员',
  validFrom: '2026-11-22',
  validTo: '2027-06-30',
  decidedOn: '2026-11-20',
  attachmentIds: [paper],
  ...over,
});
const record = <T = Exception>(over: object = {}, role: UnionRole = 'chair') =>
  world.call<T>('POST /v1/duty-exceptions', role, command(over));
const voucher = {
  date: '2026-11-20',
  summary: '收到银行存款利息',
  lines: [
    { account: '102', debitFen: 500, creditFen: 0 },
    { account: '408', debitFen: 0, creditFen: 500 },
  ],
  submit: true,
};
const made = async () => (await world.call('POST /v1/ledger/drafts', 'finance', voucher)).body.id;
const post = (id: string) =>
  world.call<{ voucherId: string }>(`POST /v1/ledger/drafts/${id}/posting`, 'finance', { version: 1 });
const uses = async (id: string, role: UnionRole = 'audit') =>
  (await world.call<Uses>(`GET /v1/duty-exceptions/${id}/uses`, role)).body.data;
/** The chair keeps the cash as well. */
const cashChair = async (): Promise<KitPerson> => {
  const person = await makePerson(world.kit, '兼任出纳的主席', { kind: 'union', unionId: world.union.unionId });
  await makeOfficer(world.kit, world.union.unionId, person, ['viceChair', 'cashier']);
  return person;
};

beforeEach(async () => {
  world = await makeWorld();
  paper = await makePaper(world.kit, world.union);
});

describe('exceptions are closed', () => {
  test('to whoever may not record or read them, and to other unions', async () => {
    const { id } = (await record()).body;
    const who = (role: UnionRole) => ({ cookie: world.union.cookieFor(role), csrf: world.union.csrfFor(role) });
    const leaders = { wrongOffice: who('finance'), rightOffice: who('chair') };
    await expectRefusals(world.kit, 'POST /v1/duty-exceptions', leaders, { body: command() });
    const body = { reason: '已聘专职会计' };
    await expectRefusals(world.kit, `POST /v1/duty-exceptions/${id}/revocation`, leaders, { body });
    await expectRefusals(world.kit, 'GET /v1/duty-exceptions', { wrongOffice: who('groupLeader') });
    await expectRefusals(world.kit, `GET /v1/duty-exceptions/${id}/uses`, { wrongOffice: who('groupLeader') });
    const other = await makeUnion(world.kit, { roles: ['chair'] });
    const theirs = { cookie: other.cookieFor('chair'), csrf: other.csrfFor('chair') };
    expect((await world.kit.call(`GET /v1/duty-exceptions/${id}/uses`, theirs)).status).toBe(404);
  });

  test('without the paper of the decision, for oneself, and in a union that is not small', async () => {
    expect((await record({ attachmentIds: [] })).status).toBe(400);
    expect(codeOf(await record({ attachmentIds: ['att_01JD9Z6T7QF3000000000000ZZ'] }))).toBe(
      '404 tenancy.attachment.notFound',
    );
    expect(codeOf(await record({ personId: world.union.personIdOf('chair') }))).toBe('422 funds.duties.ownException');
    expect(codeOf(await record({ personId: world.union.personIdOf('audit') }))).toBe('422 funds.duties.noSuchOffice');
    const { db } = world.union.ctxFor('chair');
    const at = key.profile(world.union.unionId);
    await db.update(at, { expression: 'SET employees = :n', values: { ':n': 200 } });
    expect(codeOf(await record())).toBe('422 funds.duties.notSmall');
  });
});

describe('an exception', () => {
  test('lets a maker check, is named on the voucher and shown to the audit committee with every use, and ends', async () => {
    expect(codeOf(await post(await made()))).toBe('422 funds.ledger.makerIsReviewer');
    const { body: exception } = await record();
    expect(exception).toMatchObject({ state: 'inForce', duties: ['reviewOwn'], revoked: null });
    const id = await made();
    const seen = await world.call<{ mayReviewOwn: boolean }>(`GET /v1/ledger/drafts/${id}`, 'finance');
    expect(seen.body.mayReviewOwn).toBe(true);
    const { voucherId } = (await post(id)).body;
    const posted = await world.call<{ selfReview: string }>(`GET /v1/ledger/vouchers/${voucherId}`, 'audit');
    expect(posted.body.selfReview).toBe('本会仅一名财务人员（委员会 2026-11-20 决定的例外）');
    expect(await uses(exception.id)).toMatchObject([{ duty: 'reviewOwn', kind: 'voucher', id, voucherId }]);
    const list = await world.call<{ data: Exception[]; isSmall: boolean }>('GET /v1/duty-exceptions', 'audit');
    expect(list.body).toMatchObject({ isSmall: true, data: [{ id: exception.id, state: 'inForce' }] });
    const path = `POST /v1/duty-exceptions/${exception.id}/revocation`;
    expect((await world.call<Exception>(path, 'chair', { reason: '已聘专职会计' })).body.state).toBe('revoked');
    expect(codeOf(await post(await made()))).toBe('422 funds.ledger.makerIsReviewer');
    expect(codeOf(await world.call(path, 'chair', { reason: '已聘专职会计' }))).toBe('409 funds.duties.over');
  });

  test('ends when the union is no longer small', async () => {
    await record();
    const { db } = world.union.ctxFor('chair');
    await db.update(key.profile(world.union.unionId), { expression: 'SET employees = :n', values: { ':n': 200 } });
    expect(codeOf(await post(await made()))).toBe('422 funds.ledger.makerIsReviewer');
  });

  test('lets somebody pay what they approved, which stands in the trail; never approve what is their own', async () => {
    const person = await cashChair();
    const as = { cookie: person.cookie, csrf: person.csrf };
    const paid = (id: string) =>
      world.kit.call<View & { payment: { exceptions: { duty: string; reason: string }[] } }>(
        `POST /v1/expenditures/${id}/payment`,
        { ...as, body: { method: 'bank', paidOn: '2026-11-22' } },
      );
    const { id } = await submitted(world, stationery(world, 100_00));
    const sign = (of: string) =>
      world.kit.call(`POST /v1/expenditures/${of}/acts`, { ...as, body: { verb: 'approve' } });
    expect((await sign(id)).status).toBe(200);
    expect(codeOf(await paid(id))).toBe('422 funds.expenditure.payerIsApprover');
    const duties = ['payApproved', 'payOwn'];
    const { body: exception } = await record({ personId: person.personId, duties, reason: '出纳由副主席兼任' });
    const answer = await paid(id);
    expect(answer.body.payment.exceptions).toMatchObject([{ duty: 'payApproved', reason: '出纳由副主席兼任' }]);
    const own = await world.kit.call<View>('POST /v1/expenditures', { ...as, body: stationery(world, 200_00) });
    expect(codeOf(await sign(own.body.id))).toBe('422 funds.approval.ownRequest');
    await act(world, own.body.id, 'chair', 'approve');
    expect((await paid(own.body.id)).body.payment.exceptions).toMatchObject([{ duty: 'payOwn' }]);
    expect((await uses(exception.id)).map(({ duty }) => duty)).toEqual(['payOwn', 'payApproved']);
    const others = await submitted(world, stationery(world, 300_00));
    await act(world, others.id, 'chair', 'approve');
    expect((await pay<View>(world, others.id)).body.payment).toMatchObject({ exceptions: [] });
  });
});
