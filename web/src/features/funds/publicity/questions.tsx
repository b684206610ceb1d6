import { App, Button, Input } from 'antd';
import { type JSX, useState } from 'react';
import type { Publication, PublicFundsQuestion } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useAnswer, usePublicQuestions } from '../api/publicity.ts';
import { publicityTexts } from './texts.ts';

type AnswerFormProps = { readonly publicationId: string; readonly question: PublicFundsQuestion };

const AnswerForm = ({ publicationId, question }: AnswerFormProps): JSX.Element => {
  const t = useText(publicityTexts);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const action = useAnswer(publicationId, () => void message.success(t('answered')));
  const words = text.trim();
  return (
    <div className="tx-stack">
      <Input.TextArea
        aria-label={t('answerLabel', { name: question.askedBy })}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {action.error ? <ErrorPanel problem={action.error} /> : null}
      <div>
        <Button
          loading={action.isPending}
          disabled={words.length < 2}
          onClick={() => action.mutate({ questionId: question.id, text: words })}
        >
          {t('answerVerb')}
        </Button>
      </div>
    </div>
  );
};

const Question = ({
  table,
  question,
}: {
  readonly table: Publication;
  readonly question: PublicFundsQuestion;
}): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const mayAnswer = useCan('funds.publicity.answer');
  const line = table.lines.find(({ key }) => key === question.line)?.[locale] ?? question.line;
  const { answer } = question;
  return (
    <li>
      <p className="tx-faint">
        {question.askedBy} · {formatInstant(question.at)} · {t('line', { line })}{' '}
        {question.isObjection ? <StatusTag tone="info">{t('objection')}</StatusTag> : null}
      </p>
      <p>{question.text}</p>
      {answer ? (
        <blockquote>
          <p>{answer.text}</p>
          <p className="tx-faint">
            {t('answeredBy', { name: answer.by })} · {formatInstant(answer.at)}
          </p>
        </blockquote>
      ) : null}
      {!answer && mayAnswer ? <AnswerForm publicationId={table.id} question={question} /> : null}
    </li>
  );
};

/** What members asked about this table; an answer is given once and read by all. */
export const Questions = ({ table }: { readonly table: Publication }): JSX.Element => {
  const t = useText(publicityTexts);
  const { rows, problem, reload, hasNext, next } = usePublicQuestions(table.id);
  return (
    <div className="tx-no-print">
      <Card title={t('questions')}>
        {problem ? <ErrorPanel problem={problem} onRetry={reload} /> : null}
        {rows.length === 0 && !problem ? <p className="tx-faint">{t('noQuestions')}</p> : null}
        <ul className="tx-public-questions">
          {rows.map((question) => (
            <Question key={question.id} table={table} question={question} />
          ))}
        </ul>
        {hasNext ? <Button onClick={next}>{t('more', { count: rows.length })}</Button> : null}
      </Card>
    </div>
  );
};
