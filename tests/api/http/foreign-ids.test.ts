import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Kit, makeKit } from '#tests/kit/api.ts';
import { bodyOf, lineOf, type Operation, operation, operations } from '#tests/kit/routes.ts';
import { type Furnished, type FurnishedDistrict, furnish, furnishDistrict } from './furnished.ts';

type Problem = { code: string; instance: string; requestId: string; errors: unknown[] };

/** Parameters that say what is asked for and not whose it is. */
const NOT_AN_ID = new Set(['period', 'year', 'number', 'code', 'row', 'no', 'key', 'validFrom', 'from']);
const MISSING: Readonly<Record<string, string>> = {
  memberId: 'mbr_01JD9Z6T7QF3000000000000ZZ',
  clientId: 'cli_01JD9Z6T7QF3000000000000ZZ',
  uploadId: 'upl_01JD9Z6T7QF3000000000000ZZ',
  importId: 'imp_01JD9Z6T7QF3000000000000ZZ',
  batchId: 'dbt_01JD9Z6T7QF3000000000000ZZ',
  itemId: 'wrk_01JD9Z6T7QF3000000000000ZZ',
  personId: 'per_01JD9Z6T7QF3000000000000ZZ',
  voucherId: '2026-11-ji-999999',
  publicationId: 'pub_01JD9Z6T7QF3000000000000ZZ',
  questionId: 'qst_01JD9Z6T7QF3000000000000ZZ',
  draftId: 'vdr_01JD9Z6T7QF3000000000000ZZ',
  templateId: 'vdr_01JD9Z6T7QF3000000000000ZZ',
  projectId: 'prj_01JD9Z6T7QF3000000000000ZZ',
  expenditureId: 'exp_01JD9Z6T7QF3000000000000ZZ',
  assetId: 'ast_01JD9Z6T7QF3000000000000ZZ',
  disposalId: 'dsp_01JD9Z6T7QF3000000000000ZZ',
  stocktakeId: 'stk_01JD9Z6T7QF3000000000000ZZ',
  attachmentId: 'att_01JD9Z6T7QF3000000000000ZZ',
  sampleId: 'smp_01JD9Z6T7QF3000000000000ZZ',
  findingId: 'fnd_01JD9Z6T7QF3000000000000ZZ',
  packId: 'job_01JD9Z6T7QF3000000000000ZZ',
  accountId: 'bka_01JD9Z6T7QF3000000000000ZZ',
  lineId: 'bsl_01JD9Z6T7QF3000000000000ZZ',
  matchId: 'bmt_01JD9Z6T7QF3000000000000ZZ',
  payoutId: 'pay_01JD9Z6T7QF3000000000000ZZ',
  movementId: 'mov_01JD9Z6T7QF3000000000000ZZ',
  demandId: 'dmd_01JD9Z6T7QF3000000000000ZZ',
  exceptionId: 'dex_01JD9Z6T7QF3000000000000ZZ',
  'withdrawInvitation.id': 'inv_01JD9Z6T7QF3000000000000ZZ',
  'revokeSession.id': 'ses_01JD9Z6T7QF3000000000000ZZ',
  'approveApplication.id': 'app_01JD9Z6T7QF3000000000000ZZ',
  'refuseApplication.id': 'app_01JD9Z6T7QF3000000000000ZZ',
  'getFiling.id': 'fil_01JD9Z6T7QF3000000000000ZZ',
  'acceptFiling.id': 'fil_01JD9Z6T7QF3000000000000ZZ',
  'returnFiling.id': 'fil_01JD9Z6T7QF3000000000000ZZ',
};
const ROLE: Readonly<Record<string, 'finance' | 'cashier' | 'member' | 'audit'>> = {
  reopenAuditFinding: 'audit',
  closeAuditFinding: 'audit',
  dropAuditFinding: 'audit',
  downloadInspectionPack: 'audit',
  payExpenditure: 'cashier',
  proposeReversal: 'cashier',
  voidContributionDemand: 'finance',
  reverseContributionMovement: 'finance',
  changeBankAccount: 'finance',
  confirmBankMatch: 'finance',
  undoBankMatch: 'finance',
  bookBankLine: 'finance',
  noteBankLine: 'finance',
  assignBankEntry: 'finance',
  cancelPayout: 'cashier',
  downloadPayoutFile: 'cashier',
  readPayoutResult: 'cashier',
  dropReturnedPayment: 'cashier',
  putPayoutTemplate: 'cashier',
  returnAdvance: 'cashier',
  signReceipt: 'member',
  askAboutFunds: 'member',
  resolveDuesItem: 'finance',
  getVoucher: 'finance',
  updateVoucherDraft: 'finance',
  discardVoucherDraft: 'finance',
  reverseVoucher: 'finance',
  deleteVoucherTemplate: 'finance',
  updateProject: 'finance',
};

