import { notFound, refuse } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { templateChanged } from './draft-events.ts';
import { type CreateTemplate, MAX_TEMPLATES, type TemplateView } from './template-views.ts';

type TemplateItem = Item & TemplateView & { readonly pk: string; readonly sk: string };

const viewOf = ({ id, name, summary, lines }: TemplateItem): TemplateView => ({ id, name, summary, lines });

const readTemplates = (ctx: UnionCtx): Promise<readonly TemplateItem[]> =>
  ctx.db.queryAll<TemplateItem>({ pk: pk.voucherTemplates(ctx.scope.unionId) });

/** Voucher templates of the union, in the order in which they were made. */
export const listTemplates = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.ledger.read');
  return { data: (await readTemplates(ctx)).map(viewOf) };
};

/** Keeps lines without amounts under a name, for vouchers that come again. */
export const createTemplate = async (ctx: UnionCtx, command: CreateTemplate): Promise<TemplateView> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const known = await readTemplates(ctx);
  if (known.length >= MAX_TEMPLATES) refuse('limit', 'funds.ledger.templatesFull', { max: MAX_TEMPLATES });
  if (known.some(({ name }) => name === command.name))
    refuse('conflict', 'funds.ledger.templateNameTaken', { name: command.name }, [
      { pointer: '/name', code: 'funds.ledger.templateNameTaken' },
    ]);
  const result: TemplateView = { id: ctx.tools.newId('voucherDraft'), ...command };
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: 'new', item: { ...key.voucherTemplate(ctx.scope.unionId, result.id), ...result } }],
    events: [templateChanged('created', result)],
    answer: { status: 201, body: result },
  });
  return result;
};

/** Takes a template away; vouchers made from it stay as they are. */
export const deleteTemplate = async (ctx: UnionCtx, id: string): Promise<{ readonly id: string }> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const at = key.voucherTemplate(ctx.scope.unionId, id);
  const found = await ctx.db.get<TemplateItem & { v: number }>(at, { consistent: true });
  if (!found) return notFound();
  await commit(ctx, {
    permit,
    writes: [{ op: 'delete', key: at, guard: found.v }],
    events: [templateChanged('deleted', viewOf(found))],
  });
  return { id };
};
