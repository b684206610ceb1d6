import { registerDocument } from '#functions/http/document-route.ts';
import { lambdaHandler } from '#functions/http/lambda.ts';
import { openRooms } from '#functions/http/rooms.ts';
import { UNION_ROOMS } from '#functions/http/union-rooms.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** The API of unions, people and programs. Its role reaches `U#<own union>#` and identity, never a node. */
export const app = openRooms(runtimeFromEnv, UNION_ROOMS, [registerDocument]);

export const handler = lambdaHandler(app);
