/** What may begin a condition. The words are the author's; `unless` turns the condition round. */
export const CONDITION_START =
  /^(?:(?:and|but|or|so|then|also|only|even|n)\s+)*(?:if|when(?! (?:did|do|does|are|was|were|will|would|can|could)\b)|whenever|unless|in case|in the event(?: that)?|provided|once|as soon as|should(?= (?:they|it|the|he|she|nobody|anyone|no one|this|that)\b)|for(?= (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|parties|groups|emergencies|anything|any other)\b[^,.;]*(?:,|:|->|→|\bexplain|\bsay|\btell|\btransfer|\bask|\bsend))|si(?= )|cuando(?= )|en caso de(?: que)?)\b(?! (?:so|not)[,:]? *$)/;

export const OTHERWISE =
  /^(?:(?:and|but|or)\s+)?(?:otherwise|or else|else(?! if)|if neither|if none of (?:these|those|the above)(?: appl(?:y|ies))?|in (?:all|any) other cases?|for (?:everything|anything|everyone) else|everything else|anything else|everyone else|all other (?:calls|callers|cases)|de lo contrario|en caso contrario|si no(?=\s*[,:]))(?:\s*\([^)\n]*\))?(?=\s*(?:[,:]|-|–|—|→|$)|\s)/;

/** "Otherwise" with its comma or colon. */
export const OTHERWISE_MARK = /^\s*(?:,|:|->|→|=>|–|—|-(?= ))\s*/;

/**
 * Words that begin what is to be done even without a comma before them: "if its gone say sorry". Narrower than the verb table,
 * since inside a condition many verbs are nouns ("if the text arrives").
 */
export const BARE_START =
  /^(?:say|tell|explain|mention|apologi[sz]e|thank|suggest|inform|warn|remind|reassure|advise|offer (?:to|them|a|the|an)|ask (?:if|for|them|him|her|the caller|what|which|whether|when|where|who|how)|transfer(?= (?:to|them|him|her|the|straight|directly)\b|$)|connect (?:them|to|the|him|her)|put (?:them|it|the|him|her)|take (?:a|the|their|down)|leave (?:a|the|their)|mark (?:it|as|the|this|them|urgent|rush)|let (?:them|the caller|him|her) know|send (?:them|the|it|to|a|him|her)|get (?:their|there|the|a|an) (?:name|email|number|phone|address|e-mail)|get (?:their|there|name|email)|give (?:them|the caller|out)|repeat|collect|end the call|hang up|try the|call the on|text (?:them|the|a)|txt|email (?:them|the)|book (?:it|them)|skip|don't|do not|never|note (?:it|that)|we (?:need|don't|do|can|have|will)|please|open a|pick (?:a|the)|escalate|decline|flag|go (?:back|on|to)|diga|dígale|pida|pregunte|transfiera|tome|pase|explique|ofrezca)\b/;

/** First words of BARE_START and GOVERNED, misspelt ones too: a cheap look before the patterns are tried at each word. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'say tell explain mention apologize apologise thank suggest inform warn remind reassure advise offer ask transfer connect put take leave mark let send get give ' +
    "repeat collect end hang try call text txt email e-mail mail book skip don't dont do never note we please pls plz open pick escalate decline flag go tranfer trasfer conect repaet " +
    'diga dígale pida pregunte transfiera tome pase explique ofrezca'
  ).split(' '),
);

const WORD_AT = / *([\p{L}'-]*)/uy;

/** False where no act can begin; true asks for a closer look. */
export function mayBegin(plain: string, at: number): boolean {
  WORD_AT.lastIndex = at;
  return FIRST_WORDS.has(WORD_AT.exec(plain)?.[1] ?? '');
}

/** Directly behind one of these, a verb belongs to the condition: "if they say …", "if you want to book …". */
export const SUBJECT_BEFORE =
  /(?:^|\s)(?:they|you|he|she|we|i|who|caller|callers|customer|patient|client|tenant|anyone|anybody|someone|somebody|nobody|everyone|people|to|not|don't|doesn't|didn't|won't|would|will|can|can't|cannot|could|should|may|might|must|never|do|does|did|and|or|just|only|still|already|please|rather|a|an|the|their|our|your|usted|no|quiere)$/;

/** Words that are both a verb of ours and a noun of a list: only a following object makes them a verb. */
export const NOUN_OR_VERB =
  /^(?:e-?mail|text|sms|message|book|order|page|note|record|report|place|process|tag|label|schedule|charge|issue|file|return|print|queue|block|cancel|update|request|offer|quote|share|guide|answer|promise|sound|finish|end|start|find|need|set|mark|check|run|use|direct|bye|log|ship|note|register|knowledge|review|state|express|release|summary|repeat|transfer|one|priority|flag|describe|spell)(?=$|[\s,.;:)])/;

