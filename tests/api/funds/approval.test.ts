import { beforeEach, describe, expect, test } from 'vitest';
import { beginApproval, takeApprovalStep } from '#shared/funds/approval/actions.ts';
import { readFlow } from '#shared/funds/approval/store.ts';
import { viewApproval } from '#shared/funds/approval/views.ts';
import type { UnionRole } from '#shared/kernel/context.ts';
import { day } from '#shared/kernel/period.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; detail: string; errors: { pointer: string }[] };
type Flow = { kind: string; version: number; latestVersion: number; resolutionAboveFen: number | null };
type List = { data: Flow[]; substitutes: unknown[]; officers: { id: string }[]; resolutionRule: { verified: boolean } };
type Steps = { needsResolution: boolean; steps: { signers: { id: string }[] }[] };

let kit: Kit;
let union: KitUnion;
const as = (role: UnionRole, of = union) => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });
const STEP = { roles: ['chair', 'viceChair'], mode: 'any' };
const BANDS = [
  { upToFen: 300_000, steps: [STEP] },
  { upToFen: null, steps: [{ roles: ['finance'], mode: 'any' }, STEP] },
];
const put = <T = Flow>(more: object = {}, role: UnionRole = 'chair') =>
  kit.call<T>('PUT /v1/approval-flows', {
    ...as(role),
    body: {
      kind: 'expenditure',
      baseVersion: 0,
      validFrom: '2026-11-22',
      bands: BANDS,
      reason: '委员会第3次会议通过',
      ...more,
    },
  });
const list = async (of = union) => (await kit.call<List>('GET /v1/approval-flows', as('chair', of))).body;
const flow = async (of = union) => (await list(of)).data.find(({ kind }) => kind === 'expenditure');
const substitute = <T = List>(...substitutes: object[]) =>
  kit.call<T>('PUT /v1/approval-flows/substitutes', { ...as('chair'), body: { substitutes } });
const simulate = <T = Steps>(more: object = {}) =>
  kit.call<T>('POST /v1/approval-flows/simulation', {
    ...as('chair'),
    body: { kind: 'expenditure', amountFen: 500_000, applicantId: union.personIdOf('chair'), ...more },
  });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'viceChair', 'finance', 'audit', 'women'] });
});

