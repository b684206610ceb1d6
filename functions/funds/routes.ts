import type { Room } from '#functions/http/rooms.ts';

/** The parts of a union's money. A part's contracts are loaded when one of its paths is asked for. */
export const FUNDS_ROOMS: readonly Room[] = [
  {
    segments: ['dues', 'me/dues'],
    load: async () => [
      (await import('./routes-dues.ts')).registerDuesRoutes,
      (await import('./routes-member-dues.ts')).registerMemberDuesRoutes,
      (await import('./routes-arrears.ts')).registerArrearsRoutes,
    ],
  },
  {
    segments: ['income-receipts'],
    load: async () => [(await import('./routes-income-receipts.ts')).registerIncomeReceiptRoutes],
  },
  {
    segments: ['contributions'],
    load: async () => [
      (await import('./routes-contribution-channels.ts')).registerContributionChannelRoutes,
      (await import('./routes-contributions.ts')).registerContributionRoutes,
    ],
  },
  {
    segments: ['ledger'],
    load: async () => [
      (await import('./routes-ledger.ts')).registerLedgerRoutes,
      (await import('./routes-ledger-chart.ts')).registerLedgerChartRoutes,
      (await import('./routes-ledger-opening.ts')).registerLedgerOpeningRoutes,
      (await import('./routes-ledger-drafts.ts')).registerLedgerDraftRoutes,
      (await import('./routes-ledger-projects.ts')).registerLedgerProjectRoutes,
      (await import('./routes-close.ts')).registerCloseRoutes,
      (await import('./routes-export.ts')).registerExportRoutes,
    ],
  },
  {
    segments: ['budgets'],
    load: async () => [(await import('./routes-budget.ts')).registerBudgetRoutes],
  },
  {
    segments: ['inspection'],
    load: async () => [(await import('./routes-inspection.ts')).registerInspectionRoutes],
  },
  {
    segments: ['duty-exceptions'],
    load: async () => [(await import('./routes-duties.ts')).registerDutyRoutes],
  },
  {
    segments: ['approval-flows'],
    load: async () => [(await import('./routes-approval.ts')).registerApprovalRoutes],
  },
  {
    segments: ['expenditures', 'me/receipts'],
    load: async () => [
      (await import('./routes-expenditure.ts')).registerExpenditureRoutes,
      (await import('./routes-expenditure-acts.ts')).registerExpenditureActRoutes,
    ],
  },
  {
    segments: ['bank-accounts', 'bank-statements', 'bank-reconciliations', 'payouts'],
    load: async () => [
      (await import('./routes-bank.ts')).registerBankRoutes,
      (await import('./routes-bank-matches.ts')).registerBankMatchRoutes,
      (await import('./routes-payouts.ts')).registerPayoutRoutes,
    ],
  },
  {
    segments: ['statements'],
    load: async () => [(await import('./routes-statements.ts')).registerStatementRoutes],
  },
  {
    segments: ['publicity'],
    load: async () => [(await import('./routes-publicity.ts')).registerPublicityRoutes],
  },
  {
    segments: ['assets', 'borrowed-assets', 'asset-disposals', 'stocktakes'],
    load: async () => [(await import('./routes-assets.ts')).registerAssetRoutes],
  },
];
