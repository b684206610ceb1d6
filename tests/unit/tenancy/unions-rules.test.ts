import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/kernel/errors.ts';
import { instant } from '#shared/kernel/period.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import { checklistOf } from '#shared/tenancy/unions/checklist-rules.ts';
import {
  checkApplication,
  checkContact,
  decideApplication,
  maskContact,
  moveStatus,
  needActive,
} from '#shared/tenancy/unions/rules.ts';
import { UNION_STATUSES, type UnionStatus } from '#shared/tenancy/unions/schema.ts';

const caught = (run: () => unknown): DomainError => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const unionCode = synthesizeUscc({ prefix: '81', region6: '320106', seed: 7 });
const enterpriseCode = synthesizeUscc({ prefix: '91', region6: '320106', seed: 7 });
const good = {
  unionName: '华东精工有限公司工会委员会',
  unionCode: unionCode as string,
  enterpriseCode: enterpriseCode as string,
  districtCode: '320106',
  employees: 812,
  contact: { name: '陈建国', phone: '+86 138-0000-0000' },
};
const spoil = (code: string, place: number): string => {
  const other = code.charAt(place) === '1' ? '2' : '1';
  return code.slice(0, place) + other + code.slice(place + 1);
};

describe('an application is refused', () => {
  it.each([
    ['a name without 工会', { unionName: '华东精工有限公司' }, '/unionName', 'tenancy.application.nameWithoutUnion'],
    ['a formula for a name', { unionName: '=工会()+1' }, '/unionName', 'kernel.name.formula'],
    ['a wrong check character', { unionCode: spoil(unionCode, 17) }, '/unionCode', 'kernel.uscc.checksumMismatch'],
    ['a digit too few', { unionCode: unionCode.slice(1) }, '/unionCode', 'kernel.uscc.length'],
    [
      'a letter that codes never have',
      { unionCode: `${unionCode.slice(0, 17)}I` },
      '/unionCode',
      'kernel.uscc.alphabet',
    ],
    ["the enterprise's code as the union's", { unionCode: enterpriseCode }, '/unionCode', 'kernel.uscc.notAUnion'],
    [
      "the union's code as the enterprise's",
      { enterpriseCode: unionCode },
      '/enterpriseCode',
      'kernel.uscc.notAnEnterprise',
    ],
    ['no name of a contact', { contact: { name: '　', phone: '13800000000' } }, '/contact/name', 'kernel.name.empty'],
    ['no phone', { contact: { name: '陈建国', phone: '' } }, '/contact/phone', 'kernel.phone.missing'],
  ])('with %s', (_, over, pointer, code) => {
    const error = caught(() => checkApplication({ ...good, ...over }, true));
    expect([error.kind, error.code]).toEqual(['rule', 'tenancy.application.invalid']);
    expect(error.fields.map((field) => [field.pointer, field.code])).toEqual([[pointer, code]]);
  });

  it('with a district that is not in the tree, beside everything else that is wrong', () => {
    const error = caught(() => checkApplication({ ...good, unionCode: '1' }, false));
    expect(error.fields.map((field) => field.pointer)).toEqual(['/unionCode', '/districtCode']);
    expect(error.params).toEqual({ count: 2 });
  });

  it('by an error of the program as what it is, not as a refused field', () => {
    const broken = { ...good, contact: undefined } as unknown as typeof good;
    expect(() => checkApplication(broken, true)).toThrow(TypeError);
  });
});

it('an application comes out in one spelling', () => {
  const checked = checkApplication(
    { ...good, unionCode: ` ${unionCode.toLowerCase()} `, contact: { name: '陈 建国', phone: '+86 138-0000-0000' } },
    true,
  );
  expect(checked).toEqual({
    unionName: good.unionName,
    unionCode,
    enterpriseCode,
    districtCode: '320106',
    employees: 812,
    contactName: '陈建国',
    contactPhone: '13800000000',
  });
});

describe('a decision', () => {
  const by = { name: '周主任', now: instant('2026-11-22T02:00:00.000Z') };

  it.each(UNION_STATUSES.filter((status) => status !== 'applied'))('is refused once it is %s', (status) => {
    const error = caught(() => decideApplication({ status }, { approve: true }, by));
    expect([error.kind, error.code]).toEqual(['conflict', 'tenancy.application.alreadyDecided']);
  });

  it('says who, when and why', () => {
    const made = { decidedAt: by.now, decidedBy: by.name };
    expect(decideApplication({ status: 'applied' }, { approve: true }, by)).toEqual({ ...made, status: 'approved' });
    expect(decideApplication({ status: 'applied' }, { approve: false, reason: '材料不全' }, by)).toEqual({
      ...made,
      status: 'refused',
      reason: '材料不全',
    });
  });
});

describe('the life of a union', () => {
  const allowed: readonly (readonly [UnionStatus, UnionStatus])[] = [
    ['applied', 'approved'],
    ['applied', 'refused'],
    ['approved', 'active'],
    ['active', 'suspended'],
    ['active', 'closed'],
    ['suspended', 'active'],
    ['suspended', 'closed'],
  ];
  const all = UNION_STATUSES.flatMap((from) => UNION_STATUSES.map((to) => [from, to] as const));

  it.each(all)('%s → %s is decided by the list alone', (from, to) => {
    if (allowed.some(([a, b]) => a === from && b === to)) expect(moveStatus(from, to)).toBe(to);
    else expect(caught(() => moveStatus(from, to)).code).toBe('tenancy.union.statusForbidden');
  });

  it('allows changes while it is active only', () => {
    expect(() => needActive('active')).not.toThrow();
    for (const status of ['approved', 'suspended', 'closed'] as const)
      expect(caught(() => needActive(status)).code).toBe('tenancy.union.notActive');
  });
});

describe('a contact', () => {
  it('is refused field by field', () => {
    const error = caught(() => checkContact({ name: '', phone: '12' }));
    expect(error.fields.map((field) => field.pointer)).toEqual(['/contact/name', '/contact/phone']);
  });

  it('is normalised, and masked for every event', () => {
    expect(checkContact({ name: '欧阳 明东', phone: '008613800001234' })).toEqual({
      name: '欧阳明东',
      phone: '13800001234',
    });
    expect(maskContact('欧阳明东', '13800001234')).toEqual({ contactName: '欧阳*东', contactPhone: '138****1234' });
  });
});

describe('the checklist', () => {
  const none = {
    hasAddress: false,
    hasContact: false,
    offices: [],
    members: 0,
    hasDuesRun: false,
    hasContribution: false,
    hasClient: false,
  };

  it('is empty for a union that has nothing, and needs address and contact for the profile', () => {
    expect(checklistOf(none)).toMatchObject({ done: 0, total: 8 });
    expect(checklistOf({ ...none, hasAddress: true }).done).toBe(0);
    expect(checklistOf({ ...none, hasContact: true }).done).toBe(0);
  });

  it('is full when every fact is there', () => {
    const all = checklistOf({
      hasAddress: true,
      hasContact: true,
      offices: ['finance', 'cashier', 'audit'],
      members: 1,
      hasDuesRun: true,
      hasContribution: true,
      hasClient: true,
    });
    expect(all.done).toBe(all.total);
  });
});
