import { type Fen, fen } from '#shared/kernel/fen.ts';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { addDays, type Day, daysBetween } from '#shared/kernel/period.ts';
import type { UnionPlan } from './catalogue.ts';
import type { Chance } from './chance.ts';
import { type DrawnName, drawName } from './names.ts';

/** A person of a roster file. `isMember` says what the file says; what happens later is in the roster itself. */
export type Staff = DrawnName & {
  readonly employeeNo: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly department: string;
  readonly team: string;
  readonly hiredOn: Day;
  readonly joinedOn: Day | null;
  readonly education: string;
  readonly wageBaseFen: Fen;
  readonly isMember: boolean;
};

/** County codes that were never given to any place: provinces are real, `99` as a county is not. */
const NOWHERE = ['320199', '320199', '320199', '320599', '321099', '340199', '410199', '370199', '510199', '360199'];
const EDUCATION = ['初中', '高中', '中专', '大学专科', '大学专科', '大学本科', '大学本科', '大学本科', '硕士研究生'];
const TEAMS = ['甲班', '乙班', '丙班', '常白班'];
const PREFIXES = [
  '130',
  '131',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '158',
  '159',
  '177',
  '180',
  '186',
  '189',
];
const OLDEST_YEARS = 58;
const YOUNGEST_YEARS = 19;

export type Known = Partial<Pick<Staff, 'name' | 'sex' | 'department' | 'phone' | 'nation'>>;

/** Draws the people of one union, one after another; no identity number or phone comes twice. */
export const makeHiring = (plan: UnionPlan, chance: Chance, startedOn: Day) => {
  const used = new Set<string>();
  let number = 0;
  const fresh = (draw: () => string): string => {
    for (;;) {
      const text = draw();
      if (used.has(text)) continue;
      used.add(text);
      return text;
    }
  };
  const idNumberOf = (sex: Staff['sex'], on: Day): string => {
    const birthDay = addDays(on, -chance.int(YOUNGEST_YEARS * 366, OLDEST_YEARS * 365));
    return fresh(() => {
      const sequence = chance.int(0, 499) * 2 + (sex === 'male' ? 1 : 0);
      const sequence3 = String(sequence).padStart(3, '0');
      return synthesizeResidentId({ region6: chance.pick(NOWHERE), birthDay, sequence3 });
    });
  };
  /** Middle digits 0000: well-formed, and nobody's number in a demo is dialled by accident. */
  const drawPhone = (): string =>
    fresh(() => `${chance.pick(PREFIXES)}0000${String(chance.int(0, 9999)).padStart(4, '0')}`);
  const drawWage = (): Fen => {
    const spread = chance.int(70, 118) + (chance.percent(8) ? chance.int(20, 90) : 0);
    return fen(Math.round(plan.wageYuan * spread + chance.int(0, 99)));
  };
  return (on: Day, known: Known & { readonly isMember: boolean; readonly isNew?: boolean }): Staff => {
    number += 1;
    const drawn = { ...drawName(chance, plan.femalePercent), ...known };
    const idNumber = idNumberOf(drawn.sex, on);
    const seniorityDays = Math.min(daysBetween('2003-06-01' as Day, on), chance.int(70, 5200));
    const hiredOn = known.isNew ? addDays(on, -chance.int(0, 3)) : addDays(startedOn, -seniorityDays);
    // Who joined did so before the month of the file: a first roster is no wave of new members.
    const joinedDays = Math.min(seniorityDays - 35, chance.int(20, 400));
    return {
      name: drawn.name,
      sex: drawn.sex,
      nation: drawn.nation,
      employeeNo: `${plan.slug.slice(0, 2).toUpperCase()}${String(number).padStart(4, '0')}`,
      idNumber,
      phone: known.phone ?? drawPhone(),
      department: known.department ?? chance.pick(plan.departments),
      team: chance.pick(TEAMS),
      hiredOn,
      joinedOn: known.isMember && !known.isNew ? addDays(hiredOn, joinedDays) : null,
      education: chance.pick(EDUCATION),
      wageBaseFen: drawWage(),
      isMember: known.isMember,
    };
  };
};
