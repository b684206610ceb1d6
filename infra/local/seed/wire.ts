import { Agent, type IncomingMessage, request } from 'node:http';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

type Fields = { readonly [name: string]: unknown };
type Command = { readonly input: Fields; readonly constructor: { readonly name: string } };

/** Calls that the seed makes by the thousand; every other one goes the usual way. */
const OPERATIONS: Readonly<Record<string, string>> = {
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  QueryCommand: 'Query',
  UpdateCommand: 'UpdateItem',
  DeleteCommand: 'DeleteItem',
  TransactWriteCommand: 'TransactWriteItems',
};
const ITEM_FIELDS = ['Key', 'Item', 'ExpressionAttributeValues', 'ExclusiveStartKey'];
const LOCAL_SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=local/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

const pack = (item: unknown) => marshall(item as Record<string, unknown>, { removeUndefinedValues: true });
const unpack = (item: unknown) => unmarshall(item as Parameters<typeof unmarshall>[0]);

const encode = ({ ReturnConsumedCapacity: _, ...input }: Fields): Fields =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
      if (value === undefined) return [];
      if (ITEM_FIELDS.includes(name)) return [[name, pack(value)]];
      if (name !== 'TransactItems') return [[name, value]];
      const verbs = (action: Fields) => Object.entries(action).map(([verb, inner]) => [verb, encode(inner as Fields)]);
      return [[name, (value as Fields[]).map((action) => Object.fromEntries(verbs(action)))]];
    }),
  );

const decode = (answer: Fields): Fields => {
  const decoded: Record<string, unknown> = { ...answer };
  for (const name of ['Item', 'Attributes', 'LastEvaluatedKey']) if (answer[name]) decoded[name] = unpack(answer[name]);
  if (Array.isArray(answer.Items)) decoded.Items = answer.Items.map(unpack);
  return decoded;
};

/** The service's own error, by its name and with its reasons, as the store knows it from the SDK. */
const errorOf = (answer: Fields): Error => {
  const name = String(answer.__type).split('#').at(-1) ?? 'Error';
  const error = new Error(String(answer.message ?? answer.Message ?? name));
  return Object.assign(error, { name, CancellationReasons: answer.CancellationReasons });
};

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const post = (endpoint: string, agent: Agent, target: string, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(body),
      'x-amz-target': `DynamoDB_20120810.${target}`,
      authorization: LOCAL_SIGNATURE,
      'x-amz-date': '20260101T000000Z',
    };
    request(endpoint, { method: 'POST', agent, headers }, resolve).on('error', reject).end(body);
  });

/**
 * The protocol of the engine on this machine without signing and middleware, which cost more than half of the time of a
 * seed. It has the shape of the document client, so that the store with its policy stands before it as always.
 */
export const wireClient = (endpoint: string, usual: DynamoDBDocumentClient): DynamoDBDocumentClient => {
  const agent = new Agent({ keepAlive: true });
  const send = async (command: Command): Promise<unknown> => {
    const target = OPERATIONS[command.constructor.name];
    if (target === undefined) return usual.send(command as unknown as Parameters<typeof usual.send>[0]);
    const response = await post(endpoint, agent, target, JSON.stringify(encode(command.input)));
    const answer = JSON.parse(await textOf(response)) as Fields;
    if (response.statusCode !== 200) throw errorOf(answer);
    return decode(answer);
  };
  return { send, destroy: () => agent.destroy() } as unknown as DynamoDBDocumentClient;
};
