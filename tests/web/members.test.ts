import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/period.ts';
import { differencesOf } from '#web/features/members/roster/conflict.ts';
import { cleanName, createOf, formOf, patchOf } from '#web/features/members/roster/form-values.ts';
import { adviseIdentity } from '#web/features/members/roster/identity-advice.ts';
import { financeReader, groupLeader, MEMBER, member, officerSession, pageOf, stubMembers } from './stubs/members.ts';
import { problem } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const open = (path: string, more: (page: Page) => Promise<unknown> = async () => {}, session = officerSession) =>
  web.open(path, async (page) => {
    await stubMembers(page, session);
    await more(page);
  });

describe('the roster', () => {
  test.each([
    ['zh', '会员名册', {}],
    ['en', 'Roster', { locale: 'en' as const, dark: true }],
  ])('%s: list, file and form are accessible and fit a phone', async (_language, title, look) => {
    for (const path of ['/members', `/members/${MEMBER}`, '/members/new']) {
      const page = await web.open(path, (opened) => stubMembers(opened), look);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText(title).first().waitFor();
      await expectSound(page);
      await page.close();
    }
  });

  test('an office that may not write or import sees people and no way to change them', async () => {
    const page = await open('/members', undefined, financeReader);
    await page.getByRole('link', { name: '欧阳少东' }).waitFor();
    expect(await page.getByRole('button', { name: '新增会员' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '导入名册' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: '名册导入' }).count()).toBe(0);
    await page.close();
    const barred = await open('/members/imports', undefined, financeReader);
    await barred.getByText('没有找到这个页面').waitFor();
    await barred.close();
  });

  test('an empty roster has two doors, and none for an office that may not open them', async () => {
    const empty = (opened: Page) => opened.route('**/v1/members?*', (route) => route.fulfill({ json: pageOf([]) }));
    const page = await open('/members', empty);
    await page.getByText('名册还是空的').waitFor();
    await page.getByRole('button', { name: '新增会员' }).click();
    await page.waitForURL('**/members/new');
    await page.close();
    const reader = await open('/members', empty, groupLeader);
    await reader.getByText('请联系工会主席或委员导入').waitFor();
    expect(await reader.getByRole('button', { name: '导入名册' }).count()).toBe(0);
    await reader.close();
  });

  test('one box searches while one types, and the search stands in the address', async () => {
    const asked: string[] = [];
    const found = await open('/members?q=oysd', (opened) =>
      opened.route('**/v1/members?*', (route) => {
        asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
        return route.fulfill({ json: pageOf([member]) });
      }),
    );
    await found.getByText('找到 1 人').waitFor();
    await found.getByLabel('查找').fill('5678');
    await found.waitForURL('**/members?q=5678');
    await expect.poll(() => asked).toContain('5678');
    await found.close();
  });

  test('a failing list says what happened and offers a retry', async () => {
    const page = await open('/members', (opened) =>
      opened.route('**/v1/members?*', (route) => route.fulfill(problem(403, 'tenancy.access.forbidden'))),
    );
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.close();
  });
});

describe("a person's page", () => {
  test('shows what is owed, the last twelve months and who changed what', async () => {
    const page = await open(`/members/${MEMBER}`);
    await page.getByText('32.70').first().waitFor();
    await page.getByText('未缴').waitFor();
    await page.getByText('班组：乙班 → 甲班').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '2025年12月' }).innerText()).toContain('30.00');
    await page.close();
  });

  test('no dues for an office that may not read them', async () => {
    const page = await open(`/members/${MEMBER}`, undefined, groupLeader);
    await page.getByText('基本资料').waitFor();
    expect(await page.getByText('近十二个月实缴').count()).toBe(0);
    expect(await page.getByRole('button', { name: /查看完整内容/ }).count()).toBe(0);
    await page.close();
  });

  test('a hidden number is shown for a reason, which is sent', async () => {
    const sent: unknown[] = [];
    const page = await open(`/members/${MEMBER}`, (opened) =>
      opened.route(`**/v1/members/${MEMBER}/reveal`, (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { idNumber: '32019919850615001X' } });
      }),
    );
    await page.getByRole('button', { name: '查看完整内容: 证件号码' }).click();
    await page.getByLabel('查看原因').fill('办理互助保障参保');
    await page.getByRole('dialog').getByRole('button', { name: '查看完整内容' }).click();
    await page.getByText('32019919850615001X').waitFor();
    expect(sent).toEqual([{ fields: ['idNumber'], reason: '办理互助保障参保' }]);
    await page.close();
  });

  test('an edit sends only what changed; a conflict shows what the other side did and keeps mine', async () => {
    const sent: { version: number }[] = [];
    let meanwhile = member;
    const page = await open(`/members/${MEMBER}`, (opened) =>
      opened.route(`**/v1/members/${MEMBER}`, (route) => {
        if (route.request().method() !== 'PATCH') return route.fulfill({ json: meanwhile });
        sent.push(route.request().postDataJSON());
        if (sent.length > 1) return route.fulfill({ json: { ...meanwhile, department: '质量部', version: 5 } });
        meanwhile = { ...member, team: '丙班', version: 4 };
        return route.fulfill(problem(409, 'storage.version.stale'));
      }),
    );
    await page.getByRole('button', { name: '编辑资料' }).click();
    const drawer = page.getByRole('dialog', { name: '编辑资料' });
    await drawer.getByLabel('部门').fill('质量部');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('别人刚刚改过这份档案').waitFor();
    expect(await drawer.getByRole('alert').innerText()).toContain('甲班 → 丙班');
    expect(await drawer.getByLabel('部门').inputValue()).toBe('质量部');
    await expectSound(page);
    await drawer.getByRole('button', { name: '按我填写的保存' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toEqual([
      { department: '质量部', version: 3 },
      { department: '质量部', version: 4 },
    ]);
    await page.close();
  });

  test('a change of standing offers only what the constitution knows and needs a reason', async () => {
    const sent: unknown[] = [];
    const page = await open(`/members/${MEMBER}`, (opened) =>
      opened.route(`**/v1/members/${MEMBER}/standing`, (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { ...member, standing: 'retained', version: 4 } });
      }),
    );
    await page.getByRole('button', { name: '变更会籍' }).click();
    const drawer = page.getByRole('dialog', { name: '变更会籍' });
    await drawer.getByText('保留会籍').waitFor();
    expect(await drawer.getByRole('radio').count()).toBe(5);
    await drawer.getByRole('button', { name: '确认变更' }).click();
    await drawer.getByText('请写明原因').waitFor();
    await expectSound(page);
    await drawer.getByText('保留会籍').click();
    await drawer.getByLabel('原因').fill('退休');
    await drawer.getByLabel('原因').fill('办理退休手续');
    await drawer.getByRole('button', { name: '确认变更' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toEqual([{ standing: 'retained', on: '2026-11-22', reason: '办理退休手续', version: 3 }]);
    await page.close();
  });
});

