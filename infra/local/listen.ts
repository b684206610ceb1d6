import type { Server } from 'node:http';

export const listenOn = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((done, refuse) => {
    server.once('error', refuse);
    server.listen({ port, host }, () => {
      server.off('error', refuse);
      done();
    });
  });
