import type { Page } from 'playwright-core';
import type { AuditEntry, Member, MemberImport, MemberImportRow, OwnDuesMonth, OwnMember } from '#web/api/client.ts';
import type { Session } from '#web/api/session.ts';
import { chairSession, problem, stubTenancy } from './tenancy.ts';

/** A roster as a union has it in November 2026; the numbers are invented (region 320199 does not exist). */
export const NOW = '2026-11-22T06:30:00.000Z';
export const MEMBER = 'mbr_01JDCCCCCCCCCCCCCCCCCCCCC1';
export const IMPORT = 'imp_01JDDDDDDDDDDDDDDDDDDDDDD1';

const membersSession = (more: readonly string[], roles: readonly string[]): Session => ({
  ...chairSession,
  active: { ...(chairSession.active as NonNullable<Session['active']>), roles },
  permissions: ['tenancy.union.read', 'members.roster.read', ...more],
});

export const officerSession = membersSession(
  ['members.roster.write', 'members.roster.reveal', 'members.roster.import', 'tenancy.audit.read', 'funds.dues.read'],
  ['chair'],
);
export const financeReader = membersSession(['members.roster.reveal', 'funds.dues.read'], ['finance']);
export const groupLeader = membersSession([], ['groupLeader']);

const person = (ordinal: number, name: string, pinyin: string, more: Partial<Member> = {}): Member => ({
  id: `mbr_01JDCCCCCCCCCCCCCCCCCCCCC${ordinal}`,
  ordinal,
  name,
  pinyin,
  sex: 'male',
  standing: 'active',
  standingSince: '2019-04-01',
  joinedOn: '2019-04-01',
  employeeNo: `G0000${ordinal}`,
  idKind: 'residentId',
  idMasked: '320***********001X',
  phoneMasked: '138****5678',
  department: '装配车间',
  team: '甲班',
  hiredOn: '2019-03-05',
  education: '大学本科',
  nation: '汉族',
  hasWageBase: true,
  dueExempt: false,
  createdAt: '2026-03-02T01:00:00.000Z',
  updatedAt: '2026-11-20T01:00:00.000Z',
  version: 3,
  ...more,
});

export const member = person(1, '欧阳少东', 'ou yang shao dong');
export const roster: readonly Member[] = [
  person(2, '阿布都热合曼·吐尔逊', 'a bu du re he man tu er xun', { hasWageBase: false, phoneMasked: null }),
  member,
  person(3, '单于雄', 'chan yu xiong', { standing: 'notJoined', joinedOn: null, department: null, team: null }),
  person(4, '仇英', 'qiu ying', { sex: 'female', dueExempt: true }),
  person(5, '王建国', 'wang jian guo', { standing: 'retained' }),
];

export const pageOf = <T>(data: readonly T[]) => ({ data, nextCursor: null, hasMore: false });

const duesMonth = (period: string, paidFen: number, more: Partial<OwnDuesMonth> = {}): OwnDuesMonth => ({
  period,
  dueFen: null,
  paidFen,
  status: paidFen > 0 ? 'paid' : 'none',
  entries: paidFen > 0 ? [{ kind: 'payroll', amountFen: paidFen, on: null, reason: null }] : [],
  ...more,
});