describe('a new member', () => {
  test('is checked while one types; a refused field says so under the field', async () => {
    const sent: unknown[] = [];
    const page = await open('/members/new', (opened) =>
      opened.route('**/v1/members', (route) => {
        sent.push(route.request().postDataJSON());
        const errors = [{ pointer: '/idNumber', code: 'members.identity.duplicate', detail: '' }];
        return route.fulfill(problem(409, 'members.identity.duplicate', { errors }));
      }),
    );
    await page.getByLabel('姓名', { exact: false }).first().fill('阿布都热合曼•吐尔逊');
    await page.getByText('将保存为「阿布都热合曼·吐尔逊」').waitFor();
    const number = page.getByLabel('证件号码');
    await number.fill('5101991990');
    await page.getByText('已填 10 位').waitFor();
    await number.fill('510199199008232131');
    await page.getByText('前 17 位对应的末位是 9').waitFor();
    await number.fill('510199199008232139');
    await page.getByText('居民身份证 · 男 · 1990年8月23日 出生，36 岁').waitFor();
    await page.getByLabel('工资基数').fill('6543.21');
    await page.getByText('每月应缴会费 32.70 元').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '保存并打开档案' }).click();
    await page.locator('.ant-form-item-explain-error', { hasText: '这个证件号码已在名册中' }).waitFor();
    expect(sent).toEqual([
      {
        name: '阿布都热合曼•吐尔逊',
        idNumber: '510199199008232139',
        standing: 'active',
        dueExempt: false,
        wageBaseFen: 654_321,
      },
    ]);
    await page.close();
  });

  test('nothing is sent while the two needed fields are missing', async () => {
    const page = await open('/members/new');
    await page.getByRole('button', { name: '保存并打开档案' }).click();
    await page.getByText('请填写姓名').waitFor();
    await page.getByText('请填写证件号码').waitFor();
    await page.close();
  });
});

describe('what the form makes of what was typed', () => {
  const today = day('2026-11-22');

  test.each([
    ['', 'empty'],
    ['３２０１９９', 'typing'],
    ['510199199008232139', 'ok'],
    ['510199199008232131', 'wrong'],
    ['H12345678', 'ok'],
    ['?', 'wrong'],
  ])('"%s" is %s', (typed, state) => {
    expect(adviseIdentity(typed, today).state).toBe(state);
  });

  test('a blank hidden field stays as it is, a blank open one is removed, the rest is not sent', () => {
    const values = { ...formOf(member), department: ' ', phone: '', wageBase: '', name: member.name };
    expect(patchOf(values, member)).toEqual({ department: null });
    expect(patchOf(formOf(member), member)).toEqual({});
  });

  test('an employee who has not joined has no day of joining', () => {
    const values = { name: '王芳', idNumber: 'H12345678', standing: 'notJoined', joinedOn: '2026-11-01' } as const;
    expect(createOf(values)).toEqual({
      name: '王芳',
      idNumber: 'H12345678',
      standing: 'notJoined',
      dueExempt: false,
    });
  });

  test('a name that cannot be one has no clean form', () => {
    expect([cleanName('=cmd()'), cleanName('欧阳 少东')]).toEqual([undefined, '欧阳少东']);
  });

  test('a conflict names hidden facts by their masks', () => {
    const after = { ...member, phoneMasked: '139****0002', standing: 'retained' as const };
    expect(differencesOf(member, after, 'zh')).toEqual([
      { label: '会籍', before: '会员', after: '保留会籍' },
      { label: '手机号', before: '138****5678', after: '139****0002' },
    ]);
  });
});
