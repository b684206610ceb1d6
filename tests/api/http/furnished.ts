import { blobName } from '#shared/storage/blobs.ts';
import type { Caller, Kit } from '#tests/kit/api.ts';
import { type KitUnion, makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';
import { personRow, rosterCsv } from '../../storage/members/roster-file.ts';
import { application, makeDistrict } from '../tenancy/kit.ts';
import { furnishBank } from './furnished-bank.ts';
import { furnishDecisions } from './furnished-decisions.ts';
import { furnishFiling } from './furnished-filing.ts';

/** A union with one of everything that has an address, and who may open it. */
export type Furnished = {
  readonly union: KitUnion;
  readonly chair: Caller;
  readonly finance: Caller;
  readonly cashier: Caller;
  readonly member: Caller;
  readonly audit: Caller;
  /** Ids by the name of the path parameter; where two operations share a name, by `operation.parameter`. */
  readonly ids: Readonly<Record<string, string>>;
};

type WithId = { id: string };

const must = <T>(answer: { status: number; body: T }, what: string): T => {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export const uploadCsv = async (kit: Kit, union: KitUnion, who: Caller, bytes: Uint8Array): Promise<string> => {
  const body = { fileName: 'roster.csv', sizeBytes: bytes.byteLength };
  const { id } = must(await kit.call<WithId>('POST /v1/uploads', { ...who, body }), 'upload');
  kit.blobs.files.set(blobName(union.unionId, 'uploads', id), bytes);
  return id;
};

/** A run with one posted row and one that nobody knows, so that there is a voucher and an item of the worklist. */
const postRun = async (kit: Kit, finance: Caller, employeeNo: string): Promise<{ id: string; voucherId: string }> => {
  const rows = [
    { key: '1', employeeNo, amountFen: 3000 },
    { key: '2', employeeNo: 'NOBODY', amountFen: 2500 },
  ];
  const body = { period: '2026-11', mode: 'commit', declared: { count: 2, totalFen: 5500 }, rows };
  const call = { ...finance, body, idempotencyKey: `run-${employeeNo}` };
  return must(await kit.call<{ id: string; voucherId: string }>('POST /v1/dues/batches', call), 'run');
};

/** What a bookkeeper keeps beside the books: a voucher that waits, a template and a project. */
const furnishDesk = async (
  kit: Kit,
  finance: Caller,
): Promise<Record<'draftId' | 'templateId' | 'projectId', string>> => {
  const make = async (path: string, body: unknown): Promise<string> =>
    must(await kit.call<WithId>(`POST /v1/ledger/${path}`, { ...finance, body }), path).id;
  const lines = [
    { account: '102', debitFen: 1, creditFen: 0 },
    { account: '408', debitFen: 0, creditFen: 1 },
  ];
  return {
    draftId: await make('drafts', { date: '2026-11-20', summary: '利息', lines, submit: true }),
    templateId: await make('templates', { name: '利息', summary: '', lines: [{ account: '102', side: 'debit' }] }),
    projectId: await make('projects', { name: '帮扶专项', isEarmarked: false }),
  };
};

/** A card that waits to be disposed of, something borrowed and an open count. */
const furnishAssets = async (kit: Kit, finance: Caller): Promise<Record<string, string>> => {
  const make = async (path: string, body: unknown): Promise<string> =>
    must(await kit.call<WithId>(`POST /v1/${path}`, { ...finance, body }), path).id;
  const card = {
    name: '计算机',
    assetClass: 'computer',
    costFen: 680_000,
    acquiredOn: '2026-11-05',
    origin: 'opening',
  };
  const assetId = await make('assets', card);
  const borrowed = { name: '办公桌', owner: '行政', receivedOn: '2026-11-05' };
  return {
    assetId,
    'returnBorrowedAsset.assetId': await make('borrowed-assets', borrowed),
    disposalId: await make(`assets/${assetId}/disposals`, { kind: 'scrap', reason: '损坏' }),
    stocktakeId: await make('stocktakes', { title: '清查' }),
  };
};

/** An import as far as its check, with rows that it would write. */
const checkedImport = async (kit: Kit, chair: Caller, uploadId: string): Promise<string> => {
  type Opened = { id: string; columns: { field: string | null }[] };
  const opened = await kit.call<Opened>('POST /v1/members/imports', { ...chair, body: { uploadId } });
  const { id, columns } = must(opened, 'import');
  const body = { mapping: columns.map(({ field }) => field) };
  must(await kit.call(`PUT /v1/members/imports/${id}/mapping`, { ...chair, body }), 'mapping');
  return id;
};

/** A published table with a question on it. */
const publishFunds = async (kit: Kit, chair: Caller, member: Caller) => {
  const body = { from: '2026-07', to: '2026-09' };
  const { id: publicationId } = must(await kit.call<WithId>('POST /v1/publicity', { ...chair, body }), 'publicity');
  const asked = { ...member, body: { line: 'income', text: '为什么没有收入？' } };
  const { id: questionId } = must(
    await kit.call<WithId>(`POST /v1/publicity/${publicationId}/questions`, asked),
    'question',
  );
  return { publicationId, questionId };
};

/** A sample, a finding and a pack of the audit committee. */
const furnishSeat = async (kit: Kit, audit: Caller) => {
  const make = async (path: string, body: unknown): Promise<string> =>
    must(await kit.call<WithId>(`POST /v1/inspection/${path}`, { ...audit, body }), path).id;
  const months = { from: '2026-11', to: '2026-11' };
  const finding = {
    title: '附件不全',
    rule: '工会法第四十五条',
    detail: '抽查发现',
    amountFen: 1,
    dueOn: '2026-12-20',
  };
  return {
    sampleId: await make('samples', { ...months, method: 'random' }),
    findingId: await make('findings', finding),
    packId: await make('packs', months),
  };
};

export const furnish = async (kit: Kit, more: { members?: number } = {}): Promise<Furnished> => {
  const union = await makeUnion(kit, { roles: ['chair', 'finance', 'cashier', 'member', 'audit'] });
  const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
  const finance = { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') };
  const cashier = { cookie: union.cookieFor('cashier'), csrf: union.csrfFor('cashier') };
  const member = { cookie: union.cookieFor('member'), csrf: union.csrfFor('member') };
  const audit = { cookie: union.cookieFor('audit'), csrf: union.csrfFor('audit') };
  const make = async (line: string, body: unknown, who: Caller = chair): Promise<WithId> =>
    must(await kit.call<WithId>(line, { ...who, body }), line);
  const people = Array.from({ length: more.members ?? 1 }, (_, index) => personRow(index + 1));
  let memberId = '';
  for (const [employeeNo, name, idNumber, phone] of people)
    ({ id: memberId } = await make('POST /v1/members', { name, idNumber, phone, employeeNo, wageBaseFen: 600_000 }));
  const client = must(
    await kit.call<{ client: WithId }>('POST /v1/clients', { ...chair, body: { name: '薪酬', scopes: ['dues:read'] } }),
    'client',
  );
  const uploadId = await uploadCsv(kit, union, chair, rosterCsv([personRow(900), personRow(901)]));
  const importId = await checkedImport(kit, chair, uploadId);
  const run = await postRun(kit, finance, people[0]?.[0] ?? '');
  const worklist = await kit.call<{ data: WithId[] }>('GET /v1/dues/worklist', finance);
  const invitation = await make('POST /v1/invitations', {
    name: '李审',
    terms: [{ role: 'audit', from: '2026-11-22' }],
  });
  const attachment = await make('POST /v1/attachments', { fileName: '发票.pdf', sizeBytes: 100 });
  const advance = { title: '活动借款', payee: { name: '张三' }, amountFen: 100, dueOn: '2026-12-20' };
  const expenditure = await make('POST /v1/expenditures/advances', advance, finance);
  const ids = {
    expenditureId: expenditure.id,
    ...(await publishFunds(kit, chair, member)),
    ...(await furnishDesk(kit, finance)),
    ...(await furnishAssets(kit, finance)),
    ...(await furnishSeat(kit, audit)),
    ...(await furnishBank(kit, union, { finance, cashier, chair })),
    ...(await furnishDecisions(kit, union, { chair, finance })),
    attachmentId: attachment.id,
    memberId,
    clientId: client.client.id,
    uploadId,
    importId,
    batchId: run.id,
    voucherId: run.voucherId,
    itemId: worklist.body.data[0]?.id ?? '',
    personId: union.personIdOf('member'),
    'withdrawInvitation.id': invitation.id,
    'revokeSession.id': union.people.get('finance')?.sessionId ?? '',
  };
  return { union, chair, finance, cashier, member, audit, ids };
};

export type FurnishedDistrict = {
  readonly code: string;
  readonly admin: Caller;
  readonly applicationId: string;
  readonly filingId: string;
  readonly statusToken: string;
};

/** A district with an administrator, an application and a budget in its inboxes. */
export const furnishDistrict = async (kit: Kit): Promise<FurnishedDistrict> => {
  const code = await makeDistrict(kit);
  const { cookie, csrf } = await makeNodeOfficer(kit, code, 'administrator');
  const call = { body: application(code) };
  const receipt = must(
    await kit.call<{ id: string; statusToken: string }>('POST /v1/public/applications', call),
    'application',
  );
  const filingId = await furnishFiling(kit, code);
  return { code, admin: { cookie, csrf }, applicationId: receipt.id, filingId, statusToken: receipt.statusToken };
};
