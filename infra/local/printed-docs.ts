import { NODE_ROLES, UNION_ROLES } from '#shared/kernel/context.ts';
import type { Period } from '#shared/kernel/period.ts';
import { key, memberIndex } from '#shared/storage/keys.ts';
import { statementsFor } from '#shared/storage/policy.ts';
import { INDEXES } from '#shared/storage/table.ts';
import { PERMISSION_NAMES, ruleOf } from '#shared/tenancy/access/permissions.ts';

const GENERATED = '<!-- Printed by `npm run docs`; a test fails when it differs from the code. -->';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Sample arguments: every key function takes ids and texts first; numbers come last. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  unionEvent: ['<union>', '2026-11-22T02:00:00.000Z', '<event>'],
  nodeEvent: ['<node>', '2026-11-22T02:00:00.000Z', '<event>'],
  signUpEvent: ['2026-11-22T02:00:00.000Z', '<event>'],
  personEvent: ['<person>', '2026-11-22T02:00:00.000Z', '<event>'],
};

const PERIOD = '2026-11' as Period;

const sampleArguments = (name: string, make: (...values: never[]) => unknown): readonly unknown[] => {
  const known = SAMPLES[name];
  if (known) return known;
  const names =
    /^\(([^)]*)\)/
      .exec(make.toString())?.[1]
      ?.split(',')
      .map((part) => part.trim()) ?? [];
  return names.map((argument) => {
    if (argument === 'period' || argument === 'validFrom') return PERIOD;
    if (argument === 'page' || argument === 'index' || argument === 'number') return 7;
    return `<${argument.replace(/Id$/, '')}>`;
  });
};

/** The key table, from keys.ts itself. */
export const renderKeys = (): string => {
  const rows = Object.entries(key).map(([name, make]) => {
    const callable = make as (...values: never[]) => { pk: string; sk: string };
    const { pk, sk } = callable(...(sampleArguments(name, callable) as never[]));
    return [name, `\`${pk}\``, `\`${sk}\``];
  });
  const index = memberIndex('<union>', '<member>', { pinyin: 'zeng guo fan', initials: 'zgf', phoneTail: '5678' });
  const indexRows = Object.values(INDEXES).map((one) => [
    one.name,
    `\`${index[one.pk as 'gsi1pk']}\``,
    `\`${index[one.sk as 'gsi1sk']}\``,
  ]);
  const kinds = ['union', 'node', 'identity', 'signup', 'projector', 'provisioner', 'courier'] as const;
  const principals = kinds.flatMap((kind) =>
    statementsFor(kind, { unionId: '<union>', code: '<node>' }).map((statement) => [
      kind,
      statement.access.join(', '),
      statement.leadingKeys.map((pattern) => `\`${pattern}\``).join(' '),
    ]),
  );
  return [
    '# Keys',
    GENERATED,
    'One table. `shared/storage/keys.ts`, with the folder of the same name, is the only place that puts a key together.',
    table(['key', 'partition', 'sort'], rows),
    '## Indexes (members)',
    table(['index', 'partition', 'sort'], indexRows),
    '## Who may touch what',
    'The stacks and the local policy evaluator enforce these patterns on `dynamodb:LeadingKeys` (`shared/storage/policy.ts`).',
    table(['principal', 'access', 'leading keys'], principals),
  ]
    .join('\n\n')
    .concat('\n');
};

/** The permission table: rows are permissions, columns are offices and API scopes. */
export const renderPermissions = (): string => {
  const rows = PERMISSION_NAMES.map((permission) => {
    const rule = ruleOf(permission);
    const cell = (allowed: boolean | undefined) => (allowed ? '✓' : '');
    return [
      `\`${permission}\``,
      ...UNION_ROLES.map((role) => cell(rule.union?.includes(role))),
      ...NODE_ROLES.map((role) => cell(rule.node?.includes(role))),
      rule.scope ? `\`${rule.scope}\`` : '',
    ];
  });
  return [
    '# Permissions',
    GENERATED,
    'Rows: what can be done. Columns: offices of a union, offices of the federation, the scope an API key needs.',
    table(['permission', ...UNION_ROLES, ...NODE_ROLES, 'API scope'], rows),
  ]
    .join('\n\n')
    .concat('\n');
};

export const PRINTED = { 'docs/keys.md': renderKeys, 'docs/permissions.md': renderPermissions } as const;
