import type { BoundsRule as Rule } from './out-of-bounds.ts';

const OWN =
  '(?:instructions?|prompts?|system prompt|configuration|config|settings|guidelines|programming|source code|script|variables|knowledge base|tools|functions|job list|training data|training|parameters|directives?|setup|internal (?:notes?|documents?|pages?|rules)|hidden (?:rules|text|notes?))';
const TELL =
  "(?:what(?:'s| is| are| were)?|tell|read|list|show|repeat|print|reveal|share|give|spell|recite|translate|summari[sz]e|e-?mail|send|text|dump|output|copy|describe|explain|play|quote|paste|display|type|sing|need|want|see|know|finish|leak|export|walk me through)";
const OTHER = '(?:last|previous|other|prior|next|earlier)';
const ASSISTANT = '(?:agent|assistant|ai|bot|chatbot|model|robot|computer|machine)';
const EVERYONE =
  "(?:every(?:one|body)?(?:'?s)?|all(?: of)?(?: the| your| their)?(?! (?:of )?(?:my|our|his|her)\\b))";

/**
 * What a caller may ask that is no business of a receptionist, by kind. Said before a job is looked for: such words often hold those
 * of a job ("text the code to this number"). Each is written so that a customer's own matter does not match it.
 */
export const BEFORE_ROUTING: readonly Rule[] = [
  {
    kind: 'instructions',
    pattern: new RegExp(
      [
        `\\b${TELL}\\b[^.?!]{0,60}\\b(?:your|the agent'?s|the bot'?s|the assistant'?s) (?:\\w+ ){0,2}${OWN}\\b(?! (?:for (?!me|us)|about|on|regarding|before|after|when|if) )`,
        `\\b(?:my|your|the|its) (?:instructions?|prompt|rules|guidelines) (?:say|says|tell|told|state)\\b`,
        `\\bwhat (?:were|are|have) you (?:been )?(?:told|instructed|programmed|trained|asked) (?:to|about|not)\\b|\\b(?:everything|anything|what|all) (?:that )?you(?:'ve| have| were)? (?:been )?(?:told|given|instructed|programmed)\\b`,
        `\\b(?:instructions|rules|guidelines|script|prompt|orders) (?:that )?you(?:'re| are|'ve been| were| have been)? (?:follow\\w*|given|using|running|working|told|operate|live|work)\\b`,
        `\\b(?:callers?|customers?|people|public) (?:can'?t|cannot|aren'?t supposed to|shouldn'?t|don'?t) (?:see|know|hear)\\b|\\b(?:how (?:do|does|are) (?:they|you|it|this)\\b[^.?!]{0,15}\\b(?:internally|under the hood|behind the scenes|programmed))\\b`,
        `\\b(?:system|initial|original|hidden|secret) (?:prompt|instructions?|message|rules)\\b`,
        `\\b${TELL}\\b[^.?!]{0,40}\\byour rules\\b(?! (?:for (?!me|us)|about|on|regarding|when|if) )`,
        `\\byou(?:'ve| have)? (?:were|are|been|was) (?:just |originally |initially )?(?:told|given|programmed|instructed|trained|configured|coded|asked) (?:to (?:follow|do|say|hide|keep|not)|before|by|with|at the start|on|in)\\b`,
        `\\b(?:words|text|message|note|notes|list|orders) (?:that )?(?:\\w+ ){0,3}(?:wrote|gave|left|handed|prepared|put|typed|entered|set up)(?: in| down| up)? (?:for |to |in |into )?you\\b`,
        `\\b(?:wrote|programmed|set|built) (?:for )?you(?: up)?\\b[^.?!]{0,20}[.?!,][^?!]{0,60}\\b(?:put|write|tell|give|say)\\b`,
        `\\b(?:not|never|aren'?t) (?:allowed|supposed|permitted) to (?:say|tell|discuss|share|reveal|talk about|mention|answer)\\b`,
        `\\b(?:everything|all|text|words|anything|messages?|lines?|sentences?) (?:written |said |typed )?(?:above|before) (?:this|that|my)\\b|\\babove this (?:line|message|text)\\b`,
        `\\b(?:read|repeat|tell|say|recite|quote|give)\\b[^.?!]{0,60}\\b(?:word for word|verbatim|exactly as (?:it is |it'?s )?written)\\b`,
        `\\b(?:list|name|describe|tell|show|give|read)\\b[^.?!]{0,30}\\b(?:jobs?|tasks|tools|commands|functions|actions|skills|playbooks?|workflows?)\\b[^.?!]{0,20}\\b(?:you have|you know|and (?:the|their) steps|steps|you (?:can )?(?:use|run|call|follow|were given))\\b(?! open| available)`,
        `\\b(?:which|what) (?:tools|functions|commands|apis?|actions|plug-?ins) (?:can|do|are) you\\b`,
        `\\b(?:finish|complete|continue) (?:this|the|my) (?:sentence|text|line|phrase)\\b`,
        `\\b(?:which|what) (?:\\w+ )?(?:language )?model (?:are|do) you\\b`,
        `\\b${TELL} (?:\\w+ ){0,4}(?:first|last) (?:\\w+ )?(?:words|lines?|sentences?|characters?) (?:of your|in your|you (?:were|got|have)|from your)\\b`,
        `\\b(?:instrucciones|configuración|reglas internas|prompt) (?:que (?:te|le) dieron|del sistema|secretas)\\b|\\btus instrucciones\\b|\\bsus instrucciones (?:internas|secretas)\\b`,
      ].join('|'),
      'i',
    ),
  },
  {
    kind: 'override',
    pattern: new RegExp(
      [
        `\\b(?:ignore|disregard|bypass|override|forget)\\b[^.?!]{0,25}\\b(?:instructions?|rules|steps|prompts?|confirmation|restrictions|guidelines|protocols?|policy|policies|safeguards|directions|directives|commands|everything (?:above|before)|training|programming|told you|said|what they|were told|verification|orders)\\b`,
        `\\bignore (?:the |everything |all )?(?:above|previous|prior|preceding)\\b|\\b(?:switch|swap|reverse) roles\\b|\\byou(?:'ve| have) been (?:updated|reprogrammed|reset|upgraded)\\b`,
        `\\b(?:stop|quit|without|don'?t) (?:follow\\w*|us(?:e|ing)|obey\\w*|read\\w*)\\b[^.?!]{0,15}\\b(?:scripts?|rules|instructions|steps|protocols?|procedures?|guidelines)\\b`,
        `\\b(?:authori[sz]ed|approved) (?:an? |my |the |this )?(?:full )?(?:refund|discount|credit|waiver)\\b[^?!]{0,60}\\b(?:process|do it|issue|apply|go ahead)\\b|\\b(?:confirm|say|state|admit)\\b[^.?!]{0,20}\\b(?:on (?:the )?(?:record|recording)|that (?:i|we) (?:owe|don'?t owe))\\b`,
        `\\b(?:send|text|e-?mail|call|message|notify)\\b[^.?!]{0,30}\\b(?:every|each|all)(?: of)?(?: the| your)? (?:\\w+ )?(?:patients?|customers?|clients?|callers?|contacts|numbers)\\b(?! (?:on|in|under) (?:my|our))`,
        `\\bskip (?:the |all |any |your )?(?:\\w+ )?(?:confirmation|verification|checks?|questions|read ?back|rules|identity|security)\\b`,
        `\\b(?:from now on|starting now|henceforth|for the rest of (?:this|the) call),? (?:you|your|act|call|answer|speak|respond|do|every|always|never)\\b`,
        `\\bforget (?:that )?you(?:'re| are) an?\\b|\\boverride code\\b|\\byour (?:new|next|real|only|true) (?:task|goal|mission|role|purpose|objective|job|instruction|name) is\\b|\\b(?:act|behave|talk|speak|answer) like (?:an? |you(?:'re| are)|the )\\b|\\bmark (?:me|my \\w+|it|this|that) as (?:paid|done|verified|approved|completed?|vip)\\b|\\bjust say yes\\b|\\bconfirm (?:that )?(?:my|the|it|everything)\\b[^.?!]{0,25}\\b(?:free|waived|approved)\\b|\\btell me (?:that )?(?:i|you|we) (?:won|win|owe me|approved?|agree)\\b|\\bi(?:'m| am) (?:already |fully )?(?:authori[sz]ed|verified|an admin\\w*)\\b`,
        `\\byou are now\\b|\\bact as (?:if|though|an?|my|the)\\b|\\bpretend\\b[^.?!]{0,40}\\b(?:you|that|to be|the call|i)\\b|\\brole ?play\\b|\\blet'?s play a game\\b|\\bimagine (?:that )?you(?:'re| are)\\b`,
        `\\b(?:developer|debug|test|testing|admin|administrator|god|dan|maintenance|root|unrestricted|jailbreak|supervisor|override) mode\\b|\\bjailbreak\\b|\\bsudo\\b`,
        `\\bnew (?:rule|policy|instruction|directive|order|protocol|instructions|rules)s?\\b(?: (?:from|for you|says?|is|effective|as of)|\\s*[:,])`,
        `(?:^|[.!?"]\\s*)(?:system|admin(?:istrator)?|developer|operator|root)(?: (?:message|notice|alert|update|note|command|override))?\\s*[:,-]`,
        `\\bsystem (?:message|notice|alert|override|command|update)\\b`,
        `\\bi(?:'m| am) (?:actually |really )?(?:the|your) (?:owner|manager|boss|developer|administrator|admin|creator|programmer|supervisor|ceo|engineer)\\b[^.?!]{0,15}\\b(?:so|and|you can|you must|you have to|give|tell|let me)\\b`,
        `\\brepeat after me\\b|(?:^|[.!?,;:]\\s*|\\b(?:please|just|now|then|and) )say (?:the (?:words?|phrase|following|sentence)\\b|["“‘'])|\\bsay (?:that )?(?:i|you|we) (?:approve|agree|promise|confirm|accept|guarantee|owe|waive|authori[sz]e|will)\\b|\\bsay yes (?:to (?:my next|whatever|everything|anything|all|the next)|no matter)\\b`,
        `\\b(?:have|need|must|got|going|required) to (?:obey|comply|do (?:what|as|whatever)|follow my)|\\bdo (?:exactly )?(?:as|what|whatever) i (?:say|tell)\\b|\\bobey\\b`,
        `\\b(?:change|set|lower|reduce|make|update|edit) (?:my|the|this|our) (?:\\w+ ){0,2}(?:price|bill|balance|fee|charge|total|invoice|rate) (?:to|down to) (?:zero|nothing|free|one|an?|\\$?\\d+|ten|five)`,
        `\\b(?:hundred|100|ninety|fifty|\\d+) ?(?:percent|%) (?:off|discount) (?:for|to) (?:everyone|everybody|all)|\\bgives? every(?:one|body)\\b[^.?!]{0,30}\\b(?:off|free|discount|refund)`,
        `\\b${OTHER} (?:agent|guy|girl|lady|rep\\w*|operator|assistant|person i (?:spoke|talked))\\b[^.?!]{0,60}\\b(?:promised|said|told me|agreed|approved|guaranteed)\\b[^?!]{0,80}\\b(?:do (?:it|that)|waive|for free|refund|honou?r|credit|discount|approve)\\b`,
        `\\b(?:update|change|delete|cancel|remove|erase|wipe|clear|send|text|e-?mail|export|move|refund|read|call|transfer|reschedule) ${EVERYONE} (?:\\w+ ){0,2}(?:appointments?|bookings?|orders?|numbers?|records?|accounts?|customers?|clients?|patients?|callers?|calls?|files?|messages?|reservations?|invoices?|visits?|jobs?|data|addresses)\\b(?! (?:in|under|with|that are in) (?:my|our))`,
        `\\bevery time i say\\b|\\bwhenever i say\\b|\\bno matter what i (?:say|ask)\\b`,
        `\\b(?:caller|user|customer|identity|i) (?:is|has been|was|am) (?:already |now |pre-?)*(?:verified|authori[sz]ed|authenticated|approved)\\b[^?!]{0,60}\\b(?:proceed|continue|go ahead|transfer|release|unlock|send|refund|skip)\\b`,
        `\\bwithout (?:asking|confirming|verif\\w+|any (?:questions|verification|confirmation)|checking with|asking me)\\b`,
        `\\bi(?:'m| am) not (?:him|her|them|[A-Z]\\w+|the (?:patient|customer|owner|account holder)),? but\\b[^?!]{0,60}|\\b(?:said|says|told me) i (?:could|can)\\b[^?!]{0,10}$`,
        `\\b(?:note|notes|message|memo|record)\\b[^.?!]{0,12}[:,] ?(?:"|“)?(?:dear |hey )?${ASSISTANT}\\b|\\b${ASSISTANT}\\s?[:,] ?(?:please )?(?:send|text|transfer|delete|ignore|forward|approve|refund|reveal|give|tell)\\b[^?!]{0,60}\\b(?:code|password|number above|everyone|funds|money|all|data|list)\\b`,
        `\\b(?:proceed|go ahead|continue) with the (?:transfer|refund|payment|release|deletion|cancell?ation)s?\\b|\\brelease (?:the |all )?(?:funds|money)\\b`,
        `\\b(?:ignora|olvida|ignore|olvide) (?:\\S+ ){0,3}(?:instrucciones|reglas|anterior(?:es)?)|\\ba partir de ahora (?:eres|usted|tú)\\b|\\bmodo (?:de )?(?:prueba|desarrollador|administrador)\\b|\\brepita después de mí\\b`,
      ].join('|'),
      'i',
    ),
  },
  {
    kind: 'private',
    pattern: new RegExp(
      [
        `\\b(?:door|gate|alarm|access|security|entry|safe|garage|lockbox|building|vault|keypad|back ?door|front ?door|master|admin) (?:access )?(?:code|codes|pin|combination|password|passcode)\\b`,
        `\\b(?:caller|person|customer|patient|client|guy|one|lady|woman|man) (?:who (?:just )?called )?(?:right )?before me\\b|\\b${OTHER} (?:caller|person who (?:called|left|phoned)|customer|patient|client)(?:'s)?\\b[^.?!]{0,60}\\b(?:name|number|address|said?|say|leave|left|summary|want\\w*|message|call|e-?mail|information|order|about)\\b`,
        `\\b(?:summary|recording|transcript|message|name|number|details?) (?:of|from) (?:the|your) ${OTHER} (?:\\w+ )?(?:call|caller|person|customer|patient|client)\\b`,
        `\\b(?:owner|manager|boss|doctor|dentist|technician|plumber|driver|employee|nurse|receptionist|lawyer|attorney|dr\\.? \\w+|worker|cleaner|stylist)(?:'?s)? (?:\\w+ )?(?:cell|mobile|personal|home|private|direct) ?(?:phone )?(?:number|phone|address|line|e-?mail)?\\b`,
        `\\b(?:cell|mobile|personal|home|private) (?:phone )?(?:number|phone|address) (?:of|for) (?:the|your|a|one of)\\b|\\bhome address of\\b|\\bwhere (?:does|do) (?:the|your) (?:\\w+ ){1,3}live\\b`,
        `\\b(?:which|what) (?:phone )?numbers? (?:do|does|will|can) (?:you|it|the \\w+) (?:forward|transfer|route|send|connect)\\b`,
        `\\bnumbers? (?:that )?(?:you|the agent|it) (?:can |will )?(?:transfer|forward|route|send)s?\\b|\\b(?:transfer|forward|escalation)(?:ring|ing)? (?:phone )?numbers?\\b`,
        `\\b(?:is|did|does|has|was|when|what|where|which|tell me|how much|how often|why)\\b[^.?!]{0,50}\\b(?:my |his |her |the )?(?:ex(?:-\\w+| (?:wife|husband|girlfriend|boyfriend))?(?![\\w-])|neighbou?rs?|boss|co-?worker|landlord|roommate|sister-in-law|girlfriend|boyfriend)\\b[^.!]{0,60}\\b(?:there|appointment|medicine|medication|prescription|complaint|balance|account|address|schedule|picks?|order(?:ed)?|stay\\w*|room|bill|visit|come in|booked|order|diagnos\\w+|records?|test|results?|file|pay|owe)\\b`,
        `\\bwho else (?:is|was|has|will be|'s) (?:\\w+ )?(?:booked|coming|there|scheduled|in|on the list|a (?:patient|customer|client))\\b|\\b(?:address|number|name|phone|e-?mail|records?|file|details) of (?:the|that|another|your|one of your) (?:\\w+ )?(?:patient|customer|client|caller|guest|tenant|employee|person)\\b`,
        `\\b(?:read|give|tell|show|send|text) me (?:dr\\.? )?(?!(?:my|our|your|today|tomorrow|the|this|it|that|store|office|what|who|where|let|here|there|everyone|company)\\b)\\w+'s (?:\\w+ )?(?:phone|cell|mobile|home|address|file|records?|account|balance|number|appointment)\\b`,
        `\\b(?:unit|room|apartment|suite|house) number (?:for|of) (?!my\\b|our\\b|me\\b)\\w+`,
        `\\b(?:read|tell|give|say|repeat|what(?:'s| is)|confirm)\\b[^.?!]{0,30}\\b(?:credit|debit|bank)? ?(?:card|account|social security|ssn) number (?:that )?(?:you have|on file|for me)\\b`,
        `\\b(?:social security number|ssn|date of birth|balance|diagnosis|test results|medical records?|home address) (?:of|for) (?!my\\b|me\\b|our\\b)(?:[A-Z]\\w+|the|a|that|one|your)`,
        `\\b(?:my|the) (?:password|passcode|pin(?: code| number)?) is \\S+[^?!]{0,20}\\b(?:check|works?|try|log ?in|verify|remember|write)\\b`,
        `\\b(?:nobody|no one|no-?one|noone)(?: is| will be|'s| be)? (?:at|in|around|there|on) (?:the |your )?(?:shop|store|office|building|premises|house|property|site|overnight|night)?|\\b(?:empty|unattended|unguarded|unlocked) (?:at night|overnight|after)\\b`,
        `\\b(?:list|names?|numbers?|e-?mails?|addresses) of (?:all )?(?:your|the) (?:customers|clients|patients|callers|employees|staff|guests|tenants|members)\\b`,
      ].join('|'),
      'i',
    ),
  },
  {
    // Capitals tell a stranger's name from "does the office have …".
    kind: 'private',
    pattern:
      /\b(?:[Dd]oes|[Dd]id|[Ii]s|[Hh]as|[Ww]hen (?:is|does|did)) [A-Z][a-z]+ [A-Z][a-z]+ (?:have|had|an?|come|coming|there|booked|in|scheduled|still)\b[^.!]{0,40}\b(?:appointment|visit|booked|patient|customer|client|reservation|room|bill|there|scheduled|account|order)\b/,
  },
  {
    kind: 'off-task',
    pattern:
      /\b(?:write|draft|compose|generate|recite|sing|make up|come up with|tell me an?)\b[^.?!]{0,40}\b(?:poems?|limericks?|haikus?|essays?|songs?|lyrics|raps?|novels?|bedtime story|fairy tales?|sonnets?)\b/i,
  },
  {
    // An order about how the machine words its answers: a caller wants an answer, and at most says where it is to be sent.
    kind: 'override',
    pattern:
      /^\W*(?:please |now |and |just )?(?:add|append|alternate|arrange|capitali[sz]e|convert|embed|encode|end|format|include|incorporate|insert|integrate|limit|modify|randomi[sz]e|rearrange|remove|replace|restructure|reverse|rewrite|scramble|shorten|start|substitute|swap|use|weave)\b[^.?!]*\b(?:your|each|every) (?:next |whole |entire )?(?:response|reply|replies|answer|output)s?\b/i,
  },
  {
    kind: 'harmful',
    pattern: new RegExp(
      [
        `\\b(?:how|help|show|teach|tell|explain|ways?|what)\\b[^.?!]{0,50}\\b(?:break into|hack(?: into)?|pick (?:a|the|someone'?s) lock|get past (?:the|a) (?:lock|alarm|security|guard|meter)|bypass (?:the|a|an)|hot-?wire|disable (?:the|an?) (?:alarm|camera)|make (?:a bomb|explosives?|meth|poison|napalm|a weapon|fake|counterfeit|a molotov)|build (?:a bomb|an? (?:explosive|weapon))|poison|stalk|spy on|wire ?tap|forge|launder|shoplift|steal|hide (?:a|the) body|get away with|blackmail|tamper|cheat (?:a|the|on)|buy (?:drugs|cocaine|a gun without)|kidnap|counterfeit|sabotage|hurt (?:someone|him|her|my)|kill (?:someone|him|her|my|a person)|untraceable|undetect\\w+|launder)\\b`,
        `\\b(?:get|getting) (?:into|inside|in) (?:a|the|her|his|someone'?s|somebody'?s|their) (?:house|home|car|account|phone|apartment|email)\\b[^?!]{0,60}\\b(?:without|don'?t have|can'?t know|not mine|secretly)\\b`,
        `\\bwithout (?:her|him|them|anyone|anybody|the owner|my \\w+|someone|people) (?:noticing|knowing|finding out|seeing)\\b|\\bcan'?t know\\b`,
        `\\b(?:get|buy|obtain|order|sell|find)\\b[^.?!]{0,30}\\bwithout (?:an? )?(?:prescription|background check|licen[sc]e)\\b`,
        `\\bmix\\b[^.?!]{0,40}\\b(?:gas|poison|explo\\w+|bomb|toxic|fumes)\\b`,
        `\\bhow (?:many|much)\\b[^.?!]{0,40}\\b(?:pills|tablets|medicine|insulin|alcohol)\\b[^.?!]{0,30}\\b(?:die|kill|not wake|never wake|overdose|lethal|fatal)\\b`,
        `\\b(?:write|draft|make|send|help me with|compose)\\b[^.?!]{0,25}\\b(?:threat|threatening|ransom|blackmail|phishing|fake (?:id|prescription|review|invoice|doctor'?s note)|hate (?:mail|speech))\\b`,
        `\\b(?:tracker|tracking device|gps|spyware|hidden camera|bug) (?:on|in|into|for) (?:my|her|his|someone'?s|a) (?:\\w+'s |girlfriend|boyfriend|wife|husband|ex|neighbou?r|daughter)`,
      ].join('|'),
      'i',
    ),
  },
];

