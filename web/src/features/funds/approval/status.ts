import type { ApprovalStatus } from '#shared/funds/approval/schema.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

export const APPROVAL_TONES: Readonly<Record<ApprovalStatus, Tone>> = {
  pending: 'warning',
  approved: 'success',
  refused: 'danger',
  returned: 'info',
  withdrawn: 'neutral',
};
