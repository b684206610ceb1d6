import type { DomainEvent } from '../../kernel/event.ts';
import type { Publication, Question } from './schema.ts';

export const tablePublished = (table: Publication): DomainEvent => ({
  name: 'funds.publicity.published',
  entity: { kind: 'funds.publication', id: table.id },
  after: { from: table.from, to: table.to, version: table.version, hash: table.hash, until: table.objectionUntil },
});

export const tableWithdrawn = (table: Publication, reason: string): DomainEvent => ({
  name: 'funds.publicity.withdrawn',
  entity: { kind: 'funds.publication', id: table.id },
  before: { from: table.from, to: table.to, version: table.version },
  after: { reason },
});

/** The words stay where they are asked and answered; the trail says that they were. */
export const questionAsked = (question: Question): DomainEvent => ({
  name: 'funds.publicity.asked',
  entity: { kind: 'funds.publication', id: question.publicationId },
  after: { question: question.id, line: question.line, isObjection: question.isObjection },
});

export const questionAnswered = (question: Question): DomainEvent => ({
  name: 'funds.publicity.answered',
  entity: { kind: 'funds.publication', id: question.publicationId },
  after: { question: question.id, line: question.line },
});
