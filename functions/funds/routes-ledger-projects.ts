import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import { createProject, getProject, listProjects, updateProject } from '#shared/funds/ledger/project-actions.ts';
import {
  CreateProject,
  ProjectIdSchema,
  ProjectListView,
  ProjectView,
  UpdateProject,
} from '#shared/funds/ledger/project-views.ts';

const tags = ['ledger'];
const params = z.object({ projectId: ProjectIdSchema });

const list = createRoute({
  method: 'get',
  path: '/v1/ledger/projects',
  operationId: 'listProjects',
  summary: 'Projects with what came in for them, was spent and is left',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Projects', ProjectListView), ...problems() },
});

const create = createRoute({
  method: 'post',
  path: '/v1/ledger/projects',
  operationId: 'createProject',
  summary: 'Begin a project; earmarked ones spend only what came in for their purpose',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateProject) },
  responses: { 201: jsonContent('The project', ProjectView), ...problems(409, 422) },
});

const get = createRoute({
  method: 'get',
  path: '/v1/ledger/projects/{projectId}',
  operationId: 'getProject',
  summary: 'One project with its sums',
  tags,
  security: SESSION_OR_KEY,
  request: { params },
  responses: { 200: jsonContent('The project', ProjectView), ...problems(404) },
});

const update = createRoute({
  method: 'put',
  path: '/v1/ledger/projects/{projectId}',
  operationId: 'updateProject',
  summary: 'Change what a project says, close it or open it again',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(UpdateProject) },
  responses: { 200: jsonContent('The project', ProjectView), ...problems(404, 409, 422) },
});

/** Projects and earmarked money (项目, 专项资金). */
export const registerLedgerProjectRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(ProjectListView.parse(await listProjects(await unionCtx(c))), 200));
  app.openapi(create, async (c) =>
    c.json(ProjectView.parse(await createProject(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(get, async (c) =>
    c.json(ProjectView.parse(await getProject(await unionCtx(c), c.req.valid('param').projectId)), 200),
  );
  app.openapi(update, async (c) => {
    const project = await updateProject(await unionCtx(c), c.req.valid('param').projectId, c.req.valid('json'));
    return c.json(ProjectView.parse(project), 200);
  });
};
