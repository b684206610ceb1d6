// 中国工会章程 Arts 25, 28 and 工会法 (2021) Arts 12, 15: a union is founded with the approval of the union above it.
import { DomainError, type FieldError, refuse } from '../../kernel/errors.ts';
import { maskPhone } from '../../kernel/masking.ts';
import { maskName, normaliseName } from '../../kernel/names.ts';
import type { Instant } from '../../kernel/period.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { cleanText, looksLikeFormula } from '../../kernel/text.ts';
import { parseUscc, type Uscc } from '../../kernel/uscc.ts';
import type { ApplicationCommand, UnionStatus } from './schema.ts';

/** Which status may follow which: applied → approved → active ⇄ suspended → closed; a refused one may apply anew. */
const NEXT: Readonly<Record<UnionStatus, readonly UnionStatus[]>> = {
  applied: ['approved', 'refused'],
  approved: ['active'],
  refused: [],
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
};

/** Throws `tenancy.union.statusForbidden` for a step that the life cycle does not have. */
export const moveStatus = (from: UnionStatus, to: UnionStatus): UnionStatus =>
  NEXT[from].includes(to) ? to : refuse('conflict', 'tenancy.union.statusForbidden', { from, to });

/** A union that is suspended or closed is read and not changed. */
export const needActive = (status: UnionStatus): void => {
  if (status !== 'active') refuse('rule', 'tenancy.union.notActive', { status });
};

/** What an application says, every part in its one spelling. */
export type CheckedApplication = {
  readonly unionName: string;
  readonly unionCode: Uscc;
  readonly enterpriseCode: Uscc;
  readonly districtCode: string;
  readonly employees: number;
  readonly contactName: string;
  readonly contactPhone: string;
};

const checkUnionName = (raw: string): string => {
  const name = cleanText(raw);
  if (looksLikeFormula(name)) return refuse('invalid', 'kernel.name.formula');
  return name.includes('工会') ? name : refuse('invalid', 'tenancy.application.nameWithoutUnion');
};

const checkPhone = (raw: string): string => {
  const checked = parsePhone(raw);
  return checked.ok ? checked.phone : refuse('invalid', checked.code);
};

/** Checks each field by itself and refuses once, with all of them. */
const collect = () => {
  const fields: FieldError[] = [];
  const field = <T>(pointer: string, check: () => T): T | undefined => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      fields.push({ pointer, code: error.code, params: error.params });
      return undefined;
    }
  };
  return { fields, field };
};

/** Throws `tenancy.application.invalid` with every refused field: check characters (GB 32100), kind of code, contact. */
export const checkApplication = (command: ApplicationCommand, isDistrict: boolean): CheckedApplication => {
  const { fields, field } = collect();
  const unionName = field('/unionName', () => checkUnionName(command.unionName));
  const unionCode = field('/unionCode', () => parseUscc(command.unionCode, 'union'));
  const enterpriseCode = field('/enterpriseCode', () => parseUscc(command.enterpriseCode, 'enterprise'));
  const contactName = field('/contact/name', () => normaliseName(command.contact.name));
  const contactPhone = field('/contact/phone', () => checkPhone(command.contact.phone));
  if (!isDistrict) fields.push({ pointer: '/districtCode', code: 'tenancy.application.districtUnknown' });
  if (fields.length > 0) return refuse('rule', 'tenancy.application.invalid', { count: fields.length }, fields);
  const { districtCode, employees } = command;
  return {
    unionName,
    unionCode,
    enterpriseCode,
    districtCode,
    employees,
    contactName,
    contactPhone,
  } as CheckedApplication;
};

/** Contact of a union as the profile keeps it; the same spelling as at sign-up. */
export const checkContact = (contact: { name: string; phone: string }): { name: string; phone: string } => {
  const { fields, field } = collect();
  const name = field('/contact/name', () => normaliseName(contact.name));
  const phone = field('/contact/phone', () => checkPhone(contact.phone));
  if (fields.length > 0) return refuse('rule', 'tenancy.union.contactInvalid', { count: fields.length }, fields);
  return { name, phone } as { name: string; phone: string };
};

/** What an event row may say about a contact. */
export const maskContact = (name: string, phone: string) => ({
  contactName: maskName(name),
  contactPhone: maskPhone(phone),
});

export type Decision = { readonly approve: true } | { readonly approve: false; readonly reason: string };

export type Decided = {
  readonly status: 'approved' | 'refused';
  readonly decidedAt: Instant;
  readonly decidedBy: string;
  readonly reason?: string;
};

/** Throws `tenancy.application.alreadyDecided` on a second decision, whatever it says. */
export const decideApplication = (
  state: { readonly status: UnionStatus },
  decision: Decision,
  by: { readonly name: string; readonly now: Instant },
): Decided => {
  if (state.status !== 'applied')
    return refuse('conflict', 'tenancy.application.alreadyDecided', { status: state.status });
  const made = { decidedAt: by.now, decidedBy: by.name };
  return decision.approve ? { ...made, status: 'approved' } : { ...made, status: 'refused', reason: decision.reason };
};
