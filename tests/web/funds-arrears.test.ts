import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type {
  ContributionDemand,
  ContributionDetail,
  ContributionsOverdue,
  DuesArrears,
  IncomeReceipt,
  MemberDuesFile,
} from '#web/api/client.ts';
import { financeSession } from './stubs/funds.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';
import { problem } from './stubs/tenancy.ts';
import { expectSound } from './stubs/web.ts';

const open = fundsPages();

const MEMBER = 'mbr_01JD9Z6T7QF3000000000000AA';
const owing: DuesArrears = {
  memberId: MEMBER,
  name: '彭秀明',
  employeeNo: 'G00001',
  months: ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].map((period) => ({
    period,
    dueFen: 2500,
    paidFen: 0,
  })),
  owedFen: 15000,
  unpaidMonths: 6,
  unpaidSince: '2026-04',
  reminders: 3,
  lastRemindedOn: '2026-09-10',
  stage: 'mayBeDeemedLeft',
};
const file: MemberDuesFile = {
  arrears: owing,
  rule: { months: 6, reminders: 1 },
  entries: [
    {
      id: 'rmd_01JD9Z6T7QF3000000000000AA',
      kind: 'reminder',
      on: '2026-09-10',
      way: 'phone',
      months: ['2026-08'],
      owedFen: 12500,
      from: null,
      until: null,
      text: null,
      attachmentIds: [],
      by: '周会计',
      at: '2026-09-10T02:00:00.000Z',
    },
  ],
  exemptions: [],
};
const permissions = [
  ...financeSession.permissions,
  'funds.dues.remind',
  'funds.dues.confirm',
  'funds.contributions.demand',
];
const session = { ...financeSession, permissions };
const page = (rows: readonly unknown[]) => ({ data: rows, nextCursor: null, hasMore: false });
const arrears = async (on: Page): Promise<void> => {
  await on.route('**/v1/dues/arrears?*', (route) => route.fulfill({ json: page([owing]) }));
  await on.route(`**/v1/dues/arrears/${MEMBER}`, (route) => route.fulfill({ json: file }));
};

describe('arrears', () => {
  test('list months and sums; a reminder of those ticked is logged, with words to copy', async () => {
    const { page: on } = await open('/funds/arrears', { session, also: arrears });
    await on.getByText('可提交委员会').waitFor();
    await on.getByRole('checkbox', { name: '彭秀明' }).check();
    const sent = await record(on, '**/v1/dues/reminders', (route) =>
      route.fulfill({ status: 201, json: { data: [] } }),
    );
    await on.getByRole('button', { name: '登记提醒（1 人）' }).click();
    await on.getByText(/彭秀明同志：您有 2026年4月 至 2026年9月.*共 150.00 元/).waitFor();
    await on.getByLabel('提醒日期').fill('2026-11-20');
    await on.getByRole('dialog').getByRole('button', { name: '登记提醒', exact: true }).click();
    await on.getByText('已登记提醒').waitFor();
    expect(sent).toEqual([{ memberIds: [MEMBER], way: 'talk', on: '2026-11-20' }]);
    await expectSound(on);
    await on.close();
  });

  test('only the committee confirms leaving, with the minutes; what the server refuses is said', async () => {
    const { page: on } = await open('/funds/arrears', { session, also: arrears });
    await on.getByRole('button', { name: '查看 彭秀明 的欠缴记录' }).click();
    await on.getByText('提交委员会的条件：连续未缴满 6 个月', { exact: false }).waitFor();
    const sent = await record(on, `**/v1/dues/arrears/${MEMBER}/departure`, (route) =>
      route.fulfill(problem(422, 'funds.dues.excused', {})),
    );
    await on.getByRole('button', { name: '委员会确认自动退会' }).click();
    await on.getByLabel('会议纪要', { exact: true }).fill('委员会会议纪要第3号');
    await on.getByRole('button', { name: '确认退会' }).click();
    await on.getByText('欠缴的月份已登记正当理由，不能视为自动退会。').first().waitFor();
    expect(sent).toEqual([{ resolution: '委员会会议纪要第3号' }]);
    await on.close();
  });

  test('who may only read sees no act', async () => {
    const readOnly = { ...financeSession, permissions: ['funds.dues.read'] };
    const { page: on } = await open('/funds/arrears', { session: readOnly, also: arrears });
    await on.getByText('可提交委员会').waitFor();
    expect(await on.getByRole('checkbox').count()).toBe(0);
    expect(await on.getByRole('button', { name: /登记提醒/ }).count()).toBe(0);
    await on.close();
  });

  test('exemptions are listed and ended with a month', async () => {
    const one = {
      memberId: MEMBER,
      name: '彭秀明',
      from: '2026-08',
      until: null,
      reason: '特困',
      by: '陈建国',
      at: '',
    };
    const { page: on } = await open('/funds/arrears/exemptions', {
      session,
      also: (to) => to.route('**/v1/dues/exemptions', (route) => route.fulfill({ json: { data: [one] } })),
    });
    const sent = await record(on, `**/v1/dues/exemptions/${MEMBER}/2026-08/end`, (route) =>
      route.fulfill({ json: { ...one, until: '2026-11' } }),
    );
    await on.getByRole('button', { name: '结束 彭秀明 的免缴' }).click();
    await on.getByLabel('免缴到哪个月').fill('2026-11');
    await on.getByLabel('事由').fill('情况好转');
    await on.getByRole('button', { name: '结束免缴' }).click();
    await on.getByText('已结束').waitFor();
    expect(sent).toEqual([{ until: '2026-11', reason: '情况好转' }]);
    await expectSound(on);
    await on.close();
  });
});

