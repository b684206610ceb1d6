import { dayOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { expenditureIndex } from '../../storage/keys/funds-expenditure.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { grantPageOf } from './grant-rules.ts';
import { MOVED } from './retry.ts';
import type { Expenditure, Recipient, Signature, Status } from './schema.ts';

const ATTRIBUTES_OF_KEYS = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'];

const plain = <T>(item: Item): T =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !ATTRIBUTES_OF_KEYS.includes(name))) as T;

export const readExpenditure = async (ctx: UnionCtx, id: string): Promise<Expenditure | undefined> => {
  const found = await ctx.db.get(key.expenditure(ctx.scope.unionId, id), { consistent: true });
  return found && plain<Expenditure>(found);
};

/** The request with the lists that it stands in; when somebody else changed it, the caller plans again. */
export const expenditureWrite = (ctx: UnionCtx, next: Expenditure): Write => {
  const { v, ...content } = next;
  const { unionId } = ctx.scope;
  const by = { year: dayOf(next.createdAt).slice(0, 4), status: next.status, personId: next.applicant.id };
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.expenditure(unionId, next.id), ...expenditureIndex(unionId, next.id, by), ...content },
    refusal: MOVED,
  };
};

type RecipientItem = Item & { readonly sk: string; readonly people: readonly Recipient[] };

/** Everybody who receives something of a request, in the order of the roster. */
export const readRecipients = async (ctx: UnionCtx, id: string): Promise<readonly Recipient[]> => {
  const items = await ctx.db.queryAll<RecipientItem>({
    pk: pk.expenditure(ctx.scope.unionId, id),
    beginsWith: sortPrefix.expenditureRecipients,
    consistent: true,
  });
  return items.flatMap((item) => item.people);
};

/** Recipients by pages of ordinals; pages of an earlier submission that nobody stands on any more go away. */
export const recipientWrites = (
  ctx: UnionCtx,
  id: string,
  recipients: readonly Recipient[],
  before: readonly Recipient[] = [],
): readonly Write[] => {
  const { unionId } = ctx.scope;
  const pages = Map.groupBy(recipients, (one) => grantPageOf(one.ordinal));
  const gone = [...new Set(before.map((one) => grantPageOf(one.ordinal)))].filter((page) => !pages.has(page));
  return [
    ...[...pages].map(
      ([page, people]): Write => ({
        op: 'put',
        guard: 'any',
        item: { ...key.expenditureRecipients(unionId, id, page), people },
      }),
    ),
    ...gone.map((page): Write => ({ op: 'delete', guard: 'any', key: key.expenditureRecipients(unionId, id, page) })),
  ];
};

/** What a member receives of some requests: one item of each, found by the member's ordinal. */
export const readPagesOf = async (
  ctx: UnionCtx,
  ids: readonly string[],
  ordinal: number,
): Promise<ReadonlyMap<string, readonly Recipient[]>> => {
  const { unionId } = ctx.scope;
  const keys = ids.map((id) => key.expenditureRecipients(unionId, id, grantPageOf(ordinal)));
  const items = await ctx.db.getMany<RecipientItem & { pk: string }>(keys);
  return new Map(ids.map((id) => [id, items.find((item) => item.pk === pk.expenditure(unionId, id))?.people ?? []]));
};

/** What a member's phone needs of a request: its subject and the purpose of each line. */
export type ReceiptHead = Pick<Expenditure, 'id' | 'title' | 'submittedOn'> & { readonly items: readonly string[] };

/** Puts an approved request on the list of what is confirmed, when it names recipients. */
export const receiptHeadWrites = (ctx: UnionCtx, { id, title, submittedOn, lines }: Expenditure): readonly Write[] => {
  if (lines.every((line) => line.recipients === 0)) return [];
  const head: ReceiptHead = { id, title, submittedOn, items: lines.map((line) => line.memo) };
  return [{ op: 'put', guard: 'any', item: { ...key.receiptList(ctx.scope.unionId, id), ...head } }];
};

export const receiptHeadRemoval = (ctx: UnionCtx, id: string): Write => ({
  op: 'delete',
  guard: 'any',
  key: key.receiptList(ctx.scope.unionId, id),
});

/** The newest requests that members confirm receipt of. */
export const readReceiptHeads = async (ctx: UnionCtx, limit: number): Promise<readonly ReceiptHead[]> => {
  const page = await ctx.db.query({ pk: pk.receiptLists(ctx.scope.unionId), newestFirst: true, limit });
  return page.items.map((item) => plain<ReceiptHead>(item));
};

type SignatureItem = Item & Signature;

export const readSignatures = async (ctx: UnionCtx, id: string): Promise<readonly Signature[]> => {
  const items = await ctx.db.queryAll<SignatureItem>({
    pk: pk.expenditure(ctx.scope.unionId, id),
    beginsWith: sortPrefix.receiptSignatures,
  });
  return items.map((item) => plain<Signature>(item));
};

/** A member's own signatures under some requests. */
export const readSignaturesOf = async (
  ctx: UnionCtx,
  ids: readonly string[],
  memberId: string,
): Promise<ReadonlyMap<string, Signature>> => {
  const { unionId } = ctx.scope;
  const items = await ctx.db.getMany<SignatureItem & { pk: string }>(
    ids.map((id) => key.receiptSignature(unionId, id, memberId)),
  );
  return new Map(
    ids.flatMap((id) => {
      const found = items.find((item) => item.pk === pk.expenditure(unionId, id));
      return found ? [[id, plain<Signature>(found)]] : [];
    }),
  );
};

/** A signature is given once. */
export const signatureWrite = (ctx: UnionCtx, id: string, signature: Signature): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.receiptSignature(ctx.scope.unionId, id, signature.memberId), ...signature },
  refusal: { kind: 'conflict', code: 'funds.expenditure.alreadySigned' },
});

type PageInput = { readonly limit: number; readonly cursor?: string | undefined };
type Listed = CursorPage<Expenditure>;

const listed = async (
  ctx: UnionCtx,
  route: string,
  index: 'gsi1' | 'gsi2' | 'gsi3',
  partition: string,
  { limit, cursor }: PageInput,
): Promise<Listed> => {
  const page = await queryPage(ctx, route, { pk: partition, index, newestFirst: true, limit }, cursor);
  return { ...page, data: page.data.map((item) => plain<Expenditure>(item)) };
};

export const listOfYear = (ctx: UnionCtx, year: string, page: PageInput): Promise<Listed> =>
  listed(ctx, 'listExpenditures/year', 'gsi1', pk.expendituresOfYear(ctx.scope.unionId, year), page);

export const listByStatus = (ctx: UnionCtx, status: Status, page: PageInput): Promise<Listed> =>
  listed(ctx, 'listExpenditures/status', 'gsi2', pk.expendituresByStatus(ctx.scope.unionId, status), page);

export const listOfPerson = (ctx: UnionCtx, personId: string, page: PageInput): Promise<Listed> =>
  listed(ctx, 'listExpenditures/mine', 'gsi3', pk.expendituresOf(ctx.scope.unionId, personId), page);

/** The newest of a status, at most so many: worklists are short by nature. */
export const readByStatus = async (ctx: UnionCtx, status: Status, limit: number): Promise<readonly Expenditure[]> => {
  const page = await ctx.db.query({
    pk: pk.expendituresByStatus(ctx.scope.unionId, status),
    index: 'gsi2',
    newestFirst: true,
    limit,
  });
  return page.items.map((item) => plain<Expenditure>(item));
};
