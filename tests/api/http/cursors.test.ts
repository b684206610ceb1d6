import { beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Kit, makeKit } from '#tests/kit/api.ts';
import { lineOf, type Operation, operation, operations } from '#tests/kit/routes.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { projectUnions } from '#tests/projection/drive.ts';
import { type Furnished, type FurnishedDistrict, furnish, furnishDistrict } from './furnished.ts';

type Page = { data: { id: string }[]; nextCursor: string | null; hasMore: boolean; code?: string };

const paged = operations
  .filter((op) => op.parameters.some((one) => one.name === 'cursor'))
  .map((op) => [op.id, op] as const);
const INVALID = [400, 'http.cursor.invalid'];

let kit: Kit;
let ours: Furnished;
let theirs: Furnished;
let district: FurnishedDistrict;
let memberCursor: string;
let auditCursor: string;

const cursorOf = async (line: string, who: Caller): Promise<string> => {
  const { body } = await kit.call<Page>(line, who);
  if (!body.nextCursor) throw new Error(`${line} has no second page: ${JSON.stringify(body)}`);
  return body.nextCursor;
};

beforeAll(async () => {
  kit = makeKit();
  [ours, theirs] = [await furnish(kit, { members: 3 }), await furnish(kit, { members: 3 })];
  district = await furnishDistrict(kit);
  // A node without figures has no list, so it would not look at a cursor.
  await projectUnions(kit, [await makeUnion(kit, { node: district.code })]);
  memberCursor = await cursorOf('GET /v1/members?limit=1', ours.chair);
  auditCursor = await cursorOf('GET /v1/audit-events?limit=1', ours.chair);
});

const ask = async (op: Operation, cursor: string, who = op.isFederation ? district.admin : ours.chair) => {
  const values = { ...ours.ids, ...(op.isFederation ? { code: district.code } : {}) };
  const query = { cursor, ...(op.id === 'listApplications' ? { districtCode: district.code } : {}) };
  const { status, body } = await kit.call<Page>(lineOf(op, values, query), who);
  return [status, body.code];
};

const turned = (text: string, at: number): string =>
  text.slice(0, at) + (text.charAt(at) === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('a cursor', () => {
  test.each(paged)('of %s is refused when it is made up, changed, or of another list', async (_, op) => {
    const foreign = op.id === 'listMembers' ? auditCursor : memberCursor;
    for (const cursor of ['x', 'A'.repeat(200), '../..', Buffer.from('{"pk":"x"}').toString('base64url'), foreign])
      expect(await ask(op, cursor), cursor.slice(0, 30)).toEqual(INVALID);
  });

  test('leads on for whoever got it, to rows that were not on the first page', async () => {
    const first = await kit.call<Page>('GET /v1/members?limit=1', ours.chair);
    const next = await kit.call<Page>(`GET /v1/members?limit=1&cursor=${memberCursor}`, ours.chair);
    expect([next.status, next.body.data.length]).toEqual([200, 1]);
    expect(next.body.data[0]?.id).not.toBe(first.body.data[0]?.id);
  });

  test('is refused with one character changed, anywhere in it', async () => {
    const op = operation('listMembers');
    for (let at = 0; at < memberCursor.length - 1; at += 7)
      expect(await ask(op, turned(memberCursor, at)), String(at)).toEqual(INVALID);
  });

  test('is refused for another person, another union and another question', async () => {
    const op = operation('listMembers');
    expect(await ask(op, memberCursor, ours.finance)).toEqual(INVALID);
    expect(await ask(op, memberCursor, theirs.chair)).toEqual(INVALID);
    const other = await kit.call<Page>(`GET /v1/members?standing=active&cursor=${memberCursor}`, ours.chair);
    expect([other.status, other.body.code]).toEqual(INVALID);
    const audit = await kit.call<Page>(`GET /v1/audit-events?month=2026-10&cursor=${auditCursor}`, ours.chair);
    expect([audit.status, audit.body.code]).toEqual(INVALID);
  });

  test('shows nothing of what is in it', () => {
    const text = Buffer.from(memberCursor, 'base64url').toString('latin1');
    for (const secret of [ours.union.unionId, 'gsi1pk', 'MEMBERS', 'mbr_']) expect(text).not.toContain(secret);
  });
});
