import type { RepairKind } from './repair.ts';

/** `alone`: only where nothing else was said, since inside a sentence the words mean something else. */
export type RepairRule = {
  kind: RepairKind;
  pattern: RegExp;
  alone?: true;
  reason?: 'unknown' | 'unwilling';
};

const POLITE =
  "(?:(?:could|can|would|will) (?:you|u|i|we) |please |i'?d like (?:you )?to |i (?:just )?(?:want|need) (?:you )?to |let me |let's |may i |podría |puede |me puede )*";

/** In the order of their weight: what is found first decides. */
export const ENGLISH: readonly RepairRule[] = [
  {
    kind: 'abuse',
    pattern:
      /\b(?:you (?:people|guys|lot|all|folks)? ?(?:are|'re) (?:\w+ ){0,2}(?:idiots|morons|stupid|useless|crooks|scammers|clowns|worthless|pathetic|garbage)|are you (?:\w+ )?(?:deaf|stupid|dumb|brain ?dead|retarded|an idiot)|i hope (?:you|your|they|this)\b[^.?!]{0,30}\b(?:burns? down|dies?|rots?|goes? (?:bust|under|bankrupt)|fails?|choke|suffer)|i hate (?:you|this stupid|your stupid)|(?:worst|dumbest|stupidest) (?:\w+ )?(?:robot|bot|machine|company|assistant) (?:ever|i)|drop dead|eat (?:shit|dirt)|piss off|bite me|dumb ?ass|moron|go (?:fuck|screw|kill) yourself)\b/i,
  },
  {
    kind: 'abuse',
    pattern:
      /\b(fuck (?:you|off)|fuck(?:ing)? (?:idiot|moron|stupid)|go to hell|screw you|shut (?:the (?:hell|fuck) )?up|(?:you(?:'?re| are)?|u r) (?:an? |such an? |a fucking |so )*(?:idiot|moron|stupid|dumb(?:ass)?|piece of (?:shit|crap|garbage)|useless|asshole|bitch|bastard)|(?:stupid|dumb|bloody|damn) (?:idiot|moron|bot|robot|machine|bitch|thing)|son of a bitch|asshole|bitch)\b/i,
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `\\b${POLITE}(?:speak|talk|get through|be (?:put through|transferred|connected)|connect me|transfer me|put me through|get me|give me|have|want|need) (?:to |with |in touch with |on to )?(?:an? |the |some )?(?:actual |real |live |human |regular )*(?:person|human(?: being)?|representative|rep|agent|operator|receptionist|(?:somebody|someone)(?! (?:about|regarding|in|from|who|to|for|at|that|with))|live person|customer service|staff member|member of staff)\\b(?: (?:real|human|live|else|there|who works there|in the office|instead|please))*`,
      'i',
    ),
  },
  {
    kind: 'person',
    pattern:
      /\b(?:an? |the )?(?:real|actual|live|human) (?:person|human|agent|being|operator|representative|rep)\b|^\W*(?:a |an )?(?:human|person|operator|representative|agent|receptionist)(?: please)?\W*$|\bi (?:don'?t|do not) want to (?:talk|speak) to (?:a |an |this )?(?:robot|machine|bot|computer|recording|ai)\b|\ba (?:person|human),? please\b/i,
  },
  {
    kind: 'robot',
    pattern:
      /\b(?:are you|is this|am i (?:talking|speaking) (?:to|with)|you(?:'?re| are)?|you) (?:just |actually |really |like )?(?:an? )?(?:real )?(?:robot|bot|ai|a\.i\.|machine|computer|automated(?: system)?|recording|virtual assistant|human|real person|real human|person|chatbot|answering machine)\b\s*(?:or\b.*)?\??/i,
  },
  {
    kind: 'repeat',
    pattern:
      /\b(?:(?:can|could|would|will) you |please )?(?:say|repeat|ask) (?:that|it|this|the question|the last (?:part|bit|thing)|what you (?:just )?said|yourself)(?: (?:again|back|once more|one more time|please))*(?: for me)?\b(?<=again|repeat.*|once more|one more time)|\b(?:can|could) you repeat\b|\brepeat (?:that|please|it|the question)\b|\bcome again\b|\bone more time\b|\bsay again\b|\bwhat (?:did you|was that)(?: just)? ?(?:say|said)?\b(?! charge| for)|\b(?:i )?(?:didn'?t|did not|couldn'?t|can'?t|cannot) (?:quite )?(?:hear|catch|get|understand|make out) (?:you|that|what you said|the (?:last|question)|it)\b|\bi missed that\b|\b(?:you'?re|you are) breaking up\b/i,
  },
  {
    kind: 'repeat',
    pattern:
      /^\W*(?:(?:i'?m )?sorry|pardon(?: me)?|excuse me|what|huh|eh|hm+|beg your pardon|i beg your pardon|what'?s that|again|come again|hello)\W*$/i,
    alone: true,
  },
  {
    kind: 'slower',
    pattern:
      /\b(?:slow(?:er)?(?: it)? down|(?:speak|talk|go|say (?:that|it)) (?:a (?:little|bit) |a little bit |more )*slow(?:er|ly)|slower(?: please)?|too fast|not so fast|(?:speak|talk) up|louder)\b/i,
  },
  {
    kind: 'hold-on',
    pattern:
      /\b(?:(?:hold on|hang on|wait)(?: (?:a|one|just a) (?:sec(?:ond)?|moment|minute|min))|hold on|hang on|hold (?:please|the line)|(?:just )?(?:give me|gimme|one|just a|wait a|hold on a|hang on a) (?:sec(?:ond)?|moment|minute|min|mo|tick)|bear with me|let me (?:check|find|look|get|grab|see)(?: (?:it|that|my|the)\b[^.,!?]*)?|wait a (?:sec|second|minute|moment))\b/i,
  },
  {
    kind: 'cancel',
    pattern:
      /\b(?:never ?mind|forget (?:it|about it|that|i asked)|(?:let'?s )?(?:drop|stop|leave) (?:it|this|that)$|i (?:don'?t|do not) (?:want|need) (?:it|that|this|to do (?:this|that|it)|to continue) (?:any ?more|now)|i'?ve changed my mind|changed my mind|don'?t bother|start over)\b/i,
  },
  {
    kind: 'back',
    pattern:
      /\b(?:(?:let'?s |can we |could we |shall we )?(?:go|going|get|getting) back to|back to|return to|where were we|as i was saying)\b\s*(?<topic>[^.,!?]*)/i,
  },
  {
    kind: 'goodbye',
    pattern:
      /\b(?:(?:ok(?:ay)? |alright |all right |well )?(?:good ?bye|bye(?:[- ]bye)?|see (?:you|ya)(?: later| soon| then| tomorrow)?|talk (?:to you )?(?:later|soon)|have a (?:good|nice|great|lovely|wonderful) (?:day|one|evening|night|weekend|afternoon|rest of your day)|take care|i (?:have|'?ve got|got|need|should|gotta) (?:to )?(?:go|run|hang up)|gotta (?:go|run)|so long|cheerio|ciao|that'?s (?:all|everything)(?: (?:i (?:needed|need|wanted)|for (?:now|today|me)|then))*|that'?s it(?=,? (?:thanks|thank|for now|for today|bye))|(?<=no,? (?:thanks|thank you),? )that'?s it|that (?:will|would|'?ll) be (?:all|it|everything)|nothing else|i'?m (?:all )?(?:done|set)|we'?re (?:all )?(?:done|set|good)|hang(?:ing)? up)|adi[oó]s)\b(?! (?:to )?(?:the )?(?:doctor|store|bank|work|pick))/i,
  },
  {
    kind: 'refusal',
    reason: 'unwilling',
    pattern:
      /\b(?:i(?:'?d| would) (?:rather|prefer) not(?: to)?(?: (?:say|give|tell|share|answer|do that|disclose)[^.,!?]*)?|i (?:don'?t|do not) (?:want|wish|like|feel comfortable|care) (?:to )?(?:say|give|giving|tell|telling|share|sharing|answer|disclose)[^.,!?]*|i(?:'?m| am) not (?:going to|gonna|comfortable|willing to)(?: (?:say|give|giving|tell|telling|share|sharing|answer)[^.,!?]*)|(?:that'?s |it'?s )?none of your (?:business|concern)|(?:that'?s|it'?s) (?:private|confidential|personal)|i (?:won'?t|will not|refuse to|can'?t) (?:say|give|tell|share|answer|disclose)\b[^.,!?]*|no comment|why do you need (?:that|to know|it|my)[^.,!?]*|can (?:we|i) skip (?:that|this|it)|skip (?:it|that|this)(?: one)?|i (?:don'?t|do not) (?:do|use) (?:an? )?(?:e-?mail|text(?:s|ing)?|cell|mobile|address)[^.,!?]*)/i,
  },
  {
    kind: 'refusal',
    reason: 'unknown',
    pattern:
      /\b(?:i (?:really |honestly )?(?:don'?t|do not|wouldn'?t|couldn'?t) (?:know(?! (?:if|whether|how|why|what to|where to|who to))|remember|recall|have (?:it|that one|one|that|any|the|my|an? (?:e-?mail|cell|mobile|phone|address|fax|number|account|policy|order))\b[^.,!?]*|have a clue|think i have (?:it|one|that))|(?:i'?m |i am )?not (?:really |quite |entirely |too )?(?:sure|certain)|no idea|no clue|dunno|i can'?t (?:remember|recall|say for sure)|i forg(?:e|o)t(?! about)|i(?:'?ve| have) forgotten|beats me|who knows|i have no idea|haven'?t (?:a clue|got (?:it|one|that)))\b/i,
  },
  {
    kind: 'correction',
    pattern:
      /\b(?:no,? (?:it'?s|its|that'?s not|that is not|not|i said|i meant|make (?:it|that)|the|my)|no,? no|actually|i mean(?:t)?|i said|(?:oh )?wait|correction|let me correct|sorry,? (?:it'?s|i meant?|that'?s|make|no)|(?:sorry|oh|oops|whoops|hold on),? (?:and |but |so )?(?:the|my) [\p{L}' -]{2,40}? (?:is|should(?: actually)? be|has to be|needs to be)|(?:the|my) [\p{L}' -]{2,40}? should(?: actually)? be|that'?s (?:wrong|not right|incorrect|not (?:it|correct|what i said))|not .{1,40}?,? (?:but|it'?s)|make (?:that|it)|i made a mistake|my mistake|change (?:that|it) to|instead of|rather|on second thought|scratch that)\b/iu,
  },
  {
    kind: 'thanks',
    pattern:
      /\b(?:thank you(?: (?:so|very) much)?|thanks(?: (?:so much|a lot|a bunch|again|very much))?|(?:much|really) appreciated?|appreciate (?:it|that|your help)|cheers|ta)\b/i,
  },
];
