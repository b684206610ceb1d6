// 总工办发〔2020〕29号 (待核实): with a budget go the committee's minutes, the audit committee's opinion and the resolution.
import type { FilingPaper } from '../../tenancy/filings/schema.ts';
import type { BudgetState, BudgetVersion } from './schema.ts';

type Stage = FilingPaper['steps'][number]['stage'];

const STAGE_OF: Readonly<Partial<Record<BudgetState, Stage>>> = {
  draft: 'submission',
  returned: 'submission',
  committee: 'committee',
  audit: 'audit',
  meeting: 'meeting',
};

/** What was decided on the way up, from the last submission on, without anybody's name. */
export const stagesOf = ({ steps }: Pick<BudgetVersion, 'steps'>): FilingPaper['steps'] =>
  steps.slice(steps.findLastIndex(({ verb }) => verb === 'submit')).flatMap(({ from, on, documentNumber, note }) => {
    const stage = STAGE_OF[from];
    return stage ? [{ stage, on, documentNumber, note }] : [];
  });
