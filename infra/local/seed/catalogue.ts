/** What is peculiar about a union, so that dashboards and lists have something to tell. */
export type Trait =
  | 'flagship'
  | 'model'
  | 'duesOverdue'
  | 'contributionUnpaid'
  | 'shrinking'
  | 'withoutFinance'
  | 'growing'
  | 'patchy';

export type UnionPlan = {
  /** Short Latin name: seeds the chance of everything in this union. */
  readonly slug: string;
  readonly name: string;
  readonly district: string;
  /** People on the first roster. */
  readonly people: number;
  /** Of a hundred people employed, so many are members at first. */
  readonly memberPercent: number;
  readonly femalePercent: number;
  /** Usual basic wage in yuan. */
  readonly wageYuan: number;
  readonly departments: readonly string[];
  /** Months before the running one in which the union came to the product. */
  readonly monthsAgo: number;
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

type Short = readonly [
  slug: string,
  name: string,
  people: number,
  memberPercent: number,
  femalePercent: number,
  wageYuan: number,
  monthsAgo: number,
  kind: keyof typeof DEPARTMENTS,
  address: string,
  ...traits: Trait[],
];

const DEPARTMENTS = {
  factory: [
    '装配车间',
    '机加工车间',
    '热处理车间',
    '质量部',
    '设备动力部',
    '物流仓储部',
    '研发中心',
    '人力资源部',
    '财务部',
    '总经办',
  ],
  textile: ['纺纱车间', '织造车间', '印染车间', '整理车间', '质检部', '销售部', '行政部'],
  office: ['设计一部', '设计二部', '研发部', '测试部', '市场部', '客户服务部', '财务部', '行政部'],
  service: ['前厅部', '客房部', '餐饮部', '安保部', '工程部', '行政部'],
  shop: ['营业部', '采购部', '仓储部', '财务部'],
  care: ['护理部', '医务部', '后勤部'],
} as const;

const GULOU: readonly Short[] = [
  ['jinling', '金陵精密制造有限公司工会', 800, 88, 34, 8600, 11, 'factory', '南京市鼓楼区草场门大街 99 号', 'flagship'],
  ['jinchuan', '江苏金川工程设计有限公司工会', 206, 97, 38, 11800, 11, 'office', '南京市鼓楼区北京西路 12 号', 'model'],
  ['qinghe', '南京清河物业服务有限公司工会', 128, 66, 46, 4300, 11, 'service', '南京市鼓楼区湛江路 59 号', 'patchy'],
  ['zhongshan', '钟山云帆文化传媒有限公司工会', 45, 84, 58, 7200, 8, 'office', '南京市鼓楼区中央路 302 号'],
  ['renji', '南京仁济门诊部工会', 28, 93, 71, 6900, 11, 'care', '南京市鼓楼区江东北路 88 号'],
  [
    'bianmin',
    '鼓楼便民家政服务有限公司工会',
    15,
    80,
    87,
    3900,
    5,
    'shop',
    '南京市鼓楼区幕府西路 21 号',
    'withoutFinance',
  ],
];
const JIANGNING: readonly Short[] = [
  [
    'xinneng',
    '江宁新能电池科技有限公司工会',
    486,
    71,
    30,
    7800,
    11,
    'factory',
    '南京市江宁区诚信大道 1800 号',
    'growing',
  ],
  [
    'fangshan',
    '南京方山软件股份有限公司工会',
    268,
    95,
    36,
    14200,
    11,
    'office',
    '南京市江宁区天元东路 391 号',
    'model',
  ],
  ['lukou', '南京禄口地面服务有限公司工会', 180, 82, 41, 5600, 11, 'service', '南京市江宁区空港枢纽路 7 号'],
  ['tangshan', '江宁汤泉酒店管理有限公司工会', 104, 74, 55, 4600, 11, 'service', '南京市江宁区温泉路 6 号', 'patchy'],
  [
    'baijiahu',
    '南京百家湖餐饮管理有限公司工会',
    66,
    86,
    52,
    4200,
    11,
    'service',
    '南京市江宁区利源南路 33 号',
    'shrinking',
  ],
  ['dongshan', '南京东山包装材料有限公司工会', 38, 89, 40, 5100, 3, 'factory', '南京市江宁区上坊大街 40 号'],
];
const GUSU: readonly Short[] = [
  ['sichou', '苏州锦溪丝绸织造有限公司工会', 150, 90, 63, 5300, 11, 'textile', '苏州市姑苏区北园路 18 号'],
  [
    'guanqian',
    '苏州观前商业百货有限公司工会',
    92,
    85,
    66,
    4700,
    11,
    'shop',
    '苏州市姑苏区观前街 200 号',
    'duesOverdue',
  ],
  ['pingjiang', '苏州平江古城旅游服务有限公司工会', 52, 88, 57, 5200, 6, 'service', '苏州市姑苏区平江路 76 号'],
  ['yuanlin', '姑苏园林养护工程有限公司工会', 34, 94, 21, 5000, 11, 'shop', '苏州市姑苏区东北街 108 号'],
  ['fengqiao', '苏州枫桥颐养院工会', 24, 96, 79, 4400, 11, 'care', '苏州市姑苏区枫桥路 455 号'],
  ['shuangta', '苏州双塔书店有限公司工会', 9, 100, 67, 4900, 9, 'shop', '苏州市姑苏区定慧寺巷 22 号'],
];
const WUJIANG: readonly Short[] = [
  [
    'shengze',
    '吴江盛泽纺织科技有限公司工会',
    350,
    83,
    61,
    5700,
    11,
    'textile',
    '苏州市吴江区舜新南路 9 号',
    'contributionUnpaid',
  ],
  [
    'guangdian',
    '吴江太湖光电科技有限公司工会',
    238,
    87,
    35,
    9100,
    11,
    'factory',
    '苏州市吴江区运东大道 997 号',
    'growing',
  ],
  ['pingwang', '吴江平望物流有限公司工会', 85, 78, 24, 5900, 11, 'service', '苏州市吴江区通运路 3 号', 'patchy'],
  ['tongli', '吴江同里食品有限公司工会', 76, 91, 54, 4800, 11, 'factory', '苏州市吴江区迎燕东路 160 号'],
  ['fenhu', '吴江汾湖机械加工有限公司工会', 68, 88, 27, 6300, 7, 'factory', '苏州市吴江区康力大道 88 号'],
  ['zhenze', '吴江震泽蚕桑专业合作社工会', 12, 92, 58, 4100, 2, 'shop', '苏州市吴江区頔塘路 15 号'],
];

const planOf =
  (district: string) =>
  ([
    slug,
    name,
    people,
    memberPercent,
    femalePercent,
    wageYuan,
    monthsAgo,
    kind,
    address,
    ...traits
  ]: Short): UnionPlan => ({
    slug,
    name,
    district,
    people,
    memberPercent,
    femalePercent,
    wageYuan,
    departments: DEPARTMENTS[kind],
    monthsAgo,
    traits,
    address,
  });

/** 24 unions of different size and health. The largest stands first. */
export const UNIONS: readonly UnionPlan[] = [
  ...GULOU.map(planOf('320106')),
  ...JIANGNING.map(planOf('320115')),
  ...GUSU.map(planOf('320508')),
  ...WUJIANG.map(planOf('320509')),
];
