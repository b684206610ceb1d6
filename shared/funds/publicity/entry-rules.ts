// 工会法 Art. 45, 个人信息保护法 Art. 25: members see use of funds down to vouchers that name nobody.
import { refuse } from '../../kernel/errors.ts';
import { maskName } from '../../kernel/names.ts';
import { type Period, periodOfDay } from '../../kernel/period.ts';
import type { PreparedBy, Voucher } from '../ledger/schema.ts';
import { isPersonal, maskNumbers } from './mask-rules.ts';
import type { PublicEntry, PublicLine } from './schema.ts';

export const MAX_ENTRIES = 10_000;
const HIDDEN_ZH = '涉及个人，摘要不公开';
const RESULT_ACCOUNT = /^[45]/;
/** Vouchers that are no business of their months. */
const LEFT_OUT = new Set(['opening', 'carryForward']);

const numberOf = ({ number }: Voucher): string => `记-${String(number).padStart(4, '0')}`;

const nameOf = (by: PreparedBy | undefined): string => {
  if (!by) return '';
  return by.kind === 'person' && by.name ? maskName(by.name) : '系统';
};

type Line = { readonly account: string; readonly amountFen: number };

/** What a voucher adds to income (credit) or spending (debit), by account. */
const amountsOf = (voucher: Voucher): readonly Line[] => {
  const sums = new Map<string, number>();
  for (const { account, debitFen, creditFen } of voucher.lines) {
    if (!RESULT_ACCOUNT.test(account)) continue;
    const amount = account.startsWith('4') ? creditFen - debitFen : debitFen - creditFen;
    sums.set(account, (sums.get(account) ?? 0) + amount);
  }
  return [...sums].map(([account, amountFen]) => ({ account, amountFen }));
};

const entryOf = (voucher: Voucher, { account, amountFen }: Line, maskNames: (text: string) => string): PublicEntry => ({
  account,
  period: periodOfDay(voucher.date),
  date: voucher.date,
  number: numberOf(voucher),
  summary: maskNames(maskNumbers(voucher.summary)),
  count: 1,
  amountFen,
  attachments: voucher.attachments ?? 0,
  preparedBy: nameOf(voucher.preparedBy),
  reviewedBy: nameOf(voucher.reviewedBy),
  isHidden: false,
});

const hiddenOf = (account: string, period: Period): PublicEntry => ({
  account,
  period,
  date: null,
  number: null,
  summary: HIDDEN_ZH,
  count: 0,
  amountFen: 0,
  attachments: 0,
  preparedBy: '',
  reviewedBy: '',
  isHidden: true,
});

const isLater = (a: PublicEntry, b: PublicEntry): number => {
  const place = ({ account, period, date, number }: PublicEntry): string =>
    `${account} ${period} ${date ?? ''} ${number ?? ''}`;
  return place(a) < place(b) ? -1 : 1;
};

/**
 * Every voucher's part in income and spending as everybody may see it: names masked, numbers gone; those that could
 * point to a person of one account and month stand together, without words. By account, oldest first.
 */
export const publicEntries = (
  vouchers: readonly Voucher[],
  maskNames: (text: string) => string,
): readonly PublicEntry[] => {
  const shown: PublicEntry[] = [];
  const hidden = new Map<string, PublicEntry>();
  for (const voucher of vouchers) {
    if (LEFT_OUT.has(voucher.source.kind)) continue;
    for (const line of amountsOf(voucher)) {
      if (!isPersonal(line.account, voucher.source.kind, voucher.summary)) {
        shown.push(entryOf(voucher, line, maskNames));
        continue;
      }
      const period = periodOfDay(voucher.date);
      const place = `${line.account} ${period}`;
      const before = hidden.get(place) ?? hiddenOf(line.account, period);
      const attachments = before.attachments + (voucher.attachments ?? 0);
      hidden.set(place, {
        ...before,
        attachments,
        count: before.count + 1,
        amountFen: before.amountFen + line.amountFen,
      });
    }
  }
  const all = [...shown, ...hidden.values()];
  if (all.length > MAX_ENTRIES) refuse('limit', 'funds.publicity.tooLarge', { max: MAX_ENTRIES });
  return all.toSorted(isLater);
};

/** Somebody posted between the reading of the sums and of the vouchers: the table would not be what its vouchers say. */
export const checkEntries = (lines: readonly PublicLine[], entries: readonly PublicEntry[]): void => {
  for (const kind of ['income', 'spending'] as const) {
    const total = lines.find((line) => line.key === kind)?.amountFen;
    const first = kind === 'income' ? '4' : '5';
    const sum = entries.reduce((all, one) => (one.account.startsWith(first) ? all + one.amountFen : all), 0);
    if (sum !== total) refuse('conflict', 'funds.publicity.moved');
  }
};
