import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { localClientConfig } from '#infra/local/table-setup.ts';

/** The engine that the global set-up of the projects storage, api, projection and simulation started, once for the whole run. */
export const endpoint = (): string => inject('ddb');

export const tableName = (): string => inject('tableName');

export const newDynamoClient = (): DynamoDBClient => new DynamoDBClient(localClientConfig(endpoint()));

export const newStreamsClient = (): DynamoDBStreamsClient => new DynamoDBStreamsClient(localClientConfig(endpoint()));

export const newDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(newDynamoClient(), { marshallOptions: { removeUndefinedValues: true } });
