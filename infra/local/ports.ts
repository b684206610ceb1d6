import { createServer } from 'node:net';

const isFree = (port: number, host: string): Promise<number | undefined> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 cannot have the port taken on ::1.
      done(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? port : undefined);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => done(found));
    });
  });

/** A port free on both loopback addresses; `preferred` (and the ports after it) first, then whatever the system gives. */
export const findFreePort = async (preferred?: number, tries = 10): Promise<number> => {
  for (let port = preferred ?? 0; preferred !== undefined && port < preferred + tries; port += 1) {
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
  }
  for (;;) {
    const port = await isFree(0, '127.0.0.1');
    if (port && (await isFree(port, '::1'))) return port;
  }
};
