/** What to do when a request to spend is refused; amounts in yuan. Spread into the problems of the section. */
export const expenditureProblems = {
  'funds.expenditure.prohibited': {
    zh: '“{word}”属于“八不准”第 {item} 条禁止的支出，不能用工会经费。若只是用词引起误会，请写明实际用途。',
    en: '“{word}” falls under item {item} of the eight prohibitions. If it is only the wording, say what it is for.',
  },
  'funds.expenditure.notAMember': {
    zh: '领取人不在本会会员名册，请核对名单。',
    en: 'The recipient is not a member of this union; check the list.',
  },
  'funds.expenditure.capExceeded': {
    zh: '超过个人标准 {capYuan} 元：本年已用 {usedYuan} 元，还可用 {leftYuan} 元。请减少金额。',
    en: 'Above the cap of {capYuan} yuan: {usedYuan} used this year, {leftYuan} left. Lower the amount.',
  },
  'funds.expenditure.noStandard': {
    zh: '本地区还没有登记这一项的标准。请按省级规定核对金额，并请主席在“规则与标准”登记。',
    en: 'No standard is recorded here. Check the amount against your province and let the chair record it.',
  },
  'funds.expenditure.cashForbidden': {
    zh: '这类慰问只发实物或定点提货凭证，不得发现金、购物卡。请改选发放形式。',
    en: 'Goods or named vouchers only, neither cash nor value cards. Choose another form.',
  },
  'funds.expenditure.recipientsMissing': {
    zh: '慰问须实名发放，请列出领取人和每人金额。',
    en: 'Gifts are handed out by name: list the recipients with their amounts.',
  },
  'funds.expenditure.recipientsDiffer': {
    zh: '领取人合计 {namedYuan} 元，与本项 {amountYuan} 元不符。',
    en: 'Recipients add up to {namedYuan} yuan, the line says {amountYuan}.',
  },
  'funds.expenditure.recipientTwice': {
    zh: '同一领取人出现了两次，请合并。',
    en: 'A recipient stands twice; merge the two.',
  },
  'funds.expenditure.festivalMissing': { zh: '请选择是哪个节日。', en: 'Say which festival it is.' },
  'funds.expenditure.causeMissing': {
    zh: '请填写病种。系统只留校验码，用来核对同一病种一年慰问一次。',
    en: 'State the illness. Only a check code is kept, to notice a repeat within the year.',
  },
  'funds.expenditure.sameIllness': {
    zh: '同一病种本年已慰问过，不能再次慰问。',
    en: 'The same illness was visited this year already.',
  },
  'funds.expenditure.participantsMissing': {
    zh: '请填写参加人数，才能核对人均标准和奖励面。',
    en: 'State how many took part, so that shares and costs a head can be checked.',
  },
  'funds.expenditure.winners': {
    zh: '参加 {participants} 人最多奖励 {most} 人，现为 {winners} 人。',
    en: '{winners} winners; at most {most} of {participants} participants.',
  },
  'funds.expenditure.prizeCap': {
    zh: '最高奖 {amountYuan} 元，超过本地标准 {capYuan} 元。',
    en: 'The top prize is {amountYuan} yuan; at most {capYuan} here.',
  },
  'funds.expenditure.souvenirCap': {
    zh: '纪念品 {amountYuan} 元，超过本地标准 {capYuan} 元。',
    en: 'Each souvenir is {amountYuan} yuan; at most {capYuan} here.',
  },
  'funds.expenditure.mealCap': {
    zh: '误餐人均 {eachYuan} 元，超过 {capYuan} 元。',
    en: 'Meals are {eachYuan} yuan a head; {capYuan} is the limit.',
  },
  'funds.expenditure.outingCap': {
    zh: '活动人均 {eachYuan} 元，超过 {capYuan} 元。',
    en: 'The outing is {eachYuan} yuan a head; {capYuan} is the limit.',
  },
  'funds.expenditure.outingDays': {
    zh: '活动 {days} 天，应在 {most} 天内往返。',
    en: '{days} days; at most {most}.',
  },
  'funds.expenditure.topUpCap': {
    zh: '本年会费 {duesYuan} 元，连同经费弥补最多可用 {totalYuan} 元，还可用 {leftYuan} 元。',
    en: 'Dues of {duesYuan} yuan allow {totalYuan} for outings this year; {leftYuan} are left.',
  },
  'funds.expenditure.festivalTotal': {
    zh: '节日慰问全年总额最多 {totalYuan} 元（本级经费收入 {incomeYuan} 元的规定比例），已用 {usedYuan} 元，还可用 {leftYuan} 元。',
    en: 'Festival gifts of the year may come to {totalYuan} yuan (a share of the income of {incomeYuan}); {usedYuan} are used, {leftYuan} left.',
  },
  'funds.expenditure.retainedMember': {
    zh: '领取人中有保留会籍、不缴会费的会员，集体福利一般不发给他们。',
    en: 'A recipient is on retained membership and pays no dues; collective gifts are not for them as a rule.',
  },
  'funds.expenditure.minutesMissing': {
    zh: '金额超过 {fromYuan} 元，须集体研究决定。请附会议纪要，或由审批人在最后一步附上。',
    en: 'Above {fromYuan} yuan the committee decides. Attach the minutes, or let the last approver do so.',
  },
  'funds.expenditure.paperMissing': {
    zh: '附件还不齐，请按清单补上。',
    en: 'A paper is missing; see the checklist.',
  },
  'funds.expenditure.invoicesShort': {
    zh: '发票合计 {invoicedYuan} 元，少于须附发票的 {neededYuan} 元。',
    en: 'Invoices cover {invoicedYuan} of {neededYuan} yuan.',
  },
  'funds.expenditure.invoiceFuture': { zh: '开票日期还没有到，请核对。', en: 'The invoice is dated in the future.' },
  'funds.expenditure.invoiceTwice': { zh: '同一张发票填了两次。', en: 'The same invoice stands twice.' },
  'funds.expenditure.invoiceUsed': {
    zh: '第 {invoice} 张发票（{number}）已经报销过，不能再次报销。若号码填错请改正。',
    en: 'Invoice {invoice} ({number}) has been reimbursed already. Correct the number if it was mistyped.',
  },
  'funds.expenditure.tooWide': {
    zh: '领取人分布太广，一次写不下，请分成几张申请。',
    en: 'Too many recipients for one request; split it.',
  },
  'funds.expenditure.notApproved': {
    zh: '还没有审批通过，或已经付过款。请刷新后再看。',
    en: 'It is not approved yet, or was paid already. Reload.',
  },
  'funds.expenditure.payerIsApplicant': {
    zh: '申请人不能给自己付款，请另一位出纳办理。',
    en: 'The applicant cannot pay it; another cashier has to.',
  },
  'funds.expenditure.payerIsApprover': { zh: '审批过的人不能付款。', en: 'Who approved it cannot pay it.' },
  'funds.expenditure.advanceSettled': {
    zh: '这笔借款已由另一张支出核销。请先到那张支出上冲销付款，借款会同时恢复未核销。',
    en: 'An expenditure accounts for this advance. Take that one back first; the advance opens again with it.',
  },
  'funds.expenditure.reversalWaits': {
    zh: '{by}已提出冲销，请先确认或撤销。',
    en: '{by} has proposed a reversal; confirm or drop it first.',
  },
  'funds.expenditure.reversalMoved': {
    zh: '冲销申请已变动，请刷新后再看。',
    en: 'The proposal has changed; load it again.',
  },
  'funds.expenditure.reversedTooEarly': {
    zh: '冲销日期不能早于原凭证日期 {since}。',
    en: 'The voucher is of {since}; take it back on or after that day.',
  },
  'funds.expenditure.receiptsSigned': {
    zh: '已有 {signed} 人签收，不能作废。付款有误时请选“退回待付款”，改好后重新付。',
    en: '{signed} members confirmed receipt. Let it be paid again instead.',
  },
  'funds.expenditure.assetRegistered': {
    zh: '资产卡片 {assetCode} 由此登记。请先在资产里处置，或选“退回待付款”。',
    en: 'Asset {assetCode} was registered from it. Dispose of it first, or let it be paid again.',
  },
  'funds.expenditure.advanceNotOpen': {
    zh: '这笔借款还没有付出，或已经核销。',
    en: 'The advance is not paid yet, or was settled already.',
  },
  'funds.expenditure.dueOnPast': { zh: '核销期限应晚于今天。', en: 'The day must be later than today.' },
  'funds.expenditure.paidBeforeApproval': {
    zh: '审批在 {approvedOn} 通过，付款日期请填这一天或以后。',
    en: 'It was approved on {approvedOn}; pay on or after that day.',
  },
  'funds.expenditure.paidTooEarly': {
    zh: '付款日期不能早于申请日期 {submittedOn}。',
    en: 'It was submitted on {submittedOn}; pay on or after that day.',
  },
  'funds.expenditure.receiptNotOpen': { zh: '审批通过后才能签收。', en: 'Receipt is confirmed once it is approved.' },
  'funds.expenditure.alreadySigned': { zh: '您已经签收过。', en: 'You have confirmed it already.' },
};
