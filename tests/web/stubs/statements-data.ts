import { publicLines } from '#shared/funds/publicity/table-rules.ts';
import { budgetLayout } from '#shared/funds/statements/budget-form-rules.ts';
import { layoutOf } from '#shared/funds/statements/layout-rules.ts';
import { buildStatement } from '#shared/funds/statements/rules.ts';
import type { AccountMovement, Form } from '#shared/funds/statements/schema.ts';
import { spanOf } from '#shared/funds/statements/window-rules.ts';
import { period } from '#shared/kernel/period.ts';
import type {
  BudgetForm,
  Publication,
  PublicationItem,
  PublicFundsEntry,
  PublicFundsQuestion,
  Statement,
} from '#web/api/client.ts';

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  50102: { zh: '文体活动支出', en: 'Culture and sport' },
  50404: { zh: '困难职工帮扶支出', en: 'Hardship aid' },
};
const moved = (month: string, account: string, netFen: number): AccountMovement => ({
  period: period(month),
  account,
  kind: month === '2025-12' ? 'opening' : 'ordinary',
  netFen,
});

/** A union's books: an opening, dues, the 2 %, a sports day and aid. */
export const movements: readonly AccountMovement[] = [
  moved('2025-12', '102', 18_642_377),
  moved('2025-12', '32205', -18_642_377),
  moved('2026-08', '102', 3_000_000),
  moved('2026-08', '402', -1_800_000),
  moved('2026-08', '211', -1_200_000),
  moved('2026-09', '50102', 618_250),
  moved('2026-09', '50404', 200_000),
  moved('2026-09', '102', -818_250),
  moved('2026-11', '102', 361_325),
  moved('2026-11', '401', -361_325),
];

/** What the API answers for a form, made by the same rules. */
export const statementOf = (form: Form, asked: { period?: string; year?: number }): Statement => {
  const span = asked.year ? spanOf({ year: asked.year }) : spanOf({ period: period(asked.period ?? '2026-11') });
  const built = buildStatement(form, span, movements, ['101', '102', '401', '402', '501', '50102', '504']);
  const layout = JSON.parse(JSON.stringify(layoutOf(built, '华东精密机械制造有限公司工会委员会')));
  return {
    form,
    scope: span.scope,
    period: span.period,
    layout,
    checks: [...built.checks],
    uncarriedFen: built.uncarriedFen,
    isCarriedForward: false,
    openMonths: ['2026-11'],
  };
};

export const budgetForm: BudgetForm = {
  form: 'finalAccounts',
  year: 2026,
  version: 2,
  isClosed: false,
  layout: JSON.parse(
    JSON.stringify(
      budgetLayout('finalAccounts', {
        year: 2026,
        unionName: '华东精密机械制造有限公司工会委员会',
        original: [{ account: '50102', amountFen: 600_000 }],
        current: [{ account: '50102', amountFen: 700_000 }],
        originalSurplusFen: 0,
        currentSurplusFen: 0,
        movements,
        nameOf: (code) => NAMES[code],
      }),
    ),
  ),
};

const head = {
  id: 'pub_01JD9Z6T7QF3000000000000AA',
  version: 1,
  status: 'published',
  objectionUntil: '2026-11-27',
  isOpenToObjection: true,
  publishedAt: '2026-11-20T02:00:00.000Z',
  publishedBy: '陈建国',
  withdrawn: null,
  hash: 'a'.repeat(64),
  from: '2026-07',
  to: '2026-09',
} as const;

export const publication: Publication = {
  ...head,
  unionName: '华东精密机械制造有限公司工会委员会',
  lines: [...publicLines(period('2026-07'), period('2026-09'), movements, (code) => NAMES[code])],
  members: 730,
  openMonths: [],
  notes: ['本季度组织运动会一次，参加 312 人。'],
  reads: [{ month: '2026-11', count: 218 }],
};

export const item: PublicationItem = { ...head, incomeFen: 1_800_000, spendingFen: 818_250 };

export const entry: PublicFundsEntry = {
  account: '50102',
  period: '2026-09',
  date: '2026-09-09',
  number: '记-0012',
  summary: '运动会服装，欧阳*东经办',
  count: 1,
  amountFen: 618_250,
  attachments: 3,
  preparedBy: '周*计',
  reviewedBy: '陈*国',
  isHidden: false,
};

export const question: PublicFundsQuestion = {
  id: 'qst_01JD9Z6T7QF3000000000000AA',
  line: '501',
  text: '服装是怎么采购的？',
  askedBy: '单*',
  isMine: false,
  isObjection: true,
  at: '2026-11-21T02:00:00.000Z',
  answer: null,
};
