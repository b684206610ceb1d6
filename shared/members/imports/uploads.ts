import { limits } from '../../files/limits.ts';
import { type FileType, sniffType } from '../../files/sniff.ts';
import { refuse } from '../../kernel/errors.ts';
import { addMs, msOfInstant } from '../../kernel/period.ts';
import { blobName } from '../../storage/blobs.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Permission } from '../../tenancy/access/permissions.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { uploadCreated } from './events.ts';
import { type CreateUpload, UPLOAD_ID } from './schema.ts';

/** A roster of 50,000 people fits in half of it. */
export const MAX_UPLOAD_BYTES = Math.min(10 * 1024 * 1024, limits.maxFileBytes);
const URL_SECONDS = 15 * 60;
const KEEP_SECONDS = 31 * 24 * 3600;

export type UploadTicket = {
  readonly id: string;
  readonly method: 'PUT';
  readonly url: string;
  readonly maxBytes: number;
  readonly expiresAt: string;
};

export type Upload = { readonly fileName: string; readonly bytes: Uint8Array; readonly type: FileType };

const nameOf = (ctx: UnionCtx, uploadId: string): string => blobName(ctx.scope.unionId, 'uploads', uploadId);

/** Whoever may read a file in may put one up. */
const UPLOADERS: readonly Permission[] = ['members.roster.import', 'funds.dues.post', 'funds.bank.import'];

const mayUpload = (ctx: UnionCtx) =>
  allow(ctx, UPLOADERS.find((permission) => mayDo(ctx.actor, ctx.scope, permission)) ?? 'funds.dues.post');

const refuseSize = (bytes: number): void => {
  if (bytes > MAX_UPLOAD_BYTES) refuse('limit', 'files.size.tooLarge', { bytes, max: MAX_UPLOAD_BYTES });
};

/** Gives an address to put one file to. Whoever may import a roster, post dues or read bank statements may upload. */
export const createUpload = async (ctx: UnionCtx, command: CreateUpload): Promise<UploadTicket> => {
  const permit = mayUpload(ctx);
  refuseSize(command.sizeBytes);
  const id = ctx.tools.newId('upload');
  const now = ctx.tools.now();
  const ticket: UploadTicket = {
    id,
    method: 'PUT',
    url: await ctx.blobs.uploadUrl(nameOf(ctx, id), URL_SECONDS),
    maxBytes: MAX_UPLOAD_BYTES,
    expiresAt: addMs(now, URL_SECONDS * 1000),
  };
  const item = {
    ...key.upload(ctx.scope.unionId, id),
    fileName: command.fileName,
    createdAt: now,
    ttl: Math.floor(msOfInstant(now) / 1000) + KEEP_SECONDS,
  };
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: 'new', item }],
    events: [uploadCreated(id, command.sizeBytes)],
    answer: { status: 201, body: ticket },
  });
  return ticket;
};

/** The uploaded file with its size and first bytes checked again: what was promised and what came may differ. */
export const readUpload = async (ctx: UnionCtx, uploadId: string): Promise<Upload> => {
  const notFound = (): never => refuse('notFound', 'members.upload.notFound');
  if (!UPLOAD_ID.test(uploadId)) return notFound();
  const item = await ctx.db.get<{ fileName: string }>(key.upload(ctx.scope.unionId, uploadId), { consistent: true });
  if (!item) return notFound();
  const size = await ctx.blobs.size(nameOf(ctx, uploadId));
  if (size === undefined) return refuse('notFound', 'storage.blob.missing');
  refuseSize(size);
  const bytes = await ctx.blobs.read(nameOf(ctx, uploadId));
  refuseSize(bytes.byteLength);
  return { fileName: item.fileName, bytes, type: sniffType(bytes) };
};
