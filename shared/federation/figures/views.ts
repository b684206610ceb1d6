import * as z from 'zod';
import { FIGURES, type FigureName } from '../../kernel/figures.ts';
import { PERIOD_PATTERN } from '../../kernel/period.ts';
import { NODE_LEVELS } from '../tree/rules.ts';
import { MAX_RATE_BP, type Rates } from './rules.ts';

const MAX_SUM = Number.MAX_SAFE_INTEGER;
export const MAX_TREND_MONTHS = 36;
export const MAX_CHILDREN = 200;

export const MonthField = z.string().length(7).regex(PERIOD_PATTERN).meta({ example: '2026-11' });
const Code = z.string().max(12).meta({ example: '320106' });
export const NameField = z.string().max(100).meta({ example: '南京市鼓楼区总工会' });
const Sum = z.int().min(-MAX_SUM).max(MAX_SUM).meta({ example: 730 });
export const RateField = z.int().min(-MAX_RATE_BP).max(MAX_RATE_BP).nullable().meta({ example: 8990 });

/** Every figure of the kernel's list, so that a new one reaches the contract by itself. */
export const FiguresView = z
  .object(Object.fromEntries(FIGURES.map(({ name }) => [name, Sum])) as Record<FigureName, typeof Sum>)
  .meta({ id: 'Figures', description: 'Sums; rates are computed from them. Fen where the name ends in Fen.' });

export const RatesView = z
  .object({
    membershipBp: RateField,
    womenBp: RateField,
    duesBp: RateField,
    contributionBp: RateField,
    remittanceBp: RateField,
    reportingBp: RateField,
  } satisfies Record<keyof Rates, typeof RateField>)
  .meta({ id: 'Rates', description: 'Basis points, rounded half up; null where there is nothing to divide by.' });

export const NodeView = z
  .object({ code: Code, name: NameField, level: z.enum(NODE_LEVELS) })
  .meta({ id: 'FederationNode' });
export const RefView = z.object({ code: Code, name: NameField }).meta({ id: 'FederationNodeRef' });
const Breadcrumbs = z
  .array(RefView)
  .max(NODE_LEVELS.length)
  .meta({ description: 'From the own root to this node, both included.' });

export const NodeDetailView = z
  .object({ node: NodeView, breadcrumbs: Breadcrumbs, children: z.array(RefView).max(1000) })
  .meta({ id: 'FederationNodeDetail' });

const MonthView = z.object({
  month: MonthField,
  asOf: z.string().max(24).nullable().meta({ description: 'When the sums were computed.' }),
  totals: FiguresView,
  rates: RatesView,
});

const ChildView = z
  .object({
    id: z.string().max(40).meta({ description: 'A node code, or a union id.', example: '320106' }),
    kind: z.enum(['node', 'union']),
    name: NameField,
    figures: FiguresView,
    rates: RatesView,
    version: z.int().min(0).max(MAX_SUM),
  })
  .meta({ id: 'FederationChild' });

export const DashboardView = MonthView.extend({
  node: NodeView,
  breadcrumbs: Breadcrumbs,
  previous: z
    .object({ month: MonthField, totals: FiguresView, rates: RatesView })
    .nullable()
    .meta({ description: 'The month before, for the change against it.' }),
  children: z.array(ChildView).max(MAX_CHILDREN),
  nextCursor: z.string().max(2000).nullable(),
  hasMore: z.boolean(),
}).meta({ id: 'FederationDashboard' });

export const TrendView = z
  .object({ node: NodeView, months: z.array(MonthView).max(MAX_TREND_MONTHS) })
  .meta({ id: 'FederationTrend' });

const TextView = z.object({ zh: z.string().max(200), en: z.string().max(200) });
const DefinitionView = z
  .object({
    name: z.string().max(40).meta({ example: 'members' }),
    unit: z.enum(['count', 'fen', 'bp']),
    kind: z.enum(['stock', 'flow', 'rate']),
    title: TextView,
    formula: TextView,
    source: TextView,
  })
  .meta({ id: 'FigureDefinition' });

export const DefinitionsView = z
  .object({ figures: z.array(DefinitionView).max(100), rates: z.array(DefinitionView).max(20) })
  .meta({ id: 'FigureDefinitions' });

export type DashboardView = z.infer<typeof DashboardView>;
export type TrendView = z.infer<typeof TrendView>;
export type NodeDetailView = z.infer<typeof NodeDetailView>;
