import type { RowEvent } from '#functions/batch/event-row.ts';
import type { Runtime } from '#shared/storage/runtime.ts';

export const provisionUnion = async (_runtime: Runtime, _event: RowEvent): Promise<void> => {};
export const freeLocks = async (_runtime: Runtime, _event: RowEvent): Promise<void> => {};
