// 工会法 Art. 45, 中国工会审计条例: the audit committee finds, those who handle the money answer, the committee closes.
import { refuse } from '../../kernel/errors.ts';
import { addMonths, type Day, type Instant, type Period } from '../../kernel/period.ts';
import type { ActOnFinding, AuditFinding, FindingEntry, FindingStatus, FindingVerb, RecordFinding } from './schema.ts';

/** A year at most: what one look takes in. */
export const MAX_MONTHS = 12;
/** Acts after which a finding is only closed or dropped. */
export const MAX_ENTRIES = 40;

/** The months of a range; throws `funds.inspection.rangeInvalid` and `rangeTooLong`. */
export const periodsOf = (from: Period, to: Period): readonly Period[] => {
  if (from > to) refuse('invalid', 'funds.inspection.rangeInvalid', { from, to });
  const periods: Period[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) {
    if (periods.length === MAX_MONTHS) refuse('invalid', 'funds.inspection.rangeTooLong', { max: MAX_MONTHS });
    periods.push(at);
  }
  return periods;
};

type Person = { readonly id: string; readonly name: string };

/** A new finding. The day by which it is to be put right lies ahead. */
export const recordFinding = (
  command: RecordFinding,
  by: { readonly id: string; readonly person: Person; readonly at: Instant; readonly today: Day },
): AuditFinding => {
  const { detail, attachmentIds, sampleId, ...facts } = command;
  if (facts.dueOn < by.today)
    refuse('rule', 'funds.inspection.dueInPast', {}, [{ pointer: '/dueOn', code: 'funds.inspection.dueInPast' }]);
  return {
    ...facts,
    id: by.id,
    status: 'open',
    ...(sampleId ? { sampleId } : {}),
    history: [{ verb: 'record', by: by.person, at: by.at, text: detail, attachmentIds }],
    createdAt: by.at,
    v: 0,
  };
};

type Move = Exclude<FindingVerb, 'record'>;

const FROM: Readonly<Record<Move, readonly FindingStatus[]>> = {
  answer: ['open'],
  reopen: ['answered'],
  close: ['answered'],
  drop: ['open', 'answered'],
};
const TO: Readonly<Record<Move, FindingStatus>> = {
  answer: 'answered',
  reopen: 'open',
  close: 'closed',
  drop: 'dropped',
};

const hasEvidence = ({ history }: AuditFinding): boolean =>
  history.some(({ verb, attachmentIds }) => (verb === 'answer' || verb === 'close') && attachmentIds.length > 0);

/** Whoever was asked to answer does not say that the answer is good. */
const checkPerson = (finding: AuditFinding, verb: Move, person: Person): void => {
  const isJudging = verb !== 'answer';
  const did = (wanted: FindingVerb): boolean =>
    finding.history.some((entry) => entry.verb === wanted && entry.by.id === person.id);
  if (isJudging ? did('answer') : did('record')) refuse('rule', 'funds.inspection.ownAct');
};

/**
 * The next state of a finding: open → answered → closed, or back to open when the answer is not enough; dropped when it
 * was none. Closing needs evidence: papers with an answer, or with the closing itself.
 */
export const actOnFinding = (
  finding: AuditFinding,
  verb: Move,
  command: ActOnFinding,
  by: { readonly person: Person; readonly at: Instant },
): AuditFinding => {
  if (!FROM[verb].includes(finding.status))
    return refuse('conflict', 'funds.inspection.notPossible', { status: finding.status });
  if (finding.history.length >= MAX_ENTRIES && (verb === 'answer' || verb === 'reopen'))
    return refuse('limit', 'funds.inspection.tooManyEntries', { max: MAX_ENTRIES });
  checkPerson(finding, verb, by.person);
  const { text, attachmentIds } = command;
  const entry: FindingEntry = { verb, by: by.person, at: by.at, text, attachmentIds };
  const next: AuditFinding = { ...finding, status: TO[verb], history: [...finding.history, entry] };
  if (verb === 'close' && !hasEvidence(next)) return refuse('rule', 'funds.inspection.evidenceMissing');
  return next;
};

/** Whether a finding still waits for somebody: what the federation counts. */
export const isOpen = ({ status }: Pick<AuditFinding, 'status'>): boolean => status === 'open' || status === 'answered';
