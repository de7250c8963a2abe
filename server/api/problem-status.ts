/** The one table from a problem's code to the HTTP status of the answer. A code that is absent here is a fault of what was sent. */
const STATUS: Readonly<Record<string, number>> = {
  'broken-json': 400,
  'invalid-cursor': 400,
  'invalid-if-match': 400,
  'not-signed-in': 401,
  'wrong-sign-in': 401,
  'wrong-scope': 403,
  'not-allowed': 403,
  'person-only': 403,
  'no-workspace': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-such-route': 404,
  'no-such-workspace': 404,
  'method-not-allowed': 405,
  'still-running': 409,
  'name-taken': 409,
  'number-taken': 409,
  'job-in-use': 409,
  'flow-in-force': 409,
  'flow-not-publishable': 409,
  'last-owner': 409,
  'call-ended': 409,
  'shown-once': 409,
  'already-member': 409,
  'email-taken': 409,
  'nothing-published': 409,
  'site-known': 409,
  'site-not-read': 409,
  'link-used': 410,
  'invitation-expired': 410,
  stale: 412,
  'body-too-large': 413,
  'file-too-large': 413,
  'not-json': 415,
  'foreign-host': 421,
  'no-if-match': 428,
  'too-many-requests': 429,
  'too-many-attempts': 429,
  bug: 500,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not offered here',
  409: 'Stands against what is stored',
  410: 'No longer works',
  412: 'Somebody else was faster',
  413: 'Too large',
  415: 'Not JSON',
  421: 'Not for this server',
  422: 'Not accepted',
  428: 'If-Match is missing',
  429: 'Too many requests',
  500: 'A fault of Callwell',
};

export function statusOf(code: string): number {
  return STATUS[code] ?? 422;
}

export function titleOf(status: number): string {
  return TITLES[status] ?? 'Refused';
}
