import { METHODS } from '#shared/funds/inspection/schema.ts';
import type { Tone } from '#web/ui/status-tag.tsx';
import type { Status } from './api.ts';

export const FINDING_TONES: Readonly<Record<Status, Tone>> = {
  open: 'warning',
  answered: 'info',
  closed: 'success',
  dropped: 'neutral',
};

export const SAMPLING_METHODS = METHODS;

/** Months and ids as people type them, one a line or separated. */
export const idsIn = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(/[\s,，;；、]+/).filter((id) => id !== '')),
];