describe('flows refuse', () => {
  test('whoever may not manage or see them', async () => {
    const callers = { wrongOffice: as('finance'), rightOffice: as('chair') };
    await expectRefusals(kit, 'GET /v1/approval-flows', { wrongOffice: as('women') });
    const body = { kind: 'payout', baseVersion: 0, validFrom: '2026-11-22', bands: BANDS, reason: '会议通过' };
    await expectRefusals(kit, 'PUT /v1/approval-flows', callers, { body });
    await expectRefusals(kit, 'PUT /v1/approval-flows/substitutes', callers, { body: { substitutes: [] } });
    const applicantId = union.personIdOf('women');
    await expectRefusals(kit, 'POST /v1/approval-flows/simulation', callers, {
      body: { kind: 'payout', amountFen: 1, applicantId },
    });
  });

  test('bands with a hole, a beginning in the past, and a version that another was published on', async () => {
    const hole = await put<Problem>({ bands: [{ upToFen: 1, steps: [STEP] }] });
    expect([hole.status, hole.body.code]).toEqual([422, 'funds.approval.lastBandOpen']);
    const past = await put<Problem>({ validFrom: '2026-11-21' });
    expect([past.status, past.body.code]).toEqual([422, 'funds.approval.flowTooEarly']);
    expect((await put()).status).toBe(200);
    const stale = await put<Problem>();
    expect([stale.status, stale.body.code]).toEqual([409, 'funds.approval.flowMoved']);
  });

  test('the audit committee and cashiers as signers or substitutes', async () => {
    const bands = [{ upToFen: null, steps: [{ roles: ['audit'], mode: 'any' }] }];
    expect((await put<Problem>({ bands })).body.errors[0]?.pointer).toBe('/bands/0/steps/0/roles/0');
    const on = { from: '2026-11-22', to: '2026-11-30' };
    const audit = await substitute<Problem>({ role: 'chair', by: union.personIdOf('audit'), ...on });
    expect([audit.status, audit.body.code]).toEqual([422, 'funds.approval.substituteNotOfficer']);
  });

  test('two who publish at once: one of them', async () => {
    const answers = await Promise.all([put(), put<Flow>({ reason: '同时发布' }), put<Flow>({ reason: '又一次' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await flow()).toMatchObject({ version: 1, latestVersion: 1 });
  });
});

describe('flows', () => {
  test('begin with the default, whose limit nobody has verified', async () => {
    const seen = await list();
    expect(seen.data.map(({ kind, version, resolutionAboveFen }) => [kind, version, resolutionAboveFen])).toEqual([
      ['expenditure', 0, 1_000_000],
      ['advance', 0, 1_000_000],
      ['assetDisposal', 0, 1_000_000],
      ['payout', 0, null],
    ]);
    expect(seen.resolutionRule.verified).toBe(false);
    expect(seen.officers).toHaveLength(5);
  });

  test('are published for a later day and hold from then on; another union keeps its own', async () => {
    await put({ validFrom: '2026-11-23' });
    expect(await flow()).toMatchObject({ version: 0, latestVersion: 1, upcoming: { version: 1 } });
    const later = await readFlow(union.ctxFor('chair'), 'expenditure', day('2026-11-23'));
    expect(later).toMatchObject({ version: 1, resolutionAboveFen: 1_000_000 });
    const other = await makeUnion(kit, { roles: ['chair'] });
    expect(await flow(other)).toMatchObject({ version: 0, latestVersion: 0 });
  });

  test('say who would sign before they are published', async () => {
    const ids = async (more: object = {}) =>
      (await simulate({ applicantId: union.personIdOf('women'), ...more })).body.steps.map(({ signers }) =>
        signers.map(({ id }) => id),
      );
    const [chair, vice, finance] = [
      union.personIdOf('chair'),
      union.personIdOf('viceChair'),
      union.personIdOf('finance'),
    ];
    expect(await ids()).toEqual([[finance], [chair]]);
    expect(await ids({ bands: BANDS })).toEqual([[finance], [chair, vice]]);
    expect(await ids({ applicantId: chair })).toEqual([[finance], [vice]]);
    await substitute({ role: 'chair', by: finance, from: '2026-11-22', to: '2026-11-22' });
    expect(await ids({ applicantId: chair })).toEqual([[finance], [finance]]);
    const nobody = await simulate<Problem>({ applicantId: 'per_01JD9Z6T7QF3000000000000ZZ' });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'funds.approval.applicantUnknown']);
    expect((await simulate({ amountFen: 1_000_001 })).body.needsResolution).toBe(true);
  });

  test('refuse in words when nobody is left to sign', async () => {
    union = await makeUnion(kit, { roles: ['chair', 'cashier'] });
    const answer = await simulate<Problem>({ amountFen: 1, applicantId: union.personIdOf('chair') });
    expect([answer.status, answer.body.code]).toEqual([422, 'funds.approval.nobodyLeft']);
    expect(answer.body.detail).toContain('请先任命一位主席');
  });
});

describe('an approval of the union', () => {
  const actor = (role: UnionRole) => union.ctxFor(role);

  test('keeps the version that it began with, and is signed by who is in office', async () => {
    const state = await beginApproval(actor('women'), { kind: 'expenditure', amountFen: 500_000 });
    await put();
    const { next } = await takeApprovalStep(actor('finance'), state, { verb: 'approve' });
    expect([next.flowVersion, next.step]).toEqual([0, 1]);
    const view = await viewApproval(actor('chair'), next);
    expect(view.may).toEqual(['approve', 'refuse', 'returnBack', 'transfer', 'addSigner']);
    expect((await viewApproval(actor('viceChair'), next)).may).toEqual([]);
    const done = await takeApprovalStep(actor('chair'), next, { verb: 'approve', note: '同意' });
    expect(done.next.status).toBe('approved');
  });

  test('is signed by today’s substitute, and papers of others do not count', async () => {
    const state = await beginApproval(actor('women'), { kind: 'expenditure', amountFen: 100 });
    await substitute({
      personId: union.personIdOf('chair'),
      by: union.personIdOf('finance'),
      from: '2026-11-22',
      to: '2026-11-22',
    });
    expect((await viewApproval(actor('finance'), state)).may).toContain('approve');
    const foreign = { verb: 'approve' as const, attachmentIds: ['att_01JD9Z6T7QF3000000000000ZZ'] };
    await expect(takeApprovalStep(actor('finance'), state, foreign)).rejects.toMatchObject({
      code: 'tenancy.attachment.notFound',
    });
    const { next } = await takeApprovalStep(actor('finance'), state, { verb: 'approve' });
    expect(next.steps[0]?.signers[0]?.signedBy?.id).toBe(union.personIdOf('finance'));
  });

  test('is not begun by a program', async () => {
    const ctx = { ...actor('finance'), actor: { kind: 'system' as const, job: 'test' } };
    await expect(beginApproval(ctx, { kind: 'payout', amountFen: 1 })).rejects.toMatchObject({
      code: 'funds.approval.personOnly',
    });
  });
});
