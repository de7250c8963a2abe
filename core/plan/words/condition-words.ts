/** "if they do", "if so", "yes": the yes of the question before. */
export const YES =
  /^(?:so|yes|yeah|sí|they do|they are|they have|they can|they would|they will|they did|they want to|they'd like (?:to|that|it)|they would like (?:to|that|it)|they (?:agree|accept|say yes|confirm)|it is|it does|it has|it did|it can|there is|there are|that's fine|that is fine|that works|ok|okay|the answer is yes|yes to (?:that|any|either)|correct|true|right|fixed|it's fixed|dice que sí)$/;

export const NO =
  /^(?:not|no|nope|they don't|they do not|they aren't|they are not|they're not|they haven't|they have not|they can't|they cannot|they wouldn't|they won't|they didn't|they did not|they say no|it isn't|it is not|it's not|it doesn't|it does not|it didn't|it can't|it cannot|there isn't|there is not|there's not|there aren't|the answer is no|dice que no|none|neither)$/;

/** How a caller refuses. Such a condition never asks: it listens. */
export const REFUSES =
  /\b(?:refuses?|declines?|won't|will not|would rather not|'d rather not|rather not|doesn't want to (?:give|say|share|answer|leave)|don't want to (?:give|say|share|answer|leave)|do not want to (?:give|say|share|answer|leave)|does not want to (?:give|say|share|answer|leave)|not willing|unwilling|no quiere (?:contestar|dar|decir))\b/;

export const REFUSING_WORDS = [
  "won't",
  'rather not',
  'refuse',
  "don't want to give",
  "don't want to say",
  'none of your business',
  'no comment',
  'prefer not',
];

/** A caller who does not speak the language says so in one of these. */
export const NO_ENGLISH =
  /^(?:they|the caller|caller|he|she|someone|anyone)(?: (?:does not|do not|doesn't|don't|can't|cannot|only|mostly) speaks?|(?:'s| is|'re| are) (?:only |mostly )?speaking) (?:much |any |only |mostly )?(?:english|spanish|french|another language|a different language)/;

export const NO_ENGLISH_WORDS = [
  'no english',
  "don't speak english",
  'do not speak english',
  'speak spanish',
  'spanish please',
  'español',
  'no hablo inglés',
  'habla español',
];

/** Danger is heard, never asked for. */
export const DANGER =
  /\b(?:chest pains?|trouble breathing|can't breathe|cannot breathe|not breathing|bleeding|overdose|suicid\w+|hurting themselves|kill themselves|unconscious|seizure|stroke|heart attack|smell(?:s)? (?:of )?gas|gas smell|gas leak|carbon monoxide|fire|smoke|sparks?|flames?|weapon|violence|emergenc(?:y|ies)|life[- ]threatening|danger|anybody is hurt|anyone is hurt|someone is hurt|injured|poison)\b/;

/** What callers do of their own accord: heard, never asked for. */
export const BEHAVIOUR =
  /^(?:they|he|she|the caller|caller|a caller|callers?|anyone|someone|somebody|anybody|the (?:customer|client|patient|guest|tenant))(?: only| just| still| keeps?| also| really| ever| starts? to| begins? to)*(?:'re| are| is)? (?:asks?|asking|mentions?|says?|saying|insists?|wants?(?! (?:to book|to move|to cancel|to be|to leave|it|a text))|demands?|threatens?|sounds?|seems?|gets?|becomes?|brings?|calls? (?:about|on behalf|for)|calling (?:about|on behalf|for|to)|complains?|talks?|tells?|gives?|volunteers?|offers?|interrupts?|hangs?|goes|stays?|speaks?(?! (?:with|to))|(?:have|has|had) (?:an?y? |more |other |further )*(?:questions?|complaints?|concerns?)|uses?|swears?|shouts?|need(?:s)? (?:help|somebody|someone)|upset|angry|mad|rude|abusive|silent|quiet|clicked|lost|confused|crying|changes? (?:their|his|her) mind)\b/;

/** What only the business or the agent can know: no caller is asked for it. */
export const OURS =
  /^(?:(?:everything|it all|all of it|it|all|that|they|the (?:details|answers|names?|numbers?|information|info))(?: all)? (?:(?:does|do) not |doesn't |don't )?(?:match(?:es)?|checks? out)|we|we're|we've|you|you're|you've|i|our|none|nothing|nobody|no one|no (?:times?|slots?|days?|openings?|appointments?)|there(?:'s| is| are)(?:n't| not)? (?:no|an?|any)? ?(?:openings?|slots?|availability|appointments?|room|space|times?)|the (?:team|office|staff|calendar|schedule|system|agent|slot|time|day|date)|that (?:time|day|date|slot)|needed|possible|necessary|in doubt|unsure|no sabe|no hay|nadie|nosotros)\b/;

/** "Once you have the number, …", "when they are done, …": the place in the text says it already. */
export const PROGRESS =
  /^(?:(?:and|then|but|so)\s+)*(?:(?:once|after|as soon as|when)\b.*\b(?:done|finished|collected|gathered|answered|confirmed|completed?|given you|told you|(?:you|we)(?: have|'ve| got|'ve got| get| know)(?: all| everything| the| their| this| that| these| it)?.*)|(?:if|where|when) (?:needed|necessary|appropriate|applicable|possible|required|relevant|available|useful|helpful|you can))$/;

export const HOURS_CLOSED =
  /\b(?:after[- ]hours|outside (?:of )?(?:business|office|opening|our|normal)? ?hours|(?:we're|we are|office is|business is|shop is|store is|it is|it's) closed|when closed|closed for the|nights? and weekends|(?:on|at|during) (?:the )?weekends?|^weekends?$|at night|fuera de horario|cerrad[oa])\b/;

export const HOURS_OPEN =
  /\b(?:(?:during|within|in) (?:business|office|opening|our|working|normal) hours|(?:we're|we are|office is|business is|shop is|store is|it is|it's) open\b|open now|horario de atención|abiert[oa])/;

export const CALLER_KNOWN =
  /\b(?:(?:caller|number|they|customer|patient|client) (?:is|are)(?: already)? (?:known|recogni[sz]ed|on file|in (?:the|our) (?:system|records))|(?:we|you) (?:already )?(?:know|recogni[sz]e) (?:the caller|them|who)|(?:returning|repeat|known) caller|called before|have called us before)\b/;

export const URGENT =
  /^(?:it's |it is |this is |the call is |the matter is |that is |they say (?:it's|it is) |es )?(?:really |very )?(?:urgent|an emergency|emergency|time[- ]sensitive|critical|urgente|una emergencia)(?: (?:calls?|matters?|issues?|requests?|callers?|cases?))?$/;

/** What came of the last act. */
export const FAILED =
  /^(?:(?:nobody|no one|no-one|nadie) (?:answers?|picks? up|is there|responds?|is available|is in|contesta|responde)|no answer|no reply|no response|no luck|they (?:don't|do not|doesn't) (?:answer|pick up)|there is no answer|there's no answer|(?:it|the (?:call|transfer|line|text|link|message|booking|webhook|request)) (?:fails?|failed|is busy|does not go through|doesn't go through|goes to voicemail|doesn't arrive|does not arrive|didn't arrive|not arrive|is not answered|isn't answered|isn't available|is unavailable)|the transfer (?:is not|isn't) (?:answered|possible)|that fails|unavailable|busy|voicemail|(?:it )?not arrive)\b/;

export const DONE =
  /^(?:(?:it|the (?:text|link|message|booking|transfer|call|request)) (?:works|worked|succeeds|goes through|went through|is sent|was sent|arrives|arrived|is booked)|(?:somebody|someone) (?:answers|picks up))\b/;

/** A condition that depends on what an arm before it offered, so that it does not exclude that arm. */
export const DEPENDS =
  /\b(?:accepts?|agrees?|still|says? (?:yes|no)|that (?:fails|works|helps|doesn't)|declines?|refuses?|fixed|nobody|no one|no answer|afterwards|after that)\b/;

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};
