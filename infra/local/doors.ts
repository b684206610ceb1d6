import type { Engine } from './engine.ts';
import { applyEnvironment, handlerEnvironment, OIDC_CLIENT } from './environment.ts';
import { startGateway } from './gateway.ts';
import { type Handlers, loadHandlers } from './handlers.ts';
import { startIssuer } from './issuer.ts';
import type { StateFiles } from './paths.ts';
import { findFreePort } from './ports.ts';
import type { Queues } from './queues.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { WEB_FOLDER } from './web-build.ts';

type Say = (line: string) => void;
/** What was started, ended in reverse order. */
export type Stops = (() => unknown)[];

type DoorOptions = { preferredPort?: number; load?: () => Promise<Handlers> };

const WEB_PORT = 5180;
const MAX_PORT_ATTEMPTS = 5;

export const endAll = async (stops: Stops): Promise<void> => {
  for (const stop of stops.splice(0).reverse()) {
    try {
      await stop();
    } catch {
      // The others still have to end.
    }
  }
};

const tryDoors = async (
  data: { engine: Engine; queues: Queues },
  files: StateFiles,
  options: DoorOptions,
  stops: Stops,
  say: Say,
) => {
  const secrets: Secrets = loadSecrets(files.secrets);
  const port = await findFreePort(options.preferredPort ?? WEB_PORT);
  const publicUrl = `http://localhost:${port}`;
  const issuer = await startIssuer({
    port: await findFreePort(port + 1),
    publicUrl,
    clientId: OIDC_CLIENT,
    clientSecret: secrets.clientSecret,
    cookieKey: secrets.cookieKey,
    keysFile: files.issuerKeys,
    peopleFile: files.people,
    newcomersFile: files.newcomers,
    say,
  });
  stops.push(issuer.stop);
  const places = { tableEndpoint: data.engine.endpoint, queues: data.queues, issuerUrl: issuer.url, publicUrl };
  stops.push(applyEnvironment(handlerEnvironment(places, secrets)));
  const handlers = await (options.load ?? loadHandlers)();
  const gateway = await startGateway({
    port,
    publicUrl,
    issuerOrigin: issuer.url,
    unionApi: handlers.unionApi,
    federationApi: handlers.federationApi,
    files: { endpoint: data.queues.endpoint, bucket: data.queues.bucket, secret: secrets.filesSecret },
    webFolder: WEB_FOLDER,
    say,
  });
  stops.push(gateway.stop);
  return { handlers, publicUrl, issuerUrl: issuer.url };
};

const isPortTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'EADDRINUSE';

/** A port that was free when it was looked for may be somebody else's a moment later: then it is looked for again. */
export const startDoors = async (...[data, files, options, stops, say]: Parameters<typeof tryDoors>) => {
  for (let attempt = 1; ; attempt += 1) {
    const own: Stops = [];
    try {
      const doors = await tryDoors(data, files, options, own, say);
      stops.push(...own);
      return doors;
    } catch (error) {
      await endAll(own);
      if (attempt === MAX_PORT_ATTEMPTS || !isPortTaken(error)) throw error;
    }
  }
};
