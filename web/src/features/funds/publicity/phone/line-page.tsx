import '../publicity.css';
import { type FormEvent, type JSX, useState } from 'react';
import type { PublicFundsQuestion } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Button } from '#web/light/button.tsx';
import { TextAreaField } from '#web/light/field.tsx';
import { useMatch } from '#web/member/use-match.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { EntriesList } from '../entries-list.tsx';
import { publicityTexts } from '../texts.ts';
import { useAsk, useLineEntries, useLineQuestions, useTable } from './remotes.ts';

const MIN_CHARS = 2;

const Ask = ({ id, line }: { readonly id: string; readonly line: string }): JSX.Element => {
  const t = useText(publicityTexts);
  const [text, setText] = useState('');
  const post = useAsk(id, line, () => setText(''));
  const words = text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.length >= MIN_CHARS) void post.send(words);
  };
  return (
    <form className="tx-sheet tx-stack" onSubmit={submit}>
      <h2>{t('ask')}</h2>
      <TextAreaField
        label={t('askLabel')}
        hint={t('askHint')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {post.problem ? <ErrorPanel problem={post.problem} /> : null}
      {post.result && text === '' ? <p role="status">{t('asked')}</p> : null}
      <Button main wide type="submit" busy={post.busy} disabled={words.length < MIN_CHARS}>
        {t('askVerb')}
      </Button>
    </form>
  );
};

const Question = ({ question }: { readonly question: PublicFundsQuestion }): JSX.Element => {
  const t = useText(publicityTexts);
  const { askedBy, isMine, at, text, answer } = question;
  return (
    <li>
      <p className="tx-faint">
        {isMine ? t('mine') : askedBy} · {formatInstant(at)}
      </p>
      <p>{text}</p>
      {answer ? (
        <blockquote>
          <p>{answer.text}</p>
          <p className="tx-faint">{t('answeredBy', { name: answer.by })}</p>
        </blockquote>
      ) : (
        <p className="tx-faint">{t('waiting')}</p>
      )}
    </li>
  );
};

const LineQuestions = ({ id, line }: { readonly id: string; readonly line: string }): JSX.Element => {
  const t = useText(publicityTexts);
  return (
    <section className="tx-sheet">
      <h2>{t('questions')}</h2>
      <QueryView query={useLineQuestions(id)}>
        {({ data }) => {
          const about = data.filter((question) => question.line === line);
          if (about.length === 0) return <p className="tx-faint">{t('noQuestions')}</p>;
          return (
            <ul className="tx-public-questions">
              {about.map((question) => (
                <Question key={question.id} question={question} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
};

const LineHead = ({ id, line }: { readonly id: string; readonly line: string }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  return (
    <section className="tx-sheet">
      <QueryView query={useTable(id)}>
        {({ lines }) => {
          const found = lines.find(({ key }) => key === line);
          return (
            <h2 className="tx-row">
              <span>{found?.[locale] ?? line}</span>
              <Money fen={found?.amountFen} strong />
            </h2>
          );
        }}
      </QueryView>
      <QueryView query={useLineEntries(id, line)}>
        {({ data, hasMore }) => (
          <>
            <EntriesList entries={data} />
            {hasMore ? <p className="tx-faint">{t('more', { count: data.length })}</p> : null}
          </>
        )}
      </QueryView>
    </section>
  );
};

/** One category: its vouchers without names, what others asked, and a question of one's own. */
const PhoneLinePage = (): JSX.Element => {
  const { publicationId: id = '', line = '' } = useMatch('funds/:publicationId/:line');
  return (
    <div className="tx-stack">
      <LineHead id={id} line={line} />
      <LineQuestions id={id} line={line} />
      <Ask id={id} line={line} />
    </div>
  );
};

export default PhoneLinePage;
