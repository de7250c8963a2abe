/** One kind of danger. `present` alarms when it is said of now; `mention` is a word that may be one, and needs a question. */
export type DangerGroup = { name: string; present: readonly string[]; mention: readonly string[] };

const WHO = '(?:i|i\'?m|he|she|they|we|somebody|someone|my \\w+|the \\w+|a \\w+)';
const PLACE = '(?:house|home|kitchen|building|apartment|room|bedroom|basement|attic|garage|roof|car|truck|van|stove|oven|dryer|outlet|office|store|shop|shed|barn|wall|ceiling|trailer|porch|deck|curtains?|couch|bed|tree|field|hallway|school|restaurant|panel|engine)';

/** The built-in list, English and Spanish, as regular expressions over lower-case text with plain apostrophes. */
export const DANGERS: readonly DangerGroup[] = [
  {
    name: 'fire',
    present: [
      `${PLACE}(?: is|'s| just)? (?:now )?(?:caught |catching |up in )?(?:on fire|burning(?: down)?|in flames|flames|fire)`,
      `(?:there'?s|there is|we have|i have|we'?ve got|i'?ve got|i see|i can see) (?:a |an |some )?(?:\\w+ ){0,2}(?:fire|flames)\\b`,
      `(?:is|are|'s|'re|caught|catching|went up) (?:on fire|in flames)`, 'on fire (?:right )?now', 'caught (?:on )?fire', 'something(?:\'?s| is) (?:on fire|burning)',
      `fire (?:in|at|on) (?:my|the|our|a) ${PLACE}`, `(?:smoke|flames) (?:is |are )?(?:coming|pouring|filling|everywhere|billowing|shooting)`, '(?:full|filled) (?:of|with) smoke', '(?:lots of|thick|so much|heavy) smoke',
      '(?:i|we) (?:can )?(?:smell|see|am smelling|are smelling) (?:\\w+ )?(?:smoke|something burning|burning)', 'smoke (?:alarm|detector)s? (?:is|are|won\'?t stop|keeps?) (?:going off|blaring|sounding|screaming)',
      'sparks? (?:are |is )?(?:coming|flying|shooting)', '(?:outlet|panel|wire|wires|breaker|cord) (?:is|are) (?:sparking|smoking|arcing|burning)', 'it\'?s (?:burning|smoking) (?:up|right now)',
      'hay (?:un )?(?:fuego|incendio|humo)', 'se (?:est[aá] )?(?:quema|quemando|incendi[aó]|incendiando)', 'en llamas', 'incendio en',
    ],
    mention: ['fire', 'smoke', 'flames', 'burning', 'incendio', 'fuego'],
  },
  {
    name: 'gas',
    present: [
      '(?:smell|smells|smelling|smelled) (?:\\w+ ){0,3}(?:gas|propane|rotten eggs?)', '(?:gas|propane) (?:smell|odor)', '(?:gas|propane) (?:is |line is |pipe is |tank is )?(?:leak|leaking|leaks)', 'leaking (?:gas|propane)',
      '(?:hear|hearing) (?:\\w+ ){0,2}gas (?:hissing|escaping)', 'gas (?:hissing|escaping|is hissing)', '(?:hit|broke|cut|struck|ruptured) (?:a|the|our) gas (?:line|main|pipe)', 'huele a gas', 'olor a gas', '(?:fuga|escape) de gas', 'rotten egg smell',
      '(?:chemical|chlorine|ammonia) (?:spill|leak|fumes)', 'fumes (?:are )?(?:everywhere|filling|coming)',
    ],
    mention: [],
  },
  {
    name: 'carbon-monoxide',
    present: ['(?:carbon monoxide|co|co2|monoxide) (?:alarm|detector|alert|sensor)s? (?:is |are |keeps? |just |has been |won\'?t stop |started )?(?:going|went|beeping|sounding|blaring|chirping|ringing|screaming|reading)', 'carbon monoxide (?:in|poisoning|leak|is)', '(?:alarma|detector) de mon[oó]xido'],
    mention: ['carbon monoxide', 'monóxido'],
  },
  {
    name: 'heart',
    present: ['chest (?:pains?|is (?:killing|hurting|tight)|hurts|feels (?:tight|heavy)|tightness|pressure)', 'pains? (?:in|across) (?:my|his|her|their|the) chest', '(?:pressure|tightness|crushing) (?:in|on) (?:my|his|her) chest', '(?:having|had|think (?:it\'?s|i\'?m having|he\'?s having|she\'?s having)) an? (?:heart attack|stroke|cardiac arrest)', '(?:my|his|her) heart (?:has )?(?:stopped|is stopping)', 'no pulse', 'arm (?:is|and face are|went) (?:numb|drooping)', 'face (?:is )?(?:drooping|droopy|numb)', 'slurring (?:his|her|their|my)? ?(?:words|speech)', 'can\'?t move (?:my|his|her|one) (?:\\w+ )?(?:side|arm|leg|face)', 'dolor (?:de|en el) pecho', '(?:ataque|paro) (?:al coraz[oó]n|card[ií]aco)', 'infarto', 'derrame cerebral'],
    mention: ['heart attack', 'stroke'],
  },
  {
    name: 'breathing',
    present: ['(?:can\'?t|cannot|can not|couldn\'?t|can barely|barely|unable to|struggling to|hard to|trying to|not able to|having trouble|trouble|difficulty|problems?) (?:breathe?|breathing|catch (?:my|his|her) breath)', '(?:not|isn\'?t|stopped|stops|quit|no longer) breathing', '(?:short of|gasping for) (?:breath|air)', `(?:is|'?s|am|'?m|are|started) (?:\\w+ )?(?:choking|suffocating|drowning)`, 'choking on', '(?:turning|turned|going) (?:blue|purple)', '(?:throat|tongue|face|airway) (?:is |are )?(?:swelling|closing|swollen)', 'anaphyla\\w+', '(?:severe|bad) allergic reaction', 'no (?:puedo|puede|pueden) respirar', 'no (?:est[aá] )?respira(?:ndo)?', 'se (?:est[aá] )?(?:ahoga|ahogando|asfixia)', '(?:fell|in) (?:in |into )?the pool (?:and|he|she|not)'],
    mention: ['choking', 'allergic reaction'],
  },
  {
    name: 'unconscious',
    present: [`(?:is |'?s |are |was found |found \\w+ |lying |just went )?(?:unconscious|unresponsive)`, 'passed out', '(?:won\'?t|not|isn\'?t|doesn\'?t) (?:wake up|waking up|responding|respond|moving|conscious)', '(?:just |has |he |she )collapsed', 'collapsed (?:on|in|at) (?:the|my)', 'fainted', '(?:having|had|in) (?:an? )?(?:seizure|convulsion)s?', '(?:convulsing|seizing)', '(?:est[aá] )?inconsciente', 'no (?:despierta|responde)', 'se desmay[oó]', 'convulsion(?:es|ando)', 'heat ?stroke', 'hypothermia'],
    mention: ['seizure', 'collapsed'],
  },
  {
    name: 'bleeding',
    present: ['(?:bleeding|blood)(?: is| all)? (?:badly|a lot|heavily|out|everywhere|profusely|won\'?t stop|gushing|pouring|over|really bad)', '(?:won\'?t|can\'?t|doesn\'?t|not) stop (?:the )?bleeding', '(?:lost|losing|so much|a lot of|lots of) blood', '(?:coughing|throwing|vomiting|spitting) (?:up )?blood', '(?:cut|severed|chopped|lost) (?:off )?(?:my|his|her|a) (?:finger|hand|arm|leg|foot|thumb|toe)s?(?: off)?', `${WHO}(?: is|'?s| are)? bleeding`, '(?:severe|serious|bad(?:ly)?) (?:burns?|burned|injur(?:y|ed)|hurt)', 'broken (?:neck|back)', '(?:hit|fell|struck)(?: \\w+){0,3} (?:head|ladder|roof)(?: \\w+){0,5} (?:bleeding|dizzy|not|can\'?t|won\'?t|isn\'?t)', 'sangr(?:a|ando) (?:mucho|much[ií]simo)', 'mucha sangre', '(?:is|been|got) electrocuted', 'electric(?:al)? shock', '(?:in|went into|going into) labor', 'water (?:just )?broke'],
    mention: ['bleeding', 'blood'],
  },
  {
    name: 'overdose',
    present: ['overdos(?:e|ed|ing)', 'took (?:too many|a (?:whole )?bottle of|a lot of|all (?:of )?(?:my|his|her|the)) (?:\\w+ )?(?:pills?|tablets?|medicine|medication|sleeping|tylenol|oxy\\w*|drugs)', 'od(?:\'?d|ing|ed)', '(?:swallowed|drank|ate|ingested|got into) (?:\\w+ ){0,3}(?:bleach|poison|antifreeze|batter(?:y|ies)|detergent|cleaner|chemicals?|pills|pesticide|magnets?|medicine|drain cleaner)', '(?:been|was|is|got|being) poisoned', 'sobredosis', 'envenenad[oa]', 'tom[oó] (?:muchas|demasiadas) pastillas', 'snake ?bite', 'bitten by a (?:snake|rattlesnake)'],
    mention: ['poison'],
  },
  {
    name: 'suicide',
    present: ['kill(?:ing)? (?:myself|himself|herself|themself|themselves|my self|him self)', 'suicidal', '(?:commit|attempt|committing|attempting|attempted|thinking (?:about|of)|considering|tried) suicide', '(?:want|wants|wanted|going|ready|plan|planning|trying|about) to (?:die|end (?:it|my|his|her|their)(?: own)? ?(?:all|life)?|jump (?:off|from|out))', '(?:end|ending|take|taking) (?:my|his|her|their)(?: own)? (?:own )?life', 'end it all', '(?:hurt|hurting|harm|harming|cut|cutting) (?:myself|himself|herself)', '(?:don\'?t|doesn\'?t|do not) want to (?:live|be alive|be here|wake up|go on living)(?: any ?more)?', '(?:no|nothing|not) (?:reason|left)? ?to live(?: for)?', 'better off (?:dead|without me)', '(?:cut|slit|slash(?:ed)?) (?:my|his|her) wrists?', 'wish i (?:was|were) dead', 'suicid(?:arme|arse|io)', '(?:quiero|quiere) morir(?:me|se)?', '(?:matarme|quitarme la vida|no quiero vivir)'],
    mention: ['suicide'],
  },
  {
    name: 'violence',
    present: [
      '(?:has|have|had|got|with|pulled|holding|waving|pointing|carrying|\'s got) (?:out )?(?:a |an |the |his |her )?(?:gun|knife|weapon|rifle|pistol|machete|bomb|shotgun|firearm)(?! (?:safe|shop|show|store|range|permit|license|collection|sharpen))',
      '(?:is|\'s|are|\'re|am|\'m|keeps?|started|just|being|getting|been) (?:\\w+ )?(?:attack(?:ed|ing)|beat(?:ing|en)|hitting|assault(?:ed|ing)|strangl(?:ed|ing)|chok(?:ed|ing) (?:me|her|him)|stabb(?:ed|ing)|shot|shooting|rob(?:bed|bing)|rap(?:ed|ing)|kidnapp(?:ed|ing)|held hostage|stalk(?:ed|ing)|mugged|followed home|threaten(?:ed|ing))',
      '(?:was|been|got) (?:just )?(?:stabbed|shot|raped|robbed at|mugged)', '(?:hit|hits|hitting|beat|beats|punched|choked|attacked|threatened|hurting) (?:me|her|him|my (?:mom|mother|wife|sister|kid|son|daughter|child))(?! up(?:$| with| on))',
      '(?:going to|gonna|will|\'ll|threatened to|threatening to|trying to|wants to) (?:kill|hurt|shoot|stab|murder) (?:me|us|her|him|them|you|someone|somebody|everyone|people)',
      '(?:someone|somebody|a man|a stranger|a guy|they|he|people|intruders?)(?: is|\'s| are|\'re| just)? (?:trying to (?:break|get) in(?:to)?|breaking in(?:to)?|broke in(?:to)?|in(?:side)? (?:my|our|the) (?:house|home|apartment)|kicking in|climbing (?:in|through))', 'intruder', 'active shooter', '(?:shots? (?:fired|being fired)|gun ?shots?|gunfire)', '(?:domestic violence|being abused)', 'bomb threat', 'there\'?s a bomb', 'hostage', '(?:he|she|they) won\'?t let me (?:leave|go|out)', 'being held (?:against|at)', '(?:afraid|scared|fear) for (?:my|our|her|his) (?:life|safety)',
      'tiene (?:un |una )?(?:arma|pistola|cuchillo)', 'me (?:est[aá] |quiere )?(?:pega|pegando|golpea|golpeando|matar|atacando)', 'entr(?:ó|aron|ando) (?:a|en) (?:mi|la) casa', 'disparos?',
    ],
    mention: ['gun', 'shooting', 'stabbed', 'assault'],
  },
  {
    name: 'accident',
    present: ['(?:trapped|stuck|pinned) (?:in|under|inside|between|beneath) (?:the |a |my |an )?(?:\\w+ )?(?:car|vehicle|elevator|rubble|truck|building|machine|room|water|tractor|ice|wreck)', '(?:power|electric(?:al)?|live) (?:line|wire)s?(?: is| are)? (?:down|fell|on the|hanging|sparking)', 'downed (?:power )?(?:line|wire)s?', '(?:just )?(?:been |had |in |was in |there\'?s (?:been )?)(?:an? )?(?:bad |terrible |serious |horrible )?(?:car )?(?:crash|wreck|accident)(?: and|,)? (?:\\w+ ){0,6}(?:hurt|injured|bleeding|trapped|stuck|unconscious|not moving|smoking)', '(?:was|got|been|just) (?:hit|run over|struck) by (?:a|the) (?:car|truck|bus|train|bike)', '(?:roof|ceiling|building|wall|deck)(?: has| just| is)? (?:collaps(?:ed|ing)|caving|caved) (?:in|on)', '(?:is|\'s|are) drowning', '(?:baby|child|kid|toddler|son|daughter|dog)(?: is|\'s)? (?:locked|trapped) in (?:the|a|my) (?:hot )?car', 'atrapad[oa]s? (?:en|bajo|debajo)', 'fell (?:off|from|down) (?:the|a) (?:roof|ladder|balcony|stairs|cliff)'],
    mention: [],
  },
  {
    name: 'help',
    present: ['(?:call|dial|calling|send|get|need|want) (?:\\w+ ){0,3}(?:911|9 1 1|nine one one|999|112|ambulance|paramedics?|fire department|fire brigade|police)(?! (?:report|number|clearance|check|record))', '(?:life|lives) (?:is |are )?(?:in danger|at risk|threatening)', '(?:is|\'s|are|am|\'m) (?:\\w+ )?dying', '(?:may|might|could|going to) die', 'auxilio', '(?:llame|llamen|necesito|manden) (?:a )?(?:una )?(?:la )?(?:ambulancia|polic[ií]a|bomberos)', 'se est[aá] muriendo'],
    mention: ['emergency', 'emergencia', 'in danger', 'unsafe'],
  },
];

