// Run in a fresh process: `handler-probe.ts load|cpu <module>`; prints milliseconds of CPU as JSON.
const [mode, target = ''] = process.argv.slice(2);
const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1000;
};

const before = process.cpuUsage();
const loaded = (await import(target)) as Record<string, unknown>;
const loadMs = cpuMs(before);

const body = JSON.stringify({
  period: '2026-11',
  mode: 'dry_run',
  declared: { count: 100, totalFen: 635_500 },
  rows: Array.from({ length: 100 }, (_, index) => ({ key: `G${index}`, employeeNo: `G${index}`, amountFen: 6355 })),
});

const event = (method: string, path: string, text?: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: {
    host: 'localhost',
    'content-type': 'application/json',
    ...(text ? { 'content-length': String(text.length) } : {}),
  },
  requestContext: {
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    domainName: 'localhost',
  },
  isBase64Encoded: false,
  ...(text ? { body: text } : {}),
});

type Handle = (event: unknown, context: unknown) => Promise<{ statusCode: number }>;

if (mode === 'cpu') {
  const handle = loaded.handler as Handle;
  const calls = [event('GET', '/v1/health'), event('POST', '/v1/dues/batches', body)];
  const expected = [200, 401];
  const round = async (times: number): Promise<void> => {
    for (let index = 0; index < times; index += 1)
      for (const [at, call] of calls.entries()) {
        const answer = await handle(call, {});
        if (answer.statusCode !== expected[at]) throw new Error(`answered ${answer.statusCode} to ${call.rawPath}`);
      }
  };
  await round(300);
  const start = process.cpuUsage();
  await round(1000);
  process.stdout.write(JSON.stringify({ ms: cpuMs(start) / 2000 }));
} else {
  process.stdout.write(JSON.stringify({ ms: loadMs }));
}
process.exit(0);
