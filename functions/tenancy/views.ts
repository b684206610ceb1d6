import * as z from 'zod';

/** Answer of what has nothing to say. */
export const Empty = z.object({}).meta({ id: 'Empty', example: {} });

export const idParam = <T extends z.ZodType>(id: T) => z.object({ id });
