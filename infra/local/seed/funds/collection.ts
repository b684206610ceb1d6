import { recordReceipt } from '#shared/funds/contributions/actions.ts';
import { putChannel } from '#shared/funds/contributions/channel-actions.ts';
import { sendDemand } from '#shared/funds/contributions/demand-actions.ts';
import type { MovementView } from '#shared/funds/contributions/movement-schema.ts';
import { reverseMovement } from '#shared/funds/contributions/reversal-actions.ts';
import { recordTaxRows } from '#shared/funds/contributions/tax-actions.ts';
import { issueReceipt, voidReceipt } from '#shared/funds/dues/receipt-actions.ts';
import { fen, portion } from '#shared/kernel/fen.ts';
import { addDays, addMonths, dayOf } from '#shared/kernel/period.ts';
import { actAs, goTo, has, type Life, type Month } from '../life.ts';

const OWN_BP = 6_000;

const today = (life: Life) => dayOf(life.strand.clock.now());
const employerOf = (life: Life): string => life.plan.name.replace(/工会$/, '');

/** The tax office collects: filed and paid in the month, and the own share passed back but in the running one. */
export const collectThroughTax = async (life: Life, month: Month, dueFen: number): Promise<void> => {
  const { period, left, index } = month;
  const finance = actAs(life, ['finance']);
  if (index === 0) await putChannel(finance, { validFrom: period, kind: 'taxWhole', employer: 'private' });
  const number = `3320${period.replace('-', '')}15000${String(index).padStart(2, '0')}`;
  const row = (stage: 'declaration' | 'taxPayment' | 'passBack', amountFen: number, reference: string) => ({
    stage,
    period,
    amountFen,
    on: today(life),
    reference,
  });
  goTo(life, month, 16, 10);
  await recordTaxRows(finance, { rows: [row('declaration', dueFen, number), row('taxPayment', dueFen, number)] });
  if (left === 0) return;
  goTo(life, month, 24, 11);
  const backFen = portion(fen(dueFen), OWN_BP, 'halfUp');
  await recordTaxRows(finance, { rows: [row('passBack', backFen, `宁工转${period.replace('-', '')}`)] });
};

/** A zero too many, noticed on the same day and taken back in red. */
export const mistype = async (life: Life, month: Month, amountFen: number): Promise<void> => {
  if (!has(life, 'flagship') || month.left !== 3) return;
  const finance = actAs(life, ['finance']);
  const on = today(life);
  const wrong = await recordReceipt(finance, month.period, {
    amountFen: amountFen * 10,
    receivedOn: on,
    method: 'bank',
  });
  await reverseMovement(finance, month.period, wrong.id, { reason: '金额多录一个零', on });
};

/** A receipt of the union for what the employer paid in; one of them was made out to the wrong name and voided. */
export const giveReceipt = async (life: Life, month: Month, paid: MovementView): Promise<void> => {
  if (!has(life, 'flagship') || month.left > 3) return;
  const finance = actAs(life, ['finance']);
  const { voucherId, amountFen } = paid;
  const on = today(life);
  const receipt = (payer: string, last: number) =>
    issueReceipt(finance, {
      payer,
      purpose: 'contribution',
      amountFen,
      on,
      officialNumber: `3201${String(26_000_400 + month.index * 2 + last)}`,
      ...(voucherId === null ? {} : { voucherId }),
    });
  if (month.left === 2) {
    const wrong = await receipt(`${employerOf(life)}分公司`, 0);
    await voidReceipt(finance, wrong, { reason: '付款单位写错，另开' });
  }
  await receipt(employerOf(life), 1);
};

/** What was not paid in full two months ago is demanded by letter. */
export const demandMissing = async (life: Life, month: Month): Promise<void> => {
  if (!has(life, 'flagship') || month.left !== 0) return;
  goTo(life, month, 20, 10);
  await sendDemand(actAs(life, ['chair']), {
    addressee: employerOf(life),
    periods: [addMonths(month.period, -2)],
    payBy: addDays(today(life), 23),
    deliveredBy: '当面送达，单位财务部签收',
  });
};
