import type { LineInput } from '#shared/funds/expenditure/line-schema.ts';

/** How far a request goes in the demo. */
export type Fate = 'paid' | 'approved' | 'pending' | 'returned';

/** One request of the story. `heads`: so many members receive `eachYuan`; otherwise the line costs `yuan`. */
export type Spending = {
  readonly month: number;
  readonly day: number;
  readonly by: 'women' | 'groupLeader';
  readonly title: string;
  readonly payee: string;
  readonly line: Pick<LineInput, 'kind' | 'memo'> & Partial<LineInput>;
  readonly yuan: number;
  readonly heads?: { readonly count: number | 'all'; readonly eachYuan: number; readonly cause?: string };
  readonly fate: Fate;
};

/** month · day · who asks · yuan, or people × yuan · kind | title | payee | what for | more of the line */
const YEAR_TABLE = `
1 19 women 1286.5 otherBusiness|办公用品采购|南京文具商行|凭证纸、档案盒
1 21 women 6240 seasonalCare|春节送温暖走访|苏果超市（草场门店）|走访一线值守职工的慰问品
2 6 women all×260 festival|春节慰问品|苏果超市（草场门店）|米、油、坚果礼盒|{"festival":"spring"}
2 20 groupLeader 1960 otherActivity|元宵灯谜活动|南京灯彩工艺店|灯谜布置和小礼品
3 8 women 8640 sports|“三八”女职工健步走|玄武湖文体服务部|场地、补给和奖品|{"participants":186,"winners":60,"topPrizeFen":10000}
3 18 groupLeader 4500 education|职工安全知识讲座|江苏安培咨询有限公司|讲课费和资料
4 14 women 5980 readingRoom|职工书屋图书更新|南京凤凰书店|图书 168 册
4 20 women 14×200 birthday|一季度会员生日蛋糕券|好利来（龙江店）|指定门店蛋糕券|{"form":"namedVoucher"}
5 11 groupLeader 9760 contest|“五一”技能竞赛|金陵技能培训中心|竞赛材料和奖品|{"participants":126,"winners":30,"topPrizeFen":30000}
5 20 women 1×1000 illness|住院会员慰问|会员本人|手术住院慰问金|{"form":"cash","cause":"阑尾炎"}
6 16 groupLeader 7380 innovation|职工创新工作室工具|宁工工具行|量具和耗材
7 9 groupLeader 18620 seasonalCare|高温送清凉|苏果超市（草场门店）|饮料、绿豆、防暑药品
7 22 women 3860 meeting|会员代表大会会务|金陵会议中心|场地和资料印制
8 19 women 3×2000 hardship|“金秋助学”帮扶|受助会员|困难职工子女入学|{"form":"cash"}
8 25 women 13600 officeEquipment|办公电脑两台|南京华信数码有限公司|笔记本电脑 6,800 元 × 2
9 17 women all×180 festival|中秋慰问品|稻香村（南京）食品有限公司|月饼和水果礼盒|{"festival":"midAutumn"}
9 23 groupLeader 4800 labourProtection|职工心理健康讲座|南京心桥心理咨询中心|讲座两场
10 15 women 5400 training|工会干部业务培训|江苏工会干部学校|培训费 6 人
10 20 groupLeader 3320 publicity|企业文化展板|南京新彩广告有限公司|劳模事迹展板 12 块
11 18 women 2860 home|活动室绿植|南京绿源花木|活动室绿植租摆
12 18 women 3200 meeting|年终总结表彰会务|金陵会议中心|场地和资料
`;

const UNDER_WAY_TABLE = `
0 24 groupLeader 7260 sports|职工羽毛球赛|南京奥体场馆服务部|场地和奖品|{"participants":96,"winners":32,"topPrizeFen":20000,"fate":"pending"}
0 24 women 9600 outing|冬季徒步会员活动|紫金山旅游服务部|门票和大巴|{"participants":80,"days":1,"fate":"approved"}
0 25 women 860 otherBusiness|打印耗材|南京文具商行|硒鼓两支|{"fate":"returned"}
0 26 groupLeader 2680 seasonalCare|困难职工走访|苏果超市（草场门店）|米面油|{"fate":"pending"}
`;

type More = Partial<LineInput> & { readonly fate?: Fate; readonly cause?: string };

const headsOf = (amount: string, cause: string | undefined): Pick<Spending, 'heads'> => {
  const [count = '', each] = amount.split('×');
  if (each === undefined) return {};
  const heads = { count: count === 'all' ? ('all' as const) : Number(count), eachYuan: Number(each) };
  return { heads: { ...heads, ...(cause ? { cause } : {}) } };
};

const spendingOf = (row: string): Spending => {
  const [head = '', title = '', payee = '', memo = '', json = '{}'] = row.split('|');
  const [month, day, by, amount = '', kind] = head.split(' ');
  const { fate = 'paid', cause, ...line } = JSON.parse(json) as More;
  return {
    month: Number(month),
    day: Number(day),
    by: by as Spending['by'],
    title,
    payee,
    line: { kind: kind as LineInput['kind'], memo, ...line },
    yuan: Number(amount) || 0,
    ...headsOf(amount, cause),
    fate,
  };
};

const read = (table: string): readonly Spending[] => table.trim().split('\n').map(spendingOf);

/** What a union of its size does in a year, by month of the calendar. */
export const YEAR = read(YEAR_TABLE);

/** What is under way when the demo opens, whatever the month: something to do for each officer. */
export const UNDER_WAY = read(UNDER_WAY_TABLE);
