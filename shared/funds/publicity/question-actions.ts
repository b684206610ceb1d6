import { actorRef } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { maskName } from '../../kernel/names.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { questionAnswered, questionAsked } from './events.ts';
import { viewOfQuestion } from './present.ts';
import { answerTo, askOn } from './rules.ts';
import type { AnswerQuestion, AskQuestion } from './schema.ts';
import { needPublication, pageQuestions, questionWrite, readQuestion, stillPublished } from './store.ts';
import type { QuestionView } from './views.ts';

/** A member asks about a line; everybody reads the question under a masked name. */
export const askQuestion = async (ctx: UnionCtx, id: string, command: AskQuestion): Promise<QuestionView> => {
  const permit = allow(ctx, 'funds.publicity.ask');
  const { id: personId = '', name = '' } = actorRef(ctx.actor);
  const asked = { ...command, id: ctx.tools.newId('question'), personId, askedBy: maskName(name, 'surname') };
  const question = askOn(await needPublication(ctx, id), asked, ctx.tools.now());
  const result = viewOfQuestion(ctx, question);
  await commit(ctx, {
    permit,
    writes: [questionWrite(ctx, question), stillPublished(ctx, id)],
    events: [questionAsked(question)],
    answer: { status: 201, body: result },
  });
  return result;
};

/** An officer answers, once; all members read it. */
export const answerQuestion = async (
  ctx: UnionCtx,
  id: string,
  questionId: string,
  { text }: AnswerQuestion,
): Promise<QuestionView> => {
  const permit = allow(ctx, 'funds.publicity.answer');
  await needPublication(ctx, id);
  const question = await readQuestion(ctx, id, questionId);
  if (!question) return notFound();
  const answered = answerTo(question, { text, by: actorRef(ctx.actor).name ?? '', at: ctx.tools.now() });
  await commit(ctx, {
    permit,
    writes: [questionWrite(ctx, answered)],
    events: [questionAnswered(answered)],
  });
  return viewOfQuestion(ctx, answered);
};

/** Questions with their answers, the newest first. */
export const listQuestions = async (
  ctx: UnionCtx,
  id: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<QuestionView>> => {
  allow(ctx, 'funds.publicity.read');
  await needPublication(ctx, id);
  const found = await pageQuestions(ctx, id, page);
  return { ...found, data: found.data.map((question) => viewOfQuestion(ctx, question)) };
};
