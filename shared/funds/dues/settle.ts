import { DomainError } from '../../kernel/errors.ts';
import { figureAttribute, figuresOf } from '../../kernel/figures.ts';
import { firstDayOf, periodOf } from '../../kernel/period.ts';
import { monthlyDueFen } from '../../members/roster/obligation.ts';
import { DUES_RATE } from '../../members/roster/rulebook.ts';
import { loadRoster } from '../../members/roster/store.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readMonth } from '../../storage/month.ts';
import { allowSystem } from '../../tenancy/access/allow.ts';
import { openRulebook, readOverrides } from '../../tenancy/rulebook/store.ts';
import { duesRestated } from './events.ts';
import { settleExemptions } from './exemption-actions.ts';

const DUE = figureAttribute('duesDueFen');
const MAX_TRIES = 12;

/**
 * Counts what is due a month anew, by the rate that holds now, and puts the kept sum right. The sum is fenced: whoever
 * changes the roster meanwhile changes the sum, and then it is counted again.
 */
const restateDue = async (ctx: UnionCtx): Promise<boolean> => {
  const permit = allowSystem(ctx);
  const period = periodOf(ctx.tools.now());
  const rate = (await openRulebook(ctx)).value(DUES_RATE, firstDayOf(period));
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const month = await readMonth(ctx, period);
    if (!month) return false;
    const kept = figuresOf(month).duesDueFen;
    const { pages } = await loadRoster(ctx);
    const lines = [...pages.values()].flatMap((page) => page.lines);
    const counted = lines.reduce((sum, line) => sum + (line ? monthlyDueFen(line, rate) : 0), 0);
    if (counted === kept) return false;
    try {
      await commit(ctx, {
        permit,
        writes: [],
        events: [duesRestated(period, kept, counted)],
        months: [{ period, figures: { duesDueFen: counted - kept }, fence: { [DUE]: month[DUE] } }],
      });
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'storage.month.moved') throw error;
    }
  }
  throw new DomainError('unavailable', 'storage.engine.busy');
};

/**
 * What follows when a month begins or the union decides on its rate: exemptions begin and end, and the sum of what is
 * due follows a rate of the union's own. A union without either costs two small reads.
 */
export const settleDues = async (ctx: UnionCtx): Promise<void> => {
  await settleExemptions(ctx);
  const hasOwnRate = (await readOverrides(ctx)).some(({ key }) => key === DUES_RATE.key);
  if (hasOwnRate) await restateDue(ctx);
};
