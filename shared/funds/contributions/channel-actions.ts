import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { postInMonth } from '../ledger/posting.ts';
import { checkChannelFrom } from './channel-rules.ts';
import type { ChannelView, PutChannel } from './channel-schema.ts';
import { SCHEME_COUNT, termsHeld } from './checks.ts';
import { channelChanged } from './events.ts';
import { channelWrite, readContributions, readSplitTerms } from './store.ts';

/** Sets how the 2 % reaches the union from a month on. Refused for months on which money was booked already. */
export const putChannel = async (ctx: UnionCtx, command: PutChannel): Promise<ChannelView> => {
  const permit = allow(ctx, 'funds.contributions.declare');
  return postInMonth(ctx, permit, async (books) => {
    const held = await termsHeld(ctx, books);
    checkChannelFrom(command.validFrom, await readContributions(ctx, command.validFrom));
    const before = (await readSplitTerms(ctx)).channelOf(command.validFrom);
    return {
      writes: [channelWrite(ctx, command)],
      events: [channelChanged(before, command)],
      months: [{ ...held, add: { [SCHEME_COUNT]: 1 } }],
      result: { ...command, isDefault: false },
    };
  });
};
