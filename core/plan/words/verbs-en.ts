import type { VerbRow, VerbTable } from '../steps/verbs.ts';

const THEM =
  '(?:them|him|her|the caller|callers?|the (?:customer|client|patient|guest|tenant|member|person|owner|homeowner|family|driver|user|visitor|lead)|people|anyone|everyone|whoever)';

/** "Order number" and "report date" are nouns. */
const NUMBERED = ' (?:numbers?|no|id|code|date|total|reference|status)\\b';
const WHETHER = '(?:if|whether(?: or not)?)';

function row(act: VerbRow['act'], start: string, strong = true): VerbRow {
  return { act, strong, start: new RegExp(`^(?:${start})(?=$|[\\s,.;:!?"'(\\[-])`) };
}

/** Standing rules come first: "do not tell …" is no telling. */
const RULES: VerbRow[] = [
  row(
    'never',
    `never|do not|don't|under no circumstances|at no time|must not|mustn't|you (?:must|should|may|can) ?(?:not|never)|you (?:can't|cannot|mustn't|shouldn't|may not)|(?:we|the agent) (?:never|must not|must never)|avoid|refrain from|no (?!one\\b|answer\\b|need\\b|problem\\b|preference\\b|spare\\b|reply\\b|response\\b|luck\\b)[a-z#%]+ (?:[a-z#%]+ ){0,2}?(?:on|over|about|under|by|for|unless|without|before|until|from|to)`,
  ),
  row(
    'always',
    `always|(?:only )?one [a-z]+ only|only ever|at all times|be (?!sure\\b|honest\\b|upfront\\b|clear that\\b)(?:very |extra |always )?[a-z]+(?: about it)?(?=$|[,.;]| and | with | to )|stay (?:calm|polite|on|kind|friendly|patient|warm)|remain|keep (?:it|your|answers|the|things|a) .*(?:short|brief|calm|friendly|simple|tone|light)|use (?:a|the|plain|simple|short) .*(?:tone|words|sentences|language|name)|speak|talk (?:slowly|calmly)|sound`,
  ),
];

/** Speaks of the steps, not to the caller. */
const META: VerbRow[] = [
  row(
    'meta',
    `ask (?:these|the following|the questions|each (?:question|of)|one (?:question|thing))(?: questions?)?(?: (?:one|in|to).*)?$|one (?:question )?at a time|wait for (?:the|an|their|each) (?:answer|reply|response)|let ${THEM} (?:finish|talk|speak)|slow down|take your time|carry on(?: anyway)?|go on|move on|continue|proceed|keep going|skip (?:this|the|to|anything|everything|what|questions)|collect the following|go (?:back )?(?:through|over) what (?:they|the caller) (?:want|wants|would like|need|needs) (?:changed|to change|different)|(?:follow|use) (?:these|the following|the) steps|do the following|pause|listen`,
  ),
];

const GOING_BACK: VerbRow[] = [
  row(
    'go-back',
    `(?:start|begin) (?:again|over|from the)|go back to|return to|repeat (?:from|steps?|this (?:step|for)|these|the (?:steps|questions)|for (?:each|every))|ask again|try again from|loop`,
  ),
];

const ENDING: VerbRow[] = [
  row(
    'end',
    `end(?: (?:the |this )?(?:call|conversation))?(?= politely|$|[,.;])|end (?:the|this) (?:call|conversation)|hang up|say (?:good ?bye|bye)|good ?bye|bye|finish(?: (?:the )?(?:call|up|there))?(?= politely|$|[,.;])|finish the call|close (?:the|out the) (?:call|conversation)|wrap up(?: the (?:call|conversation))?|let them go|disconnect|thank (?:${THEM} )?and (?:hang up|end|say (?:good ?)?bye)(?: the call)?|stop there`,
  ),
];

