import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { HttpApp } from './env.ts';
import { LambdaRequest } from './lambda-request.ts';

/** What the gateway must carry as base64. Problems are text, which a plain list of types would not know. */
const isBinary = (headers: Headers): boolean => {
  const type = headers.get('content-type');
  const encoding = headers.get('content-encoding');
  return (
    (type !== null && !/^text\/|[/+](json|xml)\b/.test(type)) || /^(gzip|deflate|compress|br)/.test(encoding ?? '')
  );
};

const resultOf = async (answer: Response): Promise<APIGatewayProxyStructuredResultV2> => {
  const isBase64Encoded = isBinary(answer.headers);
  const body = isBase64Encoded ? Buffer.from(await answer.arrayBuffer()).toString('base64') : await answer.text();
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value;
  });
  const cookies = answer.headers.getSetCookie();
  return { statusCode: answer.status, headers, body, isBase64Encoded, ...(cookies.length > 0 ? { cookies } : {}) };
};

/** Answers events of an HTTP API (payload 2.0). An address that is none is refused here; everything else is the app's. */
export const lambdaHandler =
  (app: Pick<HttpApp, 'fetch'>) =>
  async (event: APIGatewayProxyEventV2, lambdaContext: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    let request: LambdaRequest;
    try {
      request = new LambdaRequest(event);
    } catch {
      return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid request' };
    }
    const { requestContext } = event;
    return resultOf(await app.fetch(request as unknown as Request, { event, requestContext, lambdaContext }));
  };
