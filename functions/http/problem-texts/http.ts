import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const HTTP_TEXTS: ProblemTexts = {
  'http.body.tooLarge': [
    '提交的内容太大，请分批提交或改用文件上传。',
    'The body is too large; send it in parts or upload a file.',
  ],
  'http.body.malformed': ['提交的内容不是有效的 JSON，请检查格式。', 'The body is not valid JSON.'],
  'http.contentType.unsupported': ['请使用 application/json 提交。', 'Send application/json.'],
  'http.request.invalid': ['有 {count} 处填写不符合要求，请按提示修改。', '{count} fields were refused; see errors.'],
  'http.resource.notFound': ['没有找到，可能已被删除，或不属于当前单位。', 'Not found, or not of this union.'],
  'http.route.notFound': ['没有这个地址。', 'There is no such address.'],
  'http.server.unexpected': [
    '系统出了意外，请稍后再试；反复出现时请把请求编号告诉我们。',
    'Something unexpected happened. Try again; quote the request id if it persists.',
  ],
  'http.session.missing': ['请先登录。', 'Sign in first.'],
  'http.session.noOffice': ['请先选择要进入的单位和身份。', 'Choose the union and office to act in first.'],
  'http.session.csrf': ['页面已过期，请刷新后再试。', 'The page is out of date; reload and try again.'],
  'http.key.invalid': ['API 密钥无效、已过期或已停用。', 'The API key is invalid, expired or revoked.'],
  'http.key.notAccepted': [
    '这项操作只能由登录的人员办理，API 密钥不能使用。',
    'Only a signed-in person may do this, not an API key.',
  ],
  'http.idempotency.missing': [
    '请在 Idempotency-Key 请求头里给出本次操作的唯一编号。',
    'Send an Idempotency-Key header.',
  ],
  'http.idempotency.keyReused': [
    '这个 Idempotency-Key 已用于另一份内容，请换一个新的编号。',
    'This Idempotency-Key was used with another body.',
  ],
  'http.idempotency.inProgress': ['同一操作正在处理，请稍后查询结果。', 'The same request is still running.'],
  'http.idempotency.tooLong': ['Idempotency-Key 最长 255 个字符。', 'An Idempotency-Key has at most 255 characters.'],
  'http.cursor.invalid': [
    '翻页位置已失效，请从第一页开始。',
    'The cursor is not valid here; start from the first page.',
  ],
  'http.rate.exceeded': [
    '操作太频繁，请 {retryAfterSeconds} 秒后再试。',
    'Too many requests; try again in {retryAfterSeconds} seconds.',
  ],
  'http.field.unknown': ['不认识的字段。', 'Unknown field.'],
  'http.field.type': ['类型不对，应为 {expected}。', 'Wrong type, expected {expected}.'],
  'http.field.tooSmall': ['太小或太短，最少 {minimum}。', 'Too small or too short, at least {minimum}.'],
  'http.field.tooBig': ['太大或太长，最多 {maximum}。', 'Too big or too long, at most {maximum}.'],
  'http.field.format': ['格式不对。', 'Wrong format.'],
  'http.field.value': ['不在允许的取值之内。', 'Not one of the allowed values.'],
  'http.field.integer': ['须为整数，金额以分为单位。', 'Must be a whole number; amounts are in fen.'],
  'http.field.characters': [
    '含有无法保存的字符（控制字符或残缺字符），请重新输入。',
    'Holds control characters or halves of characters.',
  ],
  'http.field.invalid': ['填写不符合要求。', 'Not valid.'],
};
