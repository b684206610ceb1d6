import { describe, expect, test } from 'vitest';
import { planSearch, splitSyllables } from '#shared/members/roster/search.ts';
import { sortKeyOf } from '#shared/members/roster/sort-key.ts';

describe('sort keys', () => {
  test.each([
    ['曾杰艳', 'zeng jie yan', 'zjy'],
    ['仇军', 'qiu jun', 'qj'],
    ['解雨', 'xie yu', 'xy'],
    ['单静', 'shan jing', 'sj'],
    ['万俟勇轩', 'mo qi yong xuan', 'mqyx'],
    ['尉迟春玥', 'yu chi chun yue', 'yccy'],
    ['查良镛', 'zha liang yong', 'zly'],
    ['区涛娟', 'ou tao juan', 'otj'],
    ['盖叫天', 'ge jiao tian', 'gjt'],
    ['单于雄', 'chan yu xiong', 'cyx'],
    ['欧阳少东', 'ou yang shao dong', 'oysd'],
    ['阿布都热合曼·买买提', 'a bu dou re he man mai mai ti', 'abdrhmmmt'],
    ['吕绿', 'lv lv', 'll'],
    ['John Smith', 'john smith', 'js'],
  ])('%s sorts as %s', (name, pinyin, initials) => {
    expect(sortKeyOf(name)).toEqual({ pinyin, initials });
  });

  test('what the person says wins', () => {
    expect(sortKeyOf('单静', 'Dan Jing')).toEqual({ pinyin: 'dan jing', initials: 'dj' });
  });

  test('a character without a reading sorts last and does not count as an initial', () => {
    expect(sortKeyOf('林㼆桂')).toEqual({ pinyin: 'lin ~ gui', initials: 'lg' });
  });
});

describe('splitting letters into syllables', () => {
  test.each([
    ['ouyangsh', 'ou yang sh'],
    ['zhang', 'zhang'],
    ['fangan', 'fang an'],
    ['lian', 'lian'],
    ['o', 'o'],
    ['', ''],
  ])('%j is %j', (letters, syllables) => {
    expect(splitSyllables(letters)).toBe(syllables);
  });

  test.each(['zgf', 'oysd', 'xyzq'])('%s is no pinyin', (letters) => {
    expect(splitSyllables(letters)).toBeUndefined();
  });
});

describe('ways to search', () => {
  const plans = (text: string) => planSearch(text).map((plan) => plan.by);

  test('nothing typed lists all in pinyin order', () => {
    expect(planSearch('  ')).toEqual([{ by: 'pinyin', beginning: '' }]);
  });

  test('a Han name goes by its pinyin and is compared with the name', () => {
    expect(planSearch('欧阳')[0]).toEqual({ by: 'pinyin', beginning: 'ou yang', nameHas: '欧阳' });
  });

  test('a part of a name also goes by the surname alone, whose reading is sure', () => {
    expect(planSearch('单行')).toContainEqual({ by: 'pinyin', beginning: 'shan', nameHas: '单行' });
  });

  test('four digits are the end of a phone number before they are an employee number', () => {
    expect(plans('5678')).toEqual(['phoneTail', 'employeeNo']);
  });

  test('letters are pinyin where they can be, else initials, at last an employee number', () => {
    expect(plans('ouyang')).toEqual(['pinyin', 'initials', 'employeeNo']);
    expect(plans('oysd')).toEqual(['initials', 'employeeNo']);
    expect(planSearch("li'ang")[0]).toEqual({ by: 'pinyin', beginning: 'li ang' });
  });

  test('anything else is an employee number', () => {
    expect(planSearch('g00001')).toEqual([{ by: 'employeeNo', employeeNo: 'G00001' }]);
  });
});
