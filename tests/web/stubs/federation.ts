import type { Page } from 'playwright-core';
import type {
  Application,
  FederationChild,
  FederationDashboard,
  FederationTrend,
  Figures,
  Rates,
} from '#web/api/client.ts';
import type { Session } from '#web/api/session.ts';
import { stubTenancy } from './tenancy.ts';

const bp = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 10_000));

const figuresOf = (scale: number, month: number): Figures => {
  const employees = Math.round(1_026 * scale);
  const members = Math.round(employees * (0.82 + month * 0.006));
  const due = members * 3_150;
  const payroll = employees * 862_000;
  const contributionDue = Math.round(payroll * 0.02);
  const contributionPaid = Math.round(contributionDue * (0.9 + month * 0.004));
  const upward = Math.round(contributionPaid * 0.4);
  return {
    unions: Math.max(1, Math.round(scale * 2)),
    employees,
    members,
    womenMembers: Math.round(members * 0.38),
    retainedMembers: 3,
    duesDueFen: due,
    joined: 12,
    left: 4,
    duesPaidFen: Math.round(due * (0.88 + month * 0.008)),
    duesPayments: members,
    duesUnmatchedFen: 12_600,
    payrollFen: payroll,
    contributionDueFen: contributionDue,
    contributionPaidFen: contributionPaid,
    contributionUpwardFen: upward,
    contributionRemittedFen: Math.round(upward * 0.85),
    incomeFen: due + contributionPaid - upward,
    spendingFen: Math.round(due * 0.7),
    reporting: Math.max(1, Math.round(scale * 1.8)),
    activitiesFen: Math.round(due * 0.4),
    servicesFen: Math.round(due * 0.1),
    rightsFen: Math.round(due * 0.1),
    businessFen: Math.round(due * 0.1),
    capitalFen: 0,
    subsidyInFen: 0,
    subsidyOutFen: 0,
    moneyFen: due * 6,
    assetsFen: 680_000,
    budgetFen: due * 9,
    published: 1,
    findingsOpen: 0,
  };
};

const ratesOf = (figures: Figures): Rates => ({
  membershipBp: bp(figures.members, figures.employees),
  womenBp: bp(figures.womenMembers, figures.members),
  duesBp: bp(figures.duesPaidFen, figures.duesDueFen),
  contributionBp: bp(figures.contributionPaidFen, figures.contributionDueFen),
  remittanceBp: bp(figures.contributionRemittedFen, figures.contributionUpwardFen),
  reportingBp: bp(figures.reporting, figures.unions),
});

const sums = (scale: number, month: number) => {
  const totals = figuresOf(scale, month);
  return { totals, rates: ratesOf(totals) };
};

const child = (id: string, name: string, scale: number): FederationChild => {
  const figures = figuresOf(scale, 11);
  return { id, kind: /^\d/.test(id) ? 'node' : 'union', name, figures, rates: ratesOf(figures), version: 7 };
};

const names: Readonly<Record<string, string>> = {
  '32': '江苏省总工会',
  '3201': '南京市总工会',
  '320106': '南京市鼓楼区总工会',
};
const levels = { 2: 'province', 4: 'city', 6: 'district' } as const;

const childrenOf: Readonly<Record<string, readonly FederationChild[]>> = {
  '32': [child('3201', '南京市总工会', 6), child('3205', '苏州市总工会', 4.4)],
  '3201': [child('320102', '南京市玄武区总工会', 2.3), child('320106', '南京市鼓楼区总工会', 3.7)],
  '320106': [
    child('uni_01JDAAAAAAAAAAAAAAAAAAAAAA', '华东精密机械制造有限公司工会委员会', 1),
    child('uni_01JDAAAAAAAAAAAAAAAAAAAAAB', '江苏金川工程设计有限公司工会', 0.2),
    {
      ...child('uni_01JDAAAAAAAAAAAAAAAAAAAAAC', '南京仁济门诊部工会', 0.1),
      rates: {
        membershipBp: 9300,
        womenBp: null,
        duesBp: null,
        contributionBp: null,
        remittanceBp: null,
        reportingBp: null,
      },
    },
  ],
};

