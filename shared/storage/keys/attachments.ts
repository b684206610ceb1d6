import { type Key, union } from './text.ts';

/** Papers and photos that belong to something: invoices, minutes, evidence. */
export const attachmentPk = {
  attachments: (unionId: string) => union(unionId, 'ATTACHMENTS'),
} as const;

export const attachmentKey = {
  attachment: (unionId: string, attachmentId: string): Key => ({
    pk: attachmentPk.attachments(unionId),
    sk: attachmentId,
  }),
} as const;
