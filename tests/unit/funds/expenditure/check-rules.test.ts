import { describe, expect, test } from 'vitest';
import { maxWinners, outingBudgetFen } from '#shared/funds/expenditure/activity-rules.ts';
import { checkRequest, refuseStops } from '#shared/funds/expenditure/check-rules.ts';
import type { Form, SpendingKind } from '#shared/funds/expenditure/kind-codes.ts';
import { PROHIBITIONS } from '#shared/funds/expenditure/prohibition-rules.ts';
import { day } from '#shared/kernel/period.ts';
import { codesOf, factsIn, line, MEMBER, OTHER, request } from './kit.ts';

const ANHUI = '340104';
const SICHUAN = '510104';
const JIANGSU = '320106';

const gift = (kind: SpendingKind, amountFen: number, cause?: string) =>
  line({
    kind,
    amountFen,
    ...(kind === 'festival' ? { festival: 'midAutumn' } : {}),
    recipients: [{ memberId: MEMBER, amountFen, ...(cause ? { cause } : {}) }],
  });
const festival = (amountFen: number, over = {}) => line({ ...gift('festival', amountFen), ...over });

describe('V13: caps for one member and year', () => {
  test('Anhui festivals: 2,000 of 2,200 used, 300 more are refused with 200 left, 200 pass', () => {
    const facts = factsIn(ANHUI, { used: { [`${MEMBER} festival`]: 500_00 + 300_00 + 300_00 + 500_00 + 400_00 } });
    const [found] = checkRequest(request([festival(300_00)]), facts);
    expect(found).toMatchObject({
      code: 'funds.expenditure.capExceeded',
      severity: 'stop',
      citation: '皖工发〔2025〕18号',
      verified: false,
      params: { capFen: 2_200_00, usedFen: 2_000_00, leftFen: 200_00 },
      pointer: '/lines/0/recipients/0/amountFen',
    });
    expect(codesOf(request([festival(200_00)]), facts)).toEqual([]);
    expect(codesOf(request([festival(200_01)]), facts)).toEqual(['stop capExceeded']);
  });

  test('two lines of one request give the same member together', () => {
    const lines = [festival(1_200_00), festival(1_000_01)];
    expect(codesOf(request(lines), factsIn(ANHUI))).toEqual(['stop capExceeded']);
  });

  test('Anhui birthday: 520 is refused, 500 passes', () => {
    expect(codesOf(request([gift('birthday', 520_00)]), factsIn(ANHUI))).toEqual(['stop capExceeded']);
    expect(codesOf(request([gift('birthday', 500_00)]), factsIn(ANHUI))).toEqual([]);
  });

  test('the same illness once a year, another illness again', () => {
    const facts = factsIn(ANHUI, { causes: [`${MEMBER} illness 肺炎`], used: { [`${MEMBER} illness`]: 2_000_00 } });
    expect(codesOf(request([gift('illness', 1_000_00, '肺炎')]), facts)).toEqual(['stop sameIllness']);
    expect(codesOf(request([gift('illness', 2_000_00, '骨折')]), facts)).toEqual([]);
    expect(codesOf(request([gift('illness', 1_000_00)]), facts)).toEqual(['stop causeMissing']);
    const twice = [gift('illness', 1_00, '骨折'), gift('illness', 1_00, '骨折')];
    expect(codesOf(request(twice), facts)).toEqual(['stop sameIllness']);
  });

  test('what held before the new rule of a province holds for its days', () => {
    expect(codesOf(request([gift('birthday', 301_00)]), factsIn(ANHUI, { on: '2025-08-20' }))).toEqual([
      'stop capExceeded',
    ]);
  });

  test('Guizhou caps each festival and Spring Festival apart', () => {
    const spring = festival(500_00, { festival: 'spring' });
    expect(codesOf(request([spring, festival(200_00)]), factsIn('520103'))).toEqual([]);
    expect(codesOf(request([festival(201_00)]), factsIn('520103'))).toEqual(['stop capExceeded']);
  });

  test('where no amount is on record, a warning says so', () => {
    expect(codesOf(request([gift('marriage', 9_999_00)]), factsIn(JIANGSU))).toEqual(['warn noStandard']);
  });
});

