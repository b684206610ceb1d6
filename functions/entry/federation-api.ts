import { createApp } from '#functions/http/app.ts';
import { lambdaHandler } from '#functions/http/lambda.ts';
import { FEDERATION_ROUTES } from '#functions/http/routers.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** The API of federation staff. Its role reaches `N#<own subtree>` and identity, never a union. */
export const app = createApp(runtimeFromEnv, FEDERATION_ROUTES);

export const handler = lambdaHandler(app);
