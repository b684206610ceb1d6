import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import {
  completeAttachment,
  createAttachment,
  listAttachments,
  openAttachment,
} from '#shared/tenancy/attachments/actions.ts';
import {
  AttachmentIdSchema,
  AttachmentTicketView,
  AttachmentView,
  CreateAttachment,
  MAX_ATTACHMENTS,
} from '#shared/tenancy/attachments/schema.ts';

const tags = ['attachments'];
const params = z.object({ attachmentId: AttachmentIdSchema });
const ID_CHARS = 30;
const IdsQuery = z.strictObject({
  ids: z
    .string()
    .min(1)
    .max(MAX_ATTACHMENTS * (ID_CHARS + 1))
    .regex(new RegExp(`^att_[0-9A-HJKMNP-TV-Z]{26}(?:,att_[0-9A-HJKMNP-TV-Z]{26}){0,${MAX_ATTACHMENTS - 1}}$`))
    .meta({ example: 'att_01JD9Z6T7QF3000000000000AA' }),
});
const AttachmentList = z.object({ data: z.array(AttachmentView).max(MAX_ATTACHMENTS) }).meta({ id: 'AttachmentList' });

const create = createRoute({
  method: 'post',
  path: '/v1/attachments',
  operationId: 'createAttachment',
  summary: 'An address to PUT one paper or photo to; valid for fifteen minutes',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateAttachment) },
  responses: { 201: jsonContent('The address', AttachmentTicketView), ...problems(413) },
});

const list = createRoute({
  method: 'get',
  path: '/v1/attachments',
  operationId: 'listAttachments',
  summary: 'Names, types and hashes of the papers asked for, ids separated by commas',
  tags,
  security: SESSION,
  request: { query: IdsQuery },
  responses: { 200: jsonContent('The papers that are there', AttachmentList), ...problems() },
});

const complete = createRoute({
  method: 'post',
  path: '/v1/attachments/{attachmentId}/completion',
  operationId: 'completeAttachment',
  summary: 'Check what was uploaded (size, type by content, SHA-256) and keep it',
  tags,
  security: SESSION,
  request: { params, headers: IdempotencyHeader },
  responses: { 200: jsonContent('The paper', AttachmentView), ...problems(404, 409, 413, 415) },
});

const open = createRoute({
  method: 'get',
  path: '/v1/attachments/{attachmentId}/content',
  operationId: 'downloadAttachment',
  summary: 'Go to the file itself, as a download; who opened it is on record',
  tags,
  security: SESSION,
  request: { params },
  responses: {
    302: {
      description: 'To the file',
      headers: z.object({ location: z.string().max(4000) }),
      content: { 'text/plain': { schema: z.string().max(0) } },
    },
    ...problems(404, 422),
  },
});

/** Papers and photos of a union, for whatever carries them. */
export const registerAttachmentRoutes = (app: HttpApp): void => {
  app.openapi(create, async (c) => {
    const ticket = await createAttachment(await unionCtx(c), c.req.valid('json'));
    return c.json(AttachmentTicketView.parse(ticket), 201);
  });
  app.openapi(list, async (c) => {
    const ids = c.req.valid('query').ids.split(',');
    return c.json(AttachmentList.parse(await listAttachments(await unionCtx(c), ids)), 200);
  });
  app.openapi(complete, async (c) => {
    const done = await completeAttachment(await unionCtx(c), c.req.valid('param').attachmentId);
    return c.json(AttachmentView.parse(done), 200);
  });
  app.openapi(open, async (c) => {
    const location = await openAttachment(await unionCtx(c), c.req.valid('param').attachmentId);
    return c.text('', 302, { location });
  });
};