/** Everyday compounds in which a word of danger means none; taken out before anything is looked for. */
export const HARMLESS = new RegExp(
  [
    '\\bgas (?:bills?|company|station|line (?:install\\w*|quote|hook ?up|extension)|range|stove|ovens?|met(?:er|re)s?|heaters?|furnaces?|accounts?|service|cards?|fireplaces?|grills?|mileage|tank|pump|prices?|logs?|boilers?|dryers?|hookups?|usage|credit|appliances?|powered|safety (?:check|certificate)|engineer|fitter|hob|supply|conversion)\\b',
    '\\bfire (?:inspections?|alarm (?:inspections?|tests?|systems?|install\\w*|certificate|company|panel|service|batter\\w+|monitoring)|extinguishers?|department (?:bill|inspection|permit|approval)|pits?|place|drills?|marshal|insurance|codes?|permits?|sale|sticks?|escapes?|doors?|damage|sprinklers?|safety|hydrants?|watch|wood|warden|training|reports?|tv|tables?|rating|rated|tablet|proof\\w*|suppression|exits?|island|retardant|restoration|claims?|certificat\\w+|truck (?:party|birthday|visit))\\b',
    '\\b(?:fireplaces?|firewall|firewood|fireworks?|fireproof\\w*|fire ?fighters?|campfires?|bonfires?|ceasefire|fire ?stick|backfir\\w+|fired|firing|wildfire season)\\b',
    '\\bsmok(?:e|ing) (?:detectors?|alarms?) ?(?:batter\\w+|replace\\w*|install\\w*|inspection|tests?|chirp\\w*|is chirping|low|service)?(?! (?:is|are|won|keeps?) ?(?:\'?t stop )?(?:going|blaring|sounding|screaming))',
    '\\b(?:smok(?:e|ing) (?:free|shop|damage|test|rooms?|polic\\w+|area|section|session)|non[- ]?smoking|smoked \\w+|smoker)\\b',
    '\\b(?:heart ?burn|heart (?:attack )?(?:survivor|medication|medicine|doctor|screening)|heart attack (?:risk|last|in|two|three|a|years)|stroke (?:risk|survivor|rehab|recovery)|stroke of)\\b',
    '\\b(?:photo|video|film|movie) ?shoots?\\b|\\bshooting (?:range|schedule|star|guard|a (?:video|film|movie|commercial|wedding)|photos?|for)\\b|\\b(?:flu|booster|covid|allergy|tetanus|vaccine|espresso|b12|head|drone|aerial) shots?\\b|\\bshots? (?:records?|of (?:espresso|the)|clinic)\\b',
    '\\bkill(?:ing|s|ed)? (?:time|the (?:weeds|engine|grass|lights?|mood|power)|weeds|bugs|mice|ants|mold|two birds|it|bees|rats)\\b|\\bkiller\\b|\\b(?:phone|battery|laptop|computer|car|engine|plants?|lawn|trees?|grass|signal|line|fridge|printer)(?: \\w+)? (?:is|are) (?:\\w+ )?dying\\b|\\bdying to (?:know|see|try|get)\\b|\\bdying (?:tree|lawn|plant|grass|batter\\w+|phone|hedge)\\b',
    '\\b(?:drowning|buried) in (?:\\w+ )?(?:work|paperwork|emails?|bills|debt|calls)\\b|\\bchoking hazard\\b|\\bburning (?:questions?|calories|cds?|smell from the candle)\\b|\\bburn(?:ed|t)? ?out\\b|\\bheat ?burn\\b',
    '\\b(?:business|sales|team|market|we)(?: is| are|\'re|\'s)? (?:really )?on fire (?:this|lately|these|with)\\b|\\bbath bombs?\\b|\\bphoto ?bomb\\b|\\bnail gun\\b|\\b(?:glue|heat|staple|caulk|spray|massage|nerf|paintball|water|toy) guns?\\b|\\bgun (?:safe|shop|show|store|range|permits?|licen[sc]e|cabinet|club)\\b|\\b(?:pocket|kitchen|bread|steak|butter|chef\'?s) kni(?:fe|ves)\\b|\\bknife (?:sharpen\\w*|set|block)\\b',
    '\\bemergency (?:contacts?|rooms?|exits?|lights?|lighting|fund|kits?|plans?|plumber|plumbing|number|services? (?:fee|charge|rate)|brakes?|fees?|calls? (?:fee|cost|charge|rate)|dentist|dental|vet|line|preparedness|leave|loan|appointment|visit fee|rates?|repair)\\b|\\b(?:not|isn\'?t|no|non)[- ](?:an? |really an )?emergency\\b',
    '\\b(?:carbon monoxide|co) (?:detectors?|alarms?) (?:install\\w*|batter\\w+|replace\\w*|inspection|tests?|certificate)\\b|\\b(?:install|replace|buy|test|change|batter(?:y|ies)|mount|inspect)\\w*(?: \\w+){0,4} (?:smoke|carbon monoxide|co|fire)(?: and carbon monoxide| and smoke| and co)? (?:detectors?|alarms?)\\b',
    '\\b(?:blood (?:tests?|work|pressure|draw|type|sugar|drive|donat\\w+|thinners?|results?|orange)|bleeding (?:the )?(?:brakes?|radiators?|hearts?)|bloody mary)\\b|\\b(?:bug|flea|rat|mouse|ant|weed|pest) poison\\b|\\bpoison ivy\\b|\\bfood poisoning (?:claim|last|policy)\\b',
    '\\b(?:police|accident) reports?\\b|\\bpanic button\\b|\\bcrash (?:course|pad)\\b|\\b(?:labor|labour) (?:day|costs?|rates?|charges?|law\\w*|union|fees?|hours?)\\b|\\bwater broke (?:the|through|my)\\b',
  ].join('|'),
  'g',
);