export const OBJECT_AFTER =
  /^[a-z-]+ (?:it|them|the|this|that|these|him|her|everything|all|a|an|to|us|their|our|your|back|up|confirmation|details)\b/;

/** What the caller can be asked to do: behind "tell them to …" such verbs belong to what is said. */
export const CALLER_CAN =
  /^(?:call|dial|check|wait|hold|bring|put|restart|look|leave|send|text|read|stay|get|go|turn|unplug|close|open|move|take|e-?mail|write|keep|have|make|come|sign|fill|cancel|update|press|try|contact|book|remove|apply|return|start|use|listen|speak|talk|pay|place|hang up|find|confirm|note|do|don't|do not|never|avoid|be|ring|visit|ask (?:for|their|to|them|the)|complete|submit|enter|add|arrange|file|report|provide|give|see|let|set|finish|repeat|pick|choose|register|schedule|order|share|process|describe|remain)\b/;

/** … unless the object is the agent's business. */
export const AGENT_ONLY =
  /^(?:take (?:a|the) (?:message|voicemail|name)|take (?:a|the|their|down) .*(?:name|number|details)|get (?:a|an|the|their|his|her) (?:name|number|phone|email|address|callback|date)|ask (?:if|whether|what|which|when|where|who|how|for (?:the|their|a) (?:name|number|email|address))|offer|transfer|end the call|message the|book (?:it|them|the|a)|put (?:them|the caller|it)|send (?:them|the (?:request|link|confirmation|details))|text (?:them|the)|e-?mail (?:them|the (?:ticket|request))|don't (?:push|insist|argue))\b/;

/** "RULES: …", "FIRST: …": a heading in front of its line. */
export const INLINE_HEADING =
  /^(?:rules?|important|reminders?|remember|tips?|closing|opening|wrap[- ]?up|greeting|script|first|firstly|finally|last|then|next|at the end|to start|start|begin|safety|intro|introduction|reglas|importante)\s*:\s+/;

/** "GOAL: …": the whole sentence explains. */
export const EXPLAINS =
  /^(?:goals?|purpose|background|notes?(?: to (?:self|agent))?|context|info|fyi|objective|reason for this job|objetivo|nota)\s*:\s+/;

/** "When somebody calls …": true of every call, so it decides nothing. */
export const TRIVIAL_CONDITION =
  /^(?:(?:ok(?:ay)?|so)\s+)*when(?:ever)? (?:a |the |any )?(?:somebody|someone|somebdy|callers?|people|customers?|clients?|they|anyone|the phone) (?:first )?(?:calls?|rings?|phones?|gets in touch|contacts? us)\b/;

/** What a bare circumstance governs: "bedbugs tell them we need an inspection". Questions and collecting are never governed so. */
export const GOVERNED =
  /^(?:say|tell|explain|mention|warn|inform|transfer|connect|mark|flag|escalate|put them|send (?:them|to)|take a message|apologi[sz]e|let them know)\b/;

/** "After hours, take a message.": a time that governs the sentence. */
export const HOURS_FIRST =
  /^(?:after[- ]hours|outside (?:of )?(?:business |office |opening |our |normal )?hours|(?:during|within) (?:business|office|opening|our|working|normal) hours|(?:nights? and |on |at )?weekends?|at night|fuera de horario)\s*(?:,|:|-|–|—)?\s+/;

/** A statement about us or about the call is not a circumstance. */
export const NO_CIRCUMSTANCE =
  /^(?:we|our|i|it|it's|this|that|there|there's|these|they|you|please|the (?:team|staff|office|agent|call|caller)|as|because|since|so|always|never)\b|\b(?:is|are|was|were) (?:the|a|an|at|on|from|open|closed|free)\b/;

/** A person or line by name, standing where an act should stand: "police or impound: Marisol". */
export const PROPER_NAME =
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}(?:,? (?:line|ext\.?|extension|option) \d+)?(?=[.,;]|$)/u;

/** Words that make an act wait for the caller's yes: "only on a yes", "when the guest agrees", "once they say yes". */
export const ON_A_YES =
  /,?\s*(?:(?:but )?only )?(?:on (?:a|their) (?:yes|ok|okay|go-ahead)|with (?:their|a) (?:yes|ok|okay|consent|approval|agreement|go-ahead)|(?:if|when|once|after|as soon as) (?:they|he|she|the (?:caller|guest|customer|client|patient|member|tenant)) (?:agrees?|accepts?|approves?|confirms?(?: it| that)?|says? (?:yes|ok|okay|so)|gives? (?:a|the|their) (?:yes|ok|okay|go-ahead)|(?:is|are) (?:ok|okay|happy|fine)(?: with (?:it|that|this))?|wants? (?:it|that|this)))[.!\s]*$/;
