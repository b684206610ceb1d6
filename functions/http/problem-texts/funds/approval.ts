import type { ProblemTexts } from '../types.ts';

export const APPROVAL_TEXTS: ProblemTexts = {
  'funds.approval.nobodyLeft': [
    '这一步要由{roleZh}审批，但除申请人外没有人可签，也没有其他领导可代。请先任命一位{roleZh}或设置代理人。',
    'The {roleEn} has to sign this, and nobody but the applicant is in office. Appoint a {roleEn} or a substitute.',
  ],
  'funds.approval.notOpen': [
    '这项申请现在是“{status}”，不能重新提交。',
    'The request is {status}; it cannot be submitted.',
  ],
  'funds.approval.notPending': [
    '这项申请已不在审批中（{status}）。',
    'The request is not waiting for approval ({status}).',
  ],
  'funds.approval.ownRequest': [
    '自己的申请不能自己审批，也不能代别人审批。',
    'Nobody signs what is their own, not as a substitute either.',
  ],
  'funds.approval.onlyApplicant': ['只有申请人可以撤回或催办。', 'Only the applicant withdraws or reminds.'],
  'funds.approval.notSigner': ['这一步不由您审批。', 'This step is not yours to sign.'],
  'funds.approval.alreadySigned': ['这一步您已经签过了。', 'You have signed this step already.'],
  'funds.approval.noteMissing': ['请写明理由。', 'Say why.'],
  'funds.approval.toMissing': ['请选择一位在任的干部。', 'Choose somebody in office.'],
  'funds.approval.toApplicant': ['不能转给申请人本人。', 'It cannot go to the applicant.'],
  'funds.approval.toNotApprover': [
    '只能选主席、副主席、委员或会计。',
    'Choose a chair, vice-chair, committee member or finance officer.',
  ],
  'funds.approval.toAlready': ['这一步已经有这个人。', 'This person is in the step already.'],
  'funds.approval.resolutionMissing': [
    '金额超过限额，须附上委员会决议再同意。',
    'The amount is above the limit; attach the committee’s resolution.',
  ],
  'funds.approval.remindedToday': ['今天已经催办过了，明天再催。', 'A reminder was sent today; wait until tomorrow.'],
  'funds.approval.historyFull': ['这项申请转办次数过多，请撤回后重新提交。', 'Handed round too often; submit it anew.'],
  'funds.approval.personOnly': ['审批须由本人登录办理。', 'People approve, not programs.'],
  'funds.approval.lastBandOpen': [
    '最后一档且只有最后一档不设上限。',
    'The last band, and only the last, has no upper end.',
  ],
  'funds.approval.bandsNotAscending': ['每一档的上限要高于前一档。', 'Each band must end above the one before.'],
  'funds.approval.flowTooEarly': ['新流程不能从过去的日期开始。', 'A flow cannot begin in the past.'],
  'funds.approval.flowMoved': [
    '别人刚刚发布了新版本，请刷新后再改。',
    'Somebody has published another version; load it and try again.',
  ],
  'funds.approval.substituteForWhom': ['请写明代理哪个职务或哪个人。', 'Say which office or which person it is for.'],
  'funds.approval.substituteSelf': ['不能由本人代理本人。', 'Nobody stands in for themselves.'],
  'funds.approval.substituteReversed': ['代理的结束日期早于开始日期。', 'The last day lies before the first.'],
  'funds.approval.substituteNotOfficer': [
    '代理人须是在任的主席、副主席、委员或会计。',
    'A substitute must be chair, vice-chair, committee member or finance officer.',
  ],
  'funds.approval.applicantUnknown': ['没有找到这位申请人。', 'There is no such applicant.'],
};
