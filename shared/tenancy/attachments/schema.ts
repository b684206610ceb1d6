import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/period.ts';

/** Papers (PDF, OFD, the XML of electronic invoices) and photos. */
export const ATTACHMENT_TYPES = ['pdf', 'png', 'jpeg', 'webp', 'ofd', 'xml'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];
export const ATTACHMENT_STATUSES = ['waiting', 'ready'] as const;

export const ATTACHMENT_ID = idPattern('attachment');
export const AttachmentIdSchema = z
  .string()
  .max(30)
  .regex(ATTACHMENT_ID)
  .meta({ example: 'att_01JD9Z6T7QF3000000000000AA' });
/** How many papers one entity can have. */
export const MAX_ATTACHMENTS = 20;
/** For the body of an entity that carries papers. */
export const AttachmentIds = z.array(AttachmentIdSchema).max(MAX_ATTACHMENTS);

/** An address is handed out while `waiting`; once `ready` the file never changes. */
export type Attachment = {
  readonly id: string;
  readonly fileName: string;
  readonly status: (typeof ATTACHMENT_STATUSES)[number];
  /** Stated by the caller while waiting, counted from then on. */
  readonly sizeBytes: number;
  readonly type?: AttachmentType;
  /** SHA-256 over the bytes, in hex. */
  readonly sha256?: string;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Instant;
  readonly completedAt?: Instant;
  readonly v: number;
};

/** One that is complete. */
export type ReadyAttachment = Attachment & { readonly type: AttachmentType; readonly sha256: string };

export const CreateAttachment = z
  .strictObject({
    fileName: z.string().trim().min(1).max(200).meta({ example: '慰问品发票.pdf' }),
    sizeBytes: z.int().min(1).max(1_000_000_000).meta({ example: 184320 }),
  })
  .meta({ id: 'CreateAttachment' });
export type CreateAttachment = z.infer<typeof CreateAttachment>;

export const AttachmentView = z
  .object({
    id: z.string().max(30),
    fileName: z.string().max(220),
    status: z.enum(ATTACHMENT_STATUSES),
    type: z.enum(ATTACHMENT_TYPES).nullable(),
    sizeBytes: z.int().min(0).max(1_000_000_000),
    sha256: z.string().max(64).nullable(),
    createdBy: z.string().max(80),
    createdAt: z.string().max(30),
  })
  .meta({
    id: 'Attachment',
    example: {
      id: 'att_01JD9Z6T7QF3000000000000AA',
      fileName: '慰问品发票.pdf',
      status: 'ready',
      type: 'pdf',
      sizeBytes: 184320,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      createdBy: '王会计',
      createdAt: '2026-11-22T06:30:00.000Z',
    },
  });
export type AttachmentView = z.infer<typeof AttachmentView>;

export const AttachmentTicketView = z
  .object({
    id: z.string().max(30),
    method: z.literal('PUT'),
    uploadUrl: z.string().max(4000),
    maxBytes: z.int().min(1).max(100_000_000),
    expiresAt: z.string().max(30),
  })
  .meta({
    id: 'AttachmentTicket',
    example: {
      id: 'att_01JD9Z6T7QF3000000000000AA',
      method: 'PUT',
      uploadUrl: 'https://files.example.cn/passing/incoming/uni_…/att_…?X-Amz-Signature=…',
      maxBytes: 20_971_520,
      expiresAt: '2026-11-22T06:45:00.000Z',
    },
  });
export type AttachmentTicketView = z.infer<typeof AttachmentTicketView>;
