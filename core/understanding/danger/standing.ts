/** How a phrase of danger is meant: of now, only asked about, or not at all. */
export type Standing = 'now' | 'asked' | 'not';

/** A denial and the small words that may stand between it and what it denies: "I'm not joking, the house…" denies nothing. */
const DENIAL =
  /(?<![^ ])(?:no|not|isn't|aren't|ain't|wasn't|weren't|don't|do not|doesn't|does not|didn't|haven't|hasn't|never|without|nobody(?: 's| is| was)?|no one(?: 's| is| was)?|none of (?:us|them)|nothing(?: 's| is)?|rather than|instead of|no hay|no tengo|no tiene|no es|no está|no estoy|sin|nunca|nadie)(?: (?:any|an?|the|real|really|actually|currently|have|having|had|has|see|seeing|smell|smelling|feel|feeling|hear|signs?|of|been|being|in|on|actual|kind|sort|more|longer|ningún|ninguna|un|una))* $/;

const PRESENT =
  /(?<![^ ])(?:is|are|am|'s|'re|'m|can't|cannot|won't|isn't|don't|doesn't|keeps?|smells?|see|hear|feels?|have|has|'ve|hay|está|están|estoy|huele|veo|right now|now|still|currently|help|hurry|ahora|todavía) /;
const LONG_PAST =
  /(?<![^ ])(?:last (?:night|week\w*|month|year|spring|summer|fall|autumn|winter|time|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days?|weeks?|months?|years?|decades?) (?:ago|back|earlier|before)|yesterday|the other (?:day|week)|a while (?:ago|back)|long ago|(?:back )?in (?:19|20)\d\d|in (?:nineteen|twenty|two thousand)|(?:back )?in (?:january|february|march|april|may|june|july|august|september|october|november|december)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|when (?:i|he|she|we) (?:was|were) (?:an? |young|\d+|little|\w+teen|in )|as a (?:kid|child)|used to|history of|previous(?:ly)?|in the past|once (?:had|was)|recover\w* from|survived|already (?:out|put out|over)|(?:was|been|got|is) (?:put )?out(?: now)?(?= [,.])|la semana pasada|d?el (?:mes|año|verano|invierno) pasado|ayer|anoche|hace (?:[^ ]+ )?(?:días|semanas|meses|años)) /;
const UNREAL =
  /(?<![^ ])(?:if|unless|in case|in the event|what happens (?:when|if)|suppose|does (?:my|the|our|your|it)(?: [^ ]+){0,3} cover|(?:do|can|could|would) (?:you|u|they)(?: guys)? (?:cover|offer|handle|treat|do|deal|sell|teach|carry|provide|recommend|have (?:an?|any))|are you able to|dream(?:t|ed)?|pretend\w*|kidding|as a joke|figuratively|si hay|si tengo|cubre|afraid of (?:getting|having)|worried about (?:getting|having)|i teach|to avoid|prevent\w*|protect\w* (?:from|against)|in my (?:novel|book|game|story|movie)) /;
/** A matter that is only about danger: "a class on choking", "the claim for the fire". */
const TOPIC =
  '(?:class(?:es)?|courses?|training|cover(?:ed|s|age)?|polic(?:y|ies)|insurance|claims?|quotes?|estimates?|inspections?|movies?|films?|shows?|books?|novels?|songs?|video ?games?|games?|articles?|news|podcasts?|drills?|brochures?|lawsuits?|attorneys?|lawyers?|screening|test(?:ed|ing|s)?|warranty|certificates?|detectors?|paperwork|records|groups?|clases?|cursos?|seguro|película|libro|reclamo)';
const ABOUT = new RegExp(
  `(?<![^ ])${TOPIC}(?: [^ ,.]+){0,2} (?:about|on|for|of|against|regarding|where|called|that|after|with|from|de|sobre|contra|por|para)(?: [^ ,.]+){0,6} $`,
);
const OF_WHICH = new RegExp(
  `^(?:[^ ,.]+ ){0,2}(?:${TOPIC}|damages?|restoration|prevention|victims?|survivors?|repair (?:quote|estimate)|clean ?up|cleanup) `,
);
const BEFORE_NOUN =
  /(?<![^ ])(?:after|because of|from|since|recovering from|due to) (?:an?|the|my|his|her|our|that|last)(?: [^ ]+)? $/;
const WHAT_IF =
  /(?<![^ ])what (?:should|do|would|can|am i supposed to) (?:i |we |you )?(?:do|call) (?:if|when) |(?<![^ ])qué (?:hago|debo hacer|hacemos) si /;

/** By the words around it: those of its own clause, and a clause behind it that only dates it ("it was two years ago"). */
export function standingOf(text: string, from: number, to: number): Standing {
  const before = clauseBefore(text, from);
  const after = clauseAfter(text, to);
  if (DENIAL.test(before)) return 'not';
  if (WHAT_IF.test(sentenceBefore(text, from))) return 'asked';
  if (UNREAL.test(before) || ABOUT.test(before) || OF_WHICH.test(after)) return 'not';
  const phrase = text.slice(from, to);
  const present =
    PRESENT.test(`${before.split(' ').slice(-5).join(' ')}${phrase}`) &&
    !/(?<![^ ])(?:had|was|were|did) /.test(phrase);
  if (present) return 'now';
  if (LONG_PAST.test(`${before}${phrase}${after}`) || BEFORE_NOUN.test(before) || DATED.test(text.slice(to)))
    return 'not';
  return 'now';
}

/** "…, it was in 2019", "…, that was years ago". */
const DATED = new RegExp(
  `^[^.]{0,40}[,.] (?:(?:but|and) )?(?:it|that|this|he|she|eso|fue) (?:'s |was |is |were )?(?:[^ ]+ ){0,4}(?:${LONG_PAST.source.slice('(?<![^ ])(?:'.length)}`,
);

const CLAUSE = / (?:[,.]|but|and|so|because|pero|y|porque) /;

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 90), at);
  return (` ${before}`.split(CLAUSE).at(-1) ?? '').trimStart();
}

function clauseAfter(text: string, to: number): string {
  return ` ${text.slice(to, to + 70)}`.split(CLAUSE)[0]?.trimStart().concat(' ') ?? '';
}

function sentenceBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf(' . ', at) + 1, at);
}
