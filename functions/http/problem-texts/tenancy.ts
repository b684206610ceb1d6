import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const TENANCY_TEXTS: ProblemTexts = {
  'tenancy.access.forbidden': ['当前身份没有这项权限。', 'Your office does not allow this.'],
  'tenancy.access.scopeMissing': ['API 密钥缺少所需的权限范围。', 'The API key lacks the scope.'],
  'tenancy.access.noPermit': ['缺少权限凭据。', 'No permit.'],
};
