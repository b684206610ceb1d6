import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import type { Import } from './schema.ts';

const NAMES = [
  'created',
  'mapped',
  'checked',
  'corrected',
  'refusedRowsRead',
  'started',
  'chunkCommitted',
  'committed',
  'cancelRequested',
  'cancelled',
  'failed',
  'undoStarted',
  'chunkUndone',
  'undone',
] as const;

/** A step of an import. `data` has counts, places and member ids, never what stands in a cell. */
export const importEvent = (
  step: (typeof NAMES)[number],
  state: Pick<Import, 'id'>,
  data: { readonly [key: string]: EventValue } = {},
): DomainEvent => ({
  name: `members.import.${step}`,
  entity: { kind: 'members.import', id: state.id },
  data,
});

export const uploadCreated = (uploadId: string, sizeBytes: number): DomainEvent => ({
  name: 'members.upload.created',
  entity: { kind: 'members.upload', id: uploadId },
  data: { sizeBytes },
});
