import { approvalKey, approvalPk, approvalPrefix } from './funds-approval.ts';
import { arrearsKey, arrearsPk, arrearsPrefix } from './funds-arrears.ts';
import { assetsKey, assetsPk, assetsPrefix } from './funds-assets.ts';
import { bankKey, bankPk, bankPrefix } from './funds-bank.ts';
import { budgetKey, budgetPk, budgetPrefix } from './funds-budget.ts';
import { closingKey, closingPk, closingPrefix } from './funds-closing.ts';
import { contributionsKey, contributionsPk } from './funds-contributions.ts';
import { duesKey, duesPk, duesPrefix } from './funds-dues.ts';
import { dutiesKey, dutiesPk } from './funds-duties.ts';
import { expenditureKey, expenditurePk, expenditurePrefix } from './funds-expenditure.ts';
import { inspectionKey, inspectionPk } from './funds-inspection.ts';
import { ledgerKey, ledgerPk, ledgerPrefix } from './funds-ledger.ts';
import { publicityKey, publicityPk, publicityPrefix } from './funds-publicity.ts';

/** The money of a union: one file for each part of the module. */
export const fundsPk = {
  ...approvalPk,
  ...dutiesPk,
  ...arrearsPk,
  ...assetsPk,
  ...bankPk,
  ...budgetPk,
  ...closingPk,
  ...contributionsPk,
  ...duesPk,
  ...expenditurePk,
  ...inspectionPk,
  ...ledgerPk,
  ...publicityPk,
} as const;

export const fundsKey = {
  ...approvalKey,
  ...dutiesKey,
  ...arrearsKey,
  ...assetsKey,
  ...bankKey,
  ...budgetKey,
  ...closingKey,
  ...contributionsKey,
  ...duesKey,
  ...expenditureKey,
  ...inspectionKey,
  ...ledgerKey,
  ...publicityKey,
} as const;

export const fundsPrefix = {
  ...approvalPrefix,
  ...arrearsPrefix,
  ...assetsPrefix,
  ...bankPrefix,
  ...budgetPrefix,
  ...closingPrefix,
  ...duesPrefix,
  ...expenditurePrefix,
  ...ledgerPrefix,
  ...publicityPrefix,
} as const;
