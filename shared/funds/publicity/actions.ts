import { actorRef } from '../../kernel/context.ts';
import { periodOf } from '../../kernel/period.ts';
import { readNames } from '../../members/roster/names.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { readRequests } from '../inspection/candidates.ts';
import { contentHash } from '../ledger/canonical.ts';
import { readVouchers } from '../ledger/store.ts';
import { draftTable, monthsOf } from './draft.ts';
import { checkEntries, publicEntries } from './entry-rules.ts';
import { tablePublished, tableWithdrawn } from './events.ts';
import { makeNameMask, personalPayees } from './mask-rules.ts';
import { viewOfPublication } from './present.ts';
import { OBJECTION_DAYS } from './rulebook.ts';
import { checkAgain, checkPublished, checkRange, objectionUntil } from './rules.ts';
import type { Publication, PublishTable, WithdrawTable } from './schema.ts';
import { needPublication, publicationWrites, putEntries, readHead, readPublication, withdrawalWrite } from './store.ts';
import type { PublicationView } from './views.ts';

const actorName = (ctx: UnionCtx): string => actorRef(ctx.actor).name ?? '';

/** Everything of a table that its hash covers. */
export const tableHash = ({ hash: _, withdrawn: __, ...table }: Publication): string => contentHash(table);

const entriesOf = async (ctx: UnionCtx, from: PublishTable['from'], to: PublishTable['to']) => {
  const vouchers = (await Promise.all(monthsOf(from, to).map((month) => readVouchers(ctx, month)))).flat();
  const [names, requests] = await Promise.all([readNames(ctx), readRequests(ctx, vouchers)]);
  const payees = personalPayees([...requests.values()].map(({ payee }) => payee.name));
  return publicEntries(vouchers, makeNameMask(new Set([...names, ...payees])));
};

/**
 * Publishes the table of some months in one act: its figures, its masked vouchers, its objection deadline. What is
 * published is never changed; a mistake is withdrawn and published again as the next version.
 */
export const publishTable = async (ctx: UnionCtx, { from, to, notes }: PublishTable): Promise<PublicationView> => {
  const permit = allow(ctx, 'funds.publicity.publish');
  const at = ctx.tools.now();
  checkRange(from, to, at);
  const head = await readHead(ctx, from, to);
  checkAgain(head && (await readPublication(ctx, head.publicationId)));
  const [draft, entries, rules] = await Promise.all([
    draftTable(ctx, from, to),
    entriesOf(ctx, from, to),
    openRulebook(ctx),
  ]);
  checkEntries(draft.lines, entries);
  const content = {
    ...draft,
    id: ctx.tools.newId('publication'),
    version: (head?.version ?? 0) + 1,
    notes,
    objectionUntil: objectionUntil(at, rules.value(OBJECTION_DAYS)),
    publishedAt: at,
    publishedBy: actorName(ctx),
    entriesHash: contentHash(entries),
  };
  const table: Publication = { ...content, hash: tableHash({ ...content, hash: '' }) };
  const result = viewOfPublication(ctx, table, []);
  await putEntries(ctx, table.id, entries);
  await commit(ctx, {
    permit,
    writes: publicationWrites(ctx, table, head),
    events: [tablePublished(table)],
    months: [{ period: periodOf(at), figures: { published: 1 } }],
    answer: { status: 201, body: result },
  });
  return result;
};

/** Withdraws a table, with the reason that members then read in its place. */
export const withdrawTable = async (ctx: UnionCtx, id: string, { reason }: WithdrawTable): Promise<PublicationView> => {
  const permit = allow(ctx, 'funds.publicity.publish');
  const table = await needPublication(ctx, id);
  checkPublished(table);
  const withdrawn = { at: ctx.tools.now(), by: actorName(ctx), reason };
  await commit(ctx, {
    permit,
    writes: [withdrawalWrite(ctx, id, withdrawn)],
    events: [tableWithdrawn(table, reason)],
    months: [{ period: periodOf(table.publishedAt), figures: { published: -1 } }],
  });
  return viewOfPublication(ctx, { ...table, withdrawn }, null);
};
