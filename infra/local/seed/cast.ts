import type { NodeRole, UnionRole } from '#shared/kernel/context.ts';
import type { DemoPerson } from '../issuer-people.ts';
import type { Known } from './staff.ts';

/** People with a name and a part in the demo. Their order is the order of the sign-in page. */
export type Part = DemoPerson & { readonly offices: readonly UnionRole[]; readonly known: Known };

export const FLAGSHIP = '金陵精密制造有限公司工会';
export const SWITCHER_UNION = '江苏金川工程设计有限公司工会';

type Line = readonly [
  sub: string,
  name: string,
  role: string,
  phone: string,
  offices: readonly UnionRole[],
  sex: 'male' | 'female',
  department: string,
  hint: string,
];

const LINES: readonly Line[] = [
  [
    'jinling-chair',
    '周建华',
    '主席',
    '13900000101',
    ['chair', 'member'],
    'male',
    '总经办',
    '看总览和待办，导入花名册，邀请委员',
  ],
  [
    'jinling-finance',
    '李慧敏',
    '财务（会计）',
    '13900000102',
    ['finance', 'member'],
    'female',
    '财务部',
    '处理会费待办，申报本月经费，查账到凭证',
  ],
  [
    'jinling-cashier',
    '陈晓燕',
    '出纳',
    '13900000103',
    ['cashier', 'member'],
    'female',
    '财务部',
    '登记现金会费，记录到账的经费',
  ],
  [
    'jinling-audit',
    '孙国强',
    '经审委员',
    '13900000104',
    ['audit', 'member'],
    'male',
    '质量部',
    '只读查看账簿、凭证链和操作日志',
  ],
  [
    'jinling-women',
    '吴秀兰',
    '女职工委员',
    '13900000105',
    ['women', 'member'],
    'female',
    '人力资源部',
    '查看会员名册，看自己能做什么、不能做什么',
  ],
  [
    'jinling-group',
    '欧阳少东',
    '工会小组长',
    '13900000106',
    ['groupLeader', 'member'],
    'male',
    '装配车间',
    '按姓名、拼音首字母或手机尾号找人',
  ],
  [
    'jinling-member',
    '阿布都热合曼·买买提',
    '会员',
    '13900000107',
    ['member'],
    'male',
    '装配车间',
    '在手机上看自己的会费',
  ],
];

const partOf = ([sub, name, role, phone, offices, sex, department, hint]: Line): Part => ({
  sub,
  name,
  role,
  hint,
  node: FLAGSHIP,
  phone,
  offices,
  known: { name, sex, department, phone, nation: name.includes('·') ? '维吾尔族' : '汉族' },
});

/** The people of the union with 812 employees. */
export const PARTS: readonly Part[] = LINES.map(partOf);

/** Chair of one union and plain member of another: two offices, one sign-in. */
export const SWITCHER: Part = {
  sub: 'jinchuan-chair',
  name: '沈志远',
  role: '主席 · 会员',
  hint: '在右上角切换单位：一处是主席，一处是会员',
  node: SWITCHER_UNION,
  phone: '13900000201',
  offices: ['member'],
  known: { name: '沈志远', sex: 'male', department: '研发中心', phone: '13900000201', nation: '汉族' },
};

export type NodePart = DemoPerson & { readonly code: string; readonly office: NodeRole; readonly shown: boolean };

const nodePart = (code: string, node: string, office: NodeRole, name: string, phone: string, hint = ''): NodePart => ({
  sub: `node-${code}-${office}`,
  name,
  role: office === 'administrator' ? '管理员' : '统计员',
  hint,
  node,
  phone,
  code,
  office,
  shown: hint !== '',
});

export const NODE_PARTS: readonly NodePart[] = [
  nodePart('32', '江苏省总工会', 'administrator', '顾明德', '13900000301', '看全省汇总，逐级下钻到每家工会'),
  nodePart('32', '江苏省总工会', 'analyst', '钱若琳', '13900000302', '看 12 个月趋势和口径说明'),
  nodePart('3201', '南京市总工会', 'administrator', '曹晓峰', '13900000303', '比较各区的会费和经费收缴率'),
  nodePart('3201', '南京市总工会', 'analyst', '许静怡', '13900000304', '按任一列排序，找出异常的区'),
  nodePart(
    '320106',
    '南京市鼓楼区总工会',
    'administrator',
    '蒋海波',
    '13900000305',
    '办理建会申请，答复下级报来的预算',
  ),
  nodePart('320106', '南京市鼓楼区总工会', 'analyst', '何雨桐', '13900000306', '看辖区每家工会，打不开任何会员档案'),
  nodePart('3205', '苏州市总工会', 'administrator', '陆文斌', '13900000307'),
  nodePart('320115', '南京市江宁区总工会', 'administrator', '戴春生', '13900000308'),
  nodePart('320508', '苏州市姑苏区总工会', 'administrator', '俞素芬', '13900000309'),
  nodePart('320509', '苏州市吴江区总工会', 'administrator', '沈金龙', '13900000310'),
];

const demoPerson = ({ sub, name, role, hint, node, phone }: DemoPerson): DemoPerson => ({
  sub,
  name,
  role,
  hint,
  node,
  phone,
});

/** Everybody on the sign-in page. */
export const SIGN_IN_PAGE: readonly DemoPerson[] = [...PARTS, SWITCHER, ...NODE_PARTS.filter((part) => part.shown)].map(
  demoPerson,
);