describe('receipts', () => {
  const receipt: IncomeReceipt = {
    year: 2026,
    number: 7,
    payer: '华东精工有限公司',
    purpose: 'contribution',
    amountFen: 2469136,
    on: '2026-11-20',
    officialNumber: '0012345',
    voucherId: data.VOUCHER,
    note: null,
    by: '周会计',
    at: '2026-11-20T02:00:00.000Z',
    isVoid: false,
    voidedAt: null,
    voidedBy: null,
    voidReason: null,
  };

  test('are entered in yuan and voided with a reason', async () => {
    const { page: on } = await open('/funds/receipts?year=2026', {
      session,
      also: (to) => to.route('**/v1/income-receipts?*', (route) => route.fulfill({ json: page([receipt]) })),
    });
    await on.getByText('24,691.36').waitFor();
    await expectSound(on);
    const issued = await record(on, '**/v1/income-receipts', (route) => route.fulfill({ status: 201, json: receipt }));
    await on.getByRole('button', { name: '登记收据' }).click();
    await on.getByLabel('交款单位或个人').fill('华东精工有限公司');
    await on.getByLabel('金额').fill('1,234.5');
    await on.getByLabel('开具日期').fill('2026-11-20');
    await on.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await on.getByText('已登记').waitFor();
    expect(issued).toEqual([
      { payer: '华东精工有限公司', purpose: 'contribution', on: '2026-11-20', amountFen: 123450 },
    ]);
    const voided = await record(on, '**/v1/income-receipts/2026/7/void', (route) => route.fulfill({ json: receipt }));
    await on.getByRole('button', { name: '作废第 7 号收据' }).click();
    await on.getByLabel('事由').fill('金额开错');
    await on.getByRole('button', { name: '确认作废' }).click();
    await expect.poll(() => voided).toEqual([{ reason: '金额开错' }]);
    await on.close();
  });
});

