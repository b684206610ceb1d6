import type { MemberDues } from '#web/api/client.ts';

/** What a drawer is open for: a payment of somebody (or of nobody chosen yet), or a correction. */
export type Editing =
  | { readonly act: 'pay'; readonly member: MemberDues | undefined }
  | { readonly act: 'correct'; readonly member: MemberDues };
