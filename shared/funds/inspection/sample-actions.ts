import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { RESOLUTION_ABOVE } from '../approval/rulebook.ts';
import type { Voucher } from '../ledger/schema.ts';
import { readVouchers } from '../ledger/store.ts';
import { candidatesOf, readRequests } from './candidates.ts';
import { sampleDrawn } from './events.ts';
import { periodsOf } from './rules.ts';
import { draw, MAX_HITS, populationHash } from './sampling-rules.ts';
import type { DrawSample, Method, Sample } from './schema.ts';
import { readSample, readSamplePage, sampleWrite } from './store.ts';
import { type SampleView, sampleViewOf } from './views.ts';

/** What one look reads at most; a union has a few hundred vouchers a month at the busiest. */
export const MAX_VOUCHERS = 20_000;
const SEED_BYTES = 16;

/** All vouchers of some months, in order. Throws `funds.inspection.tooManyVouchers`. */
export const readRange = async (ctx: UnionCtx, periods: readonly Period[]): Promise<readonly Voucher[]> => {
  const all: Voucher[] = [];
  for (const period of periods) {
    all.push(...(await readVouchers(ctx, period)));
    if (all.length > MAX_VOUCHERS)
      throw new DomainError('limit', 'funds.inspection.tooManyVouchers', { max: MAX_VOUCHERS });
  }
  return all;
};

const parametersOf = (command: DrawSample, resolutionAboveFen: number): Readonly<Record<string, number>> => {
  const { count, unitFen, windowDays, times } = command;
  const none = {};
  const BY_METHOD: Readonly<Record<Method, Readonly<Record<string, number>>>> = {
    random: { count },
    roundAmounts: { unitFen },
    weekend: none,
    splitInvoices: { windowDays, limitFen: resolutionAboveFen },
    repeatPayee: { times },
    overStandard: { limitFen: resolutionAboveFen },
    withoutAttachment: none,
  };
  return BY_METHOD[command.method];
};

/** Draws a sample out of the vouchers of some months, and records out of what, how and with what result. */
export const drawSample = async (ctx: UnionCtx, command: DrawSample) => {
  const permit = allow(ctx, 'funds.inspection.record');
  const periods = periodsOf(command.from, command.to);
  const [vouchers, rules] = await Promise.all([readRange(ctx, periods), openRulebook(ctx)]);
  const resolutionAboveFen = rules.value(RESOLUTION_ABOVE);
  const candidates = candidatesOf(vouchers, await readRequests(ctx, vouchers), { resolutionAboveFen });
  const seed = command.seed ?? Buffer.from(ctx.tools.randomBytes(SEED_BYTES)).toString('hex');
  const hits = draw(candidates, { ...command, seed }, { resolutionAboveFen });
  const sample: Sample = {
    id: ctx.tools.newId('sample'),
    from: command.from,
    to: command.to,
    method: command.method,
    seed,
    parameters: parametersOf(command, resolutionAboveFen),
    populationCount: candidates.length,
    populationFen: candidates.reduce((sum, { amountFen }) => sum + amountFen, 0),
    populationHash: populationHash(candidates),
    hitCount: hits.length,
    hits: hits.slice(0, MAX_HITS),
    drawnBy: personRef(ctx.actor),
    at: ctx.tools.now(),
  };
  const body = detailOf(sample);
  await commit(ctx, {
    permit,
    writes: [sampleWrite(ctx, sample)],
    events: [sampleDrawn(sample)],
    answer: { status: 201, body },
  });
  return body;
};

const detailOf = (sample: Sample) => ({ ...sampleViewOf(sample), hits: sample.hits.map((hit) => ({ ...hit })) });

/** One sample with what it found. Throws `http.resource.notFound`. */
export const getSample = async (ctx: UnionCtx, id: string) => {
  allow(ctx, 'funds.inspection.read');
  const found = await readSample(ctx, id);
  if (!found) return notFound();
  return detailOf(found);
};

/** Samples of the union, the newest first. */
export const listSamples = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<SampleView>> => {
  allow(ctx, 'funds.inspection.read');
  const found = await readSamplePage(ctx, page);
  return { ...found, data: found.data.map(sampleViewOf) };
};
