import type { FormInstance } from 'antd';
import { type JSX, useEffect } from 'react';
import type { FieldProblem, ProblemError } from '#web/api/problem.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';

type Path = (string | number)[];

/** `/lines/3/amountFen` → ['lines', 3, 'amountFen'] (RFC 6901). */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

type FormProblemProps = {
  readonly form: FormInstance;
  readonly problem: ProblemError | null | undefined;
  /** Where a field of the form has another name than in the request: `/amountFen` → 'amount'. */
  readonly names?: Readonly<Record<string, string | Path>>;
};

const namePath = (field: FieldProblem, names: FormProblemProps['names']): Path => {
  const named = names?.[field.pointer];
  if (named === undefined) return pathOf(field.pointer);
  return typeof named === 'string' ? [named] : named;
};

/** Puts each refused field's sentence under its field, goes to the first of them, and shows the whole above the form. */
export const FormProblem = ({ form, problem, names }: FormProblemProps): JSX.Element | null => {
  const locale = useLocale();
  const errors = problem?.errors ?? [];
  useProblemTexts(errors.map(({ code }) => code));
  // Changes with the answer, the language, and when the module's own sentences have arrived.
  const said = errors.map((field) => problemText(field, locale)).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said, not a new array, is what counts
  useEffect(() => {
    if (errors.length === 0) return;
    const fields = errors.map((field) => ({ name: namePath(field, names), errors: [problemText(field, locale)] }));
    form.setFields(fields);
    const first = fields[0];
    if (first) form.scrollToField(first.name, { block: 'center', focus: true });
  }, [problem, said]);
  return problem ? <ErrorPanel problem={problem} /> : null;
};