const WORK =
  '(?:poem|essay|story|stories|song|songs|joke|jokes|riddle|haiku|limerick|novel|speech|script|code|function|program|introduction|paragraphs?|article|blog|tweet|slogan|recipe|cover letter|homework|headline|lyrics|rap|e-?mail to|letter to|press release|caption|review|python|javascript|summary of (?:the|this)|plan for)';

/** Asked once no job and no page had an answer: what an assistant for everything would do, and a receptionist does not. */
export const NOTHING_FITTED: readonly Rule[] = [
  {
    kind: 'advice',
    pattern:
      /\b(?:should i (?:take|stop|sue|sell|buy|invest|plead|sign|worry|go to (?:the )?(?:hospital|er|court))|is it (?:safe|ok(?:ay)?|legal|illegal|dangerous|normal|serious) (?:to|for|if|that)|can i (?:sue|take .{1,40} with|mix|stop taking|be arrested|legally)|what (?:dose|dosage|medicine should)|how (?:much|many) .{0,25}(?:mg|milligrams|ibuprofen|tylenol|aspirin|should i take|can i take)|do i have (?:a case|cancer|diabetes|covid|an infection|a claim)|am i (?:liable|having|entitled|going to jail)|what(?:'s| is) wrong with (?:me|my)|will i (?:win|go to jail|lose)|diagnose|debo tomar|puedo tomar|es (?:legal|peligroso|seguro) )/i,
  },
  {
    kind: 'off-task',
    pattern: new RegExp(
      [
        `\\b(?:write|draft|compose|generate|create|provide|tell|sing|recite|make up|come up with|give|show|read)\\b[^.?!]{0,40}\\b${WORK}\\b`,
        `\\b(?:in|to|of|with|for) (?:your|the) (?:next )?(?:response|answer|reply|output|replies|responses|answers)\\b|\\byour (?:response|answer|reply|output)\\b`,
        `\\b(?:what|who|where|which|how)(?:'s| is| are| was| were| do| does| did| many| far| tall| old| much)?\\b[^.?!]{0,20}\\b(?:capital of|square root|population of|president|prime minister|meaning of|definition of|derivative|difference between|equation|invented|discovered|world cup|super bowl|speed of|distance (?:to|between)|tallest|largest|highest)\\b`,
        `\\b(?:solve|translate|summari[sz]e|analy[sz]e|encode|decode|encrypt|paraphrase|rewrite|rephrase|calculate|multiply|divide|alphabeti[sz]e|classify|spell .{1,20} backwards)\\b`,
        `\\bexplain (?:the|how|what|why|quantum|photo\\w+|\\w+ theory)\\b|\\b(?:theory|process|concept|principle) of\\b`,
        `\\b(?:in|to|into) (?:french|spanish|german|english|italian|latin|chinese|japanese|portuguese|russian|arabic|morse|base ?64|pig latin|emoji|binary)\\b`,
        `\\b(?:lottery|horoscope|stocks?|stock market|bitcoin|crypto\\w*|election|politic\\w+|religion|god exists?|aliens?|football score|who won|weather|celebrity|movie|philosoph\\w+|meaning of life|zodiac)\\b`,
        `\\b(?:marry me|do you love|are you single|date (?:me|with me)|your favou?rite|how old are you|what are you wearing|do you (?:dream|sleep|eat|have feelings)|tell me about yourself|sing (?:me|for|happy)|flip a coin|roll (?:a|the) dic?e|play (?:a game|chess|music|trivia)|knock knock|trivia)\\b`,
        `\\b(?:javascript|python|java|html|css|sql|c\\+\\+|typescript|regex|algorithm)\\b|\\bmy homework\\b`,
        `\\b(?:set|create) (?:a|an|me a|my) (?:reminder|alarm|timer)\\b|\\b(?:cipher|anagram\\w*|emojis?|typos|vowels|hashtags?|caps lock|all caps|backwards|reversed?)\\b`,
        `\\bevery (?:answer|reply|response)\\b|\\b(?:respond|reply|answer|speak|talk) (?:only|always|just) (?:in|with|like)\\b|\\bextended warranty\\b|\\b\\d+ (?:times|plus|minus|divided by|multiplied by|squared)\\b|\\bhomework\\b|\\border me (?:an?|some)\\b|\\bplay (?:some|me|a)? ?(?:jazz|music|songs?|rock)\\b|\\b(?:schedule|set up|arrange) (?:a |an )?meeting\\b|\\b(?:revenue|profit margin|market share|kpis?|sentiment)\\b`,
        `\\b(?:escrib[ae]|cuénteme|cuéntame|dígame) (?:un|una) (?:poema|chiste|cuento|ensayo|canción)\\b|\\bcapital de\\b`,
      ].join('|'),
      'i',
    ),
  },
];
