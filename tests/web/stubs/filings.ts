import type { Page } from 'playwright-core';
import type { Filing, FilingDetail } from '#web/api/client.ts';

export const filing: Filing = {
  id: 'fil_01JDAAAAAAAAAAAAAAAAAAAAAA',
  unionName: '金陵精密制造有限公司工会',
  kind: 'adjustment',
  year: 2026,
  number: 2,
  action: 'file',
  status: 'waiting',
  handedAt: '2026-11-20T02:00:00.000Z',
  incomeFen: 194_200_000,
  spendingFen: 194_200_000,
  answer: null,
  delivery: null,
  problem: null,
};

export const filingDetail: FilingDetail = {
  ...filing,
  isOwn: true,
  paper: {
    reason: '上级下达专项补助，增列支出',
    note: '',
    totals: {
      incomeFen: 194_200_000,
      spendingFen: 194_200_000,
      basicFen: 150_000_000,
      projectFen: 44_200_000,
      priorSurplusUsedFen: 0,
    },
    base: { year: 2026, number: 1, incomeFen: 190_000_000, spendingFen: 190_000_000 },
    lines: [
      {
        ...{ account: '402', zh: '拨缴经费收入', en: 'Contributions', projectName: null, note: '按工资总额测算' },
        ...{ priorFen: 188_000_000, baseFen: 190_000_000, amountFen: 194_200_000 },
      },
      {
        ...{ account: '50102', zh: '文体活动支出', en: 'Sports', projectName: '职工运动会', note: '' },
        ...{ priorFen: null, baseFen: null, amountFen: 44_200_000 },
      },
      {
        ...{ account: '50405', zh: '送温暖支出', en: 'Warmth', projectName: null, note: '' },
        ...{ priorFen: 90_000_000, baseFen: 190_000_000, amountFen: 150_000_000 },
      },
    ],
    steps: [
      { stage: 'submission', on: '2026-11-10', documentNumber: '', note: '' },
      { stage: 'committee', on: '2026-11-12', documentNumber: '工会纪要〔2026〕9号', note: '' },
      { stage: 'audit', on: '2026-11-14', documentNumber: '', note: '收支平衡，同意提交大会。' },
      { stage: 'meeting', on: '2026-11-20', documentNumber: '会员大会决议〔2026〕2号', note: '' },
    ],
    versions: [
      { number: 2, state: 'upper', reason: '上级下达专项补助', incomeFen: 194_200_000, spendingFen: 194_200_000 },
      { number: 1, state: 'inForce', reason: '', incomeFen: 190_000_000, spendingFen: 190_000_000 },
    ],
  },
};

/** A district's inbox with one budget; later routes of a test win over these. */
export const stubFilings = async (page: Page, detail: FilingDetail = filingDetail): Promise<void> => {
  await page.route('**/v1/federation/filings?*', (route) =>
    route.fulfill({ json: { data: [filing], nextCursor: null, hasMore: false } }),
  );
  await page.route(`**/v1/federation/filings/${filing.id}*`, (route) => route.fulfill({ json: detail }));
};
