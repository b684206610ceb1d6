import { beforeAll, describe, expect, test } from 'vitest';
import { CLIENT_SCOPES, ruleOf } from '#shared/tenancy/access/permissions.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { bodyOf, lineOf, type Operation, operations } from '#tests/kit/routes.ts';
import { ACCESS, type Access } from './access.ts';
import { makeWorld, type NamedCaller, verdictOf, type World } from './callers.ts';

type Problem = { code?: string };

/** These end or change the session that calls, so they get a world of their own. */
const ENDS_SESSION = new Set(['logout', 'endSession', 'switchOffice']);
const REFUSED = new Set([
  'tenancy.access.forbidden',
  'tenancy.access.scopeMissing',
  'http.session.noOffice',
  'http.session.missing',
  'http.key.notAccepted',
]);

let kit: Kit;
let shared: World;

beforeAll(async () => {
  kit = makeKit();
  shared = await makeWorld(kit);
});

const accessOf = (op: Operation): Access => ACCESS[op.id] ?? 'anyNode';

const optionsFor = (op: Operation, caller: NamedCaller): CallOptions => ({
  ...caller.call,
  ...bodyOf(op),
  ...(op.method === 'POST' ? { idempotencyKey: `${op.id} ${caller.name}` } : {}),
});

/** One call: what was answered, and which partitions it touched with which operations. */
const ask = async (op: Operation, caller: NamedCaller) => {
  const from = kit.meter.entries.length;
  const answer = await kit.call<Problem>(lineOf(op), optionsFor(op, caller));
  return { ...answer, touched: kit.meter.entries.slice(from) };
};

const describeAnswer = (answer: Awaited<ReturnType<typeof ask>>): string => {
  const code = answer.body.code ?? '';
  if (answer.status >= 500 && !code.startsWith('tenancy.login.issuer')) return `${answer.status} ${code}`;
  if (code === 'http.request.invalid') return `${answer.status} ${JSON.stringify(answer.body)}`;
  if (answer.status === 401 && code === 'tenancy.login.otherBrowser') return 'allow';
  if (answer.status === 401) return `401 ${answer.headers.get('www-authenticate')}`;
  if (answer.status === 403 && REFUSED.has(code)) return '403';
  return answer.status === 403 ? `403 ${code}` : 'allow';
};

describe('the list of operations', () => {
  test('is the document: no operation without a line, no line without an operation', () => {
    expect(operations.map((op) => op.id).toSorted()).toEqual(Object.keys(ACCESS).toSorted());
  });

  test('opens to API keys only what a scope of the permission table opens', () => {
    const scopesOf = (op: Operation) => {
      const access = accessOf(op);
      return typeof access === 'string' ? [] : access.flatMap((permission) => ruleOf(permission).scope ?? []);
    };
    expect(operations.filter((op) => op.takesKeys && scopesOf(op).length === 0).map((op) => op.id)).toEqual([]);
  });

  test('uses every scope that a key can have', () => {
    const used = operations.flatMap((op) => {
      const access = accessOf(op);
      return typeof access === 'string' ? [] : access.map((permission) => ruleOf(permission).scope);
    });
    expect(CLIENT_SCOPES.filter((scope) => !used.includes(scope))).toEqual([]);
  });
});

/** Rows of unions and nodes that a call must not even ask for: sessions and people apart, each keeps to its own. */
const strayPartitions = (op: Operation, caller: NamedCaller, own: string, partitions: readonly string[]): string[] => {
  if (op.isPublic) return [];
  if (caller.is.kind === 'node') return partitions.filter((one) => one.startsWith('U#'));
  if (caller.name === 'the chair of another union') return partitions.filter((one) => one.startsWith(own));
  // Used invoices are claimed across unions, blindly: nobody may read there (ADR 0009).
  return partitions.filter((one) => !one.startsWith(own) && !/^(?:[SP]|X#INVOICE)#/.test(one));
};

describe('who may and who may not, and none reaches for what is not theirs', () => {
  test.each(operations.map((op) => [op.id, op] as const))('%s', async (_, op) => {
    const { union, callers } = ENDS_SESSION.has(op.id) ? await makeWorld(kit) : shared;
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const caller of callers) {
      const verdict = verdictOf(op, accessOf(op), caller.is);
      const answer = await ask(op, caller);
      found[caller.name] = describeAnswer(answer);
      expected[caller.name] = verdict === 401 ? '401 Bearer' : String(verdict);
      const partitions = answer.touched.flatMap((entry) => entry.partitions);
      expect(strayPartitions(op, caller, `U#${union.unionId}#`, partitions), caller.name).toEqual([]);
      if (verdict === 'allow') continue;
      expect(answer.headers.get('content-type'), caller.name).toContain('application/problem+json');
      expect(
        answer.touched.filter((entry) => entry.operation === 'transact'),
        `${caller.name} writes nothing`,
      ).toEqual([]);
    }
    expect(found).toEqual(expected);
  });

  test.each(operations.filter((op) => op.isUnsafe && !op.isPublic).map((op) => [op.id, op] as const))(
    '%s needs the CSRF token of the session',
    async (_, op) => {
      const chair = shared.callers.find(
        (caller) => caller.name === (op.isFederation ? 'federation administrator' : 'chair'),
      );
      for (const csrf of [undefined, 'A'.repeat(43)]) {
        const cookie = chair?.call.cookie ?? '';
        const call = { cookie, ...(csrf ? { csrf } : {}), ...bodyOf(op) };
        const answer = await kit.call<Problem>(lineOf(op), call);
        expect([answer.status, answer.body.code]).toEqual([403, 'http.session.csrf']);
      }
    },
  );
});
