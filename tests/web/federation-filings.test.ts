import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stubFederation } from './stubs/federation.ts';
import { filing, filingDetail, stubFilings } from './stubs/filings.ts';
import { nodeSession, problem } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const READ = 'federation.filings.read';
const open = (path: string, permissions: string[], more: (page: Page) => Promise<unknown> = async () => {}) =>
  web.open(path, async (page) => {
    const session = { ...nodeSession, permissions: [...nodeSession.permissions, ...permissions] };
    await stubFederation(page, session as typeof nodeSession);
    await stubFilings(page);
    await more(page);
  });

describe('budgets that were handed up', () => {
  test('are listed, read line by line and returned with a reason; a second click says that it was answered', async () => {
    const sent: unknown[] = [];
    const page = await open('/filings', [READ, 'federation.filings.answer'], async (opened) => {
      await opened.route('**/v1/federation/filings/*/acceptance', (route) =>
        route.fulfill(problem(409, 'tenancy.filing.alreadyAnswered')),
      );
      await opened.route('**/v1/federation/filings/*/return', (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { ...filing, status: 'returned' } });
      });
    });
    await page.getByRole('radio', { name: '待办理' }).waitFor({ state: 'attached' });
    await expectSound(page);
    await page.getByRole('link', { name: filing.unionName }).click();
    await page.getByText('经审会审查意见').waitFor();
    expect(await page.getByRole('row', { name: /送温暖支出/ }).innerText()).toMatch(/-400,000\.00|−400,000\.00/);
    await expectSound(page);

    await page.getByRole('button', { name: '同意备案' }).click();
    const accept = page.getByRole('dialog');
    await accept.getByRole('button', { name: '同意备案' }).click();
    await accept.getByText('已经答复过了').waitFor();
    await accept.getByRole('button', { name: '取消' }).click();
    await accept.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '退回' }).click();
    const back = page.getByRole('dialog');
    await back.getByRole('button', { name: '退回' }).click();
    await back.getByText('请写明原因').waitFor();
    await back.getByLabel('原因').fill('送温暖缺少测算依据');
    await back.getByRole('button', { name: '退回' }).click();
    await back.waitFor({ state: 'detached' });
    expect(sent).toEqual([{ note: '送温暖缺少测算依据' }]);
    await page.close();
  });

  test('are only read by whoever does not answer, and say what became of an answer', async () => {
    const page = await open(`/filings/${filing.id}`, [READ], (opened) =>
      stubFilings(opened, {
        ...filingDetail,
        status: 'accepted',
        delivery: 'refused',
        problem: 'funds.budget.belowUsed',
        answer: { at: filing.handedAt, by: '鼓楼区总工会 蒋海波', documentNumber: '鼓工发〔2026〕31号', note: '' },
      }),
    );
    await page.getByText('支出已超过新预算的限额').waitFor();
    expect(await page.getByRole('button', { name: '同意备案' }).count()).toBe(0);
    await expectSound(page);
    await page.close();
  });
});
