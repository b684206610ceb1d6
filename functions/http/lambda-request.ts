import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { LambdaHeaders } from './lambda-headers.ts';

const NOT_ASCII = /\P{ASCII}/u;
/** What a URL parser would leave as it is. Anything else goes through one, so that `..` and the like mean what they mean there. */
const PLAIN_PATH = /^\/[\w\-/]*$/;
const PLAIN_QUERY = /^[\w\-.~!$&()*+,;=:@/?%]*$/;

const headersOf = (event: APIGatewayProxyEventV2, bytes: number | undefined): LambdaHeaders => {
  const headers = new LambdaHeaders();
  if (event.cookies) headers.set('cookie', event.cookies.join('; '));
  for (const [name, value] of Object.entries(event.headers))
    if (value) headers.set(name, NOT_ASCII.test(value) ? encodeURIComponent(value) : value);
  if (bytes !== undefined) headers.set('content-length', String(bytes));
  return headers;
};

const urlOf = ({ rawPath, rawQueryString, headers, requestContext }: APIGatewayProxyEventV2): string => {
  const url = `https://${requestContext.domainName ?? headers.host}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`;
  return PLAIN_PATH.test(rawPath) && PLAIN_QUERY.test(rawQueryString) ? url : new URL(url).href;
};

/**
 * The part of a `Request` that handlers use, straight out of an event: a real one turns the body into bytes, a stream
 * and text again, and checks each header, which costs more than the request itself. The real one is made when anything
 * else of it is asked for.
 */
export class LambdaRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly #bytes: Buffer | undefined;
  readonly #text: string | undefined;
  #real: Request | undefined;

  constructor(event: APIGatewayProxyEventV2) {
    const { body, isBase64Encoded } = event;
    this.method = event.requestContext.http.method;
    this.url = urlOf(event);
    this.#bytes = body && isBase64Encoded ? Buffer.from(body, 'base64') : undefined;
    this.#text = body && !isBase64Encoded ? body : undefined;
    const length = this.#bytes?.length ?? (this.#text === undefined ? undefined : Buffer.byteLength(this.#text));
    this.headers = headersOf(event, length) as unknown as Headers;
  }

  /** The same request as the platform knows it. */
  get real(): Request {
    const body = this.#bytes ?? this.#text;
    this.#real ??= new Request(this.url, {
      method: this.method,
      headers: [...this.headers],
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    return this.#real;
  }

  get body(): ReadableStream | null {
    return this.#bytes === undefined && this.#text === undefined ? null : this.real.body;
  }

  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? false;
  }

  get signal(): AbortSignal {
    return this.real.signal;
  }

  async text(): Promise<string> {
    const text = this.#text ?? this.#bytes?.toString('utf8') ?? '';
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#bytes ?? Buffer.from(this.#text ?? '')).buffer;
  }

  blob(): Promise<Blob> {
    return this.real.blob();
  }

  formData(): Promise<FormData> {
    return this.real.formData();
  }

  clone(): Request {
    return this.real.clone();
  }
}
