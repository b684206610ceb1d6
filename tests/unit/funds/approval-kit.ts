import type { ActInput } from '#shared/funds/approval/rules.ts';
import { startApproval } from '#shared/funds/approval/rules.ts';
import type { ApprovalState, Band, Flow, Officer, Substitute, Verb } from '#shared/funds/approval/schema.ts';
import type { UnionRole } from '#shared/kernel/context.ts';
import { day, instant } from '#shared/kernel/period.ts';

export const AT = instant('2026-11-22T02:00:00.000Z');
export const TODAY = day('2026-11-22');

export const officer = (id: string, ...roles: UnionRole[]): Officer => ({ id, name: `干部${id}`, roles });

export const CHAIR = officer('chair', 'chair');
export const VICE = officer('vice', 'viceChair');
export const FINANCE = officer('finance', 'finance');
export const ONE = officer('one', 'committee');
export const TWO = officer('two', 'committee');
export const CASHIER = officer('cashier', 'cashier');
export const WOMEN = officer('women', 'women');
export const ALL = [CHAIR, VICE, FINANCE, ONE, TWO, CASHIER, WOMEN];

export const flowOf = (bands: readonly Band[], resolutionAboveFen: number | null = null): Flow => ({
  kind: 'expenditure',
  version: 3,
  validFrom: TODAY,
  bands,
  resolutionAboveFen,
});

export const oneStep = (mode: 'all' | 'any', ...roles: Band['steps'][number]['roles']): Flow =>
  flowOf([{ upToFen: null, steps: [{ roles, mode }] }]);

export const start = (
  flow: Flow,
  more: {
    applicant?: Officer;
    amountFen?: number;
    officers?: readonly Officer[];
    substitutes?: readonly Substitute[];
    previous?: ApprovalState;
    resolutionIds?: readonly string[];
  } = {},
): ApprovalState => {
  const { applicant = WOMEN, amountFen = 100, officers = ALL, substitutes = [], previous, resolutionIds } = more;
  const input = {
    kind: 'expenditure' as const,
    amountFen,
    applicant: { id: applicant.id, name: applicant.name },
    ...(previous ? { previous } : {}),
    ...(resolutionIds ? { resolutionIds } : {}),
  };
  return startApproval(flow, input, { officers, substitutes }, AT);
};

export const by = (person: Officer, verb: Verb, more: Partial<ActInput> = {}): ActInput => ({
  verb,
  person: { id: person.id, name: person.name },
  roles: person.roles,
  ...more,
});

export const signersOf = (state: ApprovalState): string[][] =>
  state.steps.map(({ signers }) => signers.map(({ id }) => id));
