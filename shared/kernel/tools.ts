import type { Id, IdKind } from './ids.ts';
import type { Instant } from './period.ts';

/** Time and chance, injected: rules, actions and storage have no other source of either. */
export type Tools = {
  /** Now, UTC with milliseconds. */
  now(): Instant;
  newId<K extends IdKind>(kind: K): Id<K>;
  randomBytes(length: number): Uint8Array;
  sleep(ms: number): Promise<void>;
};
