import type { Locale } from '#web/i18n/locale.ts';

type Rule = { readonly name: string; readonly source: string; readonly text: string };
type RuleIn = Readonly<Record<Locale, Rule>>;

export const duesRule: RuleIn = {
  zh: {
    name: '《关于收交工会会费的通知》',
    source: '工发〔1978〕101号 第一、四、六条',
    text: '会员每月按本人工资收入的 0.5% 缴纳会费，工资尾数不足 10 元的部分不计；奖金、津贴等不计入。会费全部留在基层工会，不上缴。保留会籍的会员在保留期间不缴。',
  },
  en: {
    name: 'Notice on the collection of union dues',
    source: '工发〔1978〕101号, items 1, 4 and 6',
    text: 'A member pays 0.5% of the own monthly wage; what the wage has above a full 10 yuan is not counted, nor are bonuses and allowances. All dues stay with the grassroots union. Retained members pay none.',
  },
};

export const contributionRule: RuleIn = {
  zh: {
    name: '《中华人民共和国工会法》（2021 修正）',
    source: '第四十三条第一款第（二）项',
    text: '建立工会组织的用人单位按每月全部职工工资总额的 2% 向工会拨缴经费。工资总额按国家统计局令第1号计算。',
  },
  en: {
    name: 'Trade Union Law (2021)',
    source: 'Article 43(1)(2)',
    text: 'An employer with a union contributes 2% of the total monthly wages of all employees. Total wages are counted by Order No. 1 of the National Bureau of Statistics.',
  },
};

export const splitRule: RuleIn = {
  zh: {
    name: '《关于调整工会经费分成的通知》',
    source: '工财字〔2004〕42号（总工发〔2004〕9号）',
    text: '各级分成由省级总工会确定，基层留成不低于 40%，通行做法为 60%。同一产业、同一地区可有不同规定，请以当地总工会文件为准。',
  },
  en: {
    name: 'Notice on how the levels share contributions',
    source: '工财字〔2004〕42号 (总工发〔2004〕9号)',
    text: 'Each province fixes the shares; the grassroots keep at least 40%, commonly 60%. Industries and regions differ: follow the document of your own federation.',
  },
};

export const booksRule: RuleIn = {
  zh: {
    name: '《工会会计制度》',
    source: '财会〔2021〕7号；会计法第十五条',
    text: '有借必有贷，借贷必相等；凭证连续编号，已入账的不得修改，差错用红字或补充凭证更正。',
  },
  en: {
    name: 'Accounting system of trade unions',
    source: '财会〔2021〕7号; Accounting Law, Art. 15',
    text: 'Every posting balances, numbers run without gaps, and what was posted is never edited but corrected by a further voucher.',
  },
};
