import type { DomainEvent } from '../../kernel/event.ts';
import type { Attachment, ReadyAttachment } from './schema.ts';

const entity = ({ id }: Pick<Attachment, 'id'>) => ({ kind: 'tenancy.attachment', id });

export const attachmentCreated = (attachment: Attachment): DomainEvent => ({
  name: 'tenancy.attachment.created',
  entity: entity(attachment),
  data: { sizeBytes: attachment.sizeBytes },
});

export const attachmentCompleted = (attachment: ReadyAttachment): DomainEvent => ({
  name: 'tenancy.attachment.completed',
  entity: entity(attachment),
  after: { type: attachment.type, sizeBytes: attachment.sizeBytes, sha256: attachment.sha256 },
});

/** Papers show people and money, so who opened one is on record. */
export const attachmentOpened = (attachment: ReadyAttachment): DomainEvent => ({
  name: 'tenancy.attachment.opened',
  entity: entity(attachment),
});
