// 工会法 Art. 45 (use of funds is examined and reported to members), 民法典 Art. 201 (the first day is not counted).
import { refuse } from '../../kernel/errors.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  type Instant,
  type Period,
  period,
  periodOf,
} from '../../kernel/period.ts';
import { maskNumbers } from './mask-rules.ts';
import type { PublicityEvery } from './rulebook.ts';
import type { Answer, Publication, PublicLine, Question } from './schema.ts';

const MONTHS: Readonly<Record<PublicityEvery, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The last whole month, quarter, half-year or year before the running month. */
export const lastWhole = (every: PublicityEvery, now: Instant): { readonly from: Period; readonly to: Period } => {
  const running = periodOf(now);
  const size = MONTHS[every];
  const index = Number(running.slice(5)) - 1;
  const start = period(`${running.slice(0, 4)}-${String(index - (index % size) + 1).padStart(2, '0')}`);
  return { from: addMonths(start, -size), to: addMonths(start, -1) };
};

/** Refuses months out of order, of two years, or that are not over. */
export const checkRange = (from: Period, to: Period, now: Instant): void => {
  if (from > to || from.slice(0, 4) !== to.slice(0, 4)) refuse('invalid', 'funds.publicity.rangeInvalid', { from, to });
  if (to >= periodOf(now)) refuse('rule', 'funds.publicity.periodRunning', { period: to });
};

/** The last day on which somebody may object: the day of publication is not counted. */
export const objectionUntil = (publishedAt: Instant, days: number): Day => addDays(dayOf(publishedAt), days);

/** What was published stands until it is withdrawn, once and with a reason. */
export const checkPublished = (publication: Publication): void => {
  if (publication.withdrawn) refuse('conflict', 'funds.publicity.withdrawn');
};

/** The same months are published again only after the table that stands was withdrawn. */
export const checkAgain = (standing: Publication | undefined): void => {
  if (standing && !standing.withdrawn)
    refuse('conflict', 'funds.publicity.alreadyPublished', { from: standing.from, to: standing.to });
};

type Asked = {
  readonly id: string;
  readonly line: string;
  readonly text: string;
  readonly personId: string;
  readonly askedBy: string;
};

/** A question on a line of a table that stands. Numbers of people in it are made unreadable. */
export const askOn = (publication: Publication, asked: Asked, at: Instant): Question => {
  checkPublished(publication);
  const isLine = publication.lines.some((line: PublicLine) => line.key === asked.line);
  if (!isLine)
    refuse('rule', 'funds.publicity.lineUnknown', { line: asked.line }, [
      { pointer: '/line', code: 'funds.publicity.lineUnknown' },
    ]);
  return {
    ...asked,
    publicationId: publication.id,
    text: maskNumbers(asked.text),
    at,
    isObjection: dayOf(at) <= publication.objectionUntil,
    v: 0,
  };
};

/** An answer that everybody sees; it is given once. */
export const answerTo = (question: Question, answer: Answer): Question => {
  if (question.answer) refuse('conflict', 'funds.publicity.answered');
  return { ...question, answer: { ...answer, text: maskNumbers(answer.text) } };
};
