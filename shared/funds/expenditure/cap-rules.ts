// 总工办发〔2017〕32号 and the provinces' rules on it: what one member may receive of each kind in a year (domain rules 2.4).
import type { RuleInForce } from '../../tenancy/rulebook/schema.ts';
import type { BenefitStandard } from './benefit-rulebook.ts';
import { type Finding, stop, warn } from './finding-rules.ts';
import { kindCode, type SpendingKind } from './kind-codes.ts';
import type { LineInput, RecipientInput } from './line-schema.ts';

/** A counter of what a member was granted: yearly ones add up, those of an event only tell what was given. */
export type Bucket = string;

type Cap = { readonly bucket: Bucket; readonly capFen: number | null; readonly scope: 'year' | 'event' };

/** Where a kind without a festival, an illness or a relative of its own counts. */
const SIMPLE: Readonly<Partial<Record<SpendingKind, { cap: keyof BenefitStandard; scope: 'year' | 'event' }>>> = {
  birthday: { cap: 'birthdayFen', scope: 'year' },
  marriage: { cap: 'marriageFen', scope: 'year' },
  birth: { cap: 'birthFen', scope: 'year' },
  illness: { cap: 'illnessFen', scope: 'event' },
  memberDeath: { cap: 'memberDeathFen', scope: 'year' },
  kinDeath: { cap: 'kinDeathFen', scope: 'event' },
  retirement: { cap: 'retirementFen', scope: 'year' },
  hardship: { cap: 'hardshipFen', scope: 'event' },
};

const festivalCaps = (line: Pick<LineInput, 'festival'>, standard: BenefitStandard): readonly Cap[] => {
  const each = line.festival === 'spring' ? standard.festivalSpringFen : standard.festivalOtherFen;
  return [
    { bucket: 'festival', capFen: standard.festivalYearFen, scope: 'year' },
    ...(each === null ? [] : [{ bucket: `festival-${line.festival ?? 'none'}`, capFen: each, scope: 'year' as const }]),
  ];
};

/** The counters that a line moves, with the caps that hold for them; none for kinds that nobody receives singly. */
export const capsOf = (line: Pick<LineInput, 'kind' | 'festival'>, standard: BenefitStandard): readonly Cap[] => {
  if (line.kind === 'festival') return festivalCaps(line, standard);
  const simple = SIMPLE[line.kind];
  return simple ? [{ bucket: line.kind, capFen: standard[simple.cap], scope: simple.scope }] : [];
};

/** What is on record of a member: fen granted in a year by bucket, and causes by keyed hash. */
export type Granted = {
  readonly amountFen: (memberId: string, bucket: Bucket) => number;
  readonly hasCause: (memberId: string, bucket: Bucket, cause: string) => boolean;
};

export type CapFacts = {
  readonly standard: RuleInForce<BenefitStandard>;
  readonly granted: Granted;
};

const CASH_FORMS = new Set(['cash', 'valueCard']);
/** Goods are prescribed, for marriage and birth too; cash may go to the sick and the bereaved (32号文), and to hardship. */
const GOODS_ONLY: ReadonlySet<SpendingKind> = new Set([
  'festival',
  'birthday',
  'marriage',
  'birth',
  'retirement',
  'seasonalCare',
  'outing',
]);
const GOODS_SOURCE =
  '总工办发〔2017〕32号：节日、生日、结婚、生育、退休等慰问发放实物或定点提货凭证，不得发放现金、购物卡';
const NAMED_SOURCE = '总工办发〔2017〕32号：实名发放、实名签收';
const ONCE_SOURCE = '同一病种一年慰问一次';

const checkForm = (line: LineInput, at: string): readonly Finding[] => {
  const isMoney = line.form === 'valueCard' || (line.form === 'cash' && GOODS_ONLY.has(line.kind));
  if (!isMoney || !CASH_FORMS.has(line.form)) return [];
  return [stop('funds.expenditure.cashForbidden', GOODS_SOURCE, { form: line.form, kind: line.kind }, `${at}/form`)];
};

