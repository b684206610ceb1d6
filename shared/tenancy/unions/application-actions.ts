import { DomainError } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { NodeCtx, SignUpCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import { type Key, key } from '../../storage/keys.ts';
import { sha256Hex } from '../../storage/seal.ts';
import { allow, allowPublic } from '../access/allow.ts';
import { applicationDecided, applicationSubmitted } from './events.ts';
import { checkApplication, type Decision, decideApplication, maskContact } from './rules.ts';
import type { ApplicationCommand, ApplicationStatusView, ApplicationView } from './schema.ts';
import {
  type ApplicationItem,
  applicationWrites,
  type InboxItem,
  inboxOf,
  loadApplication,
  loadInbox,
  phoneBinding,
  saveInbox,
} from './store.ts';

const STATUS_TOKEN_BYTES = 24;

const isDistrict = async (ctx: SignUpCtx, code: string): Promise<boolean> =>
  (await ctx.db.get(key.node(code))) !== undefined;

/** Puts an application into the inbox of its district. Both codes are locked until the district refuses. */
export const applyForUnion = async (ctx: SignUpCtx, command: ApplicationCommand) => {
  const permit = allowPublic(ctx);
  const checked = checkApplication(command, await isDistrict(ctx, command.districtCode));
  const { contactName, contactPhone, ...said } = checked;
  const applicationId = ctx.tools.newId('application');
  const statusToken = Buffer.from(ctx.tools.randomBytes(STATUS_TOKEN_BYTES)).toString('base64url');
  const common = { applicationId, status: 'applied', submittedAt: ctx.tools.now() } as const;
  const contact = maskContact(contactName, contactPhone);
  const inbox = {
    ...common,
    ...said,
    unionId: ctx.tools.newId('union'),
    contactName,
    contactPhoneMasked: contact.contactPhone,
    contactPhoneSealed: ctx.sealer.seal(contactPhone, phoneBinding(applicationId)),
  };
  const { unionName, unionCode, enterpriseCode, districtCode } = said;
  const own = { ...common, unionName, unionCode, enterpriseCode, districtCode, tokenHash: sha256Hex(statusToken) };
  await commit(ctx, {
    permit,
    writes: applicationWrites(inbox, own),
    events: [applicationSubmitted({ applicationId, districtCode, unionName, contact })],
  });
  return { id: applicationId, status: 'applied', statusToken } as const;
};

const statusView = (item: ApplicationItem | InboxItem) => ({
  id: item.applicationId,
  status: item.status as ApplicationStatusView['status'],
  unionName: item.unionName,
  reason: item.reason ?? null,
  submittedAt: item.submittedAt,
  decidedAt: item.decidedAt ?? null,
});

/** What the applicant sees; a wrong token and an unknown application answer the same. */
export const readApplicationStatus = async (
  ctx: SignUpCtx,
  applicationId: string,
  token: string,
): Promise<ApplicationStatusView> => {
  const item = await loadApplication(ctx, applicationId);
  if (!item || item.tokenHash !== sha256Hex(token)) throw new DomainError('notFound', 'tenancy.application.notFound');
  return statusView(item);
};

const inboxView = (item: InboxItem): ApplicationView => ({
  ...statusView(item),
  unionCode: item.unionCode,
  enterpriseCode: item.enterpriseCode,
  districtCode: item.districtCode,
  employees: item.employees,
  contactName: item.contactName,
  contactPhone: item.contactPhoneMasked,
  decidedBy: item.decidedBy ?? null,
  unionId: item.status === 'approved' ? item.unionId : null,
});

/** The district that a node means: itself, or the one that was named below it. */
const districtOf = (ctx: NodeCtx, districtCode: string | undefined): string => {
  const code = districtCode ?? ctx.scope.code;
  if (!code.startsWith(ctx.scope.code)) throw new DomainError('notFound', 'tenancy.application.notFound');
  return code;
};

/** One page of a district's inbox, newest first. */
export const listApplications = async (
  ctx: NodeCtx,
  query: { readonly districtCode?: string | undefined; readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<ApplicationView>> => {
  allow(ctx, 'federation.applications.read');
  const input = { ...inboxOf(districtOf(ctx, query.districtCode)), limit: query.limit };
  const page = await queryPage<InboxItem>(ctx, 'federation.applications', input, query.cursor);
  return { ...page, data: page.data.map(inboxView) };
};

/** Approves or refuses. What follows (the union, or the freed codes) is the worker's, by the event. */
export const decideOnApplication = async (
  ctx: NodeCtx,
  applicationId: string,
  decision: Decision,
  districtCode?: string,
): Promise<ApplicationView> => {
  const permit = allow(ctx, 'federation.applications.decide');
  const district = districtOf(ctx, districtCode);
  const item = await loadInbox(ctx.db, district, applicationId);
  if (!item) throw new DomainError('notFound', 'tenancy.application.notFound');
  const by = { name: ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind, now: ctx.tools.now() };
  const decided = decideApplication(item, decision, by);
  const next: InboxItem & Key = { ...key.nodeInbox(district, applicationId), ...item, ...decided };
  const { unionId, unionName } = item;
  await commit(ctx, {
    permit,
    writes: [saveInbox(next)],
    events: [applicationDecided({ applicationId, districtCode: district, unionId, unionName, ...decided })],
  });
  return inboxView(next);
};
