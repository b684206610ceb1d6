import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';

export const UNION_STATUSES = ['applied', 'approved', 'refused', 'active', 'suspended', 'closed'] as const;
export type UnionStatus = (typeof UNION_STATUSES)[number];

export const MAX_EMPLOYEES = 1_000_000;

const id = (kind: 'union' | 'application') => z.string().length(30).regex(idPattern(kind));

export const UnionIdField = id('union').meta({ example: 'uni_01JD9Z6T7QF3000000000000AA' });
export const ApplicationIdField = id('application').meta({ example: 'app_01JD9Z6T7QF3000000000000AA' });
export const DistrictCode = z
  .string()
  .max(6)
  .regex(/^\d{6}$/)
  .meta({ example: '320106' });
const NodeCode = z
  .string()
  .max(6)
  .regex(/^(?:\d{2}){1,3}$/)
  .meta({ example: '3201' });
const CodeText = z.string().trim().min(1).max(40);
const ContactName = z.string().trim().min(1).max(60);
const PhoneText = z.string().trim().min(1).max(30);
const Employees = z.int().min(1).max(MAX_EMPLOYEES);

/** Application of an enterprise union (建会申请), made by anybody on the public page. */
export const ApplicationCommand = z
  .strictObject({
    unionName: z.string().trim().min(4).max(100),
    /** Unified social credit code of the union, 81… */
    unionCode: CodeText,
    /** Unified social credit code of the enterprise, 91… */
    enterpriseCode: CodeText,
    districtCode: DistrictCode,
    employees: Employees,
    contact: z.strictObject({ name: ContactName, phone: PhoneText }),
  })
  .meta({
    id: 'ApplicationCommand',
    example: {
      unionName: '华东精工有限公司工会委员会',
      unionCode: '81320106MC0000012B',
      enterpriseCode: '91320106MC0000012A',
      districtCode: '320106',
      employees: 812,
      contact: { name: '陈建国', phone: '13800000000' },
    },
  });
export type ApplicationCommand = z.infer<typeof ApplicationCommand>;

export const ApplicationReceipt = z
  .object({
    id: ApplicationIdField,
    status: z.literal('applied'),
    /** Shown once: opens the status page without a login. */
    statusToken: z.string().min(20).max(100),
  })
  .meta({ id: 'ApplicationReceipt' });

const ApplicationStatus = z.enum(['applied', 'approved', 'refused', 'active']);

export const ApplicationStatusView = z
  .object({
    id: ApplicationIdField,
    status: ApplicationStatus,
    unionName: z.string().max(100),
    reason: z.string().max(500).nullable(),
    submittedAt: z.string().max(30),
    decidedAt: z.string().max(30).nullable(),
  })
  .meta({ id: 'ApplicationStatus' });
export type ApplicationStatusView = z.infer<typeof ApplicationStatusView>;

export const ApplicationView = ApplicationStatusView.extend({
  unionCode: z.string().max(18),
  enterpriseCode: z.string().max(18),
  districtCode: z.string().max(12),
  employees: z.int().min(0).max(MAX_EMPLOYEES),
  contactName: z.string().max(60),
  contactPhone: z.string().max(30),
  decidedBy: z.string().max(60).nullable(),
  unionId: UnionIdField.nullable(),
}).meta({ id: 'Application' });
export type ApplicationView = z.infer<typeof ApplicationView>;

const Reason = z.string().trim().min(2).max(500);

/** `districtCode` is needed by staff above the district: the inbox belongs to a district. */
export const ApprovalCommand = z
  .strictObject({ districtCode: DistrictCode.optional(), note: Reason.optional() })
  .meta({ id: 'ApprovalCommand', example: {} });
export const RefusalCommand = z
  .strictObject({ districtCode: DistrictCode.optional(), reason: Reason })
  .meta({ id: 'RefusalCommand', example: { reason: '单位名称与营业执照不一致，请核对后重新申请' } });

export const UpdateUnionCommand = z
  .strictObject({
    address: z.string().trim().min(4).max(200).optional(),
    employees: Employees.optional(),
    contact: z.strictObject({ name: ContactName, phone: PhoneText }).optional(),
    /** The version that was read; when it moved, nothing is saved. */
    version: z.int().min(1).max(1_000_000_000).optional(),
  })
  .meta({ id: 'UpdateUnionCommand', example: { employees: 820, address: '南京市鼓楼区中山北路 1 号' } });
export type UpdateUnionCommand = z.infer<typeof UpdateUnionCommand>;

export const UnionView = z
  .object({
    id: UnionIdField,
    name: z.string().max(100),
    unionCode: z.string().max(18),
    enterpriseCode: z.string().max(18),
    nodeCode: z.string().max(12),
    status: z.enum(UNION_STATUSES),
    employees: z.int().min(0).max(MAX_EMPLOYEES),
    address: z.string().max(200).nullable(),
    contactName: z.string().max(60).nullable(),
    contactPhone: z.string().max(30).nullable(),
    createdAt: z.string().max(30),
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({ id: 'Union' });
export type UnionView = z.infer<typeof UnionView>;

export const CHECKLIST_KEYS = [
  'profile',
  'finance',
  'cashier',
  'audit',
  'members',
  'dues',
  'contributions',
  'apiKey',
] as const;
export type ChecklistKey = (typeof CHECKLIST_KEYS)[number];

export const ChecklistView = z
  .object({
    items: z
      .array(
        z.object({
          key: z.enum(CHECKLIST_KEYS),
          done: z.boolean(),
          /** Where the interface does it; the interface maps it to a page. */
          target: z.string().max(40),
        }),
      )
      .max(20),
    done: z.int().min(0).max(20),
    total: z.int().min(0).max(20),
  })
  .meta({ id: 'Checklist' });
export type ChecklistView = z.infer<typeof ChecklistView>;

export const DistrictQuery = z.strictObject({ under: NodeCode.optional() });
export const DistrictList = z
  .object({
    data: z
      .array(
        z.object({
          code: z.string().max(12),
          name: z.string().max(60),
          level: z.enum(['province', 'city', 'district']),
        }),
      )
      .max(500),
  })
  .meta({ id: 'DistrictList' });
