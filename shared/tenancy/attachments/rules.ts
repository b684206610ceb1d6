// 会计档案管理办法 (财政部令79号) Art. 8: an electronic paper counts while its content is complete and cannot be altered.
import { refuse } from '../../kernel/errors.ts';
import { tidyText } from '../../kernel/text.ts';
import type { Attachment, AttachmentType, ReadyAttachment } from './schema.ts';

const MIB = 1024 * 1024;
/** The most that any type may have; what an address is given for. */
export const MAX_ATTACHMENT_BYTES = 20 * MIB;
const MAX_BYTES: Readonly<Record<AttachmentType, number>> = {
  pdf: MAX_ATTACHMENT_BYTES,
  ofd: MAX_ATTACHMENT_BYTES,
  jpeg: MAX_ATTACHMENT_BYTES,
  png: MAX_ATTACHMENT_BYTES,
  webp: MAX_ATTACHMENT_BYTES,
  // An electronic invoice is a few kilobytes of text.
  xml: 2 * MIB,
};
const ENDINGS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  pdf: ['.pdf'],
  ofd: ['.ofd'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  xml: ['.xml'],
};
const MAX_NAME_CHARS = 120;

/** Refuses a size in bytes that is above the limit of the type, or of any type while it is not known. */
export const checkSize = (sizeBytes: number, type?: AttachmentType): void => {
  const max = type ? MAX_BYTES[type] : MAX_ATTACHMENT_BYTES;
  if (sizeBytes > max) refuse('limit', 'tenancy.attachment.tooLarge', { bytes: sizeBytes, max, maxMib: max / MIB });
};

/**
 * The name under which a file is offered: no path, no characters that a file system or a header takes for something
 * else, and the ending of what it is. `../发票.exe` that is a PDF becomes `发票.exe.pdf`.
 */
export const safeFileName = (given: string, type: AttachmentType): string => {
  const plain = tidyText(given)
    .replace(/^.*[/\\]/s, '')
    .replace(/["<>:|?*;%]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = ENDINGS[type].find((one) => plain.toLowerCase().endsWith(one)) ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, MAX_NAME_CHARS).join('').trimEnd();
  return `${stem || 'file'}${ending || ENDINGS[type][0]}`;
};

/** Refuses one that was never completed: nobody knows what is in it. */
export const readyOne = (attachment: Attachment): ReadyAttachment => {
  const { type, sha256, status } = attachment;
  if (status !== 'ready' || !type || !sha256) return refuse('rule', 'tenancy.attachment.notCompleted');
  return { ...attachment, type, sha256 };
};