let kit: Kit;
let ours: Furnished;
let theirs: Furnished;
let ourDistrict: FurnishedDistrict;
let theirDistrict: FurnishedDistrict;

beforeAll(async () => {
  kit = makeKit();
  [ours, theirs] = [await furnish(kit), await furnish(kit, { members: 2 })];
  [ourDistrict, theirDistrict] = [await furnishDistrict(kit), await furnishDistrict(kit)];
});

const idParameters = (op: Operation): readonly string[] =>
  op.parameters.filter((one) => one.in === 'path' && !NOT_AN_ID.has(one.name)).map((one) => one.name);

const withIds = operations.filter((op) => !op.isPublic && idParameters(op).length > 0);

const pick = (from: Readonly<Record<string, string>>, op: Operation): Record<string, string> =>
  Object.fromEntries(
    idParameters(op).map((name) => {
      const id = from[`${op.id}.${name}`] ?? from[name];
      if (!id) throw new Error(`no id for ${op.id} ${name}`);
      return [name, id];
    }),
  );

const callerOf = (op: Operation) => {
  if (op.isFederation) return ourDistrict.admin;
  return ours[ROLE[op.id] ?? 'chair'];
};

const shapeOf = ({ status, headers, body }: Answer<Problem>) => {
  const { instance: _, requestId: __, ...rest } = body;
  return { status, type: headers.get('content-type'), names: Object.keys(body).toSorted(), ...rest };
};

const foreignIds = () => ({
  ...theirs.ids,
  // Their voucher has the number that ours would have, so the number of one that we do not have is asked for.
  voucherId: '2026-11-ji-000003',
  'approveApplication.id': theirDistrict.applicationId,
  'refuseApplication.id': theirDistrict.applicationId,
  'getFiling.id': theirDistrict.filingId,
  'acceptFiling.id': theirDistrict.filingId,
  'returnFiling.id': theirDistrict.filingId,
});

describe("another union's id in the path is an id that does not exist", () => {
  test.each(withIds.map((op) => [op.id, op] as const))('%s', async (_, op) => {
    const call = { ...callerOf(op), ...bodyOf(op) };
    const missing = await kit.call<Problem>(lineOf(op, pick(MISSING, op)), call);
    const from = kit.meter.entries.length;
    const foreign = await kit.call<Problem>(lineOf(op, pick(foreignIds(), op)), call);
    expect(foreign.status, JSON.stringify(foreign.body)).toBe(404);
    expect(shapeOf(foreign)).toEqual(shapeOf(missing));
    const touched = kit.meter.entries.slice(from).flatMap((entry) => entry.partitions);
    expect(touched.filter((one) => one.startsWith(`U#${theirs.union.unionId}`))).toEqual([]);
  });

  test('an application opens with its own token only', async () => {
    const { applicationId } = theirDistrict;
    const op = operation('getApplicationStatus');
    const query = { token: ourDistrict.statusToken };
    const foreign = await kit.call<Problem>(lineOf(op, { id: applicationId }, query));
    const missing = await kit.call<Problem>(lineOf(op, { id: 'app_01JD9Z6T7QF3000000000000ZZ' }, query));
    expect(foreign.status).toBe(404);
    expect(shapeOf(foreign)).toEqual(shapeOf(missing));
  });
});

