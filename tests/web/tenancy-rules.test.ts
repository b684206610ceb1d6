import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULE_CATALOGUE } from '#functions/tenancy/rule-catalogue.ts';
import { day, instant } from '#shared/kernel/period.ts';
import type { RuleOverride } from '#shared/tenancy/rulebook/schema.ts';
import { ruleViewOf } from '#shared/tenancy/rulebook/views.ts';
import { chairSession, problem, stubTenancy } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const decision: RuleOverride = {
  key: 'funds.dues.rate',
  validFrom: day('2099-01-01'),
  value: { rateBp: 40, truncateUnitFen: 1_000, frequency: 'quarterly' },
  reason: '委员会会议决定',
  decidedBy: '陈建国',
  at: instant('2026-11-20T02:00:00.000Z'),
  v: 1,
};
const place = { region: '110105', on: day('2026-11-22') };
const rules = {
  parts: RULE_CATALOGUE.map(({ part, title }) => ({ part, title })),
  data: RULE_CATALOGUE.flatMap(({ part, rules: each }) =>
    each.map((rule) => ruleViewOf(part, rule, place, [decision])),
  ),
};
const permissions = [...chairSession.permissions, 'tenancy.rules.read', 'tenancy.rules.manage'];
const open = (more: (page: Page) => Promise<unknown> = async () => {}, session = { ...chairSession, permissions }) =>
  web.open('/settings/rules', async (page) => {
    await stubTenancy(page, session);
    await page.route('**/v1/rules', (route) => route.fulfill({ json: rules }));
    await more(page);
  });

describe('rules and standards', () => {
  test('show what holds, where it comes from and what is to be verified; found by word and by mark', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '会费标准' }).waitFor();
    expect(await page.getByText('0.5%', { exact: true }).count()).toBe(1);
    expect(await page.getByText('10.00 元', { exact: true }).count()).toBe(1);
    await page.getByText('50 ‱（万分之一／日）', { exact: true }).waitFor();
    await page.locator('summary[aria-label="「会费标准」的沿革"]').click();
    await page.getByText('尚未生效').waitFor();
    await expectSound(page);
    await page.getByLabel('只看待核实').check();
    await page.getByRole('heading', { name: '会费标准' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '会费计算基数的工资项目' }).waitFor();
    await page.getByLabel('查找规则').fill('不存在的规则');
    await page.getByText('没有符合条件的规则').waitFor();
    await page.close();
  });

  test('a decision is sent as a value with its day and reason; what the server refuses stands at its field', async () => {
    const sent: { url: string; body: unknown }[] = [];
    const page = await open((opened) =>
      opened.route('**/v1/rules/**', (route) => {
        sent.push({ url: new URL(route.request().url()).pathname, body: route.request().postDataJSON() });
        return route.fulfill(
          problem(422, 'tenancy.rules.tooEarly', {
            params: { earliest: '2026-11-01' },
            errors: [{ pointer: '/path/validFrom', code: 'tenancy.rules.tooEarly', detail: '太早' }],
          }),
        );
      }),
    );
    await page.getByRole('button', { name: '对「会费标准」作出决定' }).click();
    await page.getByLabel('自哪天起').fill('2026-10-01');
    await page.getByLabel('费率').fill('0.45');
    await page.getByLabel('理由或会议决议').fill('11月20日委员会会议');
    await expectSound(page);
    await page.getByRole('button', { name: '保存决定' }).click();
    await page
      .getByText(/决定最早从 2026-11-01 起执行|请改选日期/)
      .first()
      .waitFor();
    expect(sent).toEqual([
      {
        url: '/v1/rules/funds.dues.rate/decisions/2026-10-01',
        body: {
          value: { rateBp: 45, truncateUnitFen: 1_000, frequency: 'monthly' },
          reason: '11月20日委员会会议',
        },
      },
    ]);
    await page.close();
  });

  test('who may only read sees no buttons, and a rule with a page of its own leads there', async () => {
    const page = await open(undefined, { ...chairSession, permissions: ['tenancy.rules.read'] });
    await page.getByRole('heading', { name: '会费标准' }).waitFor();
    expect(await page.getByRole('button', { name: /作出决定/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '到专门页面设置' }).getAttribute('href')).toBe(
      '/funds/contributions/schemes',
    );
    await page.close();
  });
});
