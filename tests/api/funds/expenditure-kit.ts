import type { UnionRole } from '#shared/kernel/context.ts';
import { key } from '#shared/storage/keys.ts';
import { type Answer, type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitPerson, type KitUnion, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import { personRow } from '../../storage/members/roster-file.ts';

export type Problem = {
  code: string;
  detail: string;
  params: Record<string, string | number>;
  errors: { pointer: string; code: string }[];
};
export type Finding = { code: string; severity: string; citation: string; params: Record<string, number> };
export type Check = {
  findings: Finding[];
  isSubmittable: boolean;
  papers: { paper: string; isNeeded: boolean; isThere: boolean }[];
  totalFen: number;
  budget: { account: string; availableFen: number | null; amountFen: number }[];
};
export type Row = { id: string; status: string; isOverdue: boolean; totalFen: number; waitingFor: string[] };
export type View = Row & {
  type: string;
  voucherId: string | null;
  payee: { name: string; accountMasked: string | null };
  findings: Finding[];
  papers: { attachmentId: string; paper: string }[];
  checklist: { paper: string; isThere: boolean }[];
  approval: { status: string; may: string[]; needsResolution: boolean; history: { verb: string }[] };
  payment: { voucherId: string; paidOn: string } | null;
  settlement: { voucherId: string; returnedFen: number; expenditureId: string | null } | null;
};

export const ROLES: readonly UnionRole[] = [
  'chair',
  'viceChair',
  'finance',
  'cashier',
  'audit',
  'groupLeader',
  'member',
];

/** Budget lines in force with these limits in fen (`account` or `account#project`), as the last step of a budget leaves them. */
export const enforceBudget = async (
  union: KitUnion,
  limits: Readonly<Record<string, number>>,
  year = 2026,
): Promise<void> => {
  const { unionId } = union;
  const lines = Object.entries(limits).map(([id, limitFen]) => {
    const [account = '', project = ''] = id.split('#');
    const at = key.budgetLine(unionId, year, account, project);
    return { ...at, limitFen, encumberedFen: 0, actualFen: 0, availableFen: limitFen, isLimited: true };
  });
  const head = { ...key.budgetYear(unionId, year), year, inForce: 1, v: 1 };
  await union.ctxFor('finance').db.writeMany([head, ...lines]);
};

/** A paper that is there, without its bytes. */
export const makePaper = async (kit: Kit, union: KitUnion): Promise<string> => {
  const id = kit.tools.newId('attachment');
  await union.ctxFor('finance').db.put({
    ...key.attachment(union.unionId, id),
    id,
    fileName: '发票.pdf',
    status: 'ready',
    type: 'pdf',
    sizeBytes: 10,
    sha256: 'a'.repeat(64),
    createdBy: { id: union.personIdOf('finance'), name: '测试finance' },
    createdAt: kit.tools.now(),
    v: 1,
  });
  return id;
};

export type World = {
  readonly kit: Kit;
  readonly union: KitUnion;
  /** Papers by kind, ready to be attached. */
  readonly papers: (...kinds: readonly string[]) => { attachmentId: string; paper: string }[];
  readonly call: <T = View>(line: string, role: UnionRole, body?: unknown, more?: CallOptions) => Promise<Answer<T>>;
};

/** A union with officers, a paper and budget lines that are wide enough. */
export const makeWorld = async (
  options: { readonly node?: string; readonly kit?: Kit; readonly limits?: Readonly<Record<string, number>> } = {},
): Promise<World> => {
  const kit = options.kit ?? makeKit();
  const union = await makeUnion(kit, { roles: ROLES, ...(options.node ? { node: options.node } : {}) });
  await enforceBudget(union, options.limits ?? { '501': 1_000_000_00, '504': 1_000_000_00, '505': 1_000_000_00 });
  const paper = await makePaper(kit, union);
  return {
    kit,
    union,
    papers: (...kinds) => kinds.map((one) => ({ attachmentId: paper, paper: one })),
    call: (line, role, body, more = {}) =>
      kit.call(line, { cookie: union.cookieFor(role), csrf: union.csrfFor(role), ...(body ? { body } : {}), ...more }),
  };
};

let numbers = 0;
/** The number of a fully digital invoice that nobody has used. */
export const newNumber = (): string => {
  numbers += 1;
  return `24${String(numbers).padStart(18, '0')}`;
};

export const invoice = (amountFen: number, number = newNumber()) => ({ number, date: '2026-11-20', amountFen });

/** Stationery: one line on 505, an invoice, no plan needed. */
export const stationery = (world: World, amountFen: number, over: object = {}) => ({
  title: '办公用品采购',
  payee: { name: '南京文具商行', bankName: '工商银行', account: '6222020000000000123' },
  lines: [{ kind: 'otherBusiness', amountFen, memo: '会议用纸和文具' }],
  invoices: [invoice(amountFen)],
  papers: world.papers('invoice'),
  ...over,
});

/** Submits and answers the request, which must go through. */
export const submitted = async (world: World, body: object, role: UnionRole = 'groupLeader'): Promise<View> => {
  const answer = await world.call('POST /v1/expenditures', role, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

export const act = <T = View>(world: World, id: string, role: UnionRole, verb: string, more: object = {}) =>
  world.call<T>(`POST /v1/expenditures/${id}/acts`, role, { verb, ...more });

/** Submitted and signed by everybody whose turn it is. */
export const approved = async (world: World, body: object, role: UnionRole = 'groupLeader'): Promise<View> => {
  let view = await submitted(world, body, role);
  for (const signer of ['finance', 'chair'] as const) {
    const answer = await act(world, view.id, signer, 'approve');
    if (answer.status === 200) view = answer.body;
  }
  return view;
};

export const pay = <T = View>(world: World, id: string, over: object = {}, role: UnionRole = 'cashier') =>
  world.call<T>(`POST /v1/expenditures/${id}/payment`, role, { method: 'bank', paidOn: '2026-11-22', ...over });

export const addMember = async (world: World, index: number): Promise<string> => {
  const [employeeNo, name, idNumber, phone] = personRow(index);
  const answer = await world.call<{ id: string }>('POST /v1/members', 'chair', { name, idNumber, phone, employeeNo });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
};

/** A signed-in person who is bound to a member's file. */
export const bindMember = async ({ kit, union }: World, memberId: string): Promise<KitPerson> => {
  const person = await makePerson(kit, '会员本人', { kind: 'union', unionId: union.unionId });
  await makeOfficer(kit, union.unionId, person, ['member'], { memberId });
  return person;
};

export const budgetLine = async (world: World, account: string) => {
  const at = key.budgetLine(world.union.unionId, 2026, account, '');
  return world.union.ctxFor('finance').db.get<Record<string, number>>(at, { consistent: true });
};

export const balancesOf = async (world: World): Promise<Record<string, number>> => {
  const answer = await world.call<{ data: { account: string; closingFen: number }[] }>(
    'GET /v1/ledger/balances',
    'finance',
  );
  return Object.fromEntries(answer.body.data.map(({ account, closingFen }) => [account, closingFen]));
};
