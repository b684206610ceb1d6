import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const INTEGRATION_TEXTS: ProblemTexts = {
  'integration.client.notFound': ['没有找到这个 API 密钥。', 'No such client.'],
  'integration.client.revoked': ['这个 API 密钥已停用。', 'The client is revoked.'],
  'integration.client.tooMany': [
    '最多 {maximum} 个 API 密钥，请先停用不用的。',
    'At most {maximum} clients; revoke unused ones first.',
  ],
};
