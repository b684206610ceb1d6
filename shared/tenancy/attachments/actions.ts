import { createHash } from 'node:crypto';
import { sniffDocument } from '../../files/document.ts';
import { actorRef, personRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { addMs, msOfInstant } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../access/allow.ts';
import { mayDo } from '../access/rules.ts';
import { attachmentCompleted, attachmentCreated, attachmentOpened } from './events.ts';
import { checkSize, MAX_ATTACHMENT_BYTES, readyOne, safeFileName } from './rules.ts';
import type { Attachment, AttachmentTicketView, AttachmentView, CreateAttachment, ReadyAttachment } from './schema.ts';
import { attachmentName, attachmentWrite, incomingName, readAttachment } from './store.ts';

const URL_SECONDS = 15 * 60;
const KEEP_SECONDS = 24 * 3600;

const viewOf = (one: Attachment): AttachmentView => ({
  id: one.id,
  fileName: one.fileName,
  status: one.status,
  type: one.type ?? null,
  sizeBytes: one.sizeBytes,
  sha256: one.sha256 ?? null,
  createdBy: one.createdBy.name,
  createdAt: one.createdAt,
});

const notFound = (): never => {
  throw new DomainError('notFound', 'tenancy.attachment.notFound');
};

/** Gives an address to PUT one paper to; it counts once `completeAttachment` has looked at what came. */
export const createAttachment = async (ctx: UnionCtx, command: CreateAttachment): Promise<AttachmentTicketView> => {
  const permit = allow(ctx, 'tenancy.attachments.write');
  checkSize(command.sizeBytes);
  const id = ctx.tools.newId('attachment');
  const now = ctx.tools.now();
  const attachment: Attachment = {
    ...command,
    id,
    status: 'waiting',
    createdBy: personRef(ctx.actor),
    createdAt: now,
    v: 0,
  };
  const ticket: AttachmentTicketView = {
    id,
    method: 'PUT',
    uploadUrl: await ctx.blobs.uploadUrl(incomingName(ctx, id), URL_SECONDS),
    maxBytes: MAX_ATTACHMENT_BYTES,
    expiresAt: addMs(now, URL_SECONDS * 1000),
  };
  await commit(ctx, {
    permit,
    writes: [attachmentWrite(ctx, attachment, Math.floor(msOfInstant(now) / 1000) + KEEP_SECONDS)],
    events: [attachmentCreated(attachment)],
    answer: { status: 201, body: ticket },
  });
  return ticket;
};

/** What the browser put, checked again: what was promised and what came may differ. */
const readIncoming = async (ctx: UnionCtx, id: string) => {
  const size = await ctx.blobs.size(incomingName(ctx, id));
  if (size === undefined) throw new DomainError('conflict', 'tenancy.attachment.notUploaded');
  checkSize(size);
  const bytes = await ctx.blobs.read(incomingName(ctx, id));
  const type = sniffDocument(bytes);
  checkSize(bytes.byteLength, type);
  return { bytes, type };
};

/**
 * Looks at the uploaded bytes (size, type by content, SHA-256) and moves them where no address leads, so that what was
 * checked is what is kept. Whoever began the upload completes it; a repeat answers the same.
 */
export const completeAttachment = async (ctx: UnionCtx, id: string): Promise<AttachmentView> => {
  const permit = allow(ctx, 'tenancy.attachments.write');
  const before = (await readAttachment(ctx, id)) ?? notFound();
  if (before.createdBy.id !== actorRef(ctx.actor).id) return notFound();
  if (before.status === 'ready') return viewOf(before);
  const { bytes, type } = await readIncoming(ctx, id);
  const next = readyOne({
    ...before,
    fileName: safeFileName(before.fileName, type),
    status: 'ready',
    type,
    sizeBytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    completedAt: ctx.tools.now(),
  });
  await ctx.blobs.write(attachmentName(ctx, id), bytes, 'application/octet-stream');
  const view = viewOf(next);
  await commit(ctx, {
    permit,
    writes: [attachmentWrite(ctx, next)],
    events: [attachmentCompleted(next)],
    answer: { status: 200, body: view },
  });
  await ctx.blobs.remove(incomingName(ctx, id));
  return view;
};

/** Who may read books opens every paper; everybody else only their own. */
const allowOpening = (ctx: UnionCtx): { permit: Permit; sees: (one: Attachment) => boolean } => {
  if (mayDo(ctx.actor, ctx.scope, 'tenancy.attachments.read'))
    return { permit: allow(ctx, 'tenancy.attachments.read'), sees: () => true };
  const own = actorRef(ctx.actor).id;
  return { permit: allow(ctx, 'tenancy.attachments.write'), sees: ({ createdBy }) => createdBy.id === own };
};

/** An address to download one paper from, as a file and never shown in place; leaves an event. */
export const openAttachment = async (ctx: UnionCtx, id: string): Promise<string> => {
  const { permit, sees } = allowOpening(ctx);
  const found = await readAttachment(ctx, id);
  if (!found || !sees(found)) return notFound();
  const attachment = readyOne(found);
  await commit(ctx, { permit, writes: [], events: [attachmentOpened(attachment)] });
  return ctx.blobs.downloadUrl(attachmentName(ctx, id), attachment.fileName, URL_SECONDS);
};

/** Names, types and hashes of some papers, in the order asked; those that are not there or not to be seen are left out. */
export const listAttachments = async (ctx: UnionCtx, ids: readonly string[]) => {
  const { sees } = allowOpening(ctx);
  const found = await Promise.all(ids.map((id) => readAttachment(ctx, id)));
  return { data: found.flatMap((one) => (one && sees(one) ? [viewOf(one)] : [])) };
};

/**
 * The papers that an entity is to carry, each complete and of this union. Throws `tenancy.attachment.notFound` and
 * `tenancy.attachment.notCompleted`. The caller's own permission counts; this reads only names, sizes and hashes.
 */
export const requireAttachments = async (
  ctx: UnionCtx,
  ids: readonly string[],
): Promise<readonly ReadyAttachment[]> => {
  const found = await Promise.all([...new Set(ids)].map((id) => readAttachment(ctx, id)));
  return found.map((one) => readyOne(one ?? notFound()));
};