export const dashboardOf = (code: string, month = '2026-11'): FederationDashboard => {
  const path = Object.keys(names).filter((each) => code.startsWith(each));
  return {
    month,
    asOf: '2026-11-22T07:42:10.000Z',
    ...sums(10.4, 11),
    node: { code, name: names[code] ?? code, level: levels[code.length as 2 | 4 | 6] },
    breadcrumbs: path.map((each) => ({ code: each, name: names[each] ?? each })),
    previous: { month: '2026-10', ...sums(10.2, 10) },
    children: [...(childrenOf[code] ?? [])],
    nextCursor: null,
    hasMore: false,
  };
};

const monthAt = (index: number): string => {
  const place = 2025 * 12 + 10 + index;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
};

export const trendOf = (code: string): FederationTrend => ({
  node: dashboardOf(code).node,
  months: Array.from({ length: 13 }, (_, index) => ({
    month: monthAt(index),
    asOf: null,
    ...sums(9 + index / 8, index),
  })),
});

const definition = (name: string, zh: string, formula: string) => ({
  name,
  unit: 'count' as const,
  kind: 'stock' as const,
  title: { zh, en: name },
  formula: { zh: formula, en: formula },
  source: { zh: '会员名册的每次变更', en: 'every change of the roster' },
});

export const definitions = {
  figures: [
    definition('members', '会员', '会籍有效（含保留会籍）的人数'),
    definition('employees', '职工', '各基层工会申报的职工人数之和'),
    definition('duesPaidFen', '实缴会费', '工资代扣的计入所属月份；补缴、更正和认领的计入记账当月'),
    definition('duesDueFen', '应缴会费', '每位在籍会员当月应缴之和'),
  ],
  rates: [
    definition('membershipBp', '入会率', '会员 ÷ 职工'),
    definition('duesBp', '会费收缴率', '实缴会费 ÷ 应缴会费'),
  ],
};

const application = (id: string, unionName: string, status: Application['status']): Application => ({
  id: `app_01JDAAAAAAAAAAAAAAAAAAAA${id}`,
  status,
  unionName,
  reason: status === 'refused' ? '单位名称与营业执照不一致，请核对后重新申请' : null,
  submittedAt: '2026-11-22T06:12:00.000Z',
  decidedAt: status === 'applied' ? null : '2026-11-22T07:00:00.000Z',
  unionCode: '81320106MC00002FXQ',
  enterpriseCode: '91320106MC00002FXP',
  districtCode: '320106',
  employees: 1_026,
  contactName: '陈建国',
  contactPhone: '138****0001',
  decidedBy: status === 'applied' ? null : '周敏',
  unionId: null,
});

export const applications: readonly Application[] = [
  application('AA', '华东精密机械制造有限公司工会委员会', 'applied'),
  application('AB', '南京清河物业服务有限公司工会', 'approved'),
  application('AC', '钟山云帆文化传媒有限公司工会', 'refused'),
];

/** A federation whose own node is `own`; later routes of a test win over these. */
export const stubFederation = async (page: Page, session: Session, own = '320106'): Promise<void> => {
  await stubTenancy(page, session);
  const codeIn = (url: string): string => {
    const code = /nodes\/(\w+)/.exec(url)?.[1] ?? own;
    return code === 'own' ? own : code;
  };
  await page.route('**/v1/federation/nodes/*', (route) => {
    const { node, breadcrumbs, children } = dashboardOf(codeIn(route.request().url()));
    return route.fulfill({
      json: { node, breadcrumbs, children: children.map(({ id, name }) => ({ code: id, name })) },
    });
  });
  await page.route('**/v1/federation/nodes/*/dashboard*', (route) => {
    const url = route.request().url();
    return route.fulfill({ json: dashboardOf(codeIn(url), new URL(url).searchParams.get('month') ?? '2026-11') });
  });
  await page.route('**/v1/federation/nodes/*/trend*', (route) =>
    route.fulfill({ json: trendOf(codeIn(route.request().url())) }),
  );
  await page.route('**/v1/federation/figure-definitions', (route) => route.fulfill({ json: definitions }));
  await page.route('**/v1/federation/applications?*', (route) =>
    route.fulfill({ json: { data: applications, nextCursor: null, hasMore: false } }),
  );
};
