import { actorRef } from '../../kernel/context.ts';
import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import type { Publication, Question } from './schema.ts';
import type { PublicationItemView, PublicationView, QuestionView } from './views.ts';

/** Whoever reads the books; a member reads the published table only. */
export const readsBooks = (ctx: UnionCtx): boolean => mayDo(ctx.actor, ctx.scope, 'funds.statements.read');

const headOf = (ctx: UnionCtx, table: Publication) => ({
  id: table.id,
  version: table.version,
  status: table.withdrawn ? ('withdrawn' as const) : ('published' as const),
  objectionUntil: table.objectionUntil,
  isOpenToObjection: !table.withdrawn && dayOf(ctx.tools.now()) <= table.objectionUntil,
  publishedAt: table.publishedAt,
  publishedBy: table.publishedBy,
  withdrawn: table.withdrawn ?? null,
  hash: table.hash,
  from: table.from,
  to: table.to,
});

const amountOf = ({ lines }: Publication, key: string): number =>
  lines.find((line) => line.key === key)?.amountFen ?? 0;

/** What a withdrawn table said is no longer shown to members: only that it was withdrawn, and why. */
export const isShown = (ctx: UnionCtx, table: Publication): boolean => table.withdrawn === undefined || readsBooks(ctx);

export const itemOf = (ctx: UnionCtx, table: Publication): PublicationItemView => ({
  ...headOf(ctx, table),
  incomeFen: isShown(ctx, table) ? amountOf(table, 'income') : 0,
  spendingFen: isShown(ctx, table) ? amountOf(table, 'spending') : 0,
});

/** A table as pages show it; `reads` is for those who read the books. */
export const viewOfPublication = (
  ctx: UnionCtx,
  table: Publication,
  reads: PublicationView['reads'],
): PublicationView => ({
  ...headOf(ctx, table),
  unionName: table.unionName,
  lines: isShown(ctx, table) ? [...table.lines] : [],
  members: table.members,
  openMonths: [...table.openMonths],
  notes: isShown(ctx, table) ? [...table.notes] : [],
  reads,
});

export const viewOfQuestion = (ctx: UnionCtx, question: Question): QuestionView => ({
  id: question.id,
  line: question.line,
  text: question.text,
  askedBy: question.askedBy,
  isMine: question.personId === actorRef(ctx.actor).id,
  isObjection: question.isObjection,
  at: question.at,
  answer: question.answer ?? null,
});
