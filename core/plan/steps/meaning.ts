import type { Span } from '../../shared/text.ts';
import type { FieldDraft } from '../fields/fields.ts';
import type { Token } from '../tokens.ts';
import type { Language } from './verbs.ts';

/** What one clause asks for, before its place in the plan gives it an id, keys and needs. */
export type Reading = { span: Span; confidence: number } & Meaning;

export type Meaning =
  | { as: 'say'; text: string; verbatim: boolean }
  | {
      as: 'ask';
      text: string;
      answer: 'yes-no' | 'choice' | 'text';
      options: string[];
      about: string;
      optional: boolean;
    }
  | { as: 'collect'; text: string; fields: FieldDraft[] }
  | { as: 'confirm'; text: string; what: string }
  | { as: 'knowledge'; topic: string }
  | { as: 'prose-action'; act: 'send-text' | 'message' | 'webhook'; words: string }
  | { as: 'transfer'; to: string }
  | { as: 'token'; token: Token }
  | { as: 'broken-token' }
  | { as: 'end'; text: string }
  | { as: 'go-back'; to: string }
  | { as: 'rule'; rule: 'never' | 'always' }
  | { as: 'optional' }
  | { as: 'background' };

/** What the place of a clause says about it. */
export type Place = {
  language: Language;
  /** Under "Collect:" every line is a thing to collect; under "Never" every line is a rule. */
  expect: 'steps' | 'fields' | 'never' | 'always' | 'background';
  /** In a list, or under a condition: a bare statement is something to say. In running prose it is background. */
  listed: boolean;
  /** A statement under a condition is told to the caller: "if they rent, we need the landlord to call". */
  underCondition: boolean;
  /** The heading in front of the line: "SERVICE. tow / jump / tire". */
  label: string | null;
};

/** A meaning and how sure it is, before it is bound to a place in the text. */
export type Read = { confidence: number } & Meaning;
