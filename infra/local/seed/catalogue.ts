/** What is peculiar about a union, so that dashboards and lists have something to tell. */
export type Trait =
  | 'flagship'
  | 'model'
  | 'duesOverdue'
  | 'contributionUnpaid'
  | 'shrinking'
  | 'withoutFinance'
  | 'growing'
  | 'patchy'
  /** The tax office collects its 2 %, and the own share is passed back. */
  | 'throughTax';

export type UnionPlan = {
  readonly district: string;
  /** Short Latin name: seeds the chance of everything in this union. */
  readonly slug: string;
  readonly name: string;
  /** People on the first roster. */
  readonly people: number;
  /** Of a hundred people employed, so many are members at first. */
  readonly memberPercent: number;
  readonly femalePercent: number;
  /** Usual basic wage in yuan. */
  readonly wageYuan: number;
  /** Months before the running one in which the union came to the product. */
  readonly monthsAgo: number;
  readonly departments: readonly string[];
  readonly traits: readonly Trait[];
  readonly address: string;
};

export const NODES = [
  { code: '32', name: '江苏省总工会' },
  { code: '3201', name: '南京市总工会' },
  { code: '3205', name: '苏州市总工会' },
  { code: '320106', name: '南京市鼓楼区总工会' },
  { code: '320115', name: '南京市江宁区总工会' },
  { code: '320508', name: '苏州市姑苏区总工会' },
  { code: '320509', name: '苏州市吴江区总工会' },
] as const;

/** Months before the running one with which the history begins. */
export const HISTORY_MONTHS = 11;

const DEPARTMENTS: Readonly<Record<string, string>> = {
  factory: '装配车间 机加工车间 热处理车间 质量部 设备动力部 物流仓储部 研发中心 人力资源部 财务部 总经办',
  textile: '纺纱车间 织造车间 印染车间 整理车间 质检部 销售部 行政部',
  office: '设计一部 设计二部 研发部 测试部 市场部 客户服务部 财务部 行政部',
  service: '前厅部 客房部 餐饮部 安保部 工程部 行政部',
  shop: '营业部 采购部 仓储部 财务部',
  care: '护理部 医务部 后勤部',
};

/** district · slug · name · people · members % · women % · wage · months ago · kind · traits · address */
const TABLE = `
320106 jinling 金陵精密制造有限公司工会 807 88 34 8600 11 factory flagship 南京市鼓楼区草场门大街99号
320106 jinchuan 江苏金川工程设计有限公司工会 186 97 38 11800 11 office model,throughTax 南京市鼓楼区北京西路12号
320106 qinghe 南京清河物业服务有限公司工会 112 66 46 4300 11 service patchy 南京市鼓楼区湛江路59号
320106 zhongshan 钟山云帆文化传媒有限公司工会 45 84 58 7200 6 office - 南京市鼓楼区中央路302号
320106 renji 南京仁济门诊部工会 28 93 71 6900 5 care - 南京市鼓楼区江东北路88号
320106 bianmin 鼓楼便民家政服务有限公司工会 15 80 87 3900 4 shop withoutFinance 南京市鼓楼区幕府西路21号
320115 xinneng 江宁新能电池科技有限公司工会 148 71 30 7800 11 factory growing 南京市江宁区诚信大道1800号
320115 fangshan 南京方山软件股份有限公司工会 126 95 36 14200 11 office model 南京市江宁区天元东路391号
320115 lukou 南京禄口地面服务有限公司工会 98 82 41 5600 11 service - 南京市江宁区空港枢纽路7号
320115 tangshan 江宁汤泉酒店管理有限公司工会 68 74 55 4600 7 service patchy 南京市江宁区温泉路6号
320115 baijiahu 南京百家湖餐饮管理有限公司工会 66 86 52 4200 11 service shrinking 南京市江宁区利源南路33号
320115 dongshan 南京东山包装材料有限公司工会 38 89 40 5100 3 factory - 南京市江宁区上坊大街40号
320508 sichou 苏州锦溪丝绸织造有限公司工会 85 90 63 5300 11 textile - 苏州市姑苏区北园路18号
320508 guanqian 苏州观前商业百货有限公司工会 92 85 66 4700 11 shop duesOverdue 苏州市姑苏区观前街200号
320508 pingjiang 苏州平江古城旅游服务有限公司工会 52 88 57 5200 6 service - 苏州市姑苏区平江路76号
320508 yuanlin 姑苏园林养护工程有限公司工会 31 94 21 5000 5 shop - 苏州市姑苏区东北街108号
320508 fengqiao 苏州枫桥颐养院工会 24 96 79 4400 4 care - 苏州市姑苏区枫桥路455号
320508 shuangta 苏州双塔书店有限公司工会 9 100 67 4900 3 shop - 苏州市姑苏区定慧寺巷22号
320509 shengze 吴江盛泽纺织科技有限公司工会 121 83 61 5700 11 textile contributionUnpaid 苏州市吴江区舜新南路9号
320509 guangdian 吴江太湖光电科技有限公司工会 104 87 35 9100 11 factory growing 苏州市吴江区运东大道997号
320509 pingwang 吴江平望物流有限公司工会 58 78 24 5900 7 service patchy 苏州市吴江区通运路3号
320509 tongli 吴江同里食品有限公司工会 76 91 54 4800 11 factory - 苏州市吴江区迎燕东路160号
320509 fenhu 吴江汾湖机械加工有限公司工会 34 88 27 6300 2 factory - 苏州市吴江区康力大道88号
320509 zhenze 吴江震泽蚕桑专业合作社工会 12 92 58 4100 1 shop - 苏州市吴江区頔塘路15号
`;

const planOf = (line: string): UnionPlan => {
  const [district = '', slug = '', name = '', people, members, women, wage, ago, kind = '', traits = '', address = ''] =
    line.split(' ');
  return {
    district,
    slug,
    name,
    people: Number(people),
    memberPercent: Number(members),
    femalePercent: Number(women),
    wageYuan: Number(wage),
    monthsAgo: Number(ago),
    departments: (DEPARTMENTS[kind] ?? '').split(' '),
    traits: traits === '-' ? [] : (traits.split(',') as Trait[]),
    address,
  };
};

/** 24 unions of different size and health; half of them came in the course of the year. */
export const UNIONS: readonly UnionPlan[] = TABLE.trim().split('\n').map(planOf);
