import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import type { HttpApp, HttpContext } from '#functions/http/env.ts';
import { personCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { languageOf } from '#functions/http/texts.ts';
import type { NodeRole, Scope } from '#shared/kernel/context.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { dayOf } from '#shared/kernel/period.ts';
import type { PersonCtx } from '#shared/storage/context.ts';
import { permissionsOf } from '#shared/tenancy/access/rules.ts';
import { loadUnionOffice } from '#shared/tenancy/people/officers.ts';
import { chooseOffice, keyOfActive, listOffices } from '#shared/tenancy/people/offices.ts';
import type { OfficeView } from '#shared/tenancy/people/schema.ts';
import { SessionIdField, SessionInfo, SessionList, SwitchCommand } from '#shared/tenancy/people/schema.ts';
import type { ActiveOffice } from '#shared/tenancy/people/session-rules.ts';
import { listSessions, type ResolvedSession, revokeSession, switchActive } from '#shared/tenancy/people/sessions.ts';
import { unionNameOf } from '#shared/tenancy/unions/actions.ts';
import { clearSession } from './routes-login.ts';
import { Empty, idParam } from './views.ts';

const tags = ['session'];

const read = createRoute({
  method: 'get',
  path: '/v1/session',
  operationId: 'getSession',
  summary: 'Who is signed in, as what, and what that allows',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The session', SessionInfo), ...problems() },
});

const choose = createRoute({
  method: 'post',
  path: '/v1/session/active',
  operationId: 'switchOffice',
  summary: 'Act in another of the own offices',
  tags,
  security: SESSION,
  request: { body: jsonBody(SwitchCommand) },
  responses: { 200: jsonContent('The session from now on', SessionInfo), ...problems(404) },
});

const end = createRoute({
  method: 'post',
  path: '/v1/session/end',
  operationId: 'endSession',
  summary: 'Sign out',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Signed out', Empty), ...problems() },
});

const list = createRoute({
  method: 'get',
  path: '/v1/sessions',
  operationId: 'listSessions',
  summary: 'Own sessions that are open',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The sessions', SessionList), ...problems() },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/sessions/{id}',
  operationId: 'revokeSession',
  summary: 'End one of the own sessions',
  tags,
  security: SESSION,
  request: { params: idParam(SessionIdField) },
  responses: { 200: jsonContent('Ended', Empty), ...problems(404) },
});

type Active = NonNullable<z.infer<typeof SessionInfo>['active']>;

/** The active office as it is now. A union's is read from the officer row itself, so an ended term shows at once. */
const activeOf = async (
  c: HttpContext,
  ctx: PersonCtx,
  active: ActiveOffice | null,
  offices: readonly OfficeView[],
): Promise<{ readonly view: Active; readonly scope: Scope } | undefined> => {
  if (!active) return undefined;
  const listed = offices.find((office) => office.key === keyOfActive(active));
  if (active.kind === 'node') {
    // This API's role cannot read a node: the list says what to show, the federation API decides on each call.
    if (!listed) return undefined;
    const roles = listed.roles as NodeRole[];
    return { view: { ...listed, roles }, scope: { kind: 'node', code: active.code, roles } };
  }
  const { unionId } = active;
  const db = c.var.runtime.storeFor({ kind: 'union', unionId }, 'session');
  const office = await loadUnionOffice(db, unionId, ctx.scope.personId, dayOf(ctx.tools.now()));
  if (!office) return undefined;
  const roles = [...office.roles];
  const member = office.memberId ? { memberId: office.memberId } : {};
  const scope = { kind: 'union', unionId: unionId as UnionId, roles, ...member } as const;
  const name = listed?.name ?? (await unionNameOf({ db, scope })) ?? unionId;
  return { view: { kind: 'union', id: unionId, name, roles, ...member }, scope };
};

export const sessionInfo = async (c: HttpContext, ctx: PersonCtx, session: ResolvedSession) => {
  const offices = await listOffices(ctx);
  const active = await activeOf(c, ctx, session.active, offices);
  const own = active?.view;
  const ownKey = session.active && own ? keyOfActive(session.active) : undefined;
  // The switcher's list follows by the stream; the office just accepted is there before it.
  const isListed = offices.some((office) => office.key === ownKey);
  return SessionInfo.parse({
    person: session.person,
    active: own ?? null,
    offices: own && ownKey && !isListed ? [...offices, { ...own, key: ownKey }] : offices,
    permissions: active ? permissionsOf(ctx.actor, active.scope) : [],
    csrfToken: session.csrfToken,
    locale: languageOf(c.req.header('accept-language')) === 'en' ? 'en' : 'zh-CN',
  });
};

/** The session: who, as what, with which rights; switching and ending. */
export const registerSessionRoutes = (app: HttpApp): void => {
  app.openapi(read, async (c) => {
    const { ctx, session } = await personCtx(c);
    return c.json(await sessionInfo(c, ctx, session), 200);
  });
  app.openapi(choose, async (c) => {
    const { ctx, session } = await personCtx(c);
    const active = await chooseOffice(ctx, c.req.valid('json').key);
    await switchActive(ctx, session, active);
    return c.json(await sessionInfo(c, ctx, { ...session, active }), 200);
  });
  app.openapi(end, async (c) => {
    const { ctx, session } = await personCtx(c);
    await revokeSession(ctx, session.sessionId);
    clearSession(c);
    return c.json({}, 200);
  });
  app.openapi(list, async (c) => {
    const { ctx, session } = await personCtx(c);
    const data = (await listSessions(ctx)).map((one) => ({ ...one, current: one.id === session.sessionId }));
    return c.json(SessionList.parse({ data }), 200);
  });
  app.openapi(revoke, async (c) => {
    const { ctx } = await personCtx(c);
    const done = await revokeSession(ctx, c.req.valid('param').id);
    if (!done) throw new DomainError('notFound', 'tenancy.session.notFound');
    return c.json({}, 200);
  });
};