const CONFIRMING: VerbRow[] = [
  row(
    'ask-if',
    `(?:ask (?:${THEM} )?to )?confirm (?:that )?(?:they|the caller) (?:want|wish|would|still|agree|really)|(?:ask (?:${THEM} )?to )?confirm (?:if|whether)`,
  ),
  row(
    'confirm',
    `confirm|re-?confirm|read (?:it|that|them|this|these|everything|all|the|their|his|her|back|out|name|number|over|each|those)(?=.*(?:\\bback\\b|again|aloud))|read back|read (?:it|that|everything) (?:over|out)|repeat|verify(?! (?:if|whether|they|that they))|go (?:back )?over|double[- ]?check|say (?:it all|all of it|it|that|them|everything|(?:the|their) (?:[a-z]+ ){1,4}?)(?: )?back|spell (?:it|that|them|the .*) back|recap|summari[sz]e|play back|re-?check|check (?:the |their )?(?:spelling|details are|number is|that .* (?:right|correct))|review (?:the|their|it|everything)|ask (?:${THEM} )?to (?:confirm|verify|double[- ]?check)|have ${THEM} (?:confirm|verify)|make sure (?:it is|it's|they are|that is|that's|everything is|(?:i|you|we)(?:'ve| have) (?:got )?(?:it|everything)|you got|the .* (?:is|are) (?:right|correct))`,
  ),
];

const MESSAGES: VerbRow[] = [
  row(
    'message',
    `(?:take|leave|save|write|log|record|send|submit|put|get|file) (?:down )?(?:a |the |an |their |it (?:all )?as a |this as a |the details as a |everything as a )(?:[a-z]+ )?message|(?:leave|save|pass|send|put) (?:it|this|everything|the details|all of (?:it|this)|that) (?:all )?(?:on )?(?:as|in|to) (?:a |an )?(?:message|voicemail)|(?:take|leave) (?:a )?messages?`,
  ),
];

/** "Ask them to restart": the caller does something, and the agent only says so. */
const HAVING: VerbRow[] = [
  row(
    'have-caller',
    `(?:ask|tell|instruct|advise|remind|get|invite|encourage) ${THEM} (?:not )?to|have ${THEM}`,
  ),
];

/** "Ask them to describe it": what the caller does is give a value. */
const GIVING: VerbRow[] = [
  row(
    'collect',
    `(?:ask|have|let|get|invite) ${THEM} (?:to )?(?:tell|give|spell|describe|explain|read (?:out|you)|provide|share|state|say|list|leave)(?: (?:you|us|me|out|it all))?`,
  ),
];

/** Whether something is to be had is for the business to look up; the caller cannot know. */
const FREE =
  " (?:it|that|this|there|the (?!caller)[a-z ]{2,30}?|a [a-z ]{2,20}?|any [a-z ]{2,20}?)(?:'s| is| are)?(?: (?:still|a|any|an|open|one|we have))* (?:free|available|availability|in stock|open (?:then|that|on|at)|opening|openings|slot|slots|room (?:left|for))\\b";

const ASKING: VerbRow[] = [
  row(
    'ask-if',
    `ask (?:${THEM} )?which(?: one)? (?:they|the caller|he|she)(?:'d| would)?(?: (?:rather|prefers?|likes?|wants?|like|prefer))*(?=$|[.,;])|(?:find out|ask) which one`,
  ),
  row(
    'ask-if',
    `(?:ask|double[- ]?check with|check with) (?:${THEM} )?${WHETHER}|(?:find out|see|check|determine|figure out|establish|verify|learn|know) (?:first )?${WHETHER}(?!${FREE})(?= (?:they|the caller|it|there|that|this|he|she|anyone|anybody|someone|the |their |you may|we may|any))|(?:ask|get) (?:${THEM} )?(?:their|for their|for) (?:permission|consent)|make sure (?:that )?(?:they|the caller|the (?:customer|patient|client|guest|member|owner))|verify (?:that )?(?:they|the caller)|wait (?:until|till|for) (?:they|the caller|them)|offer (?:to|them (?:to|the option))|ask (?:${THEM} )?to hold`,
  ),
  row(
    'collect',
    `ask (?:${THEM} )?(?:for|what|which|when|where|who|whose|how|why|their|in what|on what|at what|from what|until what|since when)|(?:find out|figure out|determine|learn|establish|get|check|note|work out) (?:from ${THEM} )?(?:what|which|when|where|who|whose|how|why|exactly|roughly)|find out|take down|write down|jot down|collect|gather|obtain|capture|request|identify|ask`,
  ),
];

