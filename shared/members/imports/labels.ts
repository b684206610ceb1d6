/** Nations of GB/T 3304-1991 in the order of their codes (01 汉 … 56 基诺). */
const NATIONS = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 ' +
  '仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ');

/** Education by label and not by number: published code lists disagree (GB/T 4658-2006). */
const EDUCATIONS: readonly (readonly [label: string, aliases: string])[] = [
  ['博士研究生', '博士 博士毕业 博士学位'],
  ['硕士研究生', '硕士 研究生 硕士毕业 硕士学位'],
  ['大学本科', '本科 大学 学士 全日制本科 大本'],
  ['大学专科', '专科 大专 高职 高职高专'],
  ['中专', '中等专科 中等专业学校 中职 职高 职业高中'],
  ['技工学校', '技校'],
  ['高中', '普通高中'],
  ['初中', '初级中学 初中及以下'],
  ['小学', '小学及以下'],
  ['其他', '文盲 半文盲 无'],
];
const EDUCATION_BY_LABEL: ReadonlyMap<string, string> = new Map(
  EDUCATIONS.flatMap(([label, aliases]) => [label, ...aliases.split(' ')].map((alias) => [alias, label] as const)),
);

/** `汉`, `汉族`, `01` → 汉族; undefined for a text that is no nation of the list. */
export const nationOf = (text: string): string | undefined => {
  const byCode = /^\d{1,2}$/.test(text) ? NATIONS[Number(text) - 1] : undefined;
  const bare = byCode ?? text.replace(/族$/, '');
  if (NATIONS.includes(bare)) return `${bare}族`;
  return text === '其他' || text === '外国血统' ? text : undefined;
};

export const educationOf = (text: string): string | undefined => EDUCATION_BY_LABEL.get(text);

export const sexOf = (text: string): 'male' | 'female' | undefined => {
  if (/^(?:男|1|M|MALE)性?$/i.test(text)) return 'male';
  return /^(?:女|2|F|FEMALE)性?$/i.test(text) ? 'female' : undefined;
};

export const joinsOf = (text: string): boolean | undefined => {
  if (/^(?:是|1|Y|YES|TRUE|已入会|会员|在会|√)$/i.test(text)) return true;
  return /^(?:否|0|2|N|NO|FALSE|未入会|非会员|×)$/i.test(text) ? false : undefined;
};
