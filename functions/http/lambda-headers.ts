/** Names and values as a wire takes them: no line breaks that would begin another header, nothing beyond Latin-1. */
const NAME = /^[!#$%&'*+.^`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\u0080-\u00ff]*$/;
const COOKIE = 'set-cookie';

export type HeadersSource = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

/**
 * The part of `Headers` that handlers use, without the platform's: that is loaded with all of `fetch` at the first
 * use, 25 ms of a cold start, and checks what our own code wrote several times over.
 */
export class LambdaHeaders implements Iterable<[string, string]> {
  readonly #values = new Map<string, string>();
  readonly #cookies: string[] = [];

  constructor(source: HeadersSource = {}) {
    const pairs = Symbol.iterator in source ? source : Object.entries(source);
    for (const [name, value] of pairs as Iterable<readonly [string, string]>) this.append(name, value);
  }

  get(name: string): string | null {
    const known = name.toLowerCase();
    if (known === COOKIE) return this.#cookies.length > 0 ? this.#cookies.join(', ') : null;
    return this.#values.get(known) ?? null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  set(name: string, value: string): void {
    const [known, text] = this.#checked(name, value);
    if (known !== COOKIE) this.#values.set(known, text);
    else this.#cookies.splice(0, this.#cookies.length, text);
  }

  append(name: string, value: string): void {
    const [known, text] = this.#checked(name, value);
    if (known === COOKIE) this.#cookies.push(text);
    else {
      const before = this.#values.get(known);
      this.#values.set(known, before === undefined ? text : `${before}, ${text}`);
    }
  }

  delete(name: string): void {
    const known = name.toLowerCase();
    if (known === COOKIE) this.#cookies.length = 0;
    else this.#values.delete(known);
  }

  getSetCookie(): string[] {
    return [...this.#cookies];
  }

  forEach(each: (value: string, name: string) => void): void {
    for (const [name, value] of this) each(value, name);
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    yield* this.#values;
    for (const cookie of this.#cookies) yield [COOKIE, cookie];
  }

  entries(): Generator<[string, string]> {
    return this[Symbol.iterator]();
  }

  keys(): IterableIterator<string> {
    return [...this].map(([name]) => name)[Symbol.iterator]();
  }

  values(): IterableIterator<string> {
    return [...this].map(([, value]) => value)[Symbol.iterator]();
  }

  #checked(name: string, value: string): [string, string] {
    const text = String(value).trim();
    if (!NAME.test(name) || !VALUE.test(text)) throw new TypeError(`not a header: ${name.slice(0, 40)}`);
    return [name.toLowerCase(), text];
  }
}
