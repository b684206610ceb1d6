// 总工办发〔2017〕32号 Arts 6-7 and 财会〔2021〕7号: what a union may spend on, the account that takes it, the papers that it needs.

/** Papers of a payment's evidence pack (domain rules 2.5). */
export const PAPERS = ['invoice', 'signedList', 'plan', 'photo', 'minutes', 'contract', 'receipt', 'other'] as const;
export type Paper = (typeof PAPERS)[number];

export const SPENDING_KINDS = [
  'education',
  'sports',
  'publicity',
  'recuperation',
  'festival',
  'birthday',
  'marriage',
  'birth',
  'illness',
  'memberDeath',
  'kinDeath',
  'retirement',
  'outing',
  'otherActivity',
  'contest',
  'home',
  'innovation',
  'readingRoom',
  'otherService',
  'labourRelations',
  'labourProtection',
  'legalAid',
  'hardship',
  'seasonalCare',
  'otherRights',
  'training',
  'meeting',
  'specialBusiness',
  'otherBusiness',
  'building',
  'officeEquipment',
  'specialEquipment',
  'vehicle',
  'majorRepair',
  'informationTechnology',
  'otherCapital',
  'other',
] as const;
export type SpendingKind = (typeof SPENDING_KINDS)[number];

export type KindCode = {
  readonly kind: SpendingKind;
  readonly account: string;
  readonly zh: string;
  readonly en: string;
  /** Papers without which nothing is submitted. */
  readonly needs: readonly Paper[];
  /** Papers that may follow until the books of the month are closed. */
  readonly later: readonly Paper[];
  /** Goes to members one by one, who are named with the amount that each receives. */
  readonly perHead: boolean;
};

type Row = readonly [
  kind: SpendingKind,
  account: string,
  zh: string,
  en: string,
  needs: readonly Paper[],
  later?: readonly Paper[],
];

const BOUGHT: readonly Paper[] = ['plan', 'invoice'];
const CAPITAL: readonly Paper[] = ['plan', 'contract', 'invoice'];
const HANDED_OUT: readonly Paper[] = ['signedList'];
const HELD: readonly Paper[] = ['signedList', 'photo'];

const PER_HEAD: ReadonlySet<SpendingKind> = new Set([
  'festival',
  'birthday',
  'marriage',
  'birth',
  'illness',
  'memberDeath',
  'kinDeath',
  'retirement',
  'hardship',
]);

const ROWS: readonly Row[] = [
  ['education', '50101', '职工教育', 'Education', BOUGHT, HELD],
  ['sports', '50102', '文体活动', 'Culture and sport', BOUGHT, HELD],
  ['publicity', '50103', '宣传活动', 'Publicity', BOUGHT, ['photo']],
  ['recuperation', '50104', '劳模和职工疗休养', 'Recuperation', BOUGHT, HANDED_OUT],
  ['festival', '50105', '节日慰问', 'Festival gift', BOUGHT, HANDED_OUT],
  ['birthday', '50105', '生日慰问', 'Birthday gift', BOUGHT, HANDED_OUT],
  ['marriage', '50105', '结婚慰问', 'Marriage gift', [], HANDED_OUT],
  ['birth', '50105', '生育慰问', 'Birth gift', [], HANDED_OUT],
  ['illness', '50105', '住院慰问', 'Visit to the sick', [], HANDED_OUT],
  ['memberDeath', '50105', '会员去世慰问', 'Death of a member', [], HANDED_OUT],
  ['kinDeath', '50105', '直系亲属去世慰问', 'Death of close kin', [], HANDED_OUT],
  ['retirement', '50105', '退休离岗慰问', 'Retirement gift', [], HANDED_OUT],
  ['outing', '50105', '春秋游、观影等会员活动', 'Outing, cinema, park passes', BOUGHT, HELD],
  ['otherActivity', '50106', '其他职工活动', 'Other activities', BOUGHT, ['photo']],
  ['contest', '50301', '劳动和技能竞赛', 'Labour and skill contest', BOUGHT, HELD],
  ['home', '50302', '建家活动', 'Home of the workers', BOUGHT],
  ['innovation', '50303', '职工创新活动', 'Innovation', BOUGHT],
  ['readingRoom', '50304', '职工书屋', 'Reading room', BOUGHT],
  ['otherService', '50305', '其他服务', 'Other services', BOUGHT],
  ['labourRelations', '50401', '劳动关系协调', 'Labour relations', BOUGHT],
  ['labourProtection', '50402', '劳动保护', 'Labour protection', BOUGHT],
  ['legalAid', '50403', '法律援助', 'Legal aid', BOUGHT],
  ['hardship', '50404', '困难职工帮扶', 'Hardship aid', ['plan'], HANDED_OUT],
  ['seasonalCare', '50405', '送温暖、送清凉', 'Seasonal care', BOUGHT, HANDED_OUT],
  ['otherRights', '50406', '其他维权', 'Other protection of rights', BOUGHT],
  ['training', '50501', '工会干部培训', 'Training of cadres', BOUGHT],
  ['meeting', '50502', '会议', 'Meeting', BOUGHT, HANDED_OUT],
  ['specialBusiness', '50503', '专项业务', 'Special business', BOUGHT],
  ['otherBusiness', '50504', '其他业务', 'Other business', ['invoice']],
  ['building', '50701', '房屋建筑物购建', 'Buildings', CAPITAL],
  ['officeEquipment', '50702', '办公设备购置', 'Office equipment', CAPITAL],
  ['specialEquipment', '50703', '专用设备购置', 'Special equipment', CAPITAL],
  ['vehicle', '50704', '交通工具购置', 'Vehicles', CAPITAL],
  ['majorRepair', '50705', '大型修缮', 'Major repairs', CAPITAL],
  ['informationTechnology', '50706', '信息网络购建', 'Information technology', CAPITAL],
  ['otherCapital', '50707', '其他资本性支出', 'Other capital expenditure', CAPITAL],
  ['other', '510', '其他支出', 'Other expenditure', BOUGHT],
];

/** The catalogue in the order of the accounts. */
export const KIND_CODES: readonly KindCode[] = ROWS.map(([kind, account, zh, en, needs, later = []]) => ({
  kind,
  account,
  zh,
  en,
  needs,
  later,
  perHead: PER_HEAD.has(kind),
}));

const BY_KIND = Object.fromEntries(KIND_CODES.map((code) => [code.kind, code])) as Record<SpendingKind, KindCode>;

export const kindCode = (kind: SpendingKind): KindCode => BY_KIND[kind];

/** Festivals of the whole country (32号文); `minority` stands for those approved at autonomous-region level or above. */
export const FESTIVALS = [
  'newYear',
  'spring',
  'qingming',
  'labour',
  'dragonBoat',
  'midAutumn',
  'national',
  'minority',
] as const;
export type Festival = (typeof FESTIVALS)[number];

/** In what form a gift goes out. Cash and cards with value are refused where the rules ask for goods. */
export const FORMS = ['goods', 'namedVoucher', 'service', 'cash', 'valueCard'] as const;
export type Form = (typeof FORMS)[number];
