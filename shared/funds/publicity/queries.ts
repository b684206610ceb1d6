import { notFound } from '../../kernel/errors.ts';
import { type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { draftTable } from './draft.ts';
import { isShown, itemOf, readsBooks, viewOfPublication } from './present.ts';
import { EVERY, OBJECTION_DAYS } from './rulebook.ts';
import { checkRange, lastWhole } from './rules.ts';
import type { PublicEntry } from './schema.ts';
import {
  countRead,
  needPublication,
  pageEntries,
  pagePublications,
  readHead,
  readPublication,
  readReads,
} from './store.ts';
import type { PublicationItemView, PublicationView } from './views.ts';

const MAIN_DIGITS = 3;

type Page = { readonly limit: number; readonly cursor?: string | undefined };

/** Tables, the newest first; withdrawn ones stand among them with their reason. */
export const listPublications = async (ctx: UnionCtx, page: Page): Promise<CursorPage<PublicationItemView>> => {
  allow(ctx, 'funds.publicity.read');
  const found = await pagePublications(ctx, page);
  return { ...found, data: found.data.map((table) => itemOf(ctx, table)) };
};

/** A published table. When a member opens it, the month's counter goes up by one. */
export const getPublication = async (ctx: UnionCtx, id: string): Promise<PublicationView> => {
  allow(ctx, 'funds.publicity.read');
  const table = await needPublication(ctx, id);
  if (readsBooks(ctx)) return viewOfPublication(ctx, table, [...(await readReads(ctx, id))]);
  await countRead(ctx, id, periodOf(ctx.tools.now()));
  return viewOfPublication(ctx, table, null);
};

/** What would be published for these months, or for the last whole quarter (or what the union chose). */
export const previewTable = async (ctx: UnionCtx, asked: { from?: Period | undefined; to?: Period | undefined }) => {
  allow(ctx, 'funds.statements.read');
  const rules = await openRulebook(ctx);
  const every = rules.value(EVERY);
  const usual = lastWhole(every, ctx.tools.now());
  const from = asked.from ?? asked.to ?? usual.from;
  const to = asked.to ?? asked.from ?? usual.to;
  checkRange(from, to, ctx.tools.now());
  const [draft, head] = await Promise.all([draftTable(ctx, from, to), readHead(ctx, from, to)]);
  const standing = head && (await readPublication(ctx, head.publicationId));
  const days = rules.of(OBJECTION_DAYS);
  return {
    ...draft,
    objectionDays: rules.value(OBJECTION_DAYS),
    isVerified: days?.verified ?? false,
    source: days?.source ?? '',
    every,
    standingId: standing && !standing.withdrawn ? standing.id : null,
  };
};

/** Masked vouchers behind a line of income or spending, as they were published. */
export const listPublicationEntries = async (
  ctx: UnionCtx,
  id: string,
  asked: { readonly line: string; readonly cursor?: string | undefined },
): Promise<CursorPage<PublicEntry>> => {
  allow(ctx, 'funds.publicity.read');
  const table = await needPublication(ctx, id);
  const isLine = asked.line.length >= MAIN_DIGITS && /^[45]\d+$/.test(asked.line);
  if (!isLine || !isShown(ctx, table)) return notFound();
  return pageEntries(ctx, id, asked.line, asked.cursor);
};