describe("another union's id in the body or the query is an id that does not exist", () => {
  const row = (memberId: string) => ({
    period: '2026-11',
    mode: 'dry_run',
    declared: { count: 1, totalFen: 3000 },
    rows: [{ key: 'x', memberId, amountFen: 3000 }],
  });
  const money = { period: '2026-11', amountFen: 3000, method: 'cash', paidOn: '2026-11-22' };
  const terms = [{ role: 'women', from: '2026-11-22' }];
  const cases: [string, 'chair' | 'finance', 'memberId' | 'uploadId', (id: string) => unknown][] = [
    ['createImport', 'chair', 'uploadId', (uploadId) => ({ uploadId })],
    ['createDuesBatchFile', 'finance', 'uploadId', (uploadId) => ({ uploadId, period: '2026-11', mode: 'dry_run' })],
    ['proposeDuesFile', 'finance', 'uploadId', (uploadId) => ({ uploadId })],
    ['createDuesBatch', 'finance', 'memberId', row],
    ['recordDuesPayment', 'finance', 'memberId', (memberId) => ({ memberId, ...money })],
    [
      'correctDues',
      'finance',
      'memberId',
      (memberId) => ({ memberId, period: '2026-11', deltaFen: -100, reason: '多扣，退还' }),
    ],
    ['resolveDuesItem', 'finance', 'memberId', (memberId) => ({ action: 'book', memberId, reason: '已核对' })],
    [
      'checkExpenditure',
      'finance',
      'memberId',
      (memberId) => ({
        title: '生日慰问',
        payee: { name: '某蛋糕店' },
        lines: [{ kind: 'birthday', amountFen: 1, memo: '蛋糕', recipients: [{ memberId, amountFen: 1 }] }],
      }),
    ],
    ['inviteOfficer', 'chair', 'memberId', (memberId) => ({ name: '外人', terms, memberId })],
    ['changeOfficer', 'chair', 'memberId', (memberId) => ({ terms, memberId })],
  ];

  test.each(cases)('%s', async (id, role, name, bodyFor) => {
    const op = operation(id);
    const ask = async (given: string) => {
      const line = lineOf(op, pick(ours.ids, op));
      const answer = await kit.call<Record<string, unknown>>(line, { ...ours[role], body: bodyFor(given) });
      const text = JSON.stringify(answer.body).replaceAll(given, 'GIVEN');
      // What is made anew each time differs by its own id, digest, token and time.
      return [
        answer.status,
        text.replaceAll(/"(?:requestId|id|token|createdAt|at|contentHash|version)":(?:"[^"]*"|\d+)/g, ''),
      ];
    };
    const [missing, foreign] = [await ask(MISSING[name] ?? ''), await ask(theirs.ids[name] ?? '')];
    expect(foreign).toEqual(missing);
  });

  test('an office of another union or node is not one of the own', async () => {
    const ask = async (key: string) => kit.call<Problem>('POST /v1/session/active', { ...ours.chair, body: { key } });
    const missing = await ask('union:uni_01JD9Z6T7QF3000000000000ZZ');
    for (const key of [`union:${theirs.union.unionId}`, `node:${ourDistrict.code}`]) {
      const foreign = await ask(key);
      expect(foreign.status).toBe(404);
      expect(shapeOf(foreign)).toEqual(shapeOf(missing));
    }
  });

  test('the inbox and the figures of a node outside the own tree', async () => {
    const other = theirDistrict.code;
    const lines = [
      `GET /v1/federation/applications?districtCode=${other}`,
      `GET /v1/federation/filings?nodeCode=${other}`,
      `GET /v1/federation/nodes/${other}`,
      `GET /v1/federation/nodes/${other}/dashboard`,
      `GET /v1/federation/nodes/${other}/trend`,
    ];
    for (const line of lines) {
      const answer = await kit.call<Problem>(line, ourDistrict.admin);
      expect([answer.status, answer.body.code], line).toEqual([404, expect.stringContaining('otFound')]);
    }
  });
});
