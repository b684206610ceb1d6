import type { Page } from 'playwright-core';
import type { ApplicationStatus, Invitation, Officer, Union } from '#web/api/client.ts';
import type { Session } from '#web/api/session.ts';

/** What the API answers in tests of pages: one place, so that pages and their pictures show the same union. */
export const UNION_ID = 'uni_01JDAAAAAAAAAAAAAAAAAAAAAA';

const chairPermissions = [
  'tenancy.union.read',
  'tenancy.union.manage',
  'tenancy.officers.read',
  'tenancy.officers.manage',
  'tenancy.audit.read',
  'members.roster.read',
  'members.roster.import',
  'funds.dues.read',
  'funds.contributions.read',
  'integration.clients.manage',
  'integration.clients.read',
];

const union = {
  kind: 'union' as const,
  id: UNION_ID,
  name: '华东精密机械制造有限公司工会委员会',
  roles: ['chair'],
};
const node = { kind: 'node' as const, id: '320106', name: '南京市鼓楼区总工会', roles: ['administrator'] };

export const chairSession: Session = {
  person: { id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAA', name: '陈建国' },
  active: { ...union, memberId: 'mbr_01JDAAAAAAAAAAAAAAAAAAA812' },
  offices: [
    { key: `union:${UNION_ID}`, ...union },
    { key: 'node:320106', ...node },
  ],
  permissions: chairPermissions,
  csrfToken: 'token',
  locale: 'zh-CN',
};

export const nodeSession: Session = {
  ...chairSession,
  person: { id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAB', name: '周敏' },
  active: node,
  permissions: [
    'federation.figures.read',
    'federation.applications.read',
    'federation.applications.decide',
    'federation.audit.read',
  ],
};

export const unionProfile: Union = {
  id: UNION_ID,
  name: union.name,
  unionCode: '81320106MC0000012A',
  enterpriseCode: '91320106MC0000012A',
  nodeCode: '320106',
  status: 'active',
  employees: 1026,
  address: null,
  contactName: '陈建国',
  contactPhone: '138****0001',
  createdAt: '2026-11-20T02:10:00.000Z',
  version: 3,
};

const term = (role: Officer['roles'][number], state: 'upcoming' | 'inForce' | 'ended' = 'inForce') => ({
  role,
  from: '2025-03-01',
  until: state === 'ended' ? '2026-02-28' : '2030-02-28',
  state,
});

export const officers: readonly Officer[] = [
  {
    personId: 'per_01JDAAAAAAAAAAAAAAAAAAAAAA',
    name: '陈建国',
    terms: [term('chair')],
    roles: ['chair'],
    memberId: 'mbr_01JDAAAAAAAAAAAAAAAAAAA812',
    version: 2,
  },
  {
    personId: 'per_01JDAAAAAAAAAAAAAAAAAAAAAC',
    name: '欧阳少东',
    terms: [term('finance'), term('women', 'ended')],
    roles: ['finance'],
    memberId: null,
    version: 4,
  },
  {
    personId: 'per_01JDAAAAAAAAAAAAAAAAAAAAAD',
    name: '阿布都热合曼·吐尔逊',
    terms: [{ ...term('audit', 'upcoming'), from: '2027-01-01' }],
    roles: [],
    memberId: null,
    version: 1,
  },
];

export const invitations: readonly Invitation[] = [
  {
    id: 'inv_01JDAAAAAAAAAAAAAAAAAAAAAA',
    name: '王芳',
    phone: '139****0002',
    terms: [term('cashier')],
    memberId: null,
    status: 'open',
    createdAt: '2026-11-21T06:00:00.000Z',
    createdBy: '陈建国',
    expiresOn: '2026-11-28',
  },
  {
    id: 'inv_01JDAAAAAAAAAAAAAAAAAAAAAB',
    name: '李伟',
    phone: null,
    terms: [term('groupLeader')],
    memberId: null,
    status: 'expired',
    createdAt: '2026-10-21T06:00:00.000Z',
    createdBy: '陈建国',
    expiresOn: '2026-10-28',
  },
];

export const applicationStatus: ApplicationStatus = {
  id: 'app_01JDAAAAAAAAAAAAAAAAAAAAAA',
  status: 'applied',
  unionName: union.name,
  reason: null,
  submittedAt: '2026-11-22T07:30:00.000Z',
  decidedAt: null,
};

export const problem = (status: number, code: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status, code, title: code, detail: '', requestId: 'req_test', errors: [], ...more }),
});

const regions: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  '': [['32', '江苏省', 'province']],
  '32': [
    ['3201', '南京市', 'city'],
    ['3205', '苏州市', 'city'],
  ],
  '3201': [
    ['320102', '玄武区', 'district'],
    ['320106', '鼓楼区', 'district'],
  ],
};

/** Later routes win: a test puts its own answers after this. */
export const stubTenancy = async (page: Page, session: Session | null): Promise<void> => {
  const json = (path: string, body: unknown) => page.route(path, (route) => route.fulfill({ json: body }));
  await page.route('**/v1/**', (route) => route.fulfill(problem(404, 'http.route.notFound')));
  await page.route('**/v1/session', (route) =>
    session ? route.fulfill({ json: session }) : route.fulfill(problem(401, 'http.session.missing')),
  );
  await page.route('**/v1/public/districts*', (route) => {
    const under = new URL(route.request().url()).searchParams.get('under') ?? '';
    return route.fulfill({
      json: { data: (regions[under] ?? []).map(([code, name, level]) => ({ code, name, level })) },
    });
  });
  await json('**/v1/union', unionProfile);
  await json('**/v1/union/checklist', {
    items: [
      { key: 'profile', done: false, target: 'union.profile' },
      { key: 'finance', done: true, target: 'union.officers' },
      { key: 'cashier', done: true, target: 'union.officers' },
      { key: 'audit', done: true, target: 'union.officers' },
      { key: 'members', done: false, target: 'members.imports' },
      { key: 'dues', done: false, target: 'funds.dues' },
      { key: 'contributions', done: false, target: 'funds.contributions' },
      { key: 'apiKey', done: false, target: 'integration.clients' },
    ],
    done: 3,
    total: 8,
  });
  await json('**/v1/officers', { data: officers });
  await json('**/v1/invitations', { data: invitations });
};
