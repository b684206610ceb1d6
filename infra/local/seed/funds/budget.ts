import { enterAnswer } from '#shared/funds/budget/enter-answer.ts';
import { handUp } from '#shared/funds/budget/hand-up.ts';
import { takeStep } from '#shared/funds/budget/step-actions.ts';
import { filingOf } from '#shared/funds/budget/step-rules.ts';
import { needVersion } from '#shared/funds/budget/store.ts';
import { createVersion, saveVersion } from '#shared/funds/budget/version-actions.ts';
import { dayOf } from '#shared/kernel/period.ts';
import { courierContext } from '#shared/storage/means.ts';
import { acceptFiling } from '#shared/tenancy/filings/inbox-actions.ts';
import { actAs, type Life } from '../life.ts';
import { nodeOfficerCtx } from '../world.ts';

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

/** What a small union plans, without books of its own in the demo. */
const SMALL_LINES: readonly (readonly [account: string, yuan: number, note: string])[] = [
  ['402', 260_000, '拨缴经费本级留成'],
  ['50102', 90_000, '健步走、篮球赛'],
  ['50105', 110_000, '节日慰问'],
  ['50404', 20_000, '困难职工帮扶'],
  ['50405', 30_000, '送清凉'],
  ['510', 2_000, '银行手续费'],
];

type Planned = { readonly year: number; readonly lines: typeof LINES; readonly note: string };
type Adopted = { readonly year: number; readonly number: number };

/** A budget from the draft to the members' meeting, each step by who takes it. */
const adopt = async (life: Life, { year, lines: planned, note }: Planned): Promise<Adopted> => {
  const finance = actAs(life, ['finance', 'chair']);
  const chair = actAs(life, ['chair']);
  const { number, v, lines: begun } = await createVersion(finance, year, { reason: '' });
  const prior = new Map(begun.map(({ account, priorFen }) => [account, priorFen]));
  const lines = planned.map(([account, yuan, said]) => ({
    account,
    project: null,
    priorFen: prior.get(account) ?? null,
    amountFen: yuan * 100,
    note: said,
  }));
  const saved = await saveVersion(finance, year, number, { v, lines, priorSurplusUsedFen: 0, note });
  const on = () => dayOf(life.strand.clock.now());
  const step = { attachmentIds: [], documentNumber: '', note: '' };
  const steps = [
    [finance, 'submit', {}],
    [chair, 'pass', { documentNumber: `工会纪要〔${year}〕1号` }],
    [actAs(life, ['audit']), 'pass', { note: '预算收支平衡，同意提交会员代表大会审议。' }],
    [chair, 'pass', { documentNumber: `会员代表大会决议〔${year}〕1号` }],
  ] as const;
  let version = saved.v;
  for (const [ctx, verb, more] of steps)
    ({ v: version } = await takeStep(ctx, year, number, { ...step, ...more, v: version, verb, on: on() }));
  return { year, number };
};

const courier = ({ strand, unionId, plan }: Life) => courierContext(strand.runtime, 'seed', unionId, plan.district);

/** The courier's way up, which the seed goes itself: what lies before the district then. */
const layBefore = async (life: Life, { year, number }: Adopted): Promise<string> => {
  const ctx = courier(life);
  const version = await needVersion(ctx, year, number);
  const { id } = filingOf(version) ?? { id: '' };
  await handUp(ctx, year, number, id);
  return id;
};

/** The year's budget until the district has taken it into its files. */
export const passBudget = async (life: Life, year: number): Promise<void> => {
  const id = await layBefore(life, await adopt(life, { year, lines: LINES, note: '' }));
  const { strand, plan, administrator } = life;
  const staff = nodeOfficerCtx(strand, plan.district, administrator, 'administrator');
  await acceptFiling(staff, id, { documentNumber: `备案回执〔${year}〕17号`, note: '' });
  await enterAnswer(courier(life), plan.district, id);
};

/** Next year's budget, adopted and not answered yet. */
export const leaveBudgetWaiting = async (life: Life, year: number, isLarge: boolean): Promise<void> => {
  const grown = LINES.map(
    ([account, yuan, note]) => [account, account === '50102' ? yuan + 20_000 : yuan, note] as const,
  );
  const note = isLarge ? '文体活动增列职工运动会，其余与上年持平。' : '首次编制预算。';
  await layBefore(life, await adopt(life, { year, lines: isLarge ? grown : SMALL_LINES, note }));
};