describe('contributions through the tax office', () => {
  const month: ContributionDetail = {
    ...data.contribution,
    receivedFen: 0,
    channel: 'taxWhole',
    taxPaidFen: 21337042,
    declaredFen: 21337042,
    passedBackFen: 12802000,
    owedFen: 0,
    stages: [
      { stage: 'declared', expectedFen: 21337042, actualFen: 21337042, varianceFen: 0 },
      { stage: 'taxPaid', expectedFen: 21337042, actualFen: 21337042, varianceFen: 0 },
      { stage: 'passedBack', expectedFen: 12802225, actualFen: 12802000, varianceFen: -225 },
    ],
    movements: [],
  };

  test('show each stage against the one before, and take a row', async () => {
    const { page: on } = await open('/funds/contributions/2026-11', {
      session,
      also: (to) => to.route('**/v1/contributions/2026-11', (route) => route.fulfill({ json: month })),
    });
    const stages = on.getByRole('region', { name: '各阶段核对' }).first();
    await stages.getByText('-2.25').waitFor();
    expect(await stages.getByText('相符').count()).toBe(2);
    await expectSound(on);
    await on.setViewportSize({ width: 1280, height: 900 });
    const sent = await record(on, '**/v1/contributions/tax-rows', (route) =>
      route.fulfill({ status: 201, json: { rows: [], voucherId: null } }),
    );
    await on.getByRole('button', { name: '登记税务记录' }).click();
    await on.getByLabel('返还到账').check();
    await on.getByLabel('金额').fill('2.25');
    await on.getByLabel('日期').fill('2026-11-20');
    await on.getByLabel('凭证或通知号码').fill('ZB-1');
    await on.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await on.getByText('已登记').waitFor();
    expect(sent).toEqual([
      { rows: [{ stage: 'passBack', period: '2026-11', amountFen: 225, on: '2026-11-20', reference: 'ZB-1' }] },
    ]);
    await on.close();
  });

  const overdue: ContributionsOverdue = {
    hasLateFee: true,
    data: [
      {
        period: '2026-09',
        dueFen: 987654,
        paidFen: 0,
        missingFen: 987654,
        dueDay: '2026-10-15',
        daysLate: 23,
        lateFeeFen: 113580,
        isOverdue: true,
        demands: 0,
        lastDemandOn: null,
        limitationEndsOn: '2029-10-15',
        warning: 'none',
      },
    ],
    missingFen: 987654,
    lateFeeFen: 113580,
  };
  const demand: ContributionDemand = {
    id: 'dmd_01JD9Z6T7QF3000000000000AA',
    year: '2026',
    number: 1,
    on: '2026-11-07',
    addressee: '华东精工有限公司',
    payBy: '2026-12-15',
    deliveredBy: '当面送达',
    unionName: '华东精工有限公司工会委员会',
    months: overdue.data.map(({ period, dueFen, paidFen, missingFen, dueDay, daysLate, lateFeeFen }) => ({
      period,
      dueFen,
      paidFen,
      missingFen,
      dueDay,
      daysLate,
      lateFeeFen,
    })),
    missingFen: 987654,
    lateFeeFen: 113580,
    by: '周会计',
    at: '2026-11-07T02:00:00.000Z',
    voided: null,
  };
  const letters = async (to: Page): Promise<void> => {
    await to.route('**/v1/contributions/overdue', (route) => route.fulfill({ json: overdue }));
    await to.route('**/v1/contributions/demands', (route) => route.fulfill({ json: { data: [demand] } }));
  };

  test('what is missing is demanded by a letter, which prints with the sum in capitals', async () => {
    const { page: on } = await open('/funds/contributions/overdue', { session, also: letters });
    await on.getByText('合计欠缴 9,876.54 元，滞纳金 1,135.80 元').waitFor();
    await expectSound(on);
    await on.setViewportSize({ width: 1280, height: 900 });
    const sent: unknown[] = [];
    await on.route('**/v1/contributions/demands', (route) => {
      if (route.request().method() === 'GET') return route.fallback();
      sent.push(route.request().postDataJSON());
      return route.fulfill({ status: 201, json: demand });
    });
    await on.getByRole('checkbox', { name: '2026年9月' }).check();
    await on.getByRole('button', { name: '发催缴函（1 个月）' }).click();
    await on.getByLabel('致（单位名称）').fill('华东精工有限公司');
    await on.getByLabel('请于何日前缴清').fill('2026-12-15');
    await on.getByLabel('送达方式').fill('当面送达');
    await on.getByRole('button', { name: '生成并登记' }).click();
    await on.getByText('催缴函已登记').waitFor();
    expect(sent).toEqual([
      { addressee: '华东精工有限公司', payBy: '2026-12-15', deliveredBy: '当面送达', periods: ['2026-09'] },
    ]);
    await on.getByRole('link', { name: '催缴〔2026〕1号' }).click();
    await on.getByText(/大写：玖仟捌佰柒拾陆元伍角肆分/).waitFor();
    await expectSound(on);
    await on.close();
  });
});
