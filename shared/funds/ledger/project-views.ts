import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { PROJECT_STATUSES } from './project-rules.ts';

export const MAX_PROJECTS = 500;
export const ProjectIdSchema = z.string().length(30).regex(idPattern('project')).meta({
  example: 'prj_01JD9Z6T7QF3000000000000AA',
});

const Prefix = z
  .string()
  .max(7)
  .regex(/^5\d{2}(?:\d{2}){0,2}$/)
  .meta({ example: '50404' });

const fields = {
  name: z.string().trim().min(2).max(60).meta({ example: '困难职工帮扶专项' }),
  purpose: z.string().trim().max(200).default(''),
  funder: z.string().trim().max(60).default(''),
  isEarmarked: z.boolean(),
  /** Expense accounts that fit the purpose, sub-accounts included; at least one for earmarked money. */
  accounts: z.array(Prefix).max(50).default([]),
};

export const CreateProject = z
  .strictObject({ ...fields, openingFen: z.int().min(0).max(MAX_STATED_FEN).default(0) })
  .meta({
    id: 'CreateProject',
    example: {
      name: '困难职工帮扶专项',
      purpose: '市总拨付的困难职工帮扶资金',
      funder: '南京市总工会',
      isEarmarked: true,
      accounts: ['50404'],
      openingFen: 0,
    },
  });
export type CreateProject = z.infer<typeof CreateProject>;

export const UpdateProject = z
  .strictObject({
    ...fields,
    status: z.enum(PROJECT_STATUSES),
    /** The version that was read; when it moved, nothing is saved. */
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({
    id: 'UpdateProject',
    example: {
      name: '困难职工帮扶专项',
      purpose: '市总拨付的困难职工帮扶资金',
      funder: '南京市总工会',
      isEarmarked: true,
      accounts: ['50404', '50405'],
      status: 'open',
      version: 1,
    },
  });
export type UpdateProject = z.infer<typeof UpdateProject>;

const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

export const ProjectView = z
  .object({
    id: ProjectIdSchema,
    name: z.string().max(60),
    purpose: z.string().max(200),
    funder: z.string().max(60),
    isEarmarked: z.boolean(),
    accounts: z.array(z.string().max(7)).max(50),
    status: z.enum(PROJECT_STATUSES),
    openingFen: Signed,
    receivedFen: Signed,
    spentFen: Signed,
    availableFen: Signed,
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({ id: 'Project' });
export type ProjectView = z.infer<typeof ProjectView>;

export const ProjectListView = z.object({ data: z.array(ProjectView).max(MAX_PROJECTS) }).meta({ id: 'ProjectList' });
