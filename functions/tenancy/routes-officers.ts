import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp, HttpContext } from '#functions/http/env.ts';
import { personCtx, unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { unionContext } from '#shared/storage/means.ts';
import {
  acceptInvitation,
  inviteOfficer,
  listInvitations,
  openInvitationToken,
  withdrawInvitation,
} from '#shared/tenancy/people/invitation-actions.ts';
import { changeOfficer, listOfficers, removeOfficer } from '#shared/tenancy/people/officer-actions.ts';
import {
  AcceptanceCommand,
  InvitationCommand,
  InvitationIdField,
  InvitationList,
  NewInvitation,
  OfficerCommand,
  OfficerList,
  OfficerView,
  PersonIdField,
  SessionInfo,
} from '#shared/tenancy/people/schema.ts';
import { switchActive } from '#shared/tenancy/people/sessions.ts';
import { loadPerson } from '#shared/tenancy/people/store.ts';
import { sessionInfo } from './routes-session.ts';
import { Empty, idParam } from './views.ts';

const tags = ['union'];
const personParam = z.object({ personId: PersonIdField });

const list = createRoute({
  method: 'get',
  path: '/v1/officers',
  operationId: 'listOfficers',
  summary: 'Officers of the union with their terms',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The officers', OfficerList), ...problems() },
});

const change = createRoute({
  method: 'put',
  path: '/v1/officers/{personId}',
  operationId: 'changeOfficer',
  summary: 'Replace the terms of an officer',
  tags,
  security: SESSION,
  request: { params: personParam, body: jsonBody(OfficerCommand) },
  responses: { 200: jsonContent('The officer', OfficerView), ...problems(404, 409, 422) },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/officers/{personId}',
  operationId: 'removeOfficer',
  summary: 'Remove an officer; the rights end at once',
  tags,
  security: SESSION,
  request: { params: personParam },
  responses: { 200: jsonContent('Removed', Empty), ...problems(404, 409, 422) },
});

const invite = createRoute({
  method: 'post',
  path: '/v1/invitations',
  operationId: 'inviteOfficer',
  summary: 'Invite a person to offices; the token is shown once',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(InvitationCommand) },
  responses: { 201: jsonContent('The invitation and its token', NewInvitation), ...problems(409, 422) },
});

const invitations = createRoute({
  method: 'get',
  path: '/v1/invitations',
  operationId: 'listInvitations',
  summary: 'Invitations of the union, newest first',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The invitations', InvitationList), ...problems() },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/v1/invitations/{id}',
  operationId: 'withdrawInvitation',
  summary: 'Withdraw an open invitation',
  tags,
  security: SESSION,
  request: { params: idParam(InvitationIdField) },
  responses: { 200: jsonContent('Withdrawn', Empty), ...problems(404, 409) },
});

const accept = createRoute({
  method: 'post',
  path: '/v1/invitations/acceptance',
  operationId: 'acceptInvitation',
  summary: 'Accept an invitation as the signed-in person; the session moves to that union',
  tags,
  security: SESSION,
  request: { body: jsonBody(AcceptanceCommand) },
  responses: { 200: jsonContent('The session from now on', SessionInfo), ...problems(409, 422) },
});

const acceptByToken = async (c: HttpContext, token: string) => {
  const { ctx, session } = await personCtx(c);
  const { unionId, invitationId } = openInvitationToken(ctx, token);
  const origin = { actor: ctx.actor, requestId: ctx.requestId, useCase: 'acceptInvitation' };
  // The union comes out of our own seal, not from the caller.
  const union = unionContext(
    c.var.runtime,
    { ...origin, ...(ctx.source ? { source: ctx.source } : {}) },
    { unionId: unionId as UnionId, roles: [] },
  );
  const person = await loadPerson(ctx.db, ctx.scope.personId);
  if (!person) throw new DomainError('unauthenticated', 'tenancy.session.ended');
  await acceptInvitation(ctx, union, invitationId, person);
  const active = { kind: 'union', unionId } as const;
  await switchActive(ctx, session, active);
  return sessionInfo(c, ctx, { ...session, active });
};

/** Officers and invitations. */
export const registerOfficerRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(OfficerList.parse({ data: await listOfficers(await unionCtx(c)) }), 200));
  app.openapi(change, async (c) => {
    const view = await changeOfficer(await unionCtx(c), c.req.valid('param').personId, c.req.valid('json'));
    return c.json(OfficerView.parse(view), 200);
  });
  app.openapi(remove, async (c) => {
    await removeOfficer(await unionCtx(c), c.req.valid('param').personId);
    return c.json({}, 200);
  });
  app.openapi(invite, async (c) => {
    const made = await inviteOfficer(await unionCtx(c), c.req.valid('json'));
    return c.json(NewInvitation.parse(made), 201);
  });
  app.openapi(invitations, async (c) =>
    c.json(InvitationList.parse({ data: await listInvitations(await unionCtx(c)) }), 200),
  );
  app.openapi(withdraw, async (c) => {
    await withdrawInvitation(await unionCtx(c), c.req.valid('param').id);
    return c.json({}, 200);
  });
  app.openapi(accept, async (c) => c.json(await acceptByToken(c, c.req.valid('json').token), 200));
};
