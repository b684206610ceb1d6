import * as z from 'zod';
import { MonthField, NameField, NodeView, RateField, RefView } from '../figures/views.ts';
import { MAX_PLACES } from './rules.ts';
import { RANKED_BY, RANKING_ORDERS } from './schema.ts';

const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const PlaceView = z
  .object({
    rank: z
      .int()
      .min(1)
      .max(MAX_PLACES)
      .meta({ description: 'From the end that was asked for; equal rates share a place.' }),
    unionId: z.string().max(30).meta({ example: 'uni_01JD9Z6T7QF3000000000000AA' }),
    name: NameField,
    node: RefView.meta({ description: 'The federation that lists the union.' }),
    rates: z.object({ membershipBp: RateField, duesBp: RateField, contributionBp: RateField }),
  })
  .meta({ id: 'FederationRankingPlace' });

export const RankingView = z
  .object({
    node: NodeView,
    month: MonthField,
    asOf: z
      .string()
      .max(24)
      .nullable()
      .meta({ description: 'When the ranking was built; some minutes behind the sums.' }),
    by: z.enum(RANKED_BY),
    order: z.enum(RANKING_ORDERS),
    unions: Count.meta({ description: 'Unions on the books.', example: 1024 }),
    ranked: Count.meta({ description: 'Unions that have this rate; the others stand in no place.', example: 980 }),
    data: z.array(PlaceView).max(MAX_PLACES),
  })
  .meta({ id: 'FederationRanking', description: 'Unions by an outcome. Members and officers are never ranked.' });

export type RankingView = z.infer<typeof RankingView>;
