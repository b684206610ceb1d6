import { takeStep } from '#shared/funds/budget/step-actions.ts';
import { createVersion, saveVersion } from '#shared/funds/budget/version-actions.ts';
import { dayOf } from '#shared/kernel/period.ts';
import { actAs, type Life } from '../life.ts';

/** Account · amount in yuan · what for. Income first; what it does not cover comes out of the surplus. */
const LINES: readonly (readonly [account: string, yuan: number, note: string])[] = [
  ['401', 400_000, '会员会费'],
  ['402', 1_540_000, '拨缴经费本级留成'],
  ['408', 2_000, '存款利息'],
  ['50101', 60_000, '安全、技能、法律知识讲座'],
  ['50102', 120_000, '职工文体赛事'],
  ['50103', 20_000, '宣传栏、主题宣传'],
  ['50105', 560_000, '节日、生日等会员慰问和会员活动'],
  ['50106', 20_000, '其他活动'],
  ['50301', 90_000, '劳动和技能竞赛'],
  ['50302', 60_000, '职工之家建设'],
  ['50303', 30_000, '职工创新工作室'],
  ['50304', 20_000, '职工书屋'],
  ['50402', 20_000, '劳动保护和心理健康'],
  ['50404', 60_000, '困难职工帮扶'],
  ['50405', 90_000, '送温暖、送清凉'],
  ['50501', 30_000, '工会干部培训'],
  ['50502', 10_000, '会员代表大会'],
  ['50504', 15_000, '办公用品等'],
  ['50702', 40_000, '办公设备'],
  ['510', 5_000, '银行手续费等'],
];

/** The year's budget from the draft to the filing with the upper union, each step by who takes it. */
export const passBudget = async (life: Life, year: number): Promise<void> => {
  const finance = actAs(life, ['finance']);
  const chair = actAs(life, ['chair']);
  const { number, v } = await createVersion(finance, year, { reason: '' });
  const lines = LINES.map(([account, yuan, note]) => ({
    account,
    project: null,
    priorFen: null,
    amountFen: yuan * 100,
    note,
  }));
  const saved = await saveVersion(finance, year, number, { v, lines, priorSurplusUsedFen: 0, note: '' });
  const on = () => dayOf(life.strand.clock.now());
  const step = { attachmentIds: [], documentNumber: '', note: '' };
  const steps = [
    [finance, 'submit', {}],
    [chair, 'pass', { documentNumber: `工会纪要〔${year}〕1号` }],
    [actAs(life, ['audit']), 'pass', { note: '预算收支平衡，同意提交会员代表大会审议。' }],
    [chair, 'pass', { documentNumber: `会员代表大会决议〔${year}〕1号` }],
    [chair, 'pass', { documentNumber: `备案回执〔${year}〕17号` }],
  ] as const;
  let version = saved.v;
  for (const [ctx, verb, more] of steps)
    ({ v: version } = await takeStep(ctx, year, number, { ...step, ...more, v: version, verb, on: on() }));
};
