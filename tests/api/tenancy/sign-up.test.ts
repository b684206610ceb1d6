import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';
import { application, follow, makeDistrict, nodeEventRows, sessionOf, signIn, unionEventRows } from './kit.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Receipt = { id: string; status: string; statusToken: string };
type Inbox = { data: { id: string; status: string; contactPhone: string; unionId: string | null }[] };

let kit: Kit;
beforeAll(() => {
  kit = makeKit();
});

const submit = async (body: unknown) => kit.call<Receipt & Problem>('POST /v1/public/applications', { body });

const decide = async (district: string, id: string, verb: 'approval' | 'refusal', body: unknown = {}) => {
  const admin = await makeNodeOfficer(kit, district, 'administrator');
  return kit.call<Problem & { status: string; unionId: string }>(`POST /v1/federation/applications/${id}/${verb}`, {
    cookie: admin.cookie,
    csrf: admin.csrf,
    body,
  });
};

describe('an application that is refused at the door changes nothing', () => {
  it('names every wrong field with its pointer and code', async () => {
    const district = await makeDistrict(kit);
    const good = application(district);
    const broken = (good.unionCode.endsWith('0') ? '1' : '0') as string;
    const answer = await submit({
      ...good,
      unionName: '华东精工有限公司',
      unionCode: good.unionCode.slice(0, 17) + broken,
      enterpriseCode: good.unionCode,
      districtCode: '999999',
      contact: { name: '=陈', phone: '12' },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('tenancy.application.invalid');
    expect(answer.body.errors.map((one) => [one.pointer, one.code])).toEqual([
      ['/unionName', 'tenancy.application.nameWithoutUnion'],
      ['/unionCode', 'kernel.uscc.checksumMismatch'],
      ['/enterpriseCode', 'kernel.uscc.notAnEnterprise'],
      ['/contact/name', 'kernel.name.formula'],
      ['/contact/phone', 'kernel.phone.length'],
      ['/districtCode', 'tenancy.application.districtUnknown'],
    ]);
  });

  it.each([
    ['a tenant id from outside', { unionId: 'uni_01JD9Z6T7QF3000000000000AA' }, '/unionId'],
    ['no employees', { employees: 0 }, '/employees'],
    ['a fraction of an employee', { employees: 1.5 }, '/employees'],
    ['a name without end', { unionName: '工'.repeat(101) }, '/unionName'],
  ])('refuses %s', async (_, over, pointer) => {
    const answer = await submit(application(await makeDistrict(kit), over));
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]?.pointer).toBe(pointer);
  });

  it('lets exactly one of twelve racing applications with the same codes in', async () => {
    const district = await makeDistrict(kit);
    const body = application(district);
    const answers = await Promise.all(Array.from({ length: 12 }, () => submit(body)));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    for (const lost of answers.filter((one) => one.status !== 201)) {
      expect(lost.status).toBe(409);
      expect(lost.body.code).toBe('tenancy.application.codeTaken');
    }
    const admin = await makeNodeOfficer(kit, district, 'analyst');
    const inbox = await kit.call<Inbox>('GET /v1/federation/applications', { cookie: admin.cookie });
    expect(inbox.body.data).toHaveLength(1);
  });

  it('refuses a new union of an enterprise that has one applying', async () => {
    const district = await makeDistrict(kit);
    const first = application(district);
    await submit(first);
    const second = await submit({ ...application(district), enterpriseCode: first.enterpriseCode });
    expect(second.status).toBe(409);
  });
});

