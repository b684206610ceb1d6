import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const STORAGE_TEXTS: ProblemTexts = {
  'storage.access.denied': ['没有找到，可能已被删除，或不属于当前单位。', 'Not found, or not of this union.'],
  'storage.engine.busy': ['系统繁忙，请稍后再试，内容没有保存。', 'The system is busy; nothing was saved. Try again.'],
  'storage.version.stale': ['别人刚刚修改过，请刷新后再改。', 'Somebody else changed it; reload and try again.'],
  'storage.month.moved': ['同时有其他记账，请再试一次。', 'Another posting was faster; try again.'],
  'storage.vault.keyUnavailable': ['加密服务暂不可用，请稍后再试。', 'The key service is unavailable.'],
  'storage.vault.unknownVersion': ['数据加密版本不受支持。', 'Unknown encryption version.'],
  'storage.blob.missing': ['没有找到上传的文件，请重新上传。', 'The uploaded file is missing.'],
  'storage.stream.unreadable': ['变更记录无法识别。', 'A change record cannot be read.'],
};
