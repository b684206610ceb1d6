import * as z from 'zod';

/** A node code, or `own` for the node of the session. */
export const NodeParams = z.object({
  code: z
    .string()
    .max(6)
    .regex(/^(?:own|[1-9]\d(?:\d{2}){0,2})$/)
    .meta({ example: '320106', description: 'Code of a node, or `own` for the node of the session.' }),
});
