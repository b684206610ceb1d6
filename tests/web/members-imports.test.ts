import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberImport } from '#web/api/client.ts';
import {
  checked,
  committed,
  committing,
  IMPORT,
  MEMBER,
  officerSession,
  opened,
  pageOf,
  stubMembers,
  undone,
} from './stubs/members.ts';
import { problem } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const PAGE = `/members/imports/${IMPORT}`;

/** An import whose state the test moves on; what was posted is kept by the last part of its path. */
const openAt = async (first: MemberImport, answers: Readonly<Record<string, MemberImport>> = {}) => {
  let state = first;
  const sent: Record<string, unknown> = {};
  const page = await web.open(PAGE, async (tab) => {
    await stubMembers(tab, officerSession);
    await tab.route(`**/v1/members/imports/${IMPORT}`, (route) => route.fulfill({ json: state }));
    for (const [path, answer] of Object.entries(answers))
      await tab.route(`**/v1/members/imports/${IMPORT}/${path}`, (route) => {
        sent[path] = route.request().postDataJSON();
        state = answer;
        return route.fulfill({ json: answer });
      });
  });
  const move = (next: MemberImport): void => {
    state = next;
  };
  return { page, sent, move };
};

describe('pages of imports', () => {
  test.each([
    ['list', '/members/imports', '名册导入'],
    ['upload', '/members/imports/new', '放心直接传'],
  ])('%s is accessible and fits a phone', async (_name, path, words) => {
    const page = await web.open(path, (tab) => stubMembers(tab));
    await page.getByText(words).first().waitFor();
    await expectSound(page);
    await page.close();
  });

  test.each([
    ['columns', opened, '每一列是什么', {}],
    ['result', checked, '试导入结果', {}],
    ['result in English and dark', checked, 'Result of the trial', { locale: 'en' as const, dark: true }],
    ['progress', committing, '正在导入', {}],
    ['end', committed, '导入完成', {}],
  ])('%s: accessible, and fits a phone', async (_name, state, words, look) => {
    const page = await web.open(PAGE, (tab) => stubMembers(tab, officerSession, state), look);
    await page.getByText(words).first().waitFor();
    await expectSound(page);
    await page.close();
  });

  test('every state of an import has its words', async () => {
    const { page, move } = await openAt({ ...opened, status: 'checking' });
    await page.getByText('正在检查 812 人').waitFor();
    const states: readonly (readonly [MemberImport, string])[] = [
      [{ ...committed, status: 'cancelled' }, '导入已停止'],
      [{ ...opened, status: 'cancelled' }, '这次导入已放弃'],
      [{ ...committed, status: 'failed', failure: 'members.import.moved' }, '导入没有完成'],
      [{ ...opened, status: 'failed', failure: 'files.zip.bomb' }, '检查没有完成'],
    ];
    for (const [state, words] of states) {
      move(state);
      await page.reload();
      await page.getByText(words).waitFor();
    }
    await page.close();
  });

  test('a file without a header row says what to look for', async () => {
    const page = await web.open('/members/imports/new', async (tab) => {
      await stubMembers(tab);
      await tab.route('**/v1/uploads', (route) =>
        route.fulfill({ json: { id: 'upl_1', method: 'PUT', url: '/files/x', maxBytes: 1, expiresAt: '' } }),
      );
      await tab.route('**/files/x', (route) => route.fulfill({ status: 200 }));
      await tab.route('**/v1/members/imports', (route) => route.fulfill(problem(400, 'members.import.noHeader')));
    });
    await page.locator('input[type=file]').setInputFiles({
      name: '花名册.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2\n'),
    });
    await page.getByText('没有找到表头').waitFor();
    await page.close();
  });
});

