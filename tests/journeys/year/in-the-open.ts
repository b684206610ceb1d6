import { expect } from 'vitest';
import { goTo } from '../steps/signing-in.ts';
import { look, pageOf, type World } from '../steps/world.ts';
import { YEAR } from './calendar.ts';
import { ask, openAt, refused } from './hands.ts';
import { findAndClose } from './on-pages.ts';

type Sample = { id: string; hits: unknown[] };

/** The audit committee draws by lot, finds something, is answered with evidence and closes it; it can do nothing else. */
export const audit = async (world: World): Promise<void> => {
  const span = { from: `${YEAR}-01`, to: `${YEAR}-12` };
  const draw = async (): Promise<Sample> => {
    const lot = { ...span, method: 'random', seed: '2028-01-08-0417', count: 6 };
    const { id } = await ask<{ id: string }>(world, 'audit', 'POST', '/v1/inspection/samples', lot);
    return ask<Sample>(world, 'audit', 'GET', `/v1/inspection/samples/${id}`);
  };
  const [first, again] = [await draw(), await draw()];
  expect(first.hits).toHaveLength(6);
  expect(again.hits).toEqual(first.hits);
  await findAndClose(world, first.id);
  expect((await refused(world, 'audit', 'POST', '/v1/publicity', span))[0]).toBe(403);
  const page = await openAt(world, 'audit', '/');
  await goTo(page, '审计与公开', '经费审查');
  await page.getByText('活动照片未归档').first().waitFor();
  await look(page, 'year-audit', { phone: true });
};

/** The whole year to take along, verifiable by a public tool. */
export const takeAlong = async (world: World): Promise<void> => {
  await ask(world, 'audit', 'POST', '/v1/inspection/packs', { from: `${YEAR}-01`, to: `${YEAR}-12` });
  type Packs = { data: { status: string; sha256: string | null }[] };
  const latest = async () => (await ask<Packs>(world, 'audit', 'GET', '/v1/inspection/packs')).data[0];
  await expect.poll(async () => (await latest())?.status, { timeout: 60_000 }).toBe('ready');
  expect((await latest())?.sha256).toMatch(/^[0-9a-f]{64}$/);
};

/** One click makes the quarter's table; another publishes it to every member. */
export const publish = async (world: World): Promise<void> => {
  const page = await openAt(world, 'chair', '/');
  await goTo(page, '经费', '经费公示');
  await page.getByRole('link', { name: '公示经费' }).click();
  await page.getByRole('table', { name: '工会经费收支公示表' }).waitFor();
  await page.getByLabel('说明（每行一条，可不填）').fill('本季度举办羽毛球比赛和迎新年晚会。\n');
  await look(page, 'year-publish', { phone: true });
  await page.getByRole('button', { name: '公示经费' }).click();
  await page.getByRole('button', { name: '确认公示' }).click();
  await page.getByText('只计次数，不记是谁看的。').waitFor();
};

/** A member reads on the phone where the money went, down to vouchers without names, and asks. */
export const readOnPhone = async (world: World): Promise<void> => {
  const page = await openAt(world, 'reader', '/member/funds', 360);
  await page
    .getByRole('link', { name: /10月—12月/ })
    .first()
    .click();
  await page.getByText('期末货币资金').first().waitFor();
  await look(page, 'year-phone-table', { phone: true });
  await page.getByRole('link', { name: /职工活动支出/ }).click();
  await page.getByText('迎新年晚会').first().waitFor();
  await page.getByLabel('想问什么').fill('晚会有多少人参加？');
  await page.getByRole('button', { name: '提交问题' }).click();
  await page.getByText('已提交').waitFor();
  await look(page, 'year-phone-line', { phone: true });
  expect((await refused(world, 'reader', 'GET', '/v1/ledger/balances'))[0]).toBe(403);
};

type Questions = { data: { id: string }[] };

export const answerMember = async (world: World): Promise<void> => {
  const list = await ask<{ data: { id: string }[] }>(world, 'chair', 'GET', '/v1/publicity');
  const path = `/v1/publicity/${list.data[0]?.id}/questions`;
  const { data } = await ask<Questions>(world, 'chair', 'GET', path);
  await ask(world, 'chair', 'POST', `${path}/${data[0]?.id}/answer`, { text: '46 人参加，签到表在凭证后面。' });
  const page = await pageOf(world, 'reader');
  await page.reload();
  await page.getByText('46 人参加').waitFor();
};

/** From a cell of the year's statement to the voucher and the request behind it: four clicks. */
export const drill = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', `/funds/statements?form=income&year=${YEAR}`);
  const table = page.getByRole('table', { name: '收入支出表' });
  await table
    .getByRole('button', { name: /^业务支出 .*看组成$/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^50504/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^记-/ }).first().click();
  await page.getByRole('link', { name: /来源：/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, 'year-request', { phone: true });
};

const PAGES: readonly (readonly [section: string, label: string])[] = [
  ['经费', '欠缴与提醒'],
  ['经费', '收据登记'],
  ['经费', '手工凭证'],
  ['经费', '账簿'],
  ['经费', '项目与专项'],
  ['经费', '结账'],
  ['经费', '打印与导出'],
  ['经费', '支出'],
  ['经费', '预算'],
  ['经费', '银行对账'],
  ['经费', '批量付款'],
  ['经费', '资产'],
  ['经费', '盘点'],
  ['经费', '会计报表'],
];

/** Every page of the finance officer, with a year in it: nothing serious for who sees little, nothing wider than a phone. */
export const lookAround = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'finance');
  for (const [section, label] of PAGES) {
    await page.setViewportSize({ width: 1280, height: 860 });
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await goTo(page, section, label);
    await expect
      .poll(() =>
        page
          .locator('main h1')
          .textContent()
          .catch(() => before),
      )
      .not.toBe(before);
    await page.waitForLoadState('networkidle');
    await look(page, `year-page-${label}`, { phone: true });
  }
};
