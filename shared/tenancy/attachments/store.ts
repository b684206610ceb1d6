import { blobName } from '../../storage/blobs.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { Attachment } from './schema.ts';

/** Where a browser puts the bytes; they leave this place when they are complete. */
export const incomingName = (ctx: UnionCtx, id: string): string => blobName(ctx.scope.unionId, 'incoming', id);
/** Where they stay: no address for writing here is ever given out. */
export const attachmentName = (ctx: UnionCtx, id: string): string => blobName(ctx.scope.unionId, 'attachments', id);

export const readAttachment = async (ctx: UnionCtx, id: string): Promise<Attachment | undefined> => {
  const at = key.attachment(ctx.scope.unionId, id);
  const item = await ctx.db.get<Attachment & Item>(at, { consistent: true });
  if (!item) return undefined;
  const { pk: _, sk: __, ttl: ___, ...attachment } = item;
  return attachment as Attachment;
};

/** `expiresAtSeconds`: when the row of an upload that nobody completes may go. */
export const attachmentWrite = (ctx: UnionCtx, next: Attachment, expiresAtSeconds?: number): Write => {
  const { v, ...content } = next;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: {
      ...key.attachment(ctx.scope.unionId, next.id),
      ...content,
      ...(expiresAtSeconds === undefined ? {} : { ttl: expiresAtSeconds }),
    },
  };
};
