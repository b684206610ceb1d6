/**
 * The modules of the product and what each may use. `tests/architecture` reads this list: an import that it does not
 * allow fails the build. A new module begins with a line here.
 */
export const MODULES = {
  tenancy: { parts: ['unions', 'people', 'access', 'rulebook', 'attachments', 'filings'], dependsOn: [], packages: [] },
  members: { parts: ['roster', 'imports'], dependsOn: ['tenancy'], packages: ['pinyin-pro'] },
  funds: {
    parts: [
      'dues',
      'contributions',
      'ledger',
      'budget',
      'approval',
      'expenditure',
      'assets',
      'bank',
      'statements',
      'inspection',
      'publicity',
    ],
    dependsOn: ['tenancy', 'members'],
    packages: [],
  },
  federation: { parts: ['tree', 'figures', 'ranking'], dependsOn: ['tenancy'], packages: [] },
  integration: { parts: ['clients'], dependsOn: ['tenancy'], packages: [] },
} as const;

export type ModuleName = keyof typeof MODULES;

/** Layers below the modules, and the npm packages that each may import. */
export const LAYERS = {
  kernel: { uses: [], packages: ['zod'] },
  files: { uses: ['kernel'], packages: ['hucre', 'zod'] },
  storage: { uses: ['kernel'], packages: ['@aws-sdk/*', 'zod'] },
} as const;
