// 基层工会经费收支管理办法 (总工办发〔2017〕32号): the committee leads together, large sums need its resolution.
import { refuse } from '../../kernel/errors.ts';
import { type Day, day } from '../../kernel/period.ts';
import type { Band, Flow, FlowKind, FlowStep, Officer, Substitute } from './schema.ts';
import { isApprover } from './signer-rules.ts';

const LEADER: FlowStep = { roles: ['chair', 'viceChair'], mode: 'any' };
const CHAIR: FlowStep = { roles: ['chair'], mode: 'any' };
const FINANCE: FlowStep = { roles: ['finance'], mode: 'any' };

/** 3,000 yuan: handler and a leader; up to 10,000: finance and the chair; above: the committee's resolution as well. */
const SMALL_FEN = 300_000;

const SPENDING: readonly Band[] = [
  { upToFen: SMALL_FEN, steps: [LEADER] },
  { upToFen: null, steps: [FINANCE, CHAIR] },
];

const DEFAULT_BANDS: Readonly<Record<FlowKind, readonly Band[]>> = {
  expenditure: SPENDING,
  advance: SPENDING,
  assetDisposal: [{ upToFen: null, steps: [FINANCE, CHAIR] }],
  // What a payout pays was approved one by one.
  payout: [{ upToFen: null, steps: [LEADER] }],
};

/** Kinds for which large sums need a resolution. */
export const needsResolutions = (kind: FlowKind): boolean => kind !== 'payout';

/** The flow of a kind until the union publishes its own. */
export const defaultFlow = (kind: FlowKind, resolutionAboveFen: number): Flow => ({
  kind,
  version: 0,
  validFrom: day('2018-01-01'),
  bands: DEFAULT_BANDS[kind],
  resolutionAboveFen: needsResolutions(kind) ? resolutionAboveFen : null,
});

const at = (pointer: string, code: string) => [{ pointer, code }];

/** Refuses bands that leave an amount without a step: each higher than the one before, the last one open. */
export const checkBands = (bands: readonly Band[]): void => {
  for (const [index, { upToFen }] of bands.entries()) {
    const before = bands[index - 1]?.upToFen ?? 0;
    const isLast = index === bands.length - 1;
    const pointer = `/bands/${index}/upToFen`;
    if (isLast !== (upToFen === null))
      refuse('rule', 'funds.approval.lastBandOpen', {}, at(pointer, 'funds.approval.lastBandOpen'));
    if (upToFen !== null && upToFen <= before)
      refuse('rule', 'funds.approval.bandsNotAscending', {}, at(pointer, 'funds.approval.bandsNotAscending'));
  }
};

/** Refuses a flow that would begin in the past: requests of those days went another way. */
export const checkValidFrom = (validFrom: Day, today: Day): void => {
  if (validFrom < today)
    refuse('rule', 'funds.approval.flowTooEarly', {}, at('/validFrom', 'funds.approval.flowTooEarly'));
};

/** Refuses substitutes who are nobody, stand for themselves or for nobody, or whose days run backwards. */
export const checkSubstitutes = (substitutes: readonly Substitute[], officers: readonly Officer[]): void => {
  for (const [index, one] of substitutes.entries()) {
    const fail = (code: string): never => refuse('rule', code, {}, at(`/substitutes/${index}`, code));
    if ((one.role === undefined) === (one.personId === undefined)) fail('funds.approval.substituteForWhom');
    if (one.personId === one.by) fail('funds.approval.substituteSelf');
    if (one.to < one.from) fail('funds.approval.substituteReversed');
    const officer = officers.find(({ id }) => id === one.by);
    if (!officer || !isApprover(officer)) fail('funds.approval.substituteNotOfficer');
  }
};

/** The band that an amount falls into: 以下 includes the number (民法典 Art. 1259). */
export const bandOf = (flow: Pick<Flow, 'bands'>, amountFen: number): Band => {
  const found = flow.bands.find(({ upToFen }) => upToFen === null || amountFen <= upToFen);
  return found ?? refuse('rule', 'funds.approval.lastBandOpen');
};
