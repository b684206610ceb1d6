import { useState } from 'react';
import { keepDraft, keptDraft } from '../kept.ts';
import { type Draft, emptyDraft, type Field } from './draft.ts';

type DraftState = {
  readonly draft: Draft;
  /** Fields whose complaint is due: they were left behind by a press on 下一步. */
  readonly asked: ReadonlySet<Field>;
  change(change: Partial<Draft>): void;
  ask(fields: readonly Field[]): void;
};

/** What was typed survives a reload, and nothing is complained about before it was meant to be complete. */
export const useDraft = (): DraftState => {
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, ...keptDraft<Draft>() }));
  const [asked, setAsked] = useState<ReadonlySet<Field>>(new Set());
  return {
    draft,
    asked,
    change: (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      keepDraft(next);
    },
    ask: (fields) => setAsked(new Set([...asked, ...fields])),
  };
};
