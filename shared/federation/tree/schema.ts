import * as z from 'zod';
import type { NodeLevel } from './rules.ts';

export const NodeCodeSchema = z.string().regex(/^[1-9]\d(?:\d{2}){0,2}$/);
export const NodeNameSchema = z.string().trim().min(2).max(40);

/** A node beside its children, and in the breadcrumbs of what is below it. */
export type NodeRef = { readonly code: string; readonly name: string };

/** A federation (上级工会) and its region. */
export type TreeNode = NodeRef & {
  readonly level: NodeLevel;
  readonly parent?: string;
  /** The nodes above, topmost first. */
  readonly path: readonly NodeRef[];
  readonly v: number;
};

/** A union in its district's list; written by provisioning, read by the month roll-forward and for names. */
export type NodeUnion = {
  readonly unionId: string;
  readonly name: string;
  readonly uscc: string;
  readonly status: string;
  readonly v: number;
};

export const AddNodeSchema = z.strictObject({ code: NodeCodeSchema, name: NodeNameSchema });
export type AddNode = z.infer<typeof AddNodeSchema>;
