// Domain rules 2: what a check found, with the text that it rests on.
import type { ErrorParams } from '../../kernel/errors.ts';

export const SEVERITIES = ['stop', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One objection to a request: `stop` keeps it from being submitted, `warn` goes along with it to the approvers. */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  /** The regulation, as the rulebook names it. */
  readonly citation: string;
  /** False: the rule itself is 待核实. */
  readonly verified: boolean;
  readonly params: ErrorParams;
  readonly pointer: string;
};

export const stop = (
  code: string,
  citation: string,
  params: ErrorParams,
  pointer: string,
  verified = true,
): Finding => ({ code, severity: 'stop', citation, verified, params, pointer });

export const warn = (
  code: string,
  citation: string,
  params: ErrorParams,
  pointer: string,
  verified = true,
): Finding => ({ code, severity: 'warn', citation, verified, params, pointer });