const checkNames = (line: LineInput, at: string): readonly Finding[] => {
  const named = line.recipients.reduce((sum, one) => sum + one.amountFen, 0);
  const ids = new Set(line.recipients.map((one) => one.memberId));
  const found: Finding[] = [];
  if (kindCode(line.kind).perHead && line.recipients.length === 0)
    found.push(stop('funds.expenditure.recipientsMissing', NAMED_SOURCE, { kind: line.kind }, `${at}/recipients`));
  if (line.recipients.length > 0 && named !== line.amountFen) {
    const params = { namedFen: named, amountFen: line.amountFen };
    found.push(stop('funds.expenditure.recipientsDiffer', NAMED_SOURCE, params, `${at}/recipients`));
  }
  if (ids.size !== line.recipients.length)
    found.push(stop('funds.expenditure.recipientTwice', NAMED_SOURCE, {}, `${at}/recipients`));
  if (line.kind === 'festival' && line.festival === undefined)
    found.push(stop('funds.expenditure.festivalMissing', GOODS_SOURCE, {}, `${at}/festival`));
  return found;
};

type Place = { readonly facts: CapFacts; readonly taken: Map<string, number>; readonly pointer: string };

const checkCap = (one: RecipientInput, cap: Cap, { facts, taken, pointer }: Place): readonly Finding[] => {
  const slot = `${one.memberId} ${cap.bucket}`;
  const here = taken.get(slot) ?? 0;
  taken.set(slot, here + one.amountFen);
  if (cap.capFen === null) return [];
  const usedFen = cap.scope === 'year' ? facts.granted.amountFen(one.memberId, cap.bucket) + here : 0;
  const leftFen = Math.max(0, cap.capFen - usedFen);
  if (one.amountFen <= leftFen) return [];
  const { source, verified } = facts.standard;
  const params = { memberId: one.memberId, capFen: cap.capFen, usedFen, leftFen, amountFen: one.amountFen };
  return [stop('funds.expenditure.capExceeded', source, params, `${pointer}/amountFen`, verified)];
};

const checkCause = (line: LineInput, one: RecipientInput, { facts, taken, pointer }: Place): readonly Finding[] => {
  if (line.kind !== 'illness') return [];
  const { source, verified } = facts.standard;
  const citation = `${source}：${ONCE_SOURCE}`;
  if (one.cause === undefined)
    return [stop('funds.expenditure.causeMissing', citation, { memberId: one.memberId }, `${pointer}/cause`, verified)];
  const slot = `${one.memberId} ${line.kind} ${one.cause}`;
  const isRepeat = taken.has(slot) || facts.granted.hasCause(one.memberId, line.kind, one.cause);
  taken.set(slot, 1);
  return isRepeat
    ? [stop('funds.expenditure.sameIllness', citation, { memberId: one.memberId }, `${pointer}/cause`, verified)]
    : [];
};

const uncapped = (line: LineInput, facts: CapFacts, at: string): readonly Finding[] => {
  const caps = capsOf(line, facts.standard.value);
  if (caps.length === 0 || caps.some((cap) => cap.capFen !== null)) return [];
  const { source } = facts.standard;
  return [warn('funds.expenditure.noStandard', source, { kind: line.kind }, `${at}/amountFen`, false)];
};

/**
 * Every line against form, real names and the caps for one person. What several lines of one request give the same
 * member adds up. `cause` of the lines is the keyed hash by now.
 */
export const checkCaps = (lines: readonly LineInput[], facts: CapFacts): readonly Finding[] => {
  const taken = new Map<string, number>();
  return lines.flatMap((line, index) => {
    const at = `/lines/${index}`;
    const caps = capsOf(line, facts.standard.value);
    const perHead = line.recipients.flatMap((one, place) => {
      const here = { facts, taken, pointer: `${at}/recipients/${place}` };
      return [...caps.flatMap((cap) => checkCap(one, cap, here)), ...checkCause(line, one, here)];
    });
    return [...checkForm(line, at), ...checkNames(line, at), ...uncapped(line, facts, at), ...perHead];
  });
};