describe('gifts refuse', () => {
  test.each<[SpendingKind, Form, string[]]>([
    ['festival', 'cash', ['stop cashForbidden']],
    ['festival', 'valueCard', ['stop cashForbidden']],
    ['birthday', 'cash', ['stop cashForbidden']],
    ['illness', 'cash', []],
    ['illness', 'valueCard', ['stop cashForbidden']],
  ])('%s as %s', (kind, form, codes) => {
    const one = { ...gift(kind, 100_00, kind === 'illness' ? '骨折' : undefined), form };
    expect(codesOf(request([one]), factsIn(ANHUI))).toEqual(codes);
  });

  test('without names, with names that do not add up, twice the same, to outsiders, without a festival', () => {
    const facts = factsIn(ANHUI);
    const nobody = line({ kind: 'festival', festival: 'spring', amountFen: 100 });
    expect(codesOf(request([nobody]), facts)).toEqual(['stop recipientsMissing']);
    const short = { ...festival(100_00), amountFen: 100_01 };
    expect(codesOf(request([short]), facts)).toEqual(['stop recipientsDiffer']);
    const both = [MEMBER, MEMBER].map((memberId) => ({ memberId, amountFen: 50 }));
    expect(codesOf(request([{ ...festival(100), recipients: both }]), facts)).toEqual(['stop recipientTwice']);
    const outsiders = factsIn(ANHUI, { isMember: (id) => id !== OTHER });
    const other = { ...festival(100), recipients: [{ memberId: OTHER, amountFen: 100 }] };
    expect(codesOf(request([other]), outsiders)).toEqual(['stop notAMember']);
    const { festival: _, ...unnamed } = festival(100);
    expect(codesOf(request([unnamed]), facts)).toEqual(['stop festivalMissing']);
  });
});

describe('V14: prizes', () => {
  test('winners are at most two thirds of the participants, rounded down', () => {
    const rule = { shareNumerator: 2, shareDenominator: 3 };
    expect([120, 121, 2, 1].map((people) => maxWinners(people, rule))).toEqual([80, 80, 1, 0]);
    const contest = (winners: number) => line({ kind: 'sports', amountFen: 1, participants: 120, winners });
    expect(codesOf(request([contest(80)]), factsIn(JIANGSU))).toEqual([]);
    expect(codesOf(request([contest(81)]), factsIn(JIANGSU))).toEqual(['stop winners']);
  });

  test('Sichuan: a top prize of 300.01 and a souvenir above 100 are refused; elsewhere no amount is known', () => {
    const match = (over: object) => line({ kind: 'contest', amountFen: 1, participants: 9, winners: 1, ...over });
    expect(codesOf(request([match({ topPrizeFen: 300_00, souvenirFen: 100_00 })]), factsIn(SICHUAN))).toEqual([]);
    expect(codesOf(request([match({ topPrizeFen: 300_01 })]), factsIn(SICHUAN))).toEqual(['stop prizeCap']);
    expect(codesOf(request([match({ souvenirFen: 100_01 })]), factsIn(SICHUAN))).toEqual(['stop souvenirCap']);
    expect(codesOf(request([match({ topPrizeFen: 300_01 })]), factsIn(JIANGSU))).toEqual([]);
  });

  test('prizes without the number of participants, Ningxia’s third and Changsha’s 30 %', () => {
    const prize = line({ kind: 'sports', amountFen: 1, winners: 3 });
    expect(codesOf(request([prize]), factsIn(JIANGSU))).toEqual(['stop participantsMissing']);
    const ten = (winners: number) => line({ kind: 'sports', amountFen: 1, participants: 10, winners });
    expect(codesOf(request([ten(4)]), factsIn('640104'))).toEqual(['stop winners']);
    expect(codesOf(request([ten(3)]), factsIn('430102'))).toEqual([]);
    expect(codesOf(request([ten(4)]), factsIn('430102'))).toEqual(['stop winners']);
    expect(codesOf(request([line({ kind: 'meeting', amountFen: 1, winners: 3 })]), factsIn(JIANGSU))).toEqual([]);
  });
});

describe('V20: outings out of dues and top-up', () => {
  test('dues of 12,660 allow a top-up of 37,980 and 50,640 in all', () => {
    expect(outingBudgetFen(12_660_00, 3)).toEqual({ topUpFen: 37_980_00, totalFen: 50_640_00 });
    const outing = (amountFen: number) => line({ kind: 'outing', amountFen, participants: 400 });
    const facts = factsIn(JIANGSU, { duesFen: 12_660_00, outingUsedFen: 10_640_00 });
    expect(codesOf(request([outing(40_000_00)]), facts)).toEqual([]);
    const [found] = checkRequest(request([outing(40_000_01)]), facts);
    expect(found).toMatchObject({
      code: 'funds.expenditure.topUpCap',
      severity: 'stop',
      params: { totalFen: 50_640_00, topUpFen: 37_980_00, leftFen: 40_000_00 },
    });
  });

  test('samples of practice only warn: cost for one, days, meals; a union’s own value stops', () => {
    const facts = factsIn(JIANGSU, { duesFen: 99_999_00 });
    const dear = line({ kind: 'outing', amountFen: 2_000_01, participants: 10, days: 2 });
    expect(codesOf(request([dear]), facts)).toEqual(['warn outingCap', 'warn outingDays']);
    const meals = line({ kind: 'sports', amountFen: 500_00, participants: 10, mealFen: 400_01 });
    expect(codesOf(request([meals]), facts)).toEqual(['warn mealCap']);
    const own = { ...facts, outings: { ...facts.outings, origin: 'union' as const, verified: true } };
    expect(codesOf(request([dear, meals]), own)).toEqual(['stop outingCap', 'stop outingDays', 'stop mealCap']);
    const fitting = line({ kind: 'sports', amountFen: 500_00, participants: 10, mealFen: 400_00 });
    expect(codesOf(request([fitting]), own)).toEqual([]);
    const none = { ...own, outings: { ...own.outings, value: { ...own.outings.value, mealPerHeadFen: null } } };
    expect(codesOf(request([meals]), none)).toEqual([]);
  });

  test('without the number of people nothing can be held against a head', () => {
    const facts = factsIn(JIANGSU, { duesFen: 99_999_00 });
    expect(codesOf(request([line({ kind: 'outing', amountFen: 1 })]), facts)).toEqual(['stop participantsMissing']);
    const meals = line({ kind: 'sports', amountFen: 1, mealFen: 1 });
    expect(codesOf(request([meals]), facts)).toEqual(['stop participantsMissing']);
  });
});

