import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from '#infra/local/seed/types.ts';
import { startSystem } from '#infra/local/system.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import { createClient } from '#shared/integration/clients/actions.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';
import { makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';

/** The real system in a process of its own, with one empty union. `tests/kit/process.ts` starts and kills it. */
const folder = process.argv[2] ?? '';
const DISTRICT = '320106';

const seed: Seed = async () => {
  const runtime = runtimeFromEnv();
  const kit = { runtime };
  const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
  const tree = nodeContext(runtime, origin, { code: DISTRICT.slice(0, 2), roles: [] });
  const named = [DISTRICT.slice(0, 2), DISTRICT.slice(0, 4), DISTRICT];
  for (const code of named)
    await addNode({ ...tree, db: runtime.storeFor({ kind: 'projector' }) }, { code, name: `测试总工会${code}` });
  const union = await makeUnion(kit, { roles: ['chair', 'finance'], node: DISTRICT, employees: 900 });
  const analyst = await makeNodeOfficer(kit, DISTRICT, 'analyst');
  const command = { name: '薪酬系统', scopes: ['dues:write' as const], expiresInDays: 30 };
  const { key } = await createClient(union.ctxFor('chair'), command);
  const callers = {
    chair: { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') },
    finance: { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') },
    analyst: { cookie: analyst.cookie, csrf: analyst.csrf },
    payroll: { apiKey: key },
  };
  writeFileSync(join(folder, 'callers.json'), JSON.stringify(callers), { mode: 0o600 });
  return { unionId: union.unionId, apiKey: key, people: [] };
};

// Away from the usual ports, which systems of other tests look for at the same time.
const preferredPort = 20_000 + ((process.pid * 10) % 20_000);
await startSystem({ folder, buildWeb: false, seed, preferredPort });
