import { createApp } from '#functions/http/app.ts';
import { registerDocument } from '#functions/http/document-route.ts';
import { lambdaHandler } from '#functions/http/lambda.ts';
import { UNION_ROUTES } from '#functions/http/routers.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** The API of unions, people and programs. Its role reaches `U#<own union>#` and identity, never a node. */
export const app = createApp(runtimeFromEnv, [...UNION_ROUTES, registerDocument]);

export const handler = lambdaHandler(app);
