import * as z from 'zod';
import { CONDITIONS, MAX_ASSETS } from './schema.ts';
import { DIFFERENCE_KINDS } from './stocktake-rules.ts';

const Id = z.string().max(30);
const Code = z.string().max(30);
const Name = z.string().max(80);
const Moment = z.string().max(30);
const Quantity = z.int().min(0).max(100_000);

export const CountView = z
  .object({
    code: Code,
    assetId: Id.nullable(),
    name: Name,
    expected: Quantity,
    counted: Quantity,
    expectedPlace: Name,
    place: Name,
    condition: z.enum(CONDITIONS),
    note: z.string().max(200),
    by: Name,
    at: Moment,
  })
  .meta({ id: 'AssetCount' });
export type CountView = z.infer<typeof CountView>;

const DifferenceView = z.object({
  kind: z.enum(DIFFERENCE_KINDS),
  code: Code,
  assetId: Id.nullable(),
  name: Name,
  expected: Quantity,
  counted: Quantity,
  expectedPlace: Name,
  place: Name,
  note: z.string().max(200),
});

const Heading = z.object({
  id: Id,
  title: Name,
  status: z.enum(['open', 'closed']),
  openedBy: Name,
  openedAt: Moment,
  closedBy: Name.nullable(),
  closedAt: Moment.nullable(),
  note: z.string().max(200),
});

export const StocktakeView = Heading.extend({
  expected: z.int().min(0).max(MAX_ASSETS),
  counted: z.int().min(0).max(MAX_ASSETS),
  differences: z.array(DifferenceView).max(2 * MAX_ASSETS),
  /** Whether the reader opened it: then somebody else has to close it. */
  isOwn: z.boolean(),
}).meta({ id: 'Stocktake' });
export type StocktakeView = z.infer<typeof StocktakeView>;

export const StocktakeHeading = Heading.meta({ id: 'StocktakeHeading' });
export type StocktakeHeading = z.infer<typeof StocktakeHeading>;
