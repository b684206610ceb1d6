// 总工办发〔2017〕32号, 八不准: what union money is never spent on, whatever the kind says.

import { type Finding, stop } from './finding-rules.ts';
import type { LineInput } from './line-schema.ts';

export type Prohibition = {
  /** Its place among the eight. */
  readonly item: number;
  readonly zh: string;
  readonly words: readonly string[];
};

export const PROHIBITIONS_SOURCE = '总工办发〔2017〕32号（八不准）';

/** Words in payee, title or purpose that only the forbidden thing has. Kept narrow: a hit is a hard stop. */
export const PROHIBITIONS: readonly Prohibition[] = [
  {
    item: 1,
    zh: '不准使用工会经费请客送礼',
    words: ['请客', '送礼', '宴请', '招待费', '烟酒', '香烟', '白酒', '茅台'],
  },
  {
    item: 2,
    zh: '不准违反工会经费使用规定，滥发奖金、津贴、补贴',
    words: ['发放奖金', '年终奖', '绩效奖', '加班费', '岗位津贴', '过节费', '工资补贴', '交通补贴', '通讯补贴'],
  },
  {
    item: 3,
    zh: '不准使用工会经费从事高消费性娱乐和健身活动',
    words: ['夜总会', 'ktv', '歌舞厅', '洗浴', '桑拿', '足浴', '高尔夫', '私人会所', '健身卡', '游泳卡', '美容卡'],
  },
  { item: 4, zh: '不准单位行政利用工会账户违规设立“小金库”', words: ['小金库', '账外', '套现'] },
  { item: 5, zh: '不准将工会账户并入单位行政账户', words: ['并入行政账户', '转入行政账户', '转入公司账户'] },
  {
    item: 6,
    zh: '不准截留、挪用工会经费',
    words: ['垫付行政', '行政费用', '代行政', '公司办公费', '公司水电费'],
  },
  {
    item: 7,
    zh: '不准用工会经费参与非法集资活动，或为非法集资活动提供经济担保',
    words: ['集资', '担保', '借贷', '理财产品', '股票', '炒股'],
  },
  {
    item: 8,
    zh: '不准用工会经费报销与工会活动无关的费用',
    words: ['罚款', '滞纳金', '违章', '私家车', '个人体检', '员工体检', '健康体检', '退休人员福利'],
  },
];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

type Said = { readonly pointer: string; readonly text: string };

const hitsOf = ({ pointer, text }: Said): readonly Finding[] => {
  const folded = fold(text);
  return PROHIBITIONS.flatMap(({ item, zh, words }) => {
    const word = words.find((one) => folded.includes(one));
    return word
      ? [stop('funds.expenditure.prohibited', `${PROHIBITIONS_SOURCE}第${item}条：${zh}`, { item, word }, pointer)]
      : [];
  });
};

/** The eight prohibitions held against everything that a request says: title, payee and the purpose of each line. */
export const checkProhibitions = (request: {
  readonly title: string;
  readonly payee: string;
  readonly lines: readonly Pick<LineInput, 'memo'>[];
}): readonly Finding[] =>
  [
    { pointer: '/title', text: request.title },
    { pointer: '/payee/name', text: request.payee },
    ...request.lines.map(({ memo }, index) => ({ pointer: `/lines/${index}/memo`, text: memo })),
  ].flatMap(hitsOf);