const SENDING: VerbRow[] = [
  row(
    'send-text',
    `(?:text|sms)(?: (?!message|me\\b|back\\b)[a-z]|$)|text|send (?:${THEM} )?(?:a |the |an )?(?:[a-z]+ )?(?:text|sms)(?: message)?|send (?:.* )?(?:by|via|in a|as a|over) (?:text|sms)`,
  ),
];

const CONNECTING: VerbRow[] = [
  row(
    'transfer',
    `transfer|connect|put (?:${THEM}|the call|it|this) (?:straight |right |directly )?through|patch|hand (?:${THEM} |it |the call |this )?(?:off|over)|forward (?:${THEM}|the call|it|this call|to)|route|escalate|pass (?:${THEM}|the call) (?:on |over |along )?to|send (?:${THEM}|the call|it over|this call) (?:straight |right |over |directly )?to(?! voicemail)|send to(?= (?!the (?:board|list|queue|office email|printer|schedule)))|try the .*(?:phone|line|cell|number|extension)|call the (?:on-?call|emergency)|bring in|get (?:somebody|someone|a person|a human) on the line|warm transfer`,
  ),
];

const LOOKING_UP: VerbRow[] = [
  row(
    'knowledge',
    `answer (?:from|using|with what|out of|any|their|the|questions|it from|them from)|look (?:it |this |that |them |the .* |up .* )?(?:up )?(?:in|on) (?:the |our |your )?(?:.* )?(?:knowledge|list|table|page|sheet|faq)|look up .*(?:in|from) (?:the |our )?(?:.* )?(?:knowledge|faq)|look up (?:the )?(?:address|directions|hours|opening hours|policy|price|answer)|(?:use|consult|see|check|search|refer to) (?:the |our |your )?(?:.* )?(?:knowledge|price list|price table|price sheet|faq|listing info|info page|catering sheet|listings?)(?: .*)?|use (?:the|our) .* (?:in|from) knowledge|knowledge|refer to knowledge|answer(?! (?:with |the (?:phone|call) with )?["“])(?! with )`,
  ),
];

const DOING: VerbRow[] = [
  row(
    'webhook',
    `e-?mail(?!\\W*$)|(?:stop|pause|suspend|resume) (?:the|their|our|all|delivery|deliveries|service|services|billing|membership|subscription)\\b|send (?:the|a|an|it|this|that|everything|out|over|off|all|along|in|details|confirmation|link|request|${THEM})|(?:book|schedule|reserve|reschedule|rebook)(?= (?:it|them|the|a|an|this|that|him|her|in|for|their|now|service|appointment|job|visit)\\b|$|[,.;])|(?:put|pencil|slot|place|enter|add|drop|pop) (?:it|them|this|that|the|their|him|her|everything|name) .*(?:\\bin\\b|\\binto\\b|\\bon\\b|\\bdown\\b|\\bto\\b)|save|log|create|open (?:a|an|the|p\\d)|file (?:a|an|the|it)|submit|mark|flag|tag|label|dispatch|page (?:the|our|someone|[a-z]+)|notify|alert|message (?:the|our|[a-z]+)|register|cancel|update|apply|do (?:it|so|that)(?=$|[,.;])|charge|process|place|set (?:up|it|a)|make (?:the|a|an|their) (?:booking|reservation|change|appointment|order|note|payment)|issue|refund|enter|pass (?:it|this|the|that|everything|along|on)|relay|look (?:up|the|it|them|their)|(?:see|check|verify|make sure|find out) (?:first )?(?:${WHETHER}|that)(?=${FREE})|check (?:the|our|your|availability|for|in|inventory|stock|(?!and\\b|with\\b|that\\b|if\\b|whether\\b|out\\b|back\\b|they\\b|their\\b|them\\b)[a-z]+(?=\\W*$))|pull up|arrange|hold (?:a|the)|order(?!${NUMBERED})|assign|record(?!${NUMBERED})|report(?!${NUMBERED})|generate|start (?:a|the)|complete|queue|sign ${THEM} up|enrol|enroll|priority \\d|note(?= (?:it|this|that|them|everything|the (?:order|request|visit|booking|appointment|change))\\b)|remove|block|print|ship|return the|run`,
  ),
];

