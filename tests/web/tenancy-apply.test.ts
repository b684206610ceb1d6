import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import { adviseCode } from '#web/apply/form/code-advice.ts';
import { applicationStatus, chairSession, problem, stubTenancy } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

const unionCode = synthesizeUscc({ prefix: '81', region6: '320106', seed: 77 });
const enterpriseCode = synthesizeUscc({ prefix: '91', region6: '320106', seed: 77 });
const TICKET = '#id=app_01JDAAAAAAAAAAAAAAAAAAAAAA&token=status-token-of-the-test';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const visitor = (page: Page) => stubTenancy(page, null);
const openForm = () => web.open('/apply', visitor);
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

const fillUnion = async (page: Page): Promise<void> => {
  await page.getByLabel('工会名称').fill('华东精工有限公司工会委员会');
  await page.getByLabel('工会统一社会信用代码').fill(unionCode);
  await page.getByLabel('市', { exact: true }).selectOption('3201');
  await page.getByLabel('区县').selectOption('320106');
  await next(page);
};

const fillRest = async (page: Page): Promise<void> => {
  await page.getByLabel('企业统一社会信用代码').fill(enterpriseCode);
  await page.getByLabel('职工人数').fill('1,026');
  await next(page);
  await page.getByLabel('联系人姓名').fill('陈建国');
  await page.getByLabel('联系人手机号').fill('138 0000 0001');
  await next(page);
};

describe('what a credit code is told while it is typed', () => {
  test.each([
    ['', undefined, undefined],
    ['8132', 'typing', 'codeTyping'],
    [unionCode, 'ok', 'codeOk'],
    [`８１${unionCode.slice(2)}`, 'ok', 'codeOk'],
    [unionCode.replace('MC', 'MO'), 'wrong', 'codeLookalike'],
    [`${unionCode.slice(0, 4)}*`, 'wrong', 'codeAlphabet'],
    [enterpriseCode, 'wrong', 'codeEnterpriseHere'],
    ['12', 'wrong', 'codeNotUnion'],
    [`${unionCode}0`, 'wrong', 'codeTooLong'],
    [`${unionCode.slice(0, 17)}${unionCode.endsWith('0') ? '1' : '0'}`, 'wrong', 'codeCheck'],
  ])('%s', (code, state, key) => {
    const advice = adviseCode(code, 'union');
    expect([advice?.state, advice?.key]).toEqual([state, key]);
  });

  test('the code of a union is not taken for that of the enterprise', () => {
    expect(adviseCode(unionCode, 'enterprise')?.key).toBe('codeUnionHere');
    expect(adviseCode('12', 'enterprise')?.key).toBe('codeNotEnterprise');
  });
});

