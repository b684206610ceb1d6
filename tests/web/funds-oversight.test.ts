import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';
import {
  answerer,
  auditor,
  CHAIR,
  chairOfFlows,
  FINANCE,
  FINDING_ID,
  finding,
  MEMBER,
  paper,
  SAMPLE_ID,
  sample,
  stubOversight,
} from './stubs/oversight.ts';

const open = fundsPages();
const visit = (path: string, session = auditor) => open(path, { session, also: stubOversight });

const expectSound = async (page: Awaited<ReturnType<typeof visit>>['page']): Promise<void> => {
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page, 360);
  await expectNoAxeViolations(page);
};

describe('approval flows', () => {
  test('show bands as rows, the unverified limit and the substitutes', async () => {
    const { page } = await visit('/settings/approval', chairOfFlows);
    await page.getByText('3,000.00 元以下（含）').waitFor();
    await page.getByText('3,000.00 元以上').waitFor();
    await page.getByText('待核实').waitFor();
    await page.getByText('主席由王会计代签').waitFor();
    await expectSound(page);
    await page.close();
  });

  test('are tried before they are published, and published with what they rest on', async () => {
    const { page } = await visit('/settings/approval', chairOfFlows);
    const tried = await record(page, '**/v1/approval-flows/simulation', (route) => route.fallback());
    const published = await record(page, '**/v1/approval-flows', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ json: { kind: 'expenditure', version: 1, latestVersion: 1, bands: [], versions: [] } })
        : route.fallback(),
    );
    await page.getByRole('button', { name: '修改流程' }).click();
    await page.getByRole('textbox', { name: '上限（元）' }).fill('5,000');
    await page.getByRole('radiogroup', { name: '第 1 步 方式' }).first().getByText('会签').click();
    await page.getByLabel('金额', { exact: true }).fill('12,000');
    await page.getByRole('combobox', { name: '申请人' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: MEMBER.name }).click();
    await page.getByRole('button', { name: /^试\s?走$/ }).click();
    const chain = page.getByRole('list', { name: '审批环节' });
    await chain.getByText(CHAIR.name).waitFor();
    expect(await chain.getByText(FINANCE.name).count()).toBe(1);
    const bands = [
      { upToFen: 500_000, steps: [{ roles: ['chair', 'viceChair'], mode: 'all' }] },
      {
        upToFen: null,
        steps: [
          { roles: ['finance'], mode: 'any' },
          { roles: ['chair'], mode: 'any' },
        ],
      },
    ];
    expect(tried).toEqual([{ kind: 'expenditure', amountFen: 1_200_000, applicantId: MEMBER.id, bands }]);
    await page.getByLabel('依据').fill('委员会2026年第3次会议通过');
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布第 1 版').waitFor();
    expect(published.find((each) => each !== null)).toMatchObject({ kind: 'expenditure', baseVersion: 0, bands });
    await page.close();
  });
});

describe('the audit committee’s seat', () => {
  test('findings lead to one, and a finding to its vouchers', async () => {
    const { page } = await visit('/oversight/inspection');
    await page.getByRole('link', { name: finding.title }).click();
    await page.getByRole('heading', { name: new RegExp(finding.title) }).waitFor();
    await page.getByRole('link', { name: '记-0012' }).waitFor();
    await page.getByRole('button', { name: /撤\s?销/ }).waitFor();
    expect(await page.getByRole('button', { name: /答\s?复/ }).count()).toBe(0);
    await expectSound(page);
    await page.close();
  });

  test('whoever handles the money answers, with evidence that is uploaded, listed and can be removed', async () => {
    const { page } = await visit(`/oversight/inspection/findings/${FINDING_ID}`, answerer);
    const sent = await record(page, `**/v1/inspection/findings/${FINDING_ID}/answers`, (route) =>
      route.fulfill({ json: { ...finding, status: 'answered' } }),
    );
    await page.getByRole('button', { name: /答\s?复/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('说明').fill('已补齐签收表。');
    const file = { name: '签收表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
    await drawer.getByLabel('选择文件').setInputFiles(file);
    const link = drawer.getByRole('link', { name: '下载 签收表.pdf' });
    expect(await link.getAttribute('href')).toBe(`/v1/attachments/${paper.id}/content`);
    await drawer.getByRole('button', { name: '移除 签收表.pdf' }).click();
    expect(await link.count()).toBe(0);
    await drawer.getByLabel('拍照').setInputFiles(file);
    await link.waitFor();
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: /答\s?复/ }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toEqual([{ text: '已补齐签收表。', attachmentIds: [paper.id] }]);
    await page.close();
  });

  test('a sample is drawn with a seed, and what it found becomes a finding', async () => {
    const { page } = await visit('/oversight/inspection/samples');
    const drawn = await record(page, '**/v1/inspection/samples', (route) =>
      route.fulfill({ status: 201, json: sample }),
    );
    await page.getByRole('button', { name: /抽\s?样/ }).click();
    await page.getByLabel('从', { exact: true }).fill('2026-01');
    await page.getByLabel('到', { exact: true }).fill('2026-11');
    await page.getByRole('textbox', { name: '种子' }).fill('会议抽签7-3-9');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /抽\s?样/ })
      .click();
    await page.waitForURL(`**/samples/${SAMPLE_ID}`);
    expect(drawn[0]).toEqual({ from: '2026-01', to: '2026-11', method: 'random', count: 20, seed: '会议抽签7-3-9' });
    await page.getByRole('checkbox', { name: '2026-11-ji-000013' }).check();
    await expectNoAxeViolations(page);
    const recorded = await record(page, '**/v1/inspection/findings', (route) =>
      route.fulfill({ status: 201, json: finding }),
    );
    await page.getByRole('button', { name: '据此登记发现' }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.getByLabel('凭证').inputValue()).toBe('2026-11-ji-000013');
    await drawer.getByLabel('问题').fill('疑似拆分报销');
    await drawer.getByRole('textbox', { name: '依据' }).fill('总工办发〔2017〕32号');
    await drawer.getByLabel('情况说明').fill('同日向同一单位付款两笔。');
    await drawer.getByLabel('涉及金额').fill('12,000');
    await drawer.getByLabel('整改期限').fill('2027-01-20');
    await drawer.getByRole('button', { name: '登记发现' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(recorded[0]).toMatchObject({
      amountFen: 1_200_000,
      voucherIds: ['2026-11-ji-000013'],
      sampleId: SAMPLE_ID,
      dueOn: '2027-01-20',
    });
    await page.close();
  });

  test('whoever has to answer reads so on the first page', async () => {
    const { page } = await visit('/', answerer);
    await page.getByRole('link', { name: /1 项审计发现等您答复/ }).click();
    await page.waitForURL('**/oversight/inspection');
    await page.close();
  });

  test('packs and the report', async () => {
    const packs = await visit('/oversight/inspection/packs');
    await packs.page.getByRole('button', { name: /下载 5/ }).waitFor();
    await expectSound(packs.page);
    await packs.page.close();
    const { page } = await visit('/oversight/inspection/report');
    await page.getByText('凭证连号、链条完整，未发现改动。').waitFor();
    await page.getByText('共 1 项，涉及金额 2,400.00 元，其中 1 项未销号。').waitFor();
    await expectSound(page);
    await page.close();
  });
});
