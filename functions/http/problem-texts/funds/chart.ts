import type { ProblemTexts } from '../types.ts';

/** Chart of accounts, opening balances, projects. */
export const CHART_TEXTS: ProblemTexts = {
  'funds.ledger.parentUnknown': [
    '科目 {account} 下不能增设明细科目，请选择会计科目表中的一级或二级科目。',
    'No sub-account can be added below {account}; choose an account of the chart.',
  ],
  'funds.ledger.accountFixed': [
    '科目 {account} 由系统自动记账，不能增设明细；开户银行和往来单位请在相应模块登记。',
    'The product posts to {account} itself, so nothing is added below it.',
  ],
  'funds.ledger.accountMoved': [
    '科目 {account} 已有发生额，不能再增设明细或删除；请在其他科目下增设。',
    '{account} has moved already; nothing can be added below it and it cannot be taken away.',
  ],
  'funds.ledger.accountListed': [
    '科目 {account} 是制度规定的科目，不得合并、更名或删除。',
    '{account} is listed by the accounting system: it is not renamed or taken away.',
  ],
  'funds.ledger.accountHasParts': [
    '科目 {account} 下还有明细科目，请先删除明细。',
    '{account} still has sub-accounts.',
  ],
  'funds.ledger.accountsFull': ['自设明细科目最多 {max} 个。', 'A union adds at most {max} sub-accounts.'],
  'funds.ledger.codesUsedUp': ['科目 {account} 下的编号已用完。', 'The codes below {account} are used up.'],
  'funds.ledger.codeMisplaced': [
    '编号 {account} 不是 {parent} 的下级编号（上级编号加两位数字）。',
    '{account} is not the code of {parent} with two digits more.',
  ],
  'funds.ledger.codeTaken': [
    '编号 {account} 已被使用，或制度已规定了另外的名称。',
    'The code {account} is in use, or listed under another name.',
  ],
  'funds.ledger.nameTaken': ['同级科目中已有「{name}」。', 'There is an account {name} beside it already.'],
  'funds.ledger.notBorrowable': [
    '{account} 不是可以借用的县级以上工会科目。',
    '{account} is no account of county level that can be borrowed.',
  ],
  'funds.ledger.notBorrowed': ['没有借用科目 {account}。', '{account} is not borrowed.'],
  'funds.ledger.levelFixed': [
    '已有凭证或自设科目，不能再改用另一级别的科目表。',
    'Something was booked or added already, so the level of the chart stays.',
  ],
  'funds.ledger.projectUnknown': ['没有项目 {project}，请重新选择。', 'There is no project {project}.'],
  'funds.ledger.projectClosed': ['项目「{project}」已结束，不能再记账。', 'The project {project} is closed.'],
  'funds.ledger.otherPurpose': [
    '科目 {account} 不在「{project}」的规定用途内，专款须专用。',
    '{account} is outside the purpose of {project}; earmarked money is spent on its purpose only.',
  ],
  'funds.ledger.projectExceeded': [
    '「{project}」的专项资金不足，请核对到账情况或减少金额。',
    'More than is left of what came in for {project}.',
  ],
  'funds.ledger.projectHasMoney': [
    '「{project}」还有专项资金未用完，请先按规定处理余额再结束。',
    'The project {project} still has earmarked money.',
  ],
  'funds.ledger.purposeMissing': ['专项资金须写明可以列支的科目。', 'Say which accounts earmarked money is for.'],
  'funds.ledger.earmarkFixed': [
    '「{project}」已有收支，不能再改专项性质。',
    'Money has moved for {project}, so whether it is earmarked stays.',
  ],
  'funds.ledger.projectNameTaken': ['已有项目「{name}」。', 'There is a project {name} already.'],
  'funds.ledger.projectsFull': ['最多 {max} 个项目。', 'A union keeps at most {max} projects.'],
};