describe('from application to union', () => {
  it('takes the applicant into office by the verified phone, with a first month and a checklist', async () => {
    const district = await makeDistrict(kit);
    const body = application(district);
    const receipt = (await submit(body)).body;
    const approved = await decide(district, receipt.id, 'approval');
    expect(approved.status).toBe(200);
    expect(approved.body.status).toBe('approved');
    const rows = await nodeEventRows(kit, district);
    expect((await follow(kit, rows)).batchItemFailures).toEqual([]);

    const status = await kit.call<{ status: string }>(
      `GET /v1/public/applications/${receipt.id}?token=${receipt.statusToken}`,
    );
    expect(status.body.status).toBe('active');

    const login = await signIn(kit, {
      issuer: 'http://issuer.test',
      subject: `s${randomInt(1e9)}`,
      name: '陈建国',
      verifiedPhone: `+86${body.contact.phone}`,
    });
    const session = await sessionOf(kit, login.cookie);
    expect(session.active).toMatchObject({ kind: 'union', id: approved.body.unionId, roles: ['chair'] });
    const union = await kit.call<{ employees: number; contactPhone: string }>('GET /v1/union', login);
    expect(union.body).toMatchObject({ name: body.unionName, employees: 812, status: 'active', nodeCode: district });
    expect(union.body.contactPhone).toMatch(/^139\*{4}\d{4}$/);
    const checklist = await kit.call<{ done: number; items: { key: string; done: boolean }[] }>(
      'GET /v1/union/checklist',
      login,
    );
    expect(checklist.body).toMatchObject({ done: 0, total: 8 });
  });

  it('sets a union up once, however often and in parallel the message comes', async () => {
    const district = await makeDistrict(kit);
    const receipt = (await submit(application(district))).body;
    const { unionId } = (await decide(district, receipt.id, 'approval')).body;
    const rows = await nodeEventRows(kit, district);
    const answers = await Promise.all([follow(kit, rows), follow(kit, rows), follow(kit, rows)]);
    expect(answers.flatMap((one) => one.batchItemFailures)).toEqual([]);
    const trail = await unionEventRows(kit, unionId);
    expect(trail).toHaveLength(1);
  });

  it('gives no office to a phone that the issuer did not verify', async () => {
    const district = await makeDistrict(kit);
    const receipt = (await submit(application(district))).body;
    await decide(district, receipt.id, 'approval');
    await follow(kit, await nodeEventRows(kit, district));
    const login = await signIn(kit, { issuer: 'http://issuer.test', subject: `s${randomInt(1e9)}`, name: '陈建国' });
    expect((await sessionOf(kit, login.cookie)).active).toBeNull();
  });

  it('answers a second click with a conflict, also when both come at once', async () => {
    const district = await makeDistrict(kit);
    const receipt = (await submit(application(district))).body;
    const answers = await Promise.all([
      decide(district, receipt.id, 'approval'),
      decide(district, receipt.id, 'approval'),
      decide(district, receipt.id, 'refusal', { reason: '材料不全' }),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    for (const lost of answers.filter((one) => one.status === 409))
      expect(lost.body.code).toBe('tenancy.application.alreadyDecided');
  });

  it('frees both codes after a refusal, once, and shows the reason', async () => {
    const district = await makeDistrict(kit);
    const body = application(district);
    const receipt = (await submit(body)).body;
    expect((await decide(district, receipt.id, 'refusal', {})).status).toBe(400);
    expect((await decide(district, receipt.id, 'refusal', { reason: '单位名称不一致' })).status).toBe(200);
    const rows = await nodeEventRows(kit, district);
    await follow(kit, rows);
    const status = await kit.call(`GET /v1/public/applications/${receipt.id}?token=${receipt.statusToken}`);
    expect(status.body).toMatchObject({ status: 'refused', reason: '单位名称不一致' });
    expect((await submit(body)).status).toBe(201);
    await follow(kit, rows);
    expect((await submit(body)).status).toBe(409);
  });
});

describe('who may see and decide', () => {
  it('shows an application neither without nor with a wrong token', async () => {
    const district = await makeDistrict(kit);
    const receipt = (await submit(application(district))).body;
    const wrong = await kit.call<Problem>(`GET /v1/public/applications/${receipt.id}?token=${'x'.repeat(32)}`);
    expect([wrong.status, wrong.body.code]).toEqual([404, 'tenancy.application.notFound']);
    expect((await kit.call(`GET /v1/public/applications/${receipt.id}`)).status).toBe(400);
  });

  it('lets staff above the district decide, and nobody beside it', async () => {
    const district = await makeDistrict(kit);
    const receipt = (await submit(application(district))).body;
    const city = await makeNodeOfficer(kit, district.slice(0, 4), 'administrator');
    const beside = await makeNodeOfficer(kit, await makeDistrict(kit), 'administrator');
    const call = (who: typeof city) =>
      kit.call<Problem>(`POST /v1/federation/applications/${receipt.id}/approval`, {
        cookie: who.cookie,
        csrf: who.csrf,
        body: { districtCode: district },
      });
    expect((await call(beside)).status).toBe(404);
    expect((await call(city)).status).toBe(200);
  });

  it('lets an analyst read and not decide, shows the phone masked, and knows no officer of a union', async () => {
    const district = await makeDistrict(kit);
    const body = application(district);
    const receipt = (await submit(body)).body;
    const analyst = await makeNodeOfficer(kit, district, 'analyst');
    const inbox = await kit.call<Inbox>('GET /v1/federation/applications', { cookie: analyst.cookie });
    expect(JSON.stringify(inbox.body)).not.toContain(body.contact.phone);
    const path = `POST /v1/federation/applications/${receipt.id}/approval`;
    const denied = await kit.call<Problem>(path, { cookie: analyst.cookie, csrf: analyst.csrf, body: {} });
    expect([denied.status, denied.body.code]).toEqual([403, 'tenancy.access.forbidden']);
    const union = await makeUnion(kit);
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    expect((await kit.call<Problem>(path, { ...chair, body: {} })).body.code).toBe('http.session.noOffice');
    expect((await kit.call<Problem>(path, { body: {} })).status).toBe(401);
  });

  it('keeps the contact out of every event row', async () => {
    const district = await makeDistrict(kit);
    const body = application(district);
    const receipt = (await submit(body)).body;
    const { unionId } = (await decide(district, receipt.id, 'approval')).body;
    await follow(kit, await nodeEventRows(kit, district));
    const text = JSON.stringify([await nodeEventRows(kit, district), await unionEventRows(kit, unionId)]);
    expect(text).not.toContain(body.contact.phone);
  });
});
