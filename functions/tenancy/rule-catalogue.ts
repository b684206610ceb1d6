import { APPROVAL_RULES } from '#shared/funds/approval/rulebook.ts';
import { ASSET_RULES } from '#shared/funds/assets/rulebook.ts';
import { BUDGET_RULES } from '#shared/funds/budget/rulebook.ts';
import { CONTRIBUTION_RULES } from '#shared/funds/contributions/rulebook.ts';
import { DUES_ARREARS_RULES } from '#shared/funds/dues/rulebook.ts';
import { DUTY_RULES } from '#shared/funds/duties/rulebook.ts';
import { EXPENDITURE_RULES } from '#shared/funds/expenditure/rulebook.ts';
import { PUBLICITY_RULES } from '#shared/funds/publicity/rulebook.ts';
import { DUES_RULES } from '#shared/members/roster/rulebook.ts';
import type { RuleGroup } from '#shared/tenancy/rulebook/schema.ts';

/** Every dated rule of the product by part, for the page 规则与标准 and for `/v1/rules`; a part adds its line here. */
export const RULE_CATALOGUE: readonly RuleGroup[] = [
  { part: 'dues', title: { zh: '会费', en: 'Dues' }, rules: [...DUES_RULES, ...DUES_ARREARS_RULES] },
  { part: 'approval', title: { zh: '审批', en: 'Approval' }, rules: APPROVAL_RULES },
  { part: 'contributions', title: { zh: '拨缴经费', en: 'Contributions' }, rules: CONTRIBUTION_RULES },
  { part: 'expenditure', title: { zh: '经费支出', en: 'Expenditure' }, rules: EXPENDITURE_RULES },
  { part: 'budget', title: { zh: '预算', en: 'Budget' }, rules: BUDGET_RULES },
  { part: 'duties', title: { zh: '不相容职务', en: 'Duties kept apart' }, rules: DUTY_RULES },
  { part: 'publicity', title: { zh: '经费公示', en: 'Public funds' }, rules: PUBLICITY_RULES },
  { part: 'assets', title: { zh: '资产', en: 'Assets' }, rules: ASSET_RULES },
];
