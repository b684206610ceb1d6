import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import {
  IdempotencyHeader,
  jsonBody,
  jsonContent,
  PageQuery,
  pageOf,
  problems,
  SESSION,
  SESSION_OR_KEY,
} from '#functions/http/route.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { changeStanding, createMember, updateMember } from '#shared/members/roster/actions.ts';
import { getMember, getOwnMember, getRosterSummary, listMembers } from '#shared/members/roster/queries.ts';
import { revealMember } from '#shared/members/roster/reveal.ts';
import {
  ChangeStanding,
  CreateMember,
  MEMBER_ID,
  RevealMember,
  STANDINGS,
  UpdateMember,
} from '#shared/members/roster/schema.ts';
import { MemberView, OwnMemberView, RevealedView, RosterSummaryView } from '#shared/members/roster/views.ts';

const tags = ['members'];
const params = z.object({
  memberId: z.string().max(30).regex(MEMBER_ID).meta({ example: 'mbr_01JD9Z6T7QF3000000000000AA' }),
});
const MemberPage = pageOf(MemberView).meta({ id: 'MemberPage' });
const ListQuery = PageQuery.extend({
  q: z.string().max(60).optional().meta({ example: 'oysd' }),
  standing: z.enum(STANDINGS).optional(),
});
const VersionHeader = z.object({ 'if-match': z.string().max(40).optional().meta({ example: '"3"' }) });

const versionOf = (ifMatch: string | undefined): number | undefined => {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1];
  return version === undefined ? refuse('invalid', 'members.roster.ifMatch') : Number(version);
};

const etagOf = (version: number) => ({ ETag: `"${version}"` });

const list = createRoute({
  method: 'get',
  path: '/v1/members',
  operationId: 'listMembers',
  summary: 'The roster in pinyin order, or what a search finds (name, pinyin, initials, phone tail, employee number)',
  tags,
  security: SESSION_OR_KEY,
  request: { query: ListQuery },
  responses: { 200: jsonContent('A page of members', MemberPage), ...problems() },
});

const create = createRoute({
  method: 'post',
  path: '/v1/members',
  operationId: 'createMember',
  summary: 'Put a person on the roster',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateMember) },
  responses: { 201: jsonContent('The new member', MemberView), ...problems(409, 422) },
});

const summary = createRoute({
  method: 'get',
  path: '/v1/members/summary',
  operationId: 'getRosterSummary',
  summary: 'How many are members, retained and women, out of the kept totals',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('The totals', RosterSummaryView), ...problems() },
});

const get = createRoute({
  method: 'get',
  path: '/v1/members/{memberId}',
  operationId: 'getMember',
  summary: 'One member, numbers masked',
  tags,
  security: SESSION_OR_KEY,
  request: { params },
  responses: { 200: jsonContent('The member', MemberView), ...problems(404) },
});

const update = createRoute({
  method: 'patch',
  path: '/v1/members/{memberId}',
  operationId: 'updateMember',
  summary: 'Change a member; what is left out stays, null removes',
  tags,
  security: SESSION,
  request: { params, headers: VersionHeader, body: jsonBody(UpdateMember) },
  responses: { 200: jsonContent('The member', MemberView), ...problems(404, 409, 422) },
});

const standing = createRoute({
  method: 'post',
  path: '/v1/members/{memberId}/standing',
  operationId: 'changeMemberStanding',
  summary: 'Join, retain, transfer or let go, with a reason',
  tags,
  security: SESSION,
  request: { params, headers: IdempotencyHeader, body: jsonBody(ChangeStanding) },
  responses: { 200: jsonContent('The member', MemberView), ...problems(404, 409, 422) },
});

const reveal = createRoute({
  method: 'post',
  path: '/v1/members/{memberId}/reveal',
  operationId: 'revealMember',
  summary: 'Show hidden fields for a stated reason; each time is logged',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(RevealMember) },
  responses: { 200: jsonContent('The fields in the clear', RevealedView), ...problems(404) },
});

const own = createRoute({
  method: 'get',
  path: '/v1/me/member',
  operationId: 'getOwnMember',
  summary: "The signed-in member's own file with wage base and monthly dues",
  tags,
  security: SESSION,
  responses: { 200: jsonContent('One’s own file', OwnMemberView), ...problems(404) },
});

/** The roster (capabilities 5.1, 5.2, 5.8, 5.16). */
export const registerRosterRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => {
    return c.json(MemberPage.parse(await listMembers(await unionCtx(c), c.req.valid('query'))), 200);
  });
  app.openapi(create, async (c) => {
    const made = await createMember(await unionCtx(c), c.req.valid('json'));
    return c.json(MemberView.parse(made), 201, { ...etagOf(made.version), Location: `/v1/members/${made.id}` });
  });
  app.openapi(summary, async (c) => c.json(RosterSummaryView.parse(await getRosterSummary(await unionCtx(c))), 200));
  app.openapi(get, async (c) => {
    const member = await getMember(await unionCtx(c), c.req.valid('param').memberId);
    return c.json(MemberView.parse(member), 200, etagOf(member.version));
  });
  app.openapi(update, async (c) => {
    const version = versionOf(c.req.valid('header')['if-match']);
    const command = { ...c.req.valid('json'), ...(version === undefined ? {} : { version }) };
    const member = await updateMember(await unionCtx(c), c.req.valid('param').memberId, command);
    return c.json(MemberView.parse(member), 200, etagOf(member.version));
  });
  app.openapi(standing, async (c) => {
    const member = await changeStanding(await unionCtx(c), c.req.valid('param').memberId, c.req.valid('json'));
    return c.json(MemberView.parse(member), 200, etagOf(member.version));
  });
  app.openapi(reveal, async (c) => {
    const shown = await revealMember(await unionCtx(c), c.req.valid('param').memberId, c.req.valid('json'));
    return c.json(RevealedView.parse(shown), 200);
  });
  app.openapi(own, async (c) => c.json(OwnMemberView.parse(await getOwnMember(await unionCtx(c))), 200));
};
