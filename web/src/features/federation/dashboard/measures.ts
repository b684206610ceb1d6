import type { Figures, Rates } from '#web/api/client.ts';
import { formatCount, formatFen, formatRate } from '#web/lib/format.ts';

export type Sums = { readonly totals: Figures; readonly rates: Rates };
export type Unit = 'count' | 'fen' | 'bp';
export type MeasureName = keyof Figures | keyof Rates;

export const readValue = ({ totals, rates }: Sums, name: MeasureName): number | null =>
  name in rates ? rates[name as keyof Rates] : totals[name as keyof Figures];

export const unitOf = (name: MeasureName): Unit =>
  name.endsWith('Fen') ? 'fen' : name.endsWith('Bp') ? 'bp' : 'count';

export const formatValue = (value: number | null, unit: Unit): string => {
  if (value === null) return '—';
  if (unit === 'fen') return formatFen(value);
  return unit === 'bp' ? formatRate(value) : formatCount(value);
};

type Note = {
  readonly key: 'membershipNote' | 'membersNote' | 'unionsNote' | 'duesNote' | 'contributionsNote' | 'remittedNote';
  /** Hole of the sentence → measure. */
  readonly holes: Readonly<Record<string, MeasureName>>;
};

export type Tile = {
  readonly label: 'membership' | 'members' | 'unions' | 'dues' | 'contributions' | 'remitted';
  readonly measure: MeasureName;
  readonly unit?: 'people' | 'units' | 'yuan';
  readonly note: Note;
};

/** At most six numbers (ux row 103), in the order of a federation's questions: are they in, do they pay, does it arrive. */
export const tiles: readonly Tile[] = [
  {
    label: 'membership',
    measure: 'membershipBp',
    note: { key: 'membershipNote', holes: { members: 'members', employees: 'employees' } },
  },
  {
    label: 'members',
    measure: 'members',
    unit: 'people',
    note: { key: 'membersNote', holes: { joined: 'joined', left: 'left' } },
  },
  {
    label: 'unions',
    measure: 'unions',
    unit: 'units',
    note: { key: 'unionsNote', holes: { reporting: 'reporting', rate: 'reportingBp' } },
  },
  {
    label: 'dues',
    measure: 'duesPaidFen',
    unit: 'yuan',
    note: { key: 'duesNote', holes: { due: 'duesDueFen', rate: 'duesBp' } },
  },
  {
    label: 'contributions',
    measure: 'contributionPaidFen',
    unit: 'yuan',
    note: { key: 'contributionsNote', holes: { due: 'contributionDueFen', rate: 'contributionBp' } },
  },
  {
    label: 'remitted',
    measure: 'contributionRemittedFen',
    unit: 'yuan',
    note: { key: 'remittedNote', holes: { due: 'contributionUpwardFen', rate: 'remittanceBp' } },
  },
];

/** Change against another month: in points for rates, in percent for everything else; null where there is no base. */
export const changeBp = (now: number | null, before: number | null | undefined, unit: Unit): number | null => {
  if (now === null || before === null || before === undefined) return null;
  if (unit === 'bp') return now - before;
  return before === 0 ? null : Math.round(((now - before) / Math.abs(before)) * 10_000);
};

export const signed = (bp: number): string => `${bp > 0 ? '+' : bp < 0 ? '−' : '±'}${(Math.abs(bp) / 100).toFixed(2)}`;
