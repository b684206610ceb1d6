import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const FEDERATION_TEXTS: ProblemTexts = {
  'federation.dashboard.monthInFuture': [
    '{month} 尚未开始，请选择本月或更早的月份。',
    '{month} has not begun; choose this month or an earlier one.',
  ],
  'federation.figures.notAnInteger': ['统计数应为整数。', 'A figure is a whole number.'],
  'federation.figures.overflow': ['统计数超出范围。', 'A figure is out of range.'],
  'federation.figures.rowUnknown': ['统计数据版本不受支持。', 'Unknown version of a figure row.'],
  'federation.figures.unplaced': ['该单位尚未归属任何上级工会。', 'The union has no place in the tree.'],
  'federation.node.codeInvalid': ['上级工会编码不正确。', 'The node code is not valid.'],
  'federation.node.exists': ['该上级工会已存在。', 'The node exists already.'],
  'federation.ranking.itemUnknown': ['排名数据版本不受支持。', 'Unknown version of a ranking.'],
  'federation.ranking.unionIdUnknown': ['工会编号不符合规定格式。', 'The id of the union is not of the known form.'],
  'federation.finalAccounts.yearFuture': ['{year} 年还没有到。', '{year} has not begun.'],
  'federation.node.notFound': ['没有找到该单位，或不在您的管辖范围。', 'No such node, or not in your subtree.'],
};
