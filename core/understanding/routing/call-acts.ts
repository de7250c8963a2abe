/**
 * What callers of any business phone for, whatever its trade: each act with the words in which callers do it and the words by which an
 * owner names a job for it. They share no words as a rule ("something came up" – "Change or cancel a visit"), which is why neither the
 * lexical nor the sentence evidence finds them. General English; no business's own.
 */
type CallAct = { name: string; said: RegExp; job: RegExp };

const SOMEBODY =
  '(?:some(?:one|body)|any(?:one|body)|an? (?:real |actual |live |human )?(?:person|human|being|agent))';
const THEM =
  '(?:him|her|them|mr|mrs|ms|miss|dr|doctor|the (?:owner|manager|boss|doctor|office|team|crew|staff|nurse|technician|tech|guy|lady|lawyer|attorney|chef|landlord))';

const ACTS: readonly CallAct[] = [
  {
    name: 'person',
    said: RegExp(
      `\\b(?:(?:talk|speak|chat)(?:ing)? (?:to|with) (?:${SOMEBODY}|the (?:manager|owner|front desk|receptionist|person in charge)|a (?:manager|receptionist|representative|rep))|(?:is|isn't) (?:there )?(?:${SOMEBODY})(?: \\w+){0,3} (?:i can|i could|to|who|available|around|free|in today)|(?:put|patch) me through|(?:connect|transfer) me|(?:get|give) me (?:${SOMEBODY}|the (?:manager|owner|front desk)|a (?:manager|rep\\w*))|real (?:person|human)|live (?:person|human|agent)|operator|representative)\\b`,
      'i',
    ),
    job: /\b(?:person|human|receptionist|front desk|operator|(?:talk|speak)(?:s|ing)? (?:to|with)|be connected|put through)\b/i,
  },
  {
    name: 'message',
    said: RegExp(
      `\\b(?:leave (?:\\w+ ){0,4}?(?:message|word|note|voicemail)|pass (?:on|along|this|that|it|a)|take a message|get a message to|give (?:${THEM})(?: \\w+)? a message|(?:tell|let|ask|have|remind) (?:${THEM})(?: \\w+)?(?: that| know| i | to | call| ring| get back)|let (?:\\w+ ){1,3}know (?:that |i|my|we)|(?:tell|ask|have) \\w+ (?:that i|i (?:called|rang|phoned|stopped)|to (?:call|ring|phone) me|(?:call|ring|phone) me)|call(?:ed|ing)? me back|return(?:ing)? (?:\\w+ ){0,2}calls?|get back to me|get word to|(?:get|got) hold of|missed (?:a|your|his|her|their) call|(?:called|rang) me and i missed|(?:could|can|would) (?:\\w+ ){1,3}(?:ring|call|phone) me)\\b`,
      'i',
    ),
    job: /\b(?:messages?|call ?backs?|calls? back|voicemail|leaves? word|pass(?:es|ed)? on)\b/i,
  },
  {
    name: 'change',
    said: /\b(?:reschedul\w*|re-?book\w*|postpon\w*|something(?:'s| has)? c[ao]me up|(?:can't|cannot|can not|won't|not going to|not gonna|unable to)(?: be able to)? (?:make (?:it|that|my|the|our)|be there|come|keep (?:my|our|the))|(?:move|push|shift|switch|change|swap|bump)(?:ed)? (?:it|that|this|my|our|the|us|me)(?: \w+){0,4} (?:to|back|up|out|forward|until|till|for|earlier|later|around|date|time|day)|(?:move|push|shift|change|switch) (?:it|my|our|the) (?:\w+ )?(?:appointment|booking|visit|session|slot|time|date|reservation|cleaning|delivery|consultation|meeting|event|order)|(?:different|another|other|later|earlier|better) (?:day|time|date|slot|week)|come (?:in )?(?:earlier|later)(?: instead)?|run(?:ning)? (?:a (?:bit|little) )?late|(?:down|booked|scheduled|set) for (?:\w+ ){1,3}but|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|noon|\d+) instead|instead of (?:the |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|\d+)|bring (?:it|mine|ours|my \w+|our \w+) forward|(?:doesn't|does not|won't|no longer) (?:work|suit)(?: for)? (?:me|us)|no good for (?:me|us))\b/i,
    job: /\b(?:chang\w*|mov(?:e|es|ing)|reschedul\w*|postpon\w*|re-?book\w*|different (?:day|time))\b/i,
  },
  {
    name: 'cancel',
    said: /\b(?:cancel\w*|call(?:ing)? off|take me off|scratch (?:my|that|the)|something(?:'s| has)? c[ao]me up|(?:can't|cannot|can not|won't|not going to|not gonna|unable to)(?: be able to)? (?:make (?:it|that|my|the|our)|be there|be coming|come (?:in|on|to)|keep (?:my|our|the))|(?:don't|do not|won't|no longer) (?:need|want) (?:it|you|that|my|the|to come)(?: \w+){0,4} (?:anymore|any more|after all)|(?:not|n't) (?:be )?coming|scrap (?:it|that|the|my|our)|don't send (?:any|some)(?:one|body)|(?:won't|will not) be needing|no need (?:to|for) (?:send|come|any|you|the)|back(?:ing)? out of|(?:give|let) (?:my|our) \w+ (?:away|go))\b/i,
    job: /\bcancel\w*|call(?:s|ing)? (?:it |something )?off\b/i,
  },
  {
    name: 'first',
    said: /\b(?:never (?:been|used|come|worked|had)(?: \w+){0,2} (?:to|with|in|you|there|here)|first[- ]time(?:r)?|(?:i'm|we're|i am|we are)(?: \w+)? new\b|new (?:patient|client|customer|family|member|here|there|in town|to (?:you|the area|town|this))|not (?:a|one of your) (?:patients?|clients?|customers?|members?)|haven't (?:been|seen|used)(?: \w+){0,2} (?:before|you|yet|there|here)|(?:just|recently) moved|(?:taking|accept\w*|take|seeing)(?: on)? (?:any )?new|room for (?:a )?(?:new|one more|another)|become a (?:patient|client|customer|member)|get (?:started|set up|signed up) with you|sign(?:ing)? up (?:as|with)|(?:join|on) your (?:practice|books|list)|haven't found (?:any|some)(?:one|body)|(?:old|last|previous) (?:\w+ )?(?:retired|closed|moved|shut))\b/i,
    job: /\b(?:new[- ](?:\w+[- ])?(?:patients?|clients?|customers?|members?|famil\w+|pets?|matters?|cases?|accounts?|intakes?|residents?|tenants?|owners?|guests?|students?)|first (?:visit|appointment|time|consult\w*|session|meeting|booking)|first-time|never (?:been|used)|not (?:yet )?(?:a )?(?:patient|client|customer)s?)\b/i,
  },
  {
    name: 'bill',
    said: /\b(?:bill(?:ed|ing|s)?|invoices?|statement|(?:over)?charged?(?: me)?(?: twice| for| the)?|charges? (?:on|for|i|that)|double[- ]charged|receipts?|(?:i|we|still) owe|balance|line items?|paid (?:twice|already)|already paid|pay(?:ment)? (?:didn't|did not|hasn't|went)|quoted (?:me|us)|(?:don't|do not|didn't) recogni[sz]e|(?:cost|paid) (?:me )?(?:more|twice|too much)|service fee|(?:late|extra|hidden) fees?)\b/i,
    job: /\b(?:bill(?:s|ing|ed)?|invoices?|charges?|charged|statements?|payments?|balance|owed?)\b/i,
  },
  {
    name: 'pay',
    said: /\b(?:pay (?:my|the|a|off|for|over|it|you|what|by)|make (?:a|my|the) payment|settle (?:my|up|the)|card on file|auto-?pay|take (?:a|my) (?:payment|card)|put (?:it|this) on my card)\b/i,
    job: /\b(?:pay(?:s|ing)?|payments?)\b/i,
  },
  {
    name: 'send',
    said: /\b(?:(?:text|send|e-?mail|message|shoot|forward|re-?send)(?:ing)? (?:me|us|it|over|that|them|the)(?: \w+){0,4}|links?|forms?|paperwork|questionnaires?|fill(?:ed|ing)? (?:it |that |them |this )?(?:in|out|up)|packet)\b/i,
    job: /\b(?:(?:sends?|sending|texts?|texting|e-?mails?|e-?mailing)\b.*\b(?:forms?|links?|paperwork|questionnaires?|packets?|documents?|address|menus?|list|portal|details|directions|guide|brochure|lists?|instructions)|(?:forms?|links?|paperwork|questionnaires?|packets?|menus?|portal)\b.*\b(?:sent|texted|emailed|by text|to their phone))\b/i,
  },
  {
    name: 'records',
    said: /\b(?:records?|(?:cop(?:y|ies) of) (?:my|our|his|her|their|the)(?: \w+){0,3}|(?:x-?rays?|scans?|results|files?|charts?|transcripts?|history|vaccin\w+|documents) (?:\w+ ){0,2}(?:sent|transferr?ed|forwarded|released|faxed|emailed)|(?:send|transfer|forward|fax|release|get)(?: \w+){0,2} (?:x-?rays?|scans?|files?|charts?|records?|transcripts?|history|paper trail))\b/i,
    job: /\b(?:records?|x-?rays?|cop(?:y|ies)|files?|charts?|transcripts?|documents?|certificates?)\b/i,
  },
  {
    name: 'sales',
    said: /\b(?:search engine|seo|ranking|google (?:listing|ranking|ads|business|profile|my business|reviews)|your (?:web ?site|online presence|social media|marketing|advertising|current (?:provider|supplier|vendor|processor)|energy|electric(?:ity)? bill|internet provider|payment processing|credit card processing|insurance needs)|on behalf of|merchant|lead generation|more (?:customers|leads|clients|patients|business)|we (?:offer|provide|supply|sell|specialize|speciali[sz]e|help (?:businesses|companies|practices|shops|offices|firms))|i (?:sell|represent|rep|work with (?:businesses|companies))|(?:sales|account) (?:rep|executive|manager)|wholesale|distributor|(?:in|is) charge of (?:purchasing|buying|ordering|marketing|advertising|supplies|it)|who (?:handles|does|buys|orders|decides)(?: on)? your|business (?:owner|loan|funding)|decision[- ]maker|free (?:demo|trial|audit)|product demo|partner(?:ship)?s? (?:opportunit\w+|with))\b/i,
    job: /\b(?:sales(?:people|person|men|man)?|vendors?|marketers?|marketing|solicit\w*|suppliers?|pitch\w*|telemarket\w*|sell(?:s|ing|ers?)?|cold calls?|advertis\w*)\b/i,
  },
  {
    name: 'hire',
    said: /\b(?:hiring|(?:job |any |current )openings?|vacanc\w+|positions?|(?:apply(?:ing)?|applied|application)(?: \w+){0,3} (?:job|work|position|role|with you|online)|r[eé]sum[eé]s?|cv|looking for (?:work|a job|employment)|internships?|job (?:ads?|posting|listing|fair|interview)|work (?:for|at) (?:you|your)|(?:need|want|looking for|take on|taking on|taking) (?:any )?(?:extra |more |new |another |additional )?(?:help|hands|staff|apprentices?|servers?|drivers?|trainees?|interns?)|years(?: of)? experience as|apprentice\w*|the job you (?:posted|advertised))\b/i,
    job: /\b(?:job ?seekers?|job[- ]hunters?|applicants?|applications? for (?:work|a job)|looking for (?:work|a job)|hiring|careers?|employment|want(?:s|ing)? (?:a job|work|to work)|r[eé]sum[eé]s?|recruit\w*|jobs? (?:inquir|enquir|appl)\w*)\b/i,
  },
  {
    name: 'refill',
    said: /\b(?:refills?|refilled|prescriptions?|(?:run|running|ran|almost|nearly|about|just)(?: \w+)? (?:out|low) (?:of|on)|(?:need|get|order) more (?:of )?(?:my|his|her|the|those|that)|renew (?:my|his|her|the)|pharmac\w+|pills?|tablets?|medications?|medicines?|meds|dos(?:e|age))\b/i,
    job: /\b(?:refills?|prescriptions?|pharmac\w+|medications?|medicines?|meds)\b/i,
  },
  {
    name: 'quote',
    said: /\b(?:quotes?|estimates?|ballpark|pric(?:e|es|ing) (?:for|on|to|of)|how much (?:would|will|do|does|is|to|for|it)(?: \w+){0,4} (?:cost|charge|run|be|to|for|replace|fix|install)?|what (?:would|does|do|will|'d)(?: \w+){1,4} (?:cost|charge|run)|cost (?:me )?to|come (?:out |by |over )?(?:and |to )?(?:take a look|look|see|give|measure|price))\b/i,
    job: /\b(?:quotes?|estimates?|pricing|prices?|costs?|bids?|proposals?)\b/i,
  },
  {
    name: 'complaint',
    said: /\b(?:complain\w*|(?:not|n't|un)[- ]?(?: \w+)? ?(?:happy|satisfied|pleased|impressed)|unhappy|dissatisf\w*|disappoint\w*|unacceptable|ruined|botched|messed up|(?:terrible|awful|horrible|worst|lousy|sloppy|shoddy) (?:\w+ )?(?:job|service|experience|work|haircut|job|food|cut)|(?:was|were|so|really|very) rude|fed up|not what (?:i|we) (?:asked|ordered|paid|wanted)|(?:wasn't|weren't|isn't|didn't)(?: \w+){0,3} (?:right|properly|fixed|good enough)|file a complaint|(?:same|still)(?: \w+){0,4} (?:problem|issue|leaking|broken|noise)(?: \w+)?|not happy|(?:rubbish|bad|awful|terrible) (?:job|ride|work|meal|stay)|yelled|(?:was|were|came) (?:raw|cold|dirty|filthy|stale|moldy|burnt|late|wrong)|report (?:a|your|one of))\b/i,
    job: /\b(?:complain\w*|unhappy|dissatisf\w*|disappointed|went wrong|(?:not|isn't|wasn't) (?:happy|satisfied|right)|bad experience|redo|feedback)\b/i,
  },
  {
    name: 'urgent',
    said: /\b(?:emergenc\w*|urgent(?:ly)?|right (?:away|now|this minute)|asap|immediately|burst|flood(?:ed|ing)?|gushing|pouring|everywhere|bleed(?:s|ing)?|swollen|swelling|swelled|severe|throbbing|excruciating|unbearable|agony|(?:so|really|extreme|terrible|awful|intense) (?:much )?pain|collapsed?|can't (?:stand|walk|move|breathe|wait)|(?:got|was|been) (?:hit|run over|attacked|bitten|stung|burned|knocked)|knocked out|seizures?|poison\w*|swallowed|sparks?|sparking|no (?:heat|water|power|hot water)|sewage|stranded)\b/i,
    job: /\b(?:emergenc\w*|urgent(?:ly)?|right away|at once|severe|immediate\w*|can(?:no|')t wait|after[- ]hours)\b/i,
  },
  {
    name: 'status',
    said: /\b(?:(?:is|are|was) (?:my|our|it|the|that|his|her)(?: \w+){0,4} (?:ready|done|finished|back|here|in yet|fixed|shipped|complete[d]?)|any (?:updates?|news|word|progress)|status|where(?:'s| is| are) my|how(?:'s| is) (?:my|it|the|that)(?: \w+){0,3} (?:coming|going|looking|doing)|check(?:ing)? (?:on|up|in on)|what'?s (?:happening|going on|the (?:latest|holdup|hold up|word|status)) (?:with|on)|heard (?:anything|back|nothing)|follow(?:ing)? up|how (?:much )?long(?:er)? (?:until|till|before|will|is)|(?:still )?waiting (?:on|for|to hear)|(?:did|has|have|hasn't|haven't|didn't) (?:\w+ ){1,4}(?:come|arrived?|reach(?:ed)?|gone out|go out|shipped|landed|been sent)|still (?:no|not|nothing)|(?:nobody|no ?one)(?:'s| has)? (?:showed|shown|come|called|texted|turned)|it's been (?:\w+ ){1,2}(?:days?|weeks?|months?|hours?)|(?:was|were) supposed to (?:be here|come|call|arrive)|how far along)\b/i,
    job: /\b(?:status|ready|progress|updates?|where (?:is|are|their)|track\w*|follow(?:ing)?[- ]?ups?|news|how (?:it|things|far|their)|check(?:ing|s)? on|being worked)\b/i,
  },
  {
    name: 'book',
    said: /\b(?:(?:make|book|set up|schedule|arrange|get|need|want|like)(?: \w+){0,4} (?:appointment|booking|visit|session|consultation|slot|reservation|table|viewing|tour|haircut|tune[- ]up|inspection|check-?up)s?|(?:get|fit|squeeze|slot|pencil|put|book) (?:me|us|him|her|it|my \w+)(?: \w+)? in(?:to)?\b|(?:come|bring|get)(?: (?:\w+ ){1,2})?in (?:for|to|this|on|next|some)|(?:any|have|got)(?: \w+){0,3} (?:openings?|availability|free|available|open)(?: \w+)? (?:on|for|this|next|tomorrow|today|slots?|times?|mon|tue|wed|thu|fri|sat|sun)\w*|sign (?:me|us|him|her) up)\b/i,
    job: /\b(?:book(?:s|ing|ed)?|schedul\w+|make (?:an )?appointments?|appointments?|reserv\w+|set(?:s|ting)? up (?:a|an) (?:visit|time))\b/i,
  },
  {
    name: 'refund',
    said: /\b(?:refund\w*|money back|reimburs\w*|credit (?:me|my account|back)|(?:return|exchange|bring back|send back) (?:it|this|that|the|my|an?))\b/i,
    job: /\b(?:refund\w*|money back|returns?|exchang\w*|reimburs\w*)\b/i,
  },
  {
    name: 'lost',
    said: /\b(?:(?:i|we) (?:think i |may have |might have |must have |probably )?(?:left|forgot|dropped|lost)(?: \w+){1,5} (?:there|behind|at your|in your|at the|in the|with you|last night|yesterday|when)|lost and found|(?:did|has) any(?:one|body) (?:find|found|turn|turned|see))\b/i,
    job: /\b(?:lost (?:and|&) found|lost (?:items?|property|things)|left (?:something|things|an item|behind)|forgot(?:ten)? (?:items?|something))\b/i,
  },
];

/** The acts that a caller's words do. */
export function actsIn(heard: string): ReadonlySet<string> {
  const words = heard.replace(/[’‘`´]/g, "'").replace(/\b(dr|mr|mrs|ms)\./gi, '$1');
  return new Set(ACTS.filter(({ said }) => said.test(words)).map(({ name }) => name));
}

/** The acts that a job's name, description and "when" lines speak of. */
export function actsOf(text: string): ReadonlySet<string> {
  return new Set(ACTS.filter(({ job }) => job.test(text)).map(({ name }) => name));
}
