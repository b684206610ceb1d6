import { createFinding, moveFinding } from '#shared/funds/inspection/finding-actions.ts';
import { drawSample } from '#shared/funds/inspection/sample-actions.ts';
import { DrawSample } from '#shared/funds/inspection/schema.ts';
import { publishTable } from '#shared/funds/publicity/actions.ts';
import { answerQuestion, askQuestion } from '#shared/funds/publicity/question-actions.ts';
import { addDays, addMonths, dayOf, type Period } from '#shared/kernel/period.ts';
import { actAs, goTo, type Life, type Month } from '../life.ts';
import { uploadPaper } from './paper.ts';

const RULE = '总工办发〔2017〕32号：报销须附原始凭证';

const sample = async (life: Life, from: Period, to: Period): Promise<string> => {
  const lot = { from, to, method: 'random', seed: '2026-0417', count: 8 };
  const { id } = await drawSample(actAs(life, ['audit']), DrawSample.parse(lot));
  return id;
};

const find = async (life: Life, sampleId: string, title: string, detail: string, amountFen: number) => {
  const dueOn = addDays(dayOf(life.strand.clock.now()), 30);
  const given = { title, rule: RULE, detail, amountFen, voucherIds: [], attachmentIds: [], sampleId, dueOn };
  return createFinding(actAs(life, ['audit']), given);
};

/** The audit committee draws by lot, finds something, gets an answer with evidence and closes it. */
const inspect = async (life: Life, month: Month): Promise<void> => {
  const id = await sample(life, addMonths(month.period, -3), addMonths(month.period, -1));
  const finding = await find(life, id, '讲座签到表未归档', '抽查的讲座支出没有签到表，无法核对参加人数。', 480_000);
  goTo(life, month, 23, 10);
  const finance = actAs(life, ['finance']);
  const attachmentIds = [await uploadPaper(finance, '签到表.pdf')];
  await moveFinding(finance, finding.id, 'answer', { text: '已补交签到表并归档。', attachmentIds });
  goTo(life, month, 25, 15);
  await moveFinding(actAs(life, ['audit']), finding.id, 'close', { text: '已核对，问题销号。', attachmentIds: [] });
};

/** The last closed quarter is published; a member asks, the chair answers. */
const publish = async (life: Life, month: Month): Promise<void> => {
  const notes = ['本期组织高温送清凉、职工讲座等活动。'];
  const range = { from: addMonths(month.period, -3), to: addMonths(month.period, -1), notes };
  const { id } = await publishTable(actAs(life, ['chair']), range);
  const member = actAs(life, ['member']);
  const question = await askQuestion(member, id, { line: '501', text: '讲座请的是哪里的老师？' });
  goTo(life, month, 22, 16);
  const answer = { text: '请的是市总工会推荐的讲师，合同在凭证后面。' };
  await answerQuestion(actAs(life, ['chair']), id, question.id, answer);
};

/** What is looked into and shown in the month before the running one; in the running one something is open. */
export const oversee = async (life: Life, month: Month): Promise<void> => {
  if (month.left > 1 || month.index < 3) return;
  goTo(life, month, 21, 9);
  if (month.left === 1) {
    await publish(life, month);
    return inspect(life, month);
  }
  const id = await sample(life, addMonths(month.period, -2), addMonths(month.period, -1));
  await find(life, id, '办公用品验收单缺失', '抽查的办公用品采购没有验收记录，请补充。', 128_650);
};
