import type { DuesRow } from '#shared/funds/dues/schema.ts';
import { figureAttribute } from '#shared/kernel/figures.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { monthlyDueFen } from '#shared/members/roster/obligation.ts';
import { encodePage, pageOf, type RosterLine } from '#shared/members/roster/packed.ts';
import type { IdempotencyClaim, UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { unionContext } from '#shared/storage/means.ts';
import type { Kit as FullKit } from '#tests/kit/api.ts';

/** What is needed of a kit: the bench brings its own. */
export type Kit = Pick<FullKit, 'tools' | 'runtime'>;

export type Seeded = {
  readonly unionId: UnionId;
  readonly lines: readonly RosterLine[];
  /** Payroll as a client: with a new Idempotency-Key unless one is given. */
  payroll(idempotencyKey?: string): UnionCtx;
  finance(): UnionCtx;
};

const hex = (value: number): string => value.toString(16).padStart(16, '0');

export const employeeNo = (ordinal: number): string => `G${String(ordinal + 1).padStart(5, '0')}`;

/** A line of the roster: active, with a wage base that gives dues between 25 and 75 yuan. */
export const rosterLine = (kit: Pick<Kit, 'tools'>, ordinal: number, more: Partial<RosterLine> = {}): RosterLine => ({
  ordinal,
  memberId: kit.tools.newId('member'),
  employeeNo: employeeNo(ordinal),
  idHashPrefix: hex(ordinal + 1),
  wageBaseFen: 500_000 + (ordinal % 100) * 10_000,
  standing: 'active',
  dueExempt: false,
  ...more,
});

const memberItem = (unionId: string, line: RosterLine) => ({
  ...key.member(unionId, line.memberId),
  id: line.memberId,
  ordinal: line.ordinal,
  name: `会员${line.ordinal}`,
  pinyin: 'hui yuan',
  initials: 'hy',
  sex: 'unknown',
  standing: line.standing,
  standingSince: '2020-01-01',
  ...(line.employeeNo === undefined ? {} : { employeeNo: line.employeeNo }),
  idKind: 'residentId',
  idMasked: '110***********0000',
  idHash: line.idHashPrefix,
  idCipher: '',
  ...(line.wageBaseFen === undefined ? {} : { wageBaseFen: line.wageBaseFen }),
  dueExempt: line.dueExempt,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  v: 1,
});

/** Puts a roster as an import leaves it: packed pages, sequence, and files when asked for. */
export const putRoster = async (
  kit: Kit,
  unionId: UnionId,
  lines: readonly RosterLine[],
  options: { readonly files?: boolean } = {},
): Promise<void> => {
  const db = kit.runtime.storeFor({ kind: 'union', unionId }, 'seed');
  const pages = new Map<number, (RosterLine | undefined)[]>();
  for (const line of lines) {
    const page = pages.get(pageOf(line.ordinal)) ?? [];
    page[line.ordinal % 128] = line;
    pages.set(pageOf(line.ordinal), page);
  }
  const next = Math.max(0, ...lines.map((line) => line.ordinal + 1));
  await db.writeMany([
    { ...key.rosterSequence(unionId), next, people: lines.length, employed: lines.length, v: 1 },
    ...[...pages].map(([page, ofPage]) => ({ ...key.rosterPage(unionId, page), lines: encodePage(ofPage), v: 1 })),
    ...(options.files ? lines.map((line) => memberItem(unionId, line)) : []),
  ]);
};

let claims = 0;
export const claim = (callerId: string, idempotencyKey?: string): IdempotencyClaim => {
  claims += 1;
  const keyHash = idempotencyKey ?? `key-${claims}`;
  return { callerId, keyHash, requestHash: keyHash };
};

/** A union with so many active members and an open month. */
export const seedUnion = async (
  kit: Kit,
  members: number,
  options: { readonly files?: boolean; readonly lines?: readonly RosterLine[] } = {},
): Promise<Seeded> => {
  const unionId = kit.tools.newId('union');
  const lines = options.lines ?? Array.from({ length: members }, (_, ordinal) => rosterLine(kit, ordinal));
  await putRoster(kit, unionId, lines, options);
  const db = kit.runtime.storeFor({ kind: 'union', unionId }, 'seed');
  const period = new Date(Date.parse(kit.tools.now()) + 8 * 3_600_000).toISOString().slice(0, 7);
  await db.put({
    pk: key.month(unionId, period as never).pk,
    sk: period,
    v: 1,
    runs: {},
    node: '320106',
    [figureAttribute('members')]: lines.length,
    [figureAttribute('duesDueFen')]: lines.reduce((sum, line) => sum + monthlyDueFen(line), 0),
  });
  await db.put({ ...key.profile(unionId), unionId, wrappedKey: await kit.runtime.keys.createKey(unionId), v: 1 });
  const scope = { unionId, roles: [] };
  return {
    unionId,
    lines,
    payroll: (idempotencyKey) => {
      const clientId = 'cli_01JD9Z6T7QF3000000000000AA';
      const actor = { kind: 'client', clientId, name: '薪酬系统', scopes: ['dues:write', 'dues:read'] } as const;
      const origin = { actor, requestId: kit.tools.newId('request'), useCase: 'dues' };
      return unionContext(kit.runtime, { ...origin, idempotency: claim(clientId, idempotencyKey) }, scope);
    },
    finance: () => {
      const personId = 'per_01JD9Z6T7QF3000000000000AA' as never;
      const actor = { kind: 'person', personId, name: '周会计' } as const;
      const origin = { actor, requestId: kit.tools.newId('request'), useCase: 'dues' };
      const idempotency = claim(personId);
      return unionContext(kit.runtime, { ...origin, idempotency }, { unionId, roles: ['finance'] });
    },
  };
};

/** Rows as payroll sends them: by employee number, each with what is due. */
export const rowsOf = (lines: readonly RosterLine[]): DuesRow[] =>
  lines.map((line) => ({
    key: line.employeeNo ?? line.memberId,
    ...(line.employeeNo === undefined ? { memberId: line.memberId } : { employeeNo: line.employeeNo }),
    amountFen: monthlyDueFen(line),
  }));

export const declaredOf = (rows: readonly { readonly amountFen: number }[]) => ({
  count: rows.length,
  totalFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
});
