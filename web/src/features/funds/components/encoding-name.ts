import type { DuesFileProposal } from '#web/api/client.ts';

const names = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', gb18030: 'GB18030' } as const;

/** How a text file was written; undefined for a workbook, which says it itself. */
export const encodingName = (encoding: DuesFileProposal['encoding']): string | undefined =>
  encoding === null ? undefined : names[encoding];
