import { type RefObject, useEffect, useRef, useState } from 'react';
import { applyForUnion } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { useText } from '#web/i18n/text.ts';
import { useFieldErrors } from '#web/light/use-field-errors.ts';
import { usePost } from '#web/light/use-post.ts';
import { keepDraft, keepTicket } from '../kept.ts';
import { go, statusAddress } from '../place.ts';
import { faultOf } from './check-draft.ts';
import { commandOf, type Draft, type Field, fieldOfPointer, fieldsOfStep } from './draft.ts';
import { formTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';

export const STEPS = ['stepUnion', 'stepEnterprise', 'stepContact', 'stepCheck'] as const;
export const LAST_STEP = STEPS.length - 1;

/** A code that was used before is refused as a whole; the answer names the field in its params. */
const refusedFields = (problem: ProblemError | null): readonly Field[] => {
  const taken = problem?.params.field;
  const pointers = [...(problem?.errors ?? []).map(({ pointer }) => pointer), ...(taken ? [`/${taken}`] : [])];
  return pointers.flatMap((pointer) => fieldOfPointer[pointer] ?? []);
};

const stepOf = (fields: readonly Field[]): number | undefined => {
  const found = fieldsOfStep.findIndex((own) => own.some((field) => fields.includes(field)));
  return found < 0 ? undefined : found;
};

const pointerOf = (field: Field): string =>
  Object.keys(fieldOfPointer).find((pointer) => fieldOfPointer[pointer] === field) ?? '';

const useSending = (draft: Draft) =>
  usePost({
    run: () => applyForUnion(commandOf(draft)),
    done: ({ id, statusToken }) => {
      const ticket = { id, token: statusToken };
      keepTicket(ticket);
      keepDraft(undefined);
      go(statusAddress(ticket));
    },
  });

/** Focus of the keyboard follows the steps: to the new step's fields, or to the first complaint. */
const useFocus = (body: RefObject<HTMLElement | null>) => {
  const soon = (find: () => HTMLElement | null | undefined): void => {
    requestAnimationFrame(() => find()?.focus());
  };
  return {
    toStep: () => soon(() => body.current),
    toFault: () => soon(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')),
  };
};

/** The sentence under a field: our own once it is due, else the server's until the field is changed. */
const useSentences = (draft: Draft, asked: ReadonlySet<Field>, problem: ProblemError | null) => {
  const t = useText(formTexts);
  const serverErrors = useFieldErrors(problem);
  const [changed, setChanged] = useState<ReadonlySet<Field>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer speaks of every field anew
  useEffect(() => setChanged(new Set()), [problem]);
  return {
    touch: (fields: readonly Field[]) => setChanged(new Set([...changed, ...fields])),
    errors: (field: Field): string | undefined => {
      const own = asked.has(field) ? faultOf(t, draft, field) : undefined;
      return own || changed.has(field) ? own : serverErrors(pointerOf(field));
    },
  };
};

/** Four short steps; each complains only when it is left, and the server's complaints lead back to their step. */
export const useApplyForm = () => {
  const t = useText(formTexts);
  const { draft, asked, change, ask } = useDraft();
  const [step, setStep] = useState(0);
  const { send, busy, problem } = useSending(draft);
  const { touch, errors } = useSentences(draft, asked, problem);
  const body = useRef<HTMLFieldSetElement>(null);
  const focus = useFocus(body);
  const move = (next: number): void => {
    setStep(next);
    scrollTo(0, 0);
    focus.toStep();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what sends one back to its step
  useEffect(() => {
    const back = stepOf(refusedFields(problem));
    if (back === undefined) return;
    setStep(back);
    focus.toFault();
  }, [problem]);
  const onChange = (next: Partial<Draft>): void => {
    change(next);
    touch(Object.keys(next) as Field[]);
  };
  const submit = (): void => {
    const fields = fieldsOfStep[step] ?? [];
    ask(fields);
    if (fields.some((field) => faultOf(t, draft, field) !== undefined)) focus.toFault();
    else if (step < LAST_STEP) move(step + 1);
    else void send();
  };
  return { draft, step, busy, problem, errors, body, move, onChange, submit };
};
