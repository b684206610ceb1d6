import { confirmDeparture, excuseMember, remindMembers } from '#shared/funds/dues/arrears-actions.ts';
import { exemptMember } from '#shared/funds/dues/exemption-actions.ts';
import { addMonths, dayOf } from '#shared/kernel/period.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { actAs, goTo, has, type Life, type Lines, type Month } from '../life.ts';

/** People of these rows neither join nor leave: some of them have a story of unpaid dues. */
const FIRST = 12;
const AFTER_LAST = 24;

/** Months before the running one, the last and the first in which nothing is paid. */
type Story = { readonly last: number; readonly first: number };

const STORIES = {
  /** Three months behind; nobody has said anything yet. */
  late: { last: 0, first: 3 },
  /** Long enough for the committee, and reminded twice. */
  flagged: { last: 0, first: 7 },
  /** In hospital: a proper reason is on file. */
  excused: { last: 0, first: 6 },
  /** Taken for leaving by the committee. */
  gone: { last: 0, first: 8 },
  /** Exempt by decision of the committee. */
  exempt: { last: 0, first: 2 },
} as const satisfies Readonly<Record<string, Story>>;
type Role = keyof typeof STORIES;

/** Who has which story: the same people in every month. */
const castOf = (lines: Lines): ReadonlyMap<Role, RosterLine> => {
  const known = lines.filter(
    ({ ordinal, standing, employeeNo }) =>
      ordinal >= FIRST &&
      ordinal < AFTER_LAST &&
      employeeNo !== undefined &&
      ['active', 'deemedLeft'].includes(standing),
  );
  return new Map(
    (Object.keys(STORIES) as Role[]).flatMap((role, index): [Role, RosterLine][] => {
      const line = known[index];
      return line ? [[role, line]] : [];
    }),
  );
};

/** Whether somebody pays nothing in a month, by the stories of the flagship. */
export const silentIn = (life: Life, month: Month, lines: Lines): ReadonlySet<string> => {
  if (!has(life, 'flagship')) return new Set();
  const silent = [...castOf(lines)].filter(([role]) => {
    const { last, first } = STORIES[role];
    return month.left >= last && month.left <= first;
  });
  return new Set(silent.map(([, line]) => line.memberId));
};

/** What the union does about unpaid dues: reminders, a reason, an exemption, and a confirmation after six months. */
export const followArrears = async (life: Life, month: Month, lines: Lines): Promise<void> => {
  if (!has(life, 'flagship')) return;
  goTo(life, month, 15, 10);
  const cast = castOf(lines);
  const idOf = (role: Role): string => cast.get(role)?.memberId ?? '';
  const finance = actAs(life, ['finance']);
  const on = dayOf(life.strand.clock.now());
  const remind = async (way: 'talk' | 'letter', ...roles: readonly Role[]): Promise<void> => {
    const memberIds = roles.map(idOf).filter(Boolean);
    if (memberIds.length > 0) await remindMembers(finance, { memberIds, way, on, note: '说明会费标准，请补缴' });
  };
  if (month.left === 4) await remind('talk', 'gone', 'flagged');
  if (month.left === 2) await remind('letter', 'gone', 'flagged');
  if (month.left === 5 && cast.has('excused'))
    await excuseMember(finance, idOf('excused'), { from: addMonths(month.period, -1), reason: '长期住院，已递交说明' });
  if (month.left === 2 && cast.has('exempt'))
    await exemptMember(actAs(life, ['chair']), idOf('exempt'), {
      from: month.period,
      reason: '特困职工，委员会决定免缴',
    });
  if (month.left === 1 && cast.get('gone')?.standing === 'active')
    await confirmDeparture(actAs(life, ['chair']), idOf('gone'), { resolution: '工会委员会会议纪要第7号' });
};