describe('the eight prohibitions', () => {
  test.each(PROHIBITIONS.map((one) => [one.item, one] as const))(
    'item %i stops in title, payee and purpose',
    (item, one) => {
      for (const word of one.words) {
        const said = word.toUpperCase().split('').join(' ');
        const lines = [line({ kind: 'otherBusiness', amountFen: 1, memo: said })];
        const found = checkRequest(request(lines, { title: word, payee: word }), factsIn(JIANGSU));
        expect(found.map((each) => each.pointer)).toEqual(['/title', '/payee/name', '/lines/0/memo']);
        expect(found[0]).toMatchObject({ severity: 'stop', params: { item, word } });
      }
    },
  );

  test('ordinary words pass', () => {
    const words = ['中秋月饼', '职工篮球赛奖品', '健身操教练费', '误餐费', '生日蛋糕', '法律援助律师费'];
    for (const memo of words)
      expect(codesOf(request([line({ kind: 'otherBusiness', amountFen: 1, memo })]), factsIn(JIANGSU))).toEqual([]);
  });
});

describe('papers', () => {
  const facts = factsIn(JIANGSU);

  test('what a kind needs stops, what may follow warns, minutes may come from an approver', () => {
    const bare = request([line({ kind: 'officeEquipment', amountFen: 100 })], { papers: [], invoices: [] });
    expect(codesOf(bare, facts)).toEqual([
      'stop paperMissing',
      'stop paperMissing',
      'stop paperMissing',
      'stop invoicesShort',
    ]);
    const papers = request([line({ kind: 'education', amountFen: 10_000_01 })]).papers.filter(
      (one) => one.paper === 'invoice' || one.paper === 'plan',
    );
    const large = request([line({ kind: 'education', amountFen: 10_000_01 })], { papers });
    expect(codesOf(large, facts)).toEqual(['warn minutesMissing', 'warn paperMissing', 'warn paperMissing']);
    const equal = request([line({ kind: 'education', amountFen: 10_000_00 })], { papers });
    expect(codesOf(equal, facts)).toEqual(['warn paperMissing', 'warn paperMissing']);
    expect(codesOf(large, { ...facts, resolutionAboveFen: null })).toEqual(['warn paperMissing', 'warn paperMissing']);
  });

  test('invoices cover their lines, are not of tomorrow and stand once', () => {
    const invoice = { code: '', number: '1', date: day('2026-11-22'), amountFen: 99 };
    const one = [line({ kind: 'otherBusiness', amountFen: 100 })];
    expect(codesOf(request(one, { invoices: [invoice] }), facts)).toEqual(['stop invoicesShort']);
    const future = { ...invoice, date: day('2026-11-23'), amountFen: 100 };
    expect(codesOf(request(one, { invoices: [future] }), facts)).toEqual(['stop invoiceFuture']);
    expect(codesOf(request(one, { invoices: [invoice, invoice] }), facts)).toEqual(['stop invoiceTwice']);
    // However it is typed: what is claimed is the invoice, not its spelling.
    const digital = { ...invoice, code: '', number: '24442000000123456789' };
    const spelt = { ...digital, code: '032002', number: '２４４４2000 0001-23456789', amountFen: 7 };
    expect(codesOf(request(one, { invoices: [digital, spelt] }), facts)).toEqual(['stop invoiceTwice']);
  });

  test('all stops are named at once, the first is the refusal, warnings refuse nothing', () => {
    const found = checkRequest(request([gift('birthday', 520_00), festival(9_999_00)]), factsIn(ANHUI));
    expect(() => refuseStops(found)).toThrowError(
      expect.objectContaining({
        kind: 'rule',
        code: 'funds.expenditure.capExceeded',
        fields: [
          expect.objectContaining({ pointer: '/lines/0/recipients/0/amountFen' }),
          expect.objectContaining({ pointer: '/lines/1/recipients/0/amountFen' }),
        ],
      }),
    );
    expect(() => refuseStops(found.map((one) => ({ ...one, severity: 'warn' as const })))).not.toThrow();
  });
});
