// 总工办发〔2017〕32号 and the provinces' rules on it: amounts and shares differ by region and year (domain rules 2.3, 2.4, 7.3).
import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { day } from '../../kernel/period.ts';
import { defineRule } from '../../tenancy/rulebook/schema.ts';

const Cap = z.int().min(0).max(MAX_STATED_FEN).nullable();

/** Caps for one person in fen; null: the region's text that we know names no amount. */
export const BenefitStandard = z.strictObject({
  festivalYearFen: Cap,
  festivalSpringFen: Cap,
  festivalOtherFen: Cap,
  birthdayFen: Cap,
  marriageFen: Cap,
  birthFen: Cap,
  illnessFen: Cap,
  memberDeathFen: Cap,
  kinDeathFen: Cap,
  retirementFen: Cap,
  hardshipFen: Cap,
});
export type BenefitStandard = z.infer<typeof BenefitStandard>;

const NONE: BenefitStandard = {
  festivalYearFen: null,
  festivalSpringFen: null,
  festivalOtherFen: null,
  birthdayFen: null,
  marriageFen: null,
  birthFen: null,
  illnessFen: null,
  memberDeathFen: null,
  kinDeathFen: null,
  retirementFen: null,
  hardshipFen: null,
};

type Yuan = Partial<Record<keyof BenefitStandard, number>>;
const caps = (yuan: Yuan): BenefitStandard => ({
  ...NONE,
  ...Object.fromEntries(Object.entries(yuan).map(([name, amount]) => [name, amount * 100])),
});

const entry = (region: string, from: string, source: string, yuan: Yuan, verified = false, to?: string) => ({
  region,
  validFrom: day(from),
  ...(to ? { validTo: day(to) } : {}),
  value: caps(yuan),
  source,
  verified,
});

const ANHUI_2018 = {
  festivalYearFen: 1500,
  birthdayFen: 300,
  marriageFen: 600,
  birthFen: 600,
  illnessFen: 1000,
  memberDeathFen: 2000,
  kinDeathFen: 1000,
  retirementFen: 1000,
};
const ANHUI_2025 = {
  festivalYearFen: 2200,
  birthdayFen: 500,
  marriageFen: 2000,
  birthFen: 2000,
  illnessFen: 2000,
  memberDeathFen: 2000,
  kinDeathFen: 2000,
  retirementFen: 2000,
  hardshipFen: 2000,
};
const HUBEI = {
  festivalYearFen: 1200,
  birthdayFen: 300,
  marriageFen: 1000,
  birthFen: 500,
  illnessFen: 1000,
  memberDeathFen: 1000,
  kinDeathFen: 1000,
  retirementFen: 1000,
};
const SICHUAN = {
  festivalYearFen: 2100,
  birthdayFen: 300,
  marriageFen: 500,
  birthFen: 500,
  memberDeathFen: 2000,
  kinDeathFen: 1000,
  retirementFen: 500,
};

/** The standards library (标准库): what a member may receive of each kind. */
export const BENEFIT_STANDARD = defineRule<BenefitStandard>({
  key: 'expenditure.benefits',
  title: { zh: '会员慰问标准（元/人）', en: 'Caps of gifts to members' },
  schema: BenefitStandard,
  fields: {
    festivalYearFen: { zh: '节日（全年）', en: 'Festivals, a year', unit: 'fen' },
    festivalSpringFen: { zh: '春节', en: 'Spring Festival', unit: 'fen' },
    festivalOtherFen: { zh: '其他每个节日', en: 'Each other festival', unit: 'fen' },
    birthdayFen: { zh: '生日', en: 'Birthday', unit: 'fen' },
    marriageFen: { zh: '结婚', en: 'Marriage', unit: 'fen' },
    birthFen: { zh: '生育', en: 'Birth', unit: 'fen' },
    illnessFen: { zh: '住院', en: 'Hospital', unit: 'fen' },
    memberDeathFen: { zh: '会员去世', en: 'Death of the member', unit: 'fen' },
    kinDeathFen: { zh: '直系亲属去世', en: 'Death of close kin', unit: 'fen' },
    retirementFen: { zh: '退休离岗', en: 'Retirement', unit: 'fen' },
    hardshipFen: { zh: '困难帮扶（一次）', en: 'Hardship, each time', unit: 'fen' },
  },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: NONE,
      source: '总工办发〔2017〕32号：金额由各省规定',
      verified: true,
    },
    entry('34', '2018-04-28', '安徽省基层工会经费收支管理实施办法（2018）', ANHUI_2018, false, '2025-08-20'),
    entry('34', '2025-08-21', '皖工发〔2025〕18号', ANHUI_2025),
    entry(
      '42',
      '2018-01-01',
      '湖北省基层工会经费收支管理实施细则（2018）；经费充裕的企业工会节日可至 1500 元',
      HUBEI,
      true,
    ),
    entry('51', '2018-01-01', '四川省基层工会经费收支管理实施办法', SICHUAN),
    entry('37', '2019-06-24', '山东省总工会 2019-06-24', { festivalYearFen: 2000, marriageFen: 600 }),
    entry('52', '2018-01-01', '贵州省基层工会经费收支管理实施办法（2018）', {
      festivalSpringFen: 500,
      festivalOtherFen: 200,
      birthdayFen: 300,
    }),
    entry('11', '2019-01-01', '北京市总工会 2019：生日慰问 300 元', { birthdayFen: 300 }, true),
    entry('14', '2018-01-01', '山西省基层工会经费收支管理实施办法', { festivalYearFen: 1500 }),
    entry('32', '2015-01-01', '江苏省总工会（2015）', { festivalYearFen: 1000, birthdayFen: 300 }),
    entry('65', '2025-01-01', '新疆维吾尔自治区总工会（2025）', { festivalYearFen: 2000 }),
    entry('44', '2018-01-01', '广东省基层工会经费收支管理实施办法', { marriageFen: 1000 }),
    entry('35', '2018-01-01', '福建省基层工会经费收支管理实施办法', { marriageFen: 1000 }),
    entry('31', '2018-01-01', '上海市基层工会经费收支管理实施办法', { birthFen: 1000 }),
  ],
});
