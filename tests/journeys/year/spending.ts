import { expect } from 'vitest';
import { foundOf, type World } from '../steps/world.ts';
import { ask, refused } from './hands.ts';
import { PAPER, type Who } from './people.ts';

/** Puts the bytes where an upload address points to. */
export const putFile = async (url: string, bytes: Buffer): Promise<void> => {
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) });
  await answer.text();
  expect(answer.status).toBe(200);
};

/** Uploads one paper as the browser does: an address, the bytes, the check. */
export const uploadPaper = async (world: World, who: Who): Promise<string> => {
  const ticket = await ask<{ id: string; uploadUrl: string }>(world, who, 'POST', '/v1/attachments', {
    fileName: '凭据.pdf',
    sizeBytes: PAPER.byteLength,
  });
  await putFile(ticket.uploadUrl, PAPER);
  await ask(world, who, 'POST', `/v1/attachments/${ticket.id}/completion`);
  return ticket.id;
};

export type Wish = {
  readonly kind: string;
  readonly title: string;
  readonly yuan: number;
  readonly needs: readonly string[];
};

const BOUGHT = ['plan', 'invoice'] as const;

/** Thirty requests of a year, by the month in which they are made. */
export const WISHES: Readonly<Record<string, readonly Wish[]>> = {
  '01': [
    { kind: 'otherBusiness', title: '办公用品采购', yuan: 286.5, needs: ['invoice'] },
    { kind: 'seasonalCare', title: '春节送温暖走访', yuan: 1_240, needs: BOUGHT },
    { kind: 'education', title: '安全知识讲座', yuan: 900, needs: BOUGHT },
    { kind: 'otherBusiness', title: '凭证装订材料', yuan: 165.8, needs: ['invoice'] },
    { kind: 'contest', title: '焊工技能竞赛', yuan: 1_580, needs: BOUGHT },
  ],
  '03': [
    { kind: 'sports', title: '女职工健步走', yuan: 1_264, needs: BOUGHT },
    { kind: 'education', title: '读书分享会', yuan: 620.35, needs: BOUGHT },
    { kind: 'seasonalCare', title: '一线职工慰问', yuan: 880, needs: BOUGHT },
    { kind: 'otherBusiness', title: '打印耗材', yuan: 312, needs: ['invoice'] },
    { kind: 'contest', title: '合理化建议奖品', yuan: 760, needs: BOUGHT },
    { kind: 'sports', title: '乒乓球比赛', yuan: 1_480, needs: BOUGHT },
  ],
  '06': [
    { kind: 'seasonalCare', title: '高温送清凉', yuan: 2_360, needs: BOUGHT },
    { kind: 'education', title: '法律知识讲座', yuan: 1_200, needs: BOUGHT },
    { kind: 'sports', title: '拔河比赛', yuan: 940.6, needs: BOUGHT },
    { kind: 'otherBusiness', title: '邮寄费', yuan: 58, needs: ['invoice'] },
    { kind: 'contest', title: '安康杯竞赛', yuan: 1_320, needs: BOUGHT },
    { kind: 'otherBusiness', title: '会议用品', yuan: 420, needs: ['invoice'] },
  ],
  '09': [
    { kind: 'sports', title: '秋季运动会', yuan: 2_980, needs: BOUGHT },
    { kind: 'education', title: '心理健康讲座', yuan: 1_500, needs: BOUGHT },
    { kind: 'seasonalCare', title: '金秋走访', yuan: 1_100, needs: BOUGHT },
    { kind: 'officeEquipment', title: '笔记本电脑一台', yuan: 6_800, needs: ['plan', 'contract', 'invoice'] },
    { kind: 'otherBusiness', title: '档案盒', yuan: 136.4, needs: ['invoice'] },
    { kind: 'contest', title: '质量月竞赛', yuan: 980, needs: BOUGHT },
  ],
  '12': [
    { kind: 'sports', title: '羽毛球比赛', yuan: 1_860, needs: BOUGHT },
    { kind: 'seasonalCare', title: '困难职工走访', yuan: 1_480, needs: BOUGHT },
    { kind: 'education', title: '职工技能培训', yuan: 1_640, needs: BOUGHT },
    { kind: 'otherBusiness', title: '年终总结材料印制', yuan: 520, needs: ['invoice'] },
    { kind: 'sports', title: '迎新年晚会', yuan: 2_400, needs: BOUGHT },
    { kind: 'otherBusiness', title: '台历', yuan: 360, needs: ['invoice'] },
    { kind: 'contest', title: '劳动竞赛总结', yuan: 640, needs: BOUGHT },
  ],
};

let invoice = 0;

export type Request = { readonly id: string; readonly approval: { readonly steps: readonly unknown[] } };

const LARGE_FEN = 300_000;

/** The body of a request with its papers uploaded and an invoice number that nobody else has. */
export const bodyOf = async (world: World, who: Who, wish: Wish) => {
  const amountFen = Math.round(wish.yuan * 100);
  const papers = [];
  for (const paper of wish.needs) papers.push({ paper, attachmentId: await uploadPaper(world, who) });
  invoice += 1;
  const number = `27322${String(invoice).padStart(15, '0')}`;
  const more = wish.kind === 'sports' ? { participants: 30, winners: 12, topPrizeFen: 5_000 } : {};
  return {
    title: wish.title,
    payee: { name: '金陵百货' },
    lines: [{ kind: wish.kind, amountFen, memo: wish.title, ...more }],
    invoices: [{ number, date: foundOf(world, 'today'), amountFen }],
    papers,
  };
};

/** Requested by one, approved by others, paid by the cashier. */
export const spend = async (world: World, wish: Wish): Promise<void> => {
  const { id } = await ask<Request>(world, 'women', 'POST', '/v1/expenditures', await bodyOf(world, 'women', wish));
  const signers: readonly Who[] = wish.yuan * 100 > LARGE_FEN ? ['finance', 'chair'] : ['chair'];
  for (const who of signers)
    await ask(world, who, 'POST', `/v1/expenditures/${id}/acts`, { verb: 'approve', note: '同意' });
  const payment = { method: 'bank', paidOn: foundOf(world, 'today') };
  await ask(world, 'cashier', 'POST', `/v1/expenditures/${id}/payment`, payment);
};

export const spendAll = async (world: World, month: string): Promise<void> => {
  for (const wish of WISHES[month] ?? []) await spend(world, wish);
};

/** What must not be possible: to sign one's own request, to spend above the line, to use an invoice again. */
export const tryWrong = async (world: World): Promise<void> => {
  const wish: Wish = { kind: 'otherBusiness', title: '宣传页印制', yuan: 100, needs: ['invoice'] };
  const own = await bodyOf(world, 'chair', wish);
  expect(await refused(world, 'chair', 'POST', '/v1/expenditures', own)).toEqual([422, 'funds.approval.nobodyLeft']);
  const above = await bodyOf(world, 'women', { ...wish, title: '超预算采购', yuan: 9_000 });
  expect(await refused(world, 'women', 'POST', '/v1/expenditures', above)).toEqual([422, 'funds.budget.exceeded']);
  const good = await bodyOf(world, 'women', wish);
  await ask(world, 'women', 'POST', '/v1/expenditures', good);
  expect(await refused(world, 'women', 'POST', '/v1/expenditures', good)).toEqual([
    409,
    'funds.expenditure.invoiceUsed',
  ]);
};
