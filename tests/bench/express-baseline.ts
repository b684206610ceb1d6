// The stack most teams would begin with, for goal 10: Express 5, the same schemas in zod, the SDK loaded.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { configure } from '@codegenie/serverless-express';
import express from 'express';
import { z } from 'zod';

const Row = z.strictObject({
  key: z.string().min(1).max(64),
  employeeNo: z.string().max(32),
  amountFen: z.number().int().min(0).max(100_000_000),
});
const Batch = z.strictObject({
  period: z.string().regex(/^\d{4}-\d\d$/),
  mode: z.enum(['dry_run', 'commit']),
  declared: z.strictObject({ count: z.number().int().min(0), totalFen: z.number().int().min(0) }),
  rows: z.array(Row).max(10_000),
});

/** As many routes as the product has, so that routing costs the same. */
const ROUTES = 80;

export const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));

const app = express();
app.use(express.json({ limit: '4mb' }));
for (let index = 0; index < ROUTES; index += 1)
  app.get(`/v1/module-${index}/:id`, (_request, response) => {
    response.json({ index });
  });
app.get('/v1/health', (_request, response) => {
  response.json({ status: 'ok' });
});
app.post('/v1/dues/batches', (request, response) => {
  const parsed = Batch.safeParse(request.body);
  response.status(parsed.success ? 401 : 400).json({ title: parsed.success ? 'sign in' : 'invalid' });
});

export const handler = configure({ app });
