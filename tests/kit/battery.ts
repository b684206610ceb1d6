import { expect } from 'vitest';
import type { Caller, CallOptions, Kit } from './api.ts';

/**
 * The refusals that every route owes, asked in one place: no session, an office that may not, a page without the CSRF
 * token, a key without the scope. `callers` says who must be refused; the call itself must otherwise be valid.
 */
export const expectRefusals = async (
  kit: Kit,
  line: string,
  callers: { readonly wrongOffice?: Caller; readonly rightOffice?: Caller; readonly keyWithoutScope?: string },
  options: Omit<CallOptions, keyof Caller> = {},
): Promise<void> => {
  const nobody = await kit.call<{ code: string }>(line, options);
  expect([nobody.status, nobody.body.code], 'no session').toEqual([401, 'http.session.missing']);
  const forged = await kit.call(line, { ...options, cookie: '__Host-tongxin=forged' });
  expect(forged.status, 'forged session').toBe(401);
  const badKey = await kit.call<{ code: string }>(line, { ...options, apiKey: 'ug_live_nonsense' });
  expect([badKey.status, badKey.body.code], 'nonsense key').toEqual([401, 'http.key.invalid']);
  if (callers.wrongOffice) {
    const answer = await kit.call(line, { ...options, ...callers.wrongOffice });
    expect(answer.status, 'office that may not').toBe(403);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  }
  if (callers.rightOffice?.cookie && !line.startsWith('GET ')) {
    const answer = await kit.call<{ code: string }>(line, { ...options, cookie: callers.rightOffice.cookie });
    expect([answer.status, answer.body.code], 'no CSRF token').toEqual([403, 'http.session.csrf']);
  }
  if (callers.keyWithoutScope) {
    const call = { ...options, apiKey: callers.keyWithoutScope, idempotencyKey: options.idempotencyKey ?? 'battery-1' };
    const answer = await kit.call<{ code: string }>(line, call);
    expect([answer.status, answer.body.code], 'key without the scope').toEqual([403, 'tenancy.access.scopeMissing']);
  }
};
