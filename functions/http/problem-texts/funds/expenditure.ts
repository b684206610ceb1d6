import type { ProblemTexts } from '../types.ts';

const CHECKS: ProblemTexts = {
  'funds.expenditure.prohibited': [
    '“{word}”属于“八不准”第 {item} 条禁止的支出。',
    '“{word}” falls under item {item} of the eight prohibitions.',
  ],
  'funds.expenditure.notAMember': ['领取人不是本会会员。', 'The recipient is not a member of this union.'],
  'funds.expenditure.capExceeded': [
    '超过个人标准 {capFen} 分：本年已用 {usedFen} 分，还可用 {leftFen} 分。',
    'Above the cap of {capFen} fen: {usedFen} used this year, {leftFen} left.',
  ],
  'funds.expenditure.noStandard': [
    '本地区没有登记这一项的标准，请在“规则与标准”中登记。',
    'No standard is recorded here for this kind; record one under rules and standards.',
  ],
  'funds.expenditure.cashForbidden': [
    '这类慰问只发实物或定点提货凭证，不得发放现金、购物卡。',
    'Goods or named vouchers only: neither cash nor cards with value.',
  ],
  'funds.expenditure.recipientsMissing': ['请列出领取人和每人金额。', 'Name the recipients with their amounts.'],
  'funds.expenditure.recipientsDiffer': [
    '领取人金额合计 {namedFen} 分，与本行 {amountFen} 分不符。',
    'Recipients add up to {namedFen} fen, the line says {amountFen}.',
  ],
  'funds.expenditure.recipientTwice': ['同一领取人出现了两次。', 'A recipient stands twice.'],
  'funds.expenditure.festivalMissing': ['请选择节日。', 'Say which festival.'],
  'funds.expenditure.causeMissing': [
    '请填写病种，以便核对一年一次。',
    'State the illness, so that a repeat is noticed.',
  ],
  'funds.expenditure.sameIllness': ['同一病种本年已慰问过。', 'The same illness was visited this year already.'],
  'funds.expenditure.participantsMissing': ['请填写参加人数。', 'State how many took part.'],
  'funds.expenditure.winners': [
    '获奖 {winners} 人，超过参加人数 {participants} 人可奖励的 {most} 人。',
    '{winners} winners; at most {most} of {participants} participants.',
  ],
  'funds.expenditure.prizeCap': [
    '最高奖 {amountFen} 分，超过 {capFen} 分。',
    'Top prize {amountFen} fen; at most {capFen}.',
  ],
  'funds.expenditure.souvenirCap': [
    '纪念品 {amountFen} 分，超过 {capFen} 分。',
    'Souvenir {amountFen} fen; at most {capFen}.',
  ],
  'funds.expenditure.mealCap': [
    '误餐人均 {eachFen} 分，超过 {capFen} 分。',
    'Meal {eachFen} fen each; {capFen} is usual.',
  ],
  'funds.expenditure.outingCap': [
    '活动人均 {eachFen} 分，超过 {capFen} 分。',
    'Outing {eachFen} fen each; {capFen} is usual.',
  ],
  'funds.expenditure.outingDays': ['活动 {days} 天，应在 {most} 天内。', '{days} days; at most {most}.'],
  'funds.expenditure.topUpCap': [
    '本年会费 {duesFen} 分，会员活动最多 {totalFen} 分，还可用 {leftFen} 分。',
    'Dues of the year {duesFen} fen allow {totalFen} fen of outings; {leftFen} left.',
  ],
  'funds.expenditure.festivalTotal': [
    '节日慰问全年总额不超过 {totalFen} 分（经费收入 {incomeFen} 分），已用 {usedFen} 分，还可用 {leftFen} 分。',
    'Festivals of the year may come to {totalFen} fen of an income of {incomeFen}; {usedFen} used, {leftFen} left.',
  ],
  'funds.expenditure.retainedMember': [
    '领取人为保留会籍、不缴会费的会员。',
    'The recipient is on retained membership and pays no dues.',
  ],
  'funds.expenditure.minutesMissing': [
    '金额超过 {fromFen} 分，须附集体研究的会议纪要。',
    'Above {fromFen} fen the minutes of the committee’s decision are needed.',
  ],
  'funds.expenditure.paperMissing': ['缺少必需的附件：{paper}。', 'A paper is missing: {paper}.'],
  'funds.expenditure.invoicesShort': [
    '发票合计 {invoicedFen} 分，少于须附发票的 {neededFen} 分。',
    'Invoices cover {invoicedFen} of {neededFen} fen.',
  ],
  'funds.expenditure.invoiceFuture': ['开票日期 {date} 还没有到。', 'The invoice is dated in the future: {date}.'],
  'funds.expenditure.invoiceTwice': ['同一张发票填了两次。', 'The same invoice stands twice.'],
};