export const dues = {
  memberId: MEMBER,
  months: [
    duesMonth('2026-11', 0, { dueFen: 3270, status: 'unpaid' }),
    ...[10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((month) => duesMonth(`2026-${String(month).padStart(2, '0')}`, 3270)),
    duesMonth('2025-12', 3000, {
      entries: [{ kind: 'cash', amountFen: 3000, on: '2025-12-28', reason: null }],
    }),
  ],
};

export const own: OwnMember = { ...member, wageBaseFen: 654_321, monthlyDueFen: 3270 };

export const trail: readonly AuditEntry[] = [
  {
    id: 'evt_01JDEEEEEEEEEEEEEEEEEEEEE1',
    at: '2026-11-20T01:00:00.000Z',
    actor: { kind: 'person', id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAA', name: '陈建国' },
    as: ['chair'],
    permission: 'members.roster.write',
    requestId: 'req_1',
    events: [
      {
        name: 'members.roster.updated',
        entity: { kind: 'members.member', id: MEMBER },
        before: { team: '乙班' },
        after: { team: '甲班' },
      },
    ],
  },
];

const columns = (
  [
    ['A', '序号', null, ['1', '2', '3']],
    ['B', '工号', 'employeeNo', ['G00001', 'G00002']],
    ['C', '姓 名', 'name', ['彭秀明', '许轩']],
    ['D', '证件', null, ['320***********0055']],
    ['E', '身份证号码', 'idNumber', ['320***********0055', '510***********1831']],
    ['F', '联系电话', 'phone', ['19*******94']],
    ['L', '基本工资(元)', 'wageBase', ['12718.15', '9245.1']],
  ] as const
).map(([letters, header, field, samples], column) => ({ column, letters, header, field, samples: [...samples] }));

export const opened: MemberImport = {
  id: IMPORT,
  status: 'mapping',
  fileName: '职工花名册.xlsx',
  headerRow: 3,
  rows: 812,
  columns,
  isMappingRemembered: false,
  counts: null,
  progress: { done: 0, total: 812 },
  committed: { created: 0, changed: 0 },
  undone: null,
  isCancelRequested: false,
  failure: null,
  createdBy: '陈建国',
  createdAt: '2026-11-22T06:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  undoUntil: null,
  version: 1,
};
export const checked: MemberImport = {
  ...opened,
  status: 'checked',
  counts: { total: 812, new: 800, changed: 3, unchanged: 7, refused: 2, notices: 1 },
  version: 2,
};
export const committing: MemberImport = {
  ...checked,
  status: 'committing',
  progress: { done: 240, total: 812 },
  startedAt: '2026-11-22T06:30:00.000Z',
  version: 5,
};
export const committed: MemberImport = {
  ...committing,
  status: 'committed',
  progress: { done: 812, total: 812 },
  committed: { created: 800, changed: 3 },
  finishedAt: '2026-11-22T06:30:04.000Z',
  undoUntil: '2026-11-29T06:30:04.000Z',
  version: 20,
};
export const undone: MemberImport = {
  ...committed,
  status: 'undone',
  undone: { removed: 799, restored: 3, skipped: 1 },
  version: 30,
};

const trouble = (
  field: MemberImportRow['troubles'][number]['field'],
  place: string,
  code: string,
  detail: string,
  params: Record<string, string | number> = {},
) => ({ field, column: 4, place, code, params, detail });

export const refused: readonly MemberImportRow[] = [
  {
    row: 15,
    cells: { name: '区娟建', employeeNo: 'G00012', department: '设备动力部', idNumber: '510199199008232131' },
    troubles: [
      trouble('idNumber', 'E15', 'kernel.identity.checksumMismatch', '证件号码校验位不符，末位应为 9，请核对。'),
    ],
    memberId: null,
    changes: [],
  },
  {
    row: 41,
    cells: { name: '彭娟国', employeeNo: 'G00038', phone: '158781350', idNumber: '440***********0458' },
    troubles: [
      trouble('phone', 'F41', 'kernel.phone.length', '手机号码位数不对，应为 11 位。', { length: 9 }),
      trouble('idNumber', 'E41', 'members.import.duplicateId', '与第 25 行证件号码重复。', { firstRow: 25 }),
    ],
    memberId: null,
    changes: [],
  },
];
export const changed: readonly MemberImportRow[] = [
  {
    row: 9,
    cells: { name: '欧阳少东', employeeNo: 'G00001' },
    troubles: [],
    memberId: MEMBER,
    changes: [
      { field: 'department', before: '仓储部', after: '装配车间' },
      { field: 'sex', before: 'female', after: 'male' },
      { field: 'wageBase', before: null, after: null },
    ],
  },
];
export const noticed: readonly MemberImportRow[] = [
  {
    row: 7,
    cells: { name: '阿布都热合曼．买买提', employeeNo: 'G00004' },
    troubles: [trouble('name', 'C7', 'members.import.normalised', '已按规范格式整理。')],
    memberId: null,
    changes: [],
  },
];

/** Later routes of a test win over these. */
export const stubMembers = async (page: Page, session: Session = officerSession, state = checked): Promise<void> => {
  await page.clock.setFixedTime(NOW);
  await stubTenancy(page, session);
  const json = (path: string, body: unknown) => page.route(path, (route) => route.fulfill({ json: body }));
  await json('**/v1/members?*', pageOf(roster));
  await json('**/v1/members/summary', {
    people: 5,
    members: 3,
    womenMembers: 1,
    retainedMembers: 1,
    employees: 5,
  });
  await json(`**/v1/members/${MEMBER}`, member);
  await json(`**/v1/dues/members/${MEMBER}`, dues);
  await json('**/v1/audit-events?*', pageOf(trail));
  await json('**/v1/members/imports?*', pageOf([checked, committed, undone]));
  await json(`**/v1/members/imports/${IMPORT}`, state);
  await page.route(`**/v1/members/imports/${IMPORT}/rows?*`, (route) => {
    const status = new URL(route.request().url()).searchParams.get('status');
    return route.fulfill({ json: pageOf(status === 'changed' ? changed : status === 'noticed' ? noticed : refused) });
  });
};

/** The phone page of one member. */
export const stubPhone = async (page: Page, isBound = true): Promise<void> => {
  await page.clock.setFixedTime(NOW);
  await stubTenancy(page, { ...groupLeader, permissions: ['members.self.read'] });
  if (!isBound) {
    await page.route('**/v1/me/**', (route) => route.fulfill(problem(404, 'members.self.notBound')));
    return;
  }
  await page.route('**/v1/me/member', (route) => route.fulfill({ json: own }));
  await page.route('**/v1/me/dues', (route) => route.fulfill({ json: dues }));
};