const TELLING: VerbRow[] = [
  row(
    'say',
    `tell|say|let ${THEM} know|let (?:the )?[a-z]+ know|explain|inform|mention|advise|remind|reassure|apologi[sz]e|thank|thanks|welcome|greet|assure|warn|suggest|acknowledge|be (?:honest|upfront|clear that)|wish|announce|offer|give (?:${THEM}|the|out|our|a|what|directions)|recommend|read (?:${THEM}|out|the|this|aloud)|empathi[sz]e|express|state|point out|direct ${THEM}|invite|decline|refuse|refer ${THEM}|respond|reply|answer with|answer ${THEM}|(?:begin|start|open|close|finish|end|answer|greet ${THEM}|introduce) (?:by saying |with )|introduce|describe|walk ${THEM}|note that|promise|quote|share|guide|stress|emphasi[sz]e|ask ${THEM} to`,
  ),
];

const TAKING: VerbRow[] = [
  row(
    'collect',
    `(?:get|take|note(?! the (?:order|request|visit|booking|appointment|change)\\W*$)|record(?!${NUMBERED})|need|grab|pick|choose|find|obtain|we need|i need|we'll need|provide)(?: down| out)?(?=$| (?:me|us|a|an|the|their|his|her|your|caller's|both|all|full|first|last|best|one|two|callback|contact|day|date|name|phone|email|number|address|mobile|cell|details)\\b)|(?:schedule|set|arrange|agree|find)(?: on)?(?= (?:a|the) (?:day|date|time|slot|window)\\b)`,
  ),
];

/** Said of the agent's own doing at the start of a sentence: "Start by getting the name". */
const GERUNDS =
  /^(get|ask|say|tak|collect|confirm|tell|thank|explain|lett|read|offer|apologiz|apologis|verify|find|check|greet|gather|giv|repeat|introduc|send|transferr|connect|book|sav|not)t?ing\b/;

function base(_: string, stem: string): string {
  if (stem === 'get' || stem === 'lett') return stem === 'get' ? 'get' : 'let';
  if (stem === 'transferr') return 'transfer';
  return /(?:k|z|s|v|c|t)$/.test(stem) &&
    ['tak', 'apologiz', 'apologis', 'giv', 'introduc', 'sav', 'not'].includes(stem)
    ? `${stem}e`
    : stem;
}

/**
 * English. Rows stand from narrow to wide, since the noun behind a shared verb decides which row is meant: "take a message"
 * before "take a name", "save it as a message" before "save".
 */
export const ENGLISH: VerbTable = {
  leads:
    /^(?:and(?: then)?|then|next|first(?:ly)?(?: of all)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|now|so|but|or|just|simply|please|kindly|gently|politely|calmly|briefly|softly|immediately|quickly|carefully|clearly|once more|at once|again|after (?:that|this)|before that|before (?:hanging up|ending the call|you book|anything else)|when (?:done|finished)|at the end|to (?:start|begin|finish|close)|(?:start|begin|finish|end|close) (?:off )?by(?! saying)|(?:begin|start) with(?= (?:the|their|a|name))|make sure (?:to|you|and)|be sure (?:to|and)|be sure you|remember to|try to|don't forget to|do not forget to|you (?:should|must|need to|have to|will|can|may|then)(?! not\b| never\b)|(?:the )?agent (?:should|must|will|can)|go ahead and|only|in all cases|regardless|ok(?:ay)?(?: so)?|all right|if possible|at this point|let's|i want you to|your (?:job|task|goal) is to|we want to|we need to(?= (?:ask|get|know|find|collect|take|confirm)))(?:[,:]\s*|\s+)(?!$)/,
  gerund: (clause) => clause.replace(GERUNDS, base),
  rows: [
    ...RULES,
    ...META,
    ...GOING_BACK,
    ...ENDING,
    ...CONFIRMING,
    ...MESSAGES,
    ...GIVING,
    ...HAVING,
    ...ASKING,
    ...SENDING,
    ...CONNECTING,
    ...LOOKING_UP,
    ...TAKING,
    ...DOING,
    ...TELLING,
  ],
};
