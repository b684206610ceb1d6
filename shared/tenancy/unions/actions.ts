import { DomainError } from '../../kernel/errors.ts';
import type { EventValue } from '../../kernel/event.ts';
import { type Figures, figuresOf } from '../../kernel/figures.ts';
import { maskPhone } from '../../kernel/masking.ts';
import { dayOf, periodOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { allow } from '../access/allow.ts';
import { termState } from '../people/rules.ts';
import { loadInvitations, loadOfficers } from '../people/store.ts';
import { checklistOf } from './checklist-rules.ts';
import { unionUpdated } from './events.ts';
import { checkContact, maskContact, needActive } from './rules.ts';
import type { ChecklistView, UnionView, UpdateUnionCommand } from './schema.ts';
import { loadProfile, type ProfileItem } from './store.ts';
import { vaultOf } from './vault.ts';

const needProfile = async (ctx: UnionCtx) => {
  const profile = await loadProfile(ctx);
  if (!profile) throw new DomainError('notFound', 'tenancy.union.notFound');
  return profile;
};

const unionView = (item: ProfileItem): UnionView => ({
  id: item.unionId,
  name: item.name,
  unionCode: item.uscc,
  enterpriseCode: item.enterpriseUscc,
  nodeCode: item.nodeCode,
  status: item.status,
  employees: item.employees,
  address: item.address ?? null,
  contactName: item.contactName ?? null,
  contactPhone: item.contactPhoneMasked ?? null,
  createdAt: item.createdAt,
  version: item.v,
});

export const getUnion = async (ctx: UnionCtx): Promise<UnionView> => {
  allow(ctx, 'tenancy.union.read');
  return unionView(await needProfile(ctx));
};

/** The name of the union, for the switcher and for headings; undefined when the union is unknown. */
export const unionNameOf = async (ctx: Pick<UnionCtx, 'db' | 'scope'>): Promise<string | undefined> =>
  (await ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId)))?.name;

type Change = { readonly next: Partial<ProfileItem>; readonly before: EventFields; readonly after: EventFields };
type EventFields = Record<string, EventValue>;

const changeOf = async (ctx: UnionCtx, item: ProfileItem, command: UpdateUnionCommand): Promise<Change> => {
  const before: EventFields = {};
  const after: EventFields = {};
  let next: Partial<ProfileItem> = {};
  for (const field of ['address', 'employees'] as const) {
    const value = command[field];
    if (value === undefined || value === item[field]) continue;
    before[field] = item[field] ?? null;
    after[field] = value;
    next = { ...next, [field]: value };
  }
  if (command.contact) {
    const { name, phone } = checkContact(command.contact);
    const contactPhone = (await vaultOf(ctx)).encrypt(item.unionId, 'contactPhone', phone);
    next = { ...next, contactName: name, contactPhone, contactPhoneMasked: maskPhone(phone) };
    Object.assign(after, maskContact(name, phone));
    before.contactPhone = item.contactPhoneMasked ?? null;
  }
  return { next, before, after };
};

/** Changes what a union says of itself. Its name and codes follow the registration and are not changed here. */
export const updateUnion = async (ctx: UnionCtx, command: UpdateUnionCommand): Promise<UnionView> => {
  const permit = allow(ctx, 'tenancy.union.manage');
  const item = await needProfile(ctx);
  needActive(item.status);
  if (command.version !== undefined && command.version !== item.v)
    throw new DomainError('conflict', 'storage.version.stale');
  const { next, before, after } = await changeOf(ctx, item, command);
  if (Object.keys(next).length === 0) return unionView(item);
  const employees = (next.employees ?? item.employees) - item.employees;
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: item.v, item: { ...item, ...next } }],
    months: [{ period: periodOf(ctx.tools.now()), figures: { employees } }],
    events: [unionUpdated(item.unionId, before, after)],
  });
  return unionView({ ...item, ...next, v: item.v + 1 });
};

/** A year back is enough to know whether a flow ever ran. */
const MONTHS_BACK = 13;

const recentFigures = async (ctx: UnionCtx): Promise<readonly Figures[]> => {
  const between = ['0000-00', periodOf(ctx.tools.now())] as const;
  const query = { pk: pk.months(ctx.scope.unionId), between, limit: MONTHS_BACK, newestFirst: true };
  return (await ctx.db.query<Item>(query)).items.map(figuresOf);
};

/** The set-up checklist, computed from what the union has. */
export const readChecklist = async (ctx: UnionCtx): Promise<ChecklistView> => {
  allow(ctx, 'tenancy.union.read');
  const { unionId } = ctx.scope;
  const now = ctx.tools.now();
  const today = dayOf(now);
  const [profile, officers, invitations, months, clients] = await Promise.all([
    needProfile(ctx),
    loadOfficers(ctx),
    loadInvitations(ctx),
    recentFigures(ctx),
    ctx.db.query({ pk: pk.clients(unionId), limit: 1 }),
  ]);
  const open = invitations.filter((item) => item.status === 'open' && today <= item.expiresOn);
  const terms = [...officers, ...open].flatMap((item) => item.terms);
  return checklistOf({
    hasAddress: profile.address !== undefined,
    hasContact: profile.contactName !== undefined && profile.contactPhoneMasked !== undefined,
    offices: terms.filter((term) => termState(term, today) !== 'ended').map((term) => term.role),
    members: months[0]?.members ?? 0,
    hasDuesRun: months.some((month) => month.duesPayments > 0),
    hasContribution: months.some((month) => month.contributionDueFen > 0),
    hasClient: clients.items.length > 0,
  });
};
