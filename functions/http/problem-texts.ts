import { FEDERATION_TEXTS } from './problem-texts/federation.ts';
import { FILES_TEXTS } from './problem-texts/files.ts';
import { FUNDS_TEXTS } from './problem-texts/funds.ts';
import { HTTP_TEXTS } from './problem-texts/http.ts';
import { INTEGRATION_TEXTS } from './problem-texts/integration.ts';
import { KERNEL_TEXTS } from './problem-texts/kernel.ts';
import { MEMBERS_TEXTS } from './problem-texts/members.ts';
import { STORAGE_TEXTS } from './problem-texts/storage.ts';
import { TENANCY_TEXTS } from './problem-texts/tenancy.ts';
import type { ProblemTexts } from './problem-texts/types.ts';

/** What happened and what to do, per code. `tests/architecture` finds codes without a text. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...HTTP_TEXTS,
  ...STORAGE_TEXTS,
  ...TENANCY_TEXTS,
  ...MEMBERS_TEXTS,
  ...FUNDS_TEXTS,
  ...FEDERATION_TEXTS,
  ...INTEGRATION_TEXTS,
  ...KERNEL_TEXTS,
  ...FILES_TEXTS,
};
