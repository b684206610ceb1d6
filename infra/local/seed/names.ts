import type { Chance } from './chance.ts';

/** Surnames about as common as in China; a name stands as often as it is drawn. */
const SURNAMES = [
  ...'王王王王王李李李李李张张张张张刘刘刘陈陈陈陈杨杨杨赵黄黄周周周吴吴吴徐徐徐孙孙胡朱朱高林何郭马罗梁宋郑谢韩唐冯于董',
  ...'萧程曹袁邓许傅沈沈曾彭吕苏苏卢蒋蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆陆郝孔白崔康毛邱秦江史顾顾侯邵孟龙万',
  ...'段雷钱钱汤尹黎易常武乔贺赖龚文庞樊兰殷施施陶洪翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹',
  ...'单仇区盖查解任缪尉乐',
];
const COMPOUND = ['欧阳', '上官', '诸葛', '司马', '令狐', '慕容', '皇甫', '东方', '尉迟', '端木', '公孙', '夏侯'];

const MALE_TWO =
  '建国 建军 建华 志强 国强 海涛 文斌 俊杰 永刚 卫东 少东 振宇 晓峰 立新 宏伟 家明 子轩 浩然 宇航 明远 鹏飞 学文 德胜 春生 金龙 思远 承志 一鸣 启航 景行 泽宇 天佑 伟民 光耀 庆丰 兆祥 世杰 正阳 书恒 江涛'.split(
    ' ',
  );
const FEMALE_TWO =
  '秀兰 秀英 桂芳 玉梅 丽娟 慧敏 晓燕 雪梅 海燕 春花 婷婷 雨桐 欣怡 诗涵 静怡 佳慧 美玲 淑珍 红霞 文静 婉清 若琳 梦瑶 思雨 素芬 月华 爱华 巧云 亚楠 语嫣 梓涵 丹丹 晓丽 艳萍 冬梅 锦绣 可欣 紫薇 凤英 书瑶'.split(
    ' ',
  );
const MALE_ONE = [...'伟强磊军勇涛超杰鹏斌浩波辉刚健峰凯龙毅翔'];
const FEMALE_ONE = [...'芳娜敏静丽艳娟霞婷玲雪慧颖洁莉琳薇倩蕾岚'];
/** Characters that old systems lose: GBK has none of the first two, and the others trouble input methods. */
const RARE = ['李㛃', '王𬭎', '张龑', '陈喆', '吴堃', '周翀', '徐赟', '沈珺', '陆昶', '孙奡', '朱翯', '钱犇'];
const UYGHUR = [
  ['阿卜杜拉·热西提', 'male'],
  ['艾力·吐尔逊', 'male'],
  ['麦麦提江·阿不都拉', 'male'],
  ['古丽娜尔·艾合买提', 'female'],
  ['热孜万古丽·卡迪尔', 'female'],
  ['迪丽努尔·玉素甫', 'female'],
] as const;
const NATIONS = ['回族', '满族', '土家族', '苗族', '壮族', '蒙古族', '朝鲜族', '彝族'];

export type Sex = 'male' | 'female';
export type DrawnName = { readonly name: string; readonly sex: Sex; readonly nation: string };

/** A name with its sex and nation: mostly two or three Han characters, some compound, some rare, some with a middle dot. */
export const drawName = (chance: Chance, femalePercent: number): DrawnName => {
  const roll = chance.int(1, 1000);
  if (roll <= 6) {
    const [name, sex] = chance.pick(UYGHUR);
    return { name, sex, nation: '维吾尔族' };
  }
  const sex: Sex = chance.percent(femalePercent) ? 'female' : 'male';
  const nation = chance.int(1, 1000) <= 30 ? chance.pick(NATIONS) : '汉族';
  if (roll <= 14) return { name: chance.pick(RARE), sex, nation };
  const surname = roll <= 32 ? chance.pick(COMPOUND) : chance.pick(SURNAMES);
  const isShort = surname.length === 1 && chance.percent(22);
  const given = sex === 'male' ? (isShort ? MALE_ONE : MALE_TWO) : isShort ? FEMALE_ONE : FEMALE_TWO;
  return { name: surname + chance.pick(given), sex, nation };
};
