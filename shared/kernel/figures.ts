/**
 * The figures that each union keeps for each month (design section 5). A figure is a sum, never a rate. A stock is
 * carried on to the next month; a flow starts at zero. The order is the order of the packed row: append only.
 */
export const FIGURES = [
  { name: 'unions', short: 'un', kind: 'stock' },
  { name: 'employees', short: 'em', kind: 'stock' },
  { name: 'members', short: 'me', kind: 'stock' },
  { name: 'womenMembers', short: 'wm', kind: 'stock' },
  { name: 'retainedMembers', short: 'rm', kind: 'stock' },
  { name: 'duesDueFen', short: 'dd', kind: 'stock' },
  { name: 'joined', short: 'jo', kind: 'flow' },
  { name: 'left', short: 'le', kind: 'flow' },
  { name: 'duesPaidFen', short: 'dp', kind: 'flow' },
  { name: 'duesPayments', short: 'dn', kind: 'flow' },
  { name: 'duesUnmatchedFen', short: 'du', kind: 'flow' },
  { name: 'payrollFen', short: 'pr', kind: 'flow' },
  { name: 'contributionDueFen', short: 'cd', kind: 'flow' },
  { name: 'contributionPaidFen', short: 'cp', kind: 'flow' },
  { name: 'contributionUpwardFen', short: 'cu', kind: 'flow' },
  { name: 'contributionRemittedFen', short: 'cr', kind: 'flow' },
  { name: 'incomeFen', short: 'in', kind: 'flow' },
  { name: 'spendingFen', short: 'sp', kind: 'flow' },
  { name: 'reporting', short: 'rp', kind: 'flow' },
  { name: 'activitiesFen', short: 's1', kind: 'flow' },
  { name: 'servicesFen', short: 's3', kind: 'flow' },
  { name: 'rightsFen', short: 's4', kind: 'flow' },
  { name: 'businessFen', short: 's5', kind: 'flow' },
  { name: 'capitalFen', short: 's7', kind: 'flow' },
  { name: 'subsidyInFen', short: 'si', kind: 'flow' },
  { name: 'subsidyOutFen', short: 'so', kind: 'flow' },
  { name: 'moneyFen', short: 'mo', kind: 'stock' },
  { name: 'assetsFen', short: 'as', kind: 'stock' },
  { name: 'budgetFen', short: 'bu', kind: 'stock' },
  { name: 'published', short: 'pb', kind: 'flow' },
  { name: 'findingsOpen', short: 'fo', kind: 'stock' },
] as const;

export type FigureName = (typeof FIGURES)[number]['name'];
export type Figures = Readonly<Record<FigureName, number>>;
export type FigureDeltas = Readonly<Partial<Record<FigureName, number>>>;

export const NO_FIGURES: Figures = Object.freeze(
  Object.fromEntries(FIGURES.map((figure) => [figure.name, 0])),
) as Figures;

const SHORT = Object.fromEntries(FIGURES.map((figure) => [figure.name, figure.short])) as Record<FigureName, string>;

/** The attribute that holds a figure in the month item. */
export const figureAttribute = (name: FigureName): string => `f_${SHORT[name]}`;

/** Figures read back from a month item; a missing attribute is zero. */
export const figuresOf = (item: Readonly<Record<string, unknown>>): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure.name, Number(item[`f_${figure.short}`] ?? 0)])) as Figures;
