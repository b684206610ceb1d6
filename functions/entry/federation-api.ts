import { FEDERATION_ROOMS } from '#functions/http/federation-rooms.ts';
import { lambdaHandler } from '#functions/http/lambda.ts';
import { openRooms } from '#functions/http/rooms.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** The API of federation staff. Its role reaches `N#<own subtree>` and identity, never a union. */
export const app = openRooms(runtimeFromEnv, FEDERATION_ROOMS);

export const handler = lambdaHandler(app);