export const EXPENDITURE_TEXTS: ProblemTexts = {
  ...CHECKS,
  'funds.expenditure.invoiceUsed': [
    '第 {invoice} 张发票已经报销过。',
    'Invoice {invoice} has been reimbursed already.',
  ],
  'funds.expenditure.tooWide': ['领取人分布太广，请分成几张申请。', 'Too many recipients for one request; split it.'],
  'funds.expenditure.tooManyPapers': ['附件最多 {max} 个。', 'At most {max} papers.'],
  'funds.expenditure.notApproved': ['尚未审批通过，不能付款。', 'It is not approved, so it cannot be paid.'],
  'funds.expenditure.payerIsApplicant': [
    '申请人不能为自己付款，请由另一位出纳办理；小型工会可由委员会决定例外。',
    'The applicant cannot pay it; another cashier has to.',
  ],
  'funds.expenditure.payerIsApprover': [
    '审批人不能付款，请由另一位出纳办理；小型工会可由委员会决定例外。',
    'Who approved it cannot pay it.',
  ],
  'funds.expenditure.onlyApplicant': ['只有申请人可以这样做。', 'Only the applicant can do this.'],
  'funds.expenditure.notReturned': [
    '只有退回或撤回的申请可以重新提交。',
    'Only a returned or withdrawn request is submitted again.',
  ],
  'funds.expenditure.otherType': ['借款与报销不能互换。', 'An advance does not become an expense.'],
  'funds.expenditure.notOpen': ['申请已经终止。', 'The request has ended.'],
  'funds.expenditure.advanceUnknown': ['没有这笔借款。', 'There is no such advance.'],
  'funds.expenditure.advanceNotOpen': ['借款不在待核销状态。', 'The advance is not open.'],
  'funds.expenditure.advanceOfOther': ['只能核销自己的借款。', 'The advance belongs to somebody else.'],
  'funds.expenditure.dueOnPast': ['核销期限应晚于 {today}。', 'It must be due after {today}.'],
  'funds.expenditure.paidBeforeApproval': [
    '审批在 {approvedOn} 才通过，付款日期不能早于这一天（先批后付）。',
    'It was approved on {approvedOn}; nothing is paid before that day.',
  ],
  'funds.expenditure.paidTooEarly': [
    '付款日期不能早于申请日期 {submittedOn}。',
    'It was submitted on {submittedOn}; pay on or after.',
  ],
  'funds.expenditure.notPaid': ['这张单据没有付过款，不需要冲销。', 'Nothing was paid, so nothing is taken back.'],
  'funds.expenditure.advanceSettled': [
    '这笔借款已由另一张支出核销，请先在那张支出上冲销。',
    'An expenditure accounts for this advance; take that one back first.',
  ],
  'funds.expenditure.reversalWaits': [
    '{by}已提出冲销，等另一个人确认或撤销。',
    '{by} has proposed a reversal, which waits for somebody else.',
  ],
  'funds.expenditure.reversalMoved': ['冲销申请已变动，请刷新后再看。', 'The proposal has changed; load it again.'],
  'funds.expenditure.reversalOfOther': [
    '这是{by}提出的冲销，由其本人或复核人撤销。',
    'It is {by}’s proposal: they, or a checker, drop it.',
  ],
  'funds.expenditure.outcomeWrong': ['这张单据不能这样冲销。', 'The request cannot go on like that.'],
  'funds.expenditure.reversedTooEarly': [
    '冲销日期不能早于原凭证日期 {since}。',
    'The voucher is of {since}; take it back on or after.',
  ],
  'funds.expenditure.receiptsSigned': [
    '已有 {signed} 人签收，不能作废；可冲销后重新付款。',
    '{signed} members confirmed receipt: it can be paid again, not ended.',
  ],
  'funds.expenditure.assetRegistered': [
    '资产卡片 {assetCode} 由此登记，请先处置资产，或冲销后重新付款。',
    'Asset {assetCode} was registered from it: dispose of it first, or pay again.',
  ],
  'funds.expenditure.receiptNotOpen': ['审批通过后才能签收。', 'Receipt is confirmed once the request is approved.'],
  'funds.expenditure.alreadySigned': ['已经签收过。', 'Receipt was confirmed already.'],
};
