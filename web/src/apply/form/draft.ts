import type { ApplicationCommand } from '#web/api/client.ts';

/** The form as it is typed. Codes of province and city are the beginnings of the district's. */
export type Draft = {
  readonly unionName: string;
  readonly unionCode: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly enterpriseCode: string;
  readonly employees: string;
  readonly contactName: string;
  readonly contactPhone: string;
};
export type Field = keyof Draft;

export const emptyDraft: Draft = {
  unionName: '',
  unionCode: '',
  province: '',
  city: '',
  district: '',
  enterpriseCode: '',
  employees: '',
  contactName: '',
  contactPhone: '',
};

export const fieldsOfStep: readonly (readonly Field[])[] = [
  ['unionName', 'unionCode', 'province', 'city', 'district'],
  ['enterpriseCode', 'employees'],
  ['contactName', 'contactPhone'],
  [],
];

/** Where the server's pointers are in this form. */
export const fieldOfPointer: Readonly<Record<string, Field>> = {
  '/unionName': 'unionName',
  '/unionCode': 'unionCode',
  '/districtCode': 'district',
  '/enterpriseCode': 'enterpriseCode',
  '/employees': 'employees',
  '/contact/name': 'contactName',
  '/contact/phone': 'contactPhone',
};

export const commandOf = (draft: Draft): ApplicationCommand => ({
  unionName: draft.unionName.trim(),
  unionCode: draft.unionCode,
  enterpriseCode: draft.enterpriseCode,
  districtCode: draft.district,
  employees: Number(draft.employees.replaceAll(/[,，\s]/g, '')),
  contact: { name: draft.contactName.trim(), phone: draft.contactPhone },
});
