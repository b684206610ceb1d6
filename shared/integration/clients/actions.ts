import { DomainError } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key, pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { formatKey, secretHash } from './key-format.ts';
import { decideCreate, decideRevoke, decideRotate, type NewSecret, viewOf } from './rules.ts';
import type { ClientItem, ClientView, ClientWithKeyView, CreateClientInput, RotateClientInput } from './schema.ts';

const newSecret = (ctx: UnionCtx, clientId: string): NewSecret => {
  const { key: text, secret } = formatKey(ctx.scope.unionId, clientId, ctx.tools.randomBytes(32));
  return { hash: secretHash(secret), key: text };
};

const load = async (ctx: UnionCtx, clientId: string): Promise<ClientItem> => {
  const item = await ctx.db.get<ClientItem>(key.client(ctx.scope.unionId, clientId), { consistent: true });
  return item ?? Promise.reject(new DomainError('notFound', 'integration.client.notFound'));
};

const listItems = (ctx: UnionCtx): Promise<readonly ClientItem[]> =>
  ctx.db.queryAll<ClientItem>({ pk: pk.clients(ctx.scope.unionId), newestFirst: true });

export const listClients = async (ctx: UnionCtx): Promise<readonly ClientView[]> => {
  allow(ctx, 'integration.clients.read');
  const now = ctx.tools.now();
  return (await listItems(ctx)).map((item) => viewOf(item, now));
};

/**
 * Makes a client and shows its key, this one time. A repeat with the same Idempotency-Key does not show it again: the
 * kept answer has no key in it, because a secret must not lie in the table.
 */
export const createClient = async (ctx: UnionCtx, input: CreateClientInput): Promise<ClientWithKeyView> => {
  const permit = allow(ctx, 'integration.clients.manage');
  const id = ctx.tools.newId('client');
  const now = ctx.tools.now();
  const secret = newSecret(ctx, id);
  const by = ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind;
  const { next, events } = decideCreate(input, { id, secret, now, by, existing: (await listItems(ctx)).length });
  const client = viewOf(next, now);
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', item: { ...key.client(ctx.scope.unionId, id), ...next }, guard: 'new' }],
    events,
    answer: { status: 201, body: { client, key: '' } },
  });
  return { client, key: secret.key };
};

export const rotateClient = async (
  ctx: UnionCtx,
  clientId: string,
  input: RotateClientInput,
): Promise<ClientWithKeyView> => {
  const permit = allow(ctx, 'integration.clients.manage');
  const client = await load(ctx, clientId);
  const now = ctx.tools.now();
  const secret = newSecret(ctx, clientId);
  const { next, events } = decideRotate(client, input, { secret, now });
  const view = viewOf(next, now);
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', item: { ...key.client(ctx.scope.unionId, clientId), ...next }, guard: client.v }],
    events,
    answer: { status: 201, body: { client: view, key: '' } },
  });
  return { client: view, key: secret.key };
};

export const revokeClient = async (ctx: UnionCtx, clientId: string): Promise<ClientView> => {
  const permit = allow(ctx, 'integration.clients.manage');
  const client = await load(ctx, clientId);
  const { next, events } = decideRevoke(client, ctx.tools.now());
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', item: { ...key.client(ctx.scope.unionId, clientId), ...next }, guard: client.v }],
    events,
  });
  return viewOf(next, ctx.tools.now());
};
