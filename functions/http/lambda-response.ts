import { type HeadersSource, LambdaHeaders } from './lambda-headers.ts';

const PLAIN_TEXT = 'text/plain;charset=UTF-8';

/**
 * A `Response` that keeps its text as text: a real one makes a stream of it, only to be read to its end again. The
 * bundles put it and `LambdaHeaders` into Hono's context (infra/aws/bundle.ts); the real one does all the rest.
 */
export class LambdaResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly #body: BodyInit | null;
  #real: Response | undefined;

  constructor(body: BodyInit | null = null, init: ResponseInit | Response = {}) {
    this.#body = body;
    this.status = init.status ?? 200;
    const given = init.headers as LambdaHeaders | HeadersSource | undefined;
    this.headers = (given instanceof LambdaHeaders ? given : new LambdaHeaders(given)) as unknown as Headers;
    if (typeof body === 'string' && !this.headers.has('content-type')) this.headers.set('content-type', PLAIN_TEXT);
  }

  /** The platform's own are answers too, without asking for its class, which would load all of `fetch`. */
  static [Symbol.hasInstance](value: unknown): boolean {
    const isOurs = Object.getPrototypeOf(value ?? 0) === LambdaResponse.prototype;
    return isOurs || Object.prototype.toString.call(value) === '[object Response]';
  }

  /** The same answer as the platform knows it. */
  get real(): Response {
    this.#real ??= new Response(this.#body, { status: this.status, headers: [...this.headers] });
    return this.#real;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get statusText(): string {
    return '';
  }

  get body(): ReadableStream | null {
    return this.#body === null ? null : this.real.body;
  }

  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? false;
  }

  async text(): Promise<string> {
    return typeof this.#body === 'string' ? this.#body : this.real.text();
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.real.arrayBuffer();
  }

  blob(): Promise<Blob> {
    return this.real.blob();
  }

  formData(): Promise<FormData> {
    return this.real.formData();
  }

  clone(): Response {
    return this.real.clone();
  }
}
