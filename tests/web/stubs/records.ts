import type { Page } from 'playwright-core';
import type { AuditEntry, Client, SessionList } from '#web/api/client.ts';

const person = { kind: 'person' as const, id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAA', name: '陈建国' };

const entry = (index: number, at: string, more: Partial<AuditEntry> & Pick<AuditEntry, 'events'>): AuditEntry => ({
  id: `evt_01JDAAAAAAAAAAAAAAAAAAAA${String(index).padStart(2, '0')}`,
  at,
  actor: person,
  as: ['chair'],
  permission: 'tenancy.officers.manage',
  requestId: `req_01JDAAAAAAAAAAAAAAAAAAAA${String(index).padStart(2, '0')}`,
  ip: '10.20.30.40',
  ...more,
});

export const auditEntries: readonly AuditEntry[] = [
  entry(1, '2026-11-22T07:40:00.000Z', {
    events: [
      {
        name: 'tenancy.officer.changed',
        entity: { kind: 'tenancy.officer', id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAC' },
        before: { name: '欧阳少东', terms: [{ role: 'finance', from: '2025-03-01', until: '2030-02-28' }] },
        after: { name: '欧阳少东', terms: [{ role: 'finance', from: '2025-03-01', until: '2026-11-22' }] },
        reason: '本人辞职，经委员会同意',
      },
    ],
  }),
  entry(2, '2026-11-22T06:05:00.000Z', {
    actor: { kind: 'client', id: 'cli_01JDAAAAAAAAAAAAAAAAAAAAAA', name: '薪酬系统' },
    as: ['dues:write'],
    permission: 'funds.dues.post',
    events: [
      {
        name: 'funds.dues.runCommitted',
        entity: { kind: 'funds.duesRun', id: 'run_1' },
        after: { period: '2026-11', rows: 812, posted: 809, unmatched: 3, postedFen: 2_548_350, voucherId: 'vch_1' },
      },
    ],
  }),
  entry(3, '2026-11-21T02:00:00.000Z', {
    permission: 'members.roster.reveal',
    events: [
      { name: 'members.roster.revealed', entity: { kind: 'members.member', id: 'mbr_1' }, reason: '核对转会申请' },
    ],
  }),
  entry(4, '2026-11-20T02:00:00.000Z', {
    actor: { kind: 'system', id: 'provisionUnion' },
    as: [],
    permission: 'system',
    events: [
      {
        name: 'tenancy.union.provisioned',
        entity: { kind: 'tenancy.union', id: 'uni_1' },
        before: { status: 'approved' },
        after: { status: 'active', name: '华东精密机械制造有限公司工会委员会', employees: 1_026 },
      },
    ],
  }),
];

export const clients: readonly Client[] = [
  {
    id: 'cli_01JDAAAAAAAAAAAAAAAAAAAAAA',
    name: '薪酬系统',
    scopes: ['members:read', 'dues:read', 'dues:write'],
    status: 'active',
    secrets: [
      { tail: '9f3a1c', createdAt: '2026-03-01T00:00:00.000Z', expiresAt: '2026-11-23T08:00:00.000Z' },
      { tail: '77b0e2', createdAt: '2026-11-22T08:00:00.000Z', expiresAt: '2027-11-22T08:00:00.000Z' },
    ],
    createdAt: '2026-03-01T00:00:00.000Z',
    createdBy: '陈建国',
    lastUsedAt: '2026-11-22T06:05:00.000Z',
  },
  {
    id: 'cli_01JDAAAAAAAAAAAAAAAAAAAAAB',
    name: '旧财务接口',
    scopes: ['reports:read'],
    status: 'revoked',
    secrets: [],
    createdAt: '2025-12-01T00:00:00.000Z',
    createdBy: '陈建国',
    lastUsedAt: null,
  },
];

export const createdKey = {
  client: { ...clients[0], name: '考勤系统', secrets: clients[0]?.secrets.slice(1) },
  key: 'ug_live_01JDAAAAAAAAAAAAAAAAAAAAAA_01JDAAAAAAAAAAAAAAAAAAAAAA_Zk3v9QmW1pTn5xYb7sLd2fGh8jKr4uVc6aEo0iPqRtS_9f3a1c',
};

export const sessions: SessionList = {
  data: [
    {
      id: 'ses_01JDAAAAAAAAAAAAAAAAAAAAAA',
      startedAt: '2026-11-22T01:00:00.000Z',
      seenAt: '2026-11-22T07:40:00.000Z',
      agent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
      current: true,
    },
    {
      id: 'ses_01JDAAAAAAAAAAAAAAAAAAAAAB',
      startedAt: '2026-11-22T03:00:00.000Z',
      seenAt: '2026-11-22T06:40:00.000Z',
      agent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0',
      current: false,
    },
  ],
};

/** Audit trails, API keys and sessions, on top of `stubTenancy`. */
export const stubRecords = async (page: Page): Promise<void> => {
  const trail = { data: auditEntries, nextCursor: null, hasMore: false };
  await page.route('**/v1/audit-events*', (route) => route.fulfill({ json: trail }));
  await page.route('**/v1/federation/audit-events*', (route) => route.fulfill({ json: trail }));
  await page.route('**/v1/clients', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, json: createdKey })
      : route.fulfill({ json: { data: clients } }),
  );
  await page.route('**/v1/sessions', (route) => route.fulfill({ json: sessions }));
};
