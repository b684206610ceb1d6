/** Sentence of a code in Chinese and English; `{name}` is filled from the refusal's params. */
export type ProblemTexts = Readonly<Record<string, readonly [string, string]>>;
