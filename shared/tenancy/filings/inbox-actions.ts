import { notFound } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { type Key, key } from '../../storage/keys.ts';
import { allow } from '../access/allow.ts';
import { filingMoved } from './events.ts';
import { answerFiling } from './rules.ts';
import type { AcceptFiling, FilingDetail, FilingRow, FilingView, ReturnFiling } from './schema.ts';
import { answeredWrites, filingsOf, loadFiling, loadPaper, plainRow } from './store.ts';

export const viewFiling = ({ unionId: _, v: __, ...row }: FilingRow): FilingView => ({
  ...row,
  answer: row.answer ?? null,
  delivery: row.delivery ?? null,
  problem: row.problem ?? null,
});

/** The node itself, or one below it; everything else answers as if it did not exist. */
const codeOf = (ctx: NodeCtx, asked: string | undefined): string => {
  const code = asked ?? ctx.scope.code;
  return code.startsWith(ctx.scope.code) ? code : notFound();
};

type InboxQuery = {
  readonly state: 'waiting' | 'done';
  readonly nodeCode?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** One page of what unions handed up to a node, newest first: what waits for an answer, or what is done. */
export const listFilings = async (ctx: NodeCtx, query: InboxQuery): Promise<CursorPage<FilingView>> => {
  allow(ctx, 'federation.filings.read');
  const input = { ...filingsOf(codeOf(ctx, query.nodeCode), query.state), limit: query.limit };
  const page = await queryPage<FilingRow & Item & Key>(ctx, 'federation.filings', input, query.cursor);
  return { ...page, data: page.data.map((item) => viewFiling(plainRow(item))) };
};

/** One filing with its lines, as they were handed up. */
export const readFiling = async (ctx: NodeCtx, id: string, nodeCode?: string): Promise<FilingDetail> => {
  allow(ctx, 'federation.filings.read');
  const code = codeOf(ctx, nodeCode);
  const [row, paper] = await Promise.all([loadFiling(ctx.db, code, id), loadPaper(ctx.db, code, id)]);
  if (!row || !paper) return notFound();
  return { ...viewFiling(row), paper, isOwn: code === ctx.scope.code };
};

const answer = async (
  ctx: NodeCtx,
  id: string,
  said: AcceptFiling & { readonly status: 'accepted' | 'returned' },
): Promise<FilingView> => {
  const permit = allow(ctx, 'federation.filings.answer');
  const { code } = ctx.scope;
  const [before, node] = await Promise.all([
    loadFiling(ctx.db, code, id),
    ctx.db.get<{ name?: string }>(key.node(code)),
  ]);
  if (!before) return notFound();
  const who = ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind;
  const by = `${node?.name ?? code} ${who}`;
  const next = answerFiling(before, said, { by, at: ctx.tools.now() });
  await commit(ctx, { permit, writes: answeredWrites(code, before, next), events: [filingMoved(next)] });
  return viewFiling(next);
};

/** Approves or files what was handed to the own node; the courier enters it in the union within seconds. */
export const acceptFiling = (ctx: NodeCtx, id: string, command: AcceptFiling): Promise<FilingView> =>
  answer(ctx, id, { ...command, status: 'accepted' });

/** Returns it with a reason. */
export const returnFiling = (ctx: NodeCtx, id: string, { note }: ReturnFiling): Promise<FilingView> =>
  answer(ctx, id, { status: 'returned', documentNumber: '', note });