describe('applying for a union', () => {
  test('a step is not left while a field is wrong, and the first wrong field gets the focus', async () => {
    const page = await openForm();
    await page.getByLabel('工会统一社会信用代码').fill('81320106MC00O0012A');
    await page.getByText('第 13 位是字母 O，代码里没有这个字母，可能是 0').waitFor();
    await next(page);
    await page.getByText('请填写工会名称').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('unionName');
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('单位');
    await expectSound(page);
    await page.close();
  });

  test('four steps send one application and lead to its status page', async () => {
    const page = await openForm();
    const sent: unknown[] = [];
    await page.route('**/v1/public/applications', (route) => {
      sent.push(route.request().postDataJSON());
      return route.fulfill({ status: 201, json: { id: applicationStatus.id, status: 'applied', statusToken: 'tok' } });
    });
    await page.route('**/v1/public/applications/*', (route) => route.fulfill({ json: applicationStatus }));
    await fillUnion(page);
    await fillRest(page);
    await page.getByText('江苏省 南京市 鼓楼区').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请已提交，等待审批' }).waitFor();
    expect(sent).toMatchObject([
      { unionCode, enterpriseCode, districtCode: '320106', employees: 1026, contact: { name: '陈建国' } },
    ]);
    expect(new URL(page.url()).hash).toContain('token=tok');
    await page.goto(page.url().replace(/status.*/, ''));
    await page.getByRole('link', { name: '查看申请进度' }).waitFor();
    await page.close();
  });

  test('what the server refuses stands at its field, in its step', async () => {
    const page = await openForm();
    const refusal = { field: 'unionCode' };
    await page.route('**/v1/public/applications', (route) =>
      route.fulfill(problem(409, 'tenancy.application.codeTaken', { params: refusal })),
    );
    await fillUnion(page);
    await fillRest(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page
      .getByRole('alert')
      .getByText(/已提交过申请或已建会/)
      .waitFor();
    await page.getByLabel('工会统一社会信用代码').waitFor();
    await page.close();
  });

  test('what was typed is there again after a reload', async () => {
    const page = await openForm();
    await page.getByLabel('工会名称').fill('华东精工有限公司工会委员会');
    await page.reload();
    await expect.poll(() => page.getByLabel('工会名称').inputValue()).toBe('华东精工有限公司工会委员会');
    await page.close();
  });
});

describe('the status page', () => {
  const answer = (page: Page, more: object) =>
    page.route('**/v1/public/applications/*', (route) => route.fulfill({ json: { ...applicationStatus, ...more } }));

  test('follows the decision by itself and then says how to sign in', async () => {
    const page = await web.open(`/apply/status${TICKET}`, async (opened) => {
      await visitor(opened);
      await answer(opened, {});
    });
    await page.getByRole('heading', { name: '申请已提交，等待审批' }).waitFor();
    await expectSound(page);
    await answer(page, { status: 'active', decidedAt: '2026-11-22T08:00:00.000Z' });
    await page.getByRole('heading', { name: '工会已开通' }).waitFor();
    expect(await page.getByRole('link', { name: '用手机号登录' }).getAttribute('href')).toContain('/auth/login');
    await expectSound(page);
    await page.close();
  });

  test('a refusal shows its reason and the way to apply again', async () => {
    const page = await web.open(`/apply/status${TICKET}`, async (opened) => {
      await visitor(opened);
      await answer(opened, { status: 'refused', reason: '单位名称与营业执照不一致' });
    });
    await page.getByText('原因：单位名称与营业执照不一致').waitFor();
    await page.getByRole('link', { name: '重新申请' }).waitFor();
    await expectSound(page);
    await page.close();
  });

  test('a wrong link is answered, not asked for ever', async () => {
    const page = await web.open(`/apply/status${TICKET}`, visitor);
    await page.getByRole('alert').waitFor();
    await page.close();
  });
});

describe('an invitation', () => {
  const TOKEN = 'sealed-token-of-the-invitation-link-as-it-was-sent';
  const open = (session: typeof chairSession | null) =>
    web.open(`/apply/invitation#${TOKEN}`, (page) => stubTenancy(page, session));

  test('asks a visitor to sign in first and keeps the token out of the address', async () => {
    const page = await open(null);
    const link = page.getByRole('link', { name: '登录后查看' });
    expect(await link.getAttribute('href')).toBe('/auth/login?returnTo=%2Fapply%2Finvitation');
    expect(page.url()).not.toContain(TOKEN);
    await expectSound(page);
    await page.close();
  });

  test('is accepted by the person who is signed in', async () => {
    const page = await open(chairSession);
    await page.route('**/v1/invitations/acceptance', (route) =>
      route.request().postDataJSON().token === TOKEN
        ? route.fulfill({ json: { ...chairSession, active: { ...chairSession.active, roles: ['finance'] } } })
        : route.abort(),
    );
    await page.getByRole('button', { name: '接受邀请' }).click();
    await page.getByText(/您现在是 .* 的会计/).waitFor();
    await page.getByRole('link', { name: '进入工作台' }).waitFor();
    await expectSound(page);
    await page.close();
  });

  test('meant for another phone says what to do', async () => {
    const page = await open(chairSession);
    await page.route('**/v1/invitations/acceptance', (route) =>
      route.fulfill(problem(403, 'tenancy.invitation.otherPhone')),
    );
    await page.getByRole('button', { name: '接受邀请' }).click();
    await page
      .getByRole('alert')
      .getByText(/用收到邀请的手机号登录/)
      .waitFor();
    await page.close();
  });
});
