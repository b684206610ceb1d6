import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { xlsxAnswer } from '#functions/http/xlsx.ts';
import { publishTable, withdrawTable } from '#shared/funds/publicity/actions.ts';
import { publicationFile } from '#shared/funds/publicity/file.ts';
import {
  getPublication,
  listPublicationEntries,
  listPublications,
  previewTable,
} from '#shared/funds/publicity/queries.ts';
import { answerQuestion, askQuestion, listQuestions } from '#shared/funds/publicity/question-actions.ts';
import { DraftView, PublicationView, QuestionView } from '#shared/funds/publicity/views.ts';
import {
  answerRoute,
  askRoute,
  EntryPage,
  entriesRoute,
  fileRoute,
  getRoute,
  listRoute,
  PublicationPage,
  previewRoute,
  publishRoute,
  QuestionPage,
  questionsRoute,
  withdrawRoute,
} from './contracts-publicity.ts';

const registerQuestions = (app: HttpApp): void => {
  app.openapi(questionsRoute, async (c) => {
    const page = await listQuestions(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('query'));
    return c.json(QuestionPage.parse(page), 200);
  });
  app.openapi(askRoute, async (c) => {
    const asked = await askQuestion(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('json'));
    return c.json(QuestionView.parse(asked), 201);
  });
  app.openapi(answerRoute, async (c) => {
    const { publicationId, questionId } = c.req.valid('param');
    const answered = await answerQuestion(await unionCtx(c), publicationId, questionId, c.req.valid('json'));
    return c.json(QuestionView.parse(answered), 200);
  });
};

/** Funds made public to members (capability 11.23). Fixed paths come before those with an id in them. */
export const registerPublicityRoutes = (app: HttpApp): void => {
  app.openapi(listRoute, async (c) =>
    c.json(PublicationPage.parse(await listPublications(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(previewRoute, async (c) =>
    c.json(DraftView.parse(await previewTable(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(publishRoute, async (c) => {
    const table = PublicationView.parse(await publishTable(await unionCtx(c), c.req.valid('json')));
    return c.json(table, 201, { Location: `/v1/publicity/${table.id}` });
  });
  app.openapi(getRoute, async (c) =>
    c.json(PublicationView.parse(await getPublication(await unionCtx(c), c.req.valid('param').publicationId)), 200),
  );
  app.openapi(withdrawRoute, async (c) => {
    const table = await withdrawTable(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('json'));
    return c.json(PublicationView.parse(table), 200);
  });
  app.openapi(entriesRoute, async (c) => {
    const asked = c.req.valid('query');
    const page = await listPublicationEntries(await unionCtx(c), c.req.valid('param').publicationId, asked);
    return c.json(EntryPage.parse(page), 200);
  });
  app.openapi(fileRoute, async (c) => {
    const { paper } = c.req.valid('query');
    const { bytes, name } = await publicationFile(await unionCtx(c), c.req.valid('param').publicationId, paper);
    const answer = xlsxAnswer(bytes, name);
    return c.body(answer.body, 200, answer.headers);
  });
  registerQuestions(app);
};
