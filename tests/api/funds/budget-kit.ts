import { expect } from 'vitest';
import { blobName } from '#shared/storage/blobs.ts';
import { type Answer, type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

export type Role = 'chair' | 'finance' | 'audit' | 'cashier';
export type Problem = { code: string; params: Record<string, unknown>; errors: { pointer: string; code: string }[] };
export type Line = {
  account: string;
  project?: string | null;
  priorFen?: number | null;
  amountFen: number;
  note?: string;
};
export type Version = {
  year: number;
  number: number;
  state: string;
  v: number;
  incomeFen: number;
  spendingFen: number;
  lines: (Required<Line> & { zh: string; usedFen: number; projectName: string | null })[];
  steps: { verb: string; to: string; by: string; documentNumber: string }[];
  needs: Record<string, boolean>;
};

const PDF = new TextEncoder().encode('%PDF-1.7\n批复');

/** A union with the officers of a budget, and the calls that make one. */
export const makeBudgetUnion = async (node = '320106') => {
  const kit: Kit = makeKit();
  const union: KitUnion = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'], node });
  const as = (role: Role) => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
  const call = <T>(role: Role, line: string, body?: unknown, more: CallOptions = {}): Promise<Answer<T>> =>
    kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }), ...more });
  const get = async <T>(line: string): Promise<T> => (await call<T>('cashier', `GET ${line}`)).body;
  const begin = <T = Version>(year = 2026, reason = '') =>
    call<T>('finance', `POST /v1/budgets/${year}/versions`, { reason });
  const save = <T = Version>(of: { year: number; number: number; v: number }, lines: Line[], priorSurplusUsedFen = 0) =>
    call<T>('finance', `PUT /v1/budgets/${of.year}/versions/${of.number}`, { v: of.v, lines, priorSurplusUsedFen });
  const step = <T = Version>(
    role: Role,
    of: { year: number; number: number; v: number },
    verb: string,
    more: object = {},
  ) =>
    call<T>(role, `POST /v1/budgets/${of.year}/versions/${of.number}/steps`, {
      v: of.v,
      verb,
      on: '2026-11-20',
      ...more,
    });
  const attach = async (): Promise<string> => {
    const made = await call<{ id: string }>('chair', 'POST /v1/attachments', {
      fileName: '批复.pdf',
      sizeBytes: PDF.byteLength,
    });
    kit.blobs.files.set(blobName(union.unionId, 'incoming', made.body.id), PDF);
    await call('chair', `POST /v1/attachments/${made.body.id}/completion`);
    return made.body.id;
  };
  /** Through committee, audit committee and meeting, up to the upper union. */
  const decide = async (of: Version, on = '2026-11-20'): Promise<Version> => {
    const submitted = await step('finance', of, 'submit', { on });
    const heard = await step('chair', submitted.body, 'pass', { on, documentNumber: '纪要〔2026〕1号' });
    const examined = await step('audit', heard.body, 'pass', { on, note: '同意' });
    const met = await step('chair', examined.body, 'pass', { on, documentNumber: '决议〔2026〕1号' });
    expect([submitted.status, heard.status, examined.status, met.status]).toEqual([200, 200, 200, 200]);
    return met.body;
  };
  /** Records the upper union's answer as it came on paper. */
  const answerOnPaper = async <T = Version>(of: Version) =>
    step<T>('chair', of, 'pass', { attachmentIds: [await attach()] });
  /** A budget in force with these lines. */
  const enforce = async (lines: Line[], year = 2026, reason = ''): Promise<Version> => {
    const begun = await begin(year, reason);
    const saved = await save(begun.body, lines);
    const done = await answerOnPaper(await decide(saved.body));
    expect([begun.status, saved.status, done.body.state]).toEqual([201, 200, 'inForce']);
    return done.body;
  };
  return { kit, union, as, call, get, begin, save, step, attach, decide, answerOnPaper, enforce };
};

export type BudgetUnion = Awaited<ReturnType<typeof makeBudgetUnion>>;

/** An income of 10,000 yuan spent on two accounts. */
export const PLAN: Line[] = [
  { account: '402', amountFen: 1_000_000, note: '按工资总额测算' },
  { account: '50102', amountFen: 600_000, priorFen: 500_000, note: '春游、运动会' },
  { account: '50405', amountFen: 400_000 },
];