describe('an import step by step', () => {
  test('columns: a field stands once, a column can be left out, and the whole choice is sent', async () => {
    const { page, sent } = await openAt(opened, { mapping: checked });
    await page.getByText('已按表头认出 5 列，共 7 列').waitFor();
    await page.getByLabel(/第 D 列/).click();
    const option = page.locator('.ant-select-dropdown:visible').getByTitle('姓名', { exact: true });
    expect(await option.getAttribute('aria-disabled')).toBe('true');
    await page.locator('.ant-select-dropdown:visible').getByTitle('部门', { exact: true }).click();
    await page.getByRole('button', { name: '试导入（不写入）' }).click();
    await page.getByText('试导入结果').waitFor();
    expect(sent.mapping).toEqual({
      mapping: [null, 'employeeNo', 'name', 'department', 'idNumber', 'phone', 'wageBase'],
    });
    await page.close();
  });

  test('columns: without a field that tells people apart the check cannot start', async () => {
    const columns = opened.columns.map((each) => (each.field === 'name' ? each : { ...each, field: null }));
    const { page } = await openAt({ ...opened, columns, isMappingRemembered: true });
    await page.getByText('请至少对应「证件号码」或「工号」').waitFor();
    await page.getByText('已按上次的选择对应好').waitFor();
    expect(await page.getByRole('button', { name: '试导入（不写入）' }).isDisabled()).toBe(true);
    await page.close();
  });

  test('refused cells are corrected in place and checked in one go', async () => {
    const after = {
      ...checked,
      version: 3,
      counts: { total: 812, new: 801, changed: 3, unchanged: 7, refused: 1, notices: 1 },
    };
    const { page, sent } = await openAt(checked, { corrections: after });
    await page.getByText('与第 25 行的证件号码相同').waitFor();
    await page.getByLabel('E15 证件号码').fill('510199199008232139');
    await page.getByLabel('F41 手机号').fill('15878135012');
    await page.getByText('已改 2 行，还没有检查').waitFor();
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('改好了 1 行，还有 1 行').waitFor();
    expect(sent.corrections).toEqual({
      rows: [
        { row: 15, cells: { idNumber: '510199199008232139' } },
        { row: 41, cells: { phone: '15878135012' } },
      ],
    });
    await page.close();
  });

  test('a correction that is taken back is not sent', async () => {
    const { page } = await openAt(checked);
    const cell = page.getByLabel('E15 证件号码');
    await cell.fill('5');
    await cell.fill('510199199008232131');
    expect(await page.getByRole('button', { name: '重新检查' }).isDisabled()).toBe(true);
    await page.close();
  });

  test('changed people are shown before and after, the wage never', async () => {
    const { page } = await openAt(checked);
    await page.getByRole('tab', { name: '更新 3' }).click();
    const row = page.getByRole('listitem').filter({ hasText: '欧阳少东' });
    await row.getByText('装配车间').waitFor();
    expect(await row.innerText()).toMatch(/仓储部 → 装配车间[\s\S]*女 → 男[\s\S]*有变化（金额不显示）/);
    await page.getByRole('tab', { name: '提醒 1' }).click();
    await page.getByText('已按规范格式整理').waitFor();
    await page.close();
  });

  test('the refused rows are fetched from the server by their address', async () => {
    const { page } = await openAt(checked);
    await page.route('**/refused-rows', (route) =>
      route.fulfill({ body: 'PK', headers: { 'content-disposition': 'attachment' } }),
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载错误行.xlsx' }).click(),
    ]);
    expect(new URL(file.url()).pathname).toBe(`/v1/members/imports/${IMPORT}/refused-rows`);
    await page.close();
  });

  test('importing shows how far it is, ends by itself, and can be taken back as a whole', async () => {
    const undoing = { ...committed, status: 'undoing' as const, progress: { done: 1, total: 9 }, version: 21 };
    const { page, move } = await openAt(checked, { commit: committing, undo: undoing });
    await page.clock.resume();
    await page.getByRole('button', { name: '导入 803 人' }).click();
    await page.getByText('240 / 812 行').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('29');
    move({ ...committing, progress: { done: 500, total: 812 } });
    await page.getByText(/每秒约/).waitFor();
    move(committed);
    await page.getByText('新增 800 人，更新 3 人').waitFor();
    await page.getByText('2 人因错误没有导入').waitFor();
    await page.getByRole('button', { name: '撤销整批导入' }).click();
    await page.getByRole('button', { name: '撤销导入' }).click();
    await page.getByRole('heading', { name: '正在撤销', exact: true }).waitFor();
    await page.route('**/skipped', (route) =>
      route.fulfill({
        json: { data: [{ memberId: MEMBER, code: 'members.undo.hasDues', detail: '已有会费记录，不能删除。' }] },
      }),
    );
    move(undone);
    await page.getByText('移除 799 人，还原 3 人').waitFor();
    await page.getByText('已有会费记录，不能删除').waitFor();
    await page.close();
  });

  test('a running import is found again after leaving, and stops when asked', async () => {
    const { page, sent } = await openAt(committing, { cancel: { ...committing, isCancelRequested: true } });
    await page.getByText('240 / 812 行').waitFor();
    await page.getByRole('button', { name: '停止导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停止', exact: true }).click();
    await page.getByRole('button', { name: '正在停止…' }).waitFor();
    expect('cancel' in sent).toBe(true);
    await page.close();
  });

  test('an import that waits for somebody stands on the first page; an empty roster asks for its first one', async () => {
    const page = await web.open('/', (tab) => stubMembers(tab));
    await page.getByRole('link', { name: /名册导入等待您确认：职工花名册.xlsx/ }).waitFor();
    await page.getByRole('link', { name: /名册共 5 人/ }).waitFor();
    await page.close();
    const empty = await web.open('/', async (tab) => {
      await stubMembers(tab);
      await tab.route('**/v1/members/imports?*', (route) => route.fulfill({ json: pageOf([]) }));
      await tab.route('**/v1/members/summary', (route) =>
        route.fulfill({ json: { people: 0, members: 0, womenMembers: 0, retainedMembers: 0, employees: 0 } }),
      );
    });
    await empty.getByRole('link', { name: /把职工名册导入系统/ }).waitFor();
    await empty.close();
  });
});
