// oidc-provider ships no types: this is the part that the local issuer uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> };
  export type OidcContext = {
    type: string;
    body: unknown;
    status: number;
    set: (name: string, value: string) => void;
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      result?: { login?: { accountId: string } };
      provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant };
    };
  };

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string; remember: boolean } } | { error: string; error_description: string },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: string, listener: (context: unknown, error: Error) => void): void;
  }

  type Prompt = { checks: { add: (check: unknown) => void } };
  export const interactionPolicy: {
    base: () => { get: (name: string) => Prompt; remove: (name: string) => void };
    Check: new (reason: string, description: string, check: (context: OidcContext) => boolean) => unknown;
  };
}

declare module '*/oidc-provider/lib/adapters/memory_adapter.js' {
  export const createMemoryAdapter: () => (model: string) => unknown;
}
