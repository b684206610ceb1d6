import type { ApproverRole, StepMode } from '#shared/funds/approval/schema.ts';
import type { ApprovalFlow, PutApprovalFlow } from '#web/api/client.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';

export type DraftStep = { readonly roles: readonly ApproverRole[]; readonly mode: StepMode };
/** A band while it is changed: its upper end is what was typed. */
export type DraftBand = { readonly key: number; readonly upTo: string; readonly steps: readonly DraftStep[] };
type Band = ApprovalFlow['bands'][number];

let lastKey = 0;
const nextKey = (): number => {
  lastKey += 1;
  return lastKey;
};

export const newBand = (steps: readonly DraftStep[] = [{ roles: ['chair'], mode: 'any' }]): DraftBand => ({
  key: nextKey(),
  upTo: '',
  steps,
});

export const draftOf = (bands: readonly Band[]): readonly DraftBand[] =>
  bands.map(({ upToFen, steps }) => ({
    key: nextKey(),
    upTo: upToFen === null ? '' : formatFen(upToFen),
    steps,
  }));

/** In the order of their upper ends, however they were added; the open band stays last. */
const inOrder = (draft: readonly DraftBand[]): readonly DraftBand[] => [
  ...draft.slice(0, -1).toSorted((a, b) => (parseYuan(a.upTo) ?? 0) - (parseYuan(b.upTo) ?? 0)),
  ...draft.slice(-1),
];

/** The bands as the API takes them; undefined while something is missing. The last band is open. */
export const bandsOf = (draft: readonly DraftBand[]): PutApprovalFlow['bands'] | undefined => {
  const bands = inOrder(draft).map(({ upTo, steps }, index) => ({
    upToFen: index === draft.length - 1 ? null : parseYuan(upTo),
    steps: steps.map(({ roles, mode }) => ({ roles: [...roles], mode })),
  }));
  const whole = bands.every(
    ({ upToFen, steps }) => upToFen !== undefined && steps.every(({ roles }) => roles.length > 0),
  );
  return whole ? bands.map((band) => ({ ...band, upToFen: band.upToFen ?? null })) : undefined;
};

/** What a band says of itself in words. */
export const rangeOf = (
  bands: readonly Band[],
  index: number,
): { key: 'upTo' | 'above' | 'anyAmount'; sum: string } => {
  const end = bands[index]?.upToFen ?? null;
  if (end !== null) return { key: 'upTo', sum: formatFen(end) };
  const before = bands[index - 1]?.upToFen ?? null;
  return before === null ? { key: 'anyAmount', sum: '' } : { key: 'above', sum: formatFen(before) };
};
