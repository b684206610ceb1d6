import { notFound } from '../../kernel/errors.ts';
import { type Id, idPattern, makeId } from '../../kernel/ids.ts';
import { firstDayOf, instantOfMs, type Period, periodOf } from '../../kernel/period.ts';
import { sha256 } from '../../storage/seal.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX_CHARS = 4;
const TIME_CHARS = 10;
const RUN_ID = idPattern('duesRun');

/**
 * The id of a run: its time part is the month of the dues and its rest follows from who sent it with which key. So a
 * repeat finds the run under one key, and an id alone says in which month item the run stands.
 */
export const runIdOf = (period: Period, seed: readonly string[]): Id<'duesRun'> =>
  makeId('duesRun', Date.parse(`${firstDayOf(period)}T00:00:00+08:00`), sha256(seed.join('|')));

/** The part of the id that is the same in every month: one key used for two months shows in it. */
export const keyPartOf = (runId: string): string => runId.slice(PREFIX_CHARS + TIME_CHARS);

/** The month of a run's dues, read from its id; an id that is none is one that does not exist. */
export const periodOfRun = (runId: string): Period => {
  if (!RUN_ID.test(runId)) return notFound();
  let ms = 0;
  for (const char of runId.slice(PREFIX_CHARS, PREFIX_CHARS + TIME_CHARS)) ms = ms * 32 + ALPHABET.indexOf(char);
  // Ten characters hold more than dates do.
  if (ms > Date.parse('2199-12-31T00:00:00+08:00')) return notFound();
  return periodOf(instantOfMs(ms));
};
