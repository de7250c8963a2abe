export type UnreadableCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-kind-unknown'
  | 'file-not-text'
  | 'file-broken'
  | 'file-too-long'
  | 'pdf-locked'
  | 'pdf-without-text'
  | 'word-locked'
  | 'file-took-too-long';

/** Why a file or a page of a website gave no text: a sentence for whoever chose it. Nothing was kept of it. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string) {
    super(message);
    this.name = 'Unreadable';
    this.code = code;
  }
}
