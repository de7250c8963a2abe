/** What a choice is about, known by its options: the first set of which two are offered. */
export const OPTION_NAMES: readonly { options: RegExp; key: string }[] = [
  [
    'time_of_day',
    'mornings?|afternoons?|evenings?|noon|before noon|after noon|a\\.?m|p\\.?m|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)|lunch|midday|before|after',
  ],
  [
    'payment_method',
    'cash|(?:credit |debit )?cards?|che(?:ck|que)|invoice|insurance|venmo|zelle|paypal|financing|finance|self[- ]pay',
  ],
  [
    'property_type',
    'homes?|house|business|residential|commercial|apartment|condo|townhouse|townhome|store|shop|office|single[- ]family|rental|mobile home|warehouse|flat|restaurant|duplex',
  ],
  ['roof_type', 'shingles?|metal|tiles?|slate|flat roof|asphalt|wood shake'],
  ['contact_method', '(?:by )?(?:phone|text|e-?mail|sms|call|mail|letter)'],
  ['fuel_type', 'gas|electric|oil|propane|solar|diesel|hybrid|gasoline|tankless|wood'],
  ['customer_type', '(?:an? )?(?:new|existing|returning|current|former)(?: [a-z]+)?'],
  [
    'order_type',
    'pick[- ]?up|delivery|take[- ]?out|to go|dine[- ]?in|eat in|carry[- ]?out|shipping|shipped|curbside',
  ],
  ['species', 'dogs?|cats?|birds?|rabbits?|hamsters?|reptiles?|horses?|puppy|kitten'],
  [
    'timeline',
    'now|today|this (?:week|month|year|season)|next (?:week|month|year)|just looking|right away|asap|later|soon|not sure|someday',
  ],
  [
    'frequency',
    'one[- ]?time|once|weekly|every (?:week|other week|month|two weeks)|bi-?weekly|monthly|quarterly|yearly|annually|recurring|daily',
  ],
  [
    'transaction',
    'buy(?:ing)?|sell(?:ing)?|rent(?:ing)?|leas(?:e|ing)|own|refinanc(?:e|ing)|purchase|purchasing',
  ],
  ['vehicle_type', 'sedan|suv|truck|van|car|motorcycle|coupe|minivan|pickup truck|rv|trailer|boat|bus|limo'],
  [
    'drivetrain',
    'awd|4wd|fwd|rwd|all[- ]wheel(?: drive)?|front[- ]wheel(?: drive)?|rear[- ]wheel(?: drive)?|two[- ]wheel(?: drive)?',
  ],
  ['room_type', 'single|double|twin|king|queen|suite|studio|shared|private|dorm'],
  ['size', 'small|medium|large|extra large|half|full|standard|mini|big'],
  ['trip_type', 'one[- ]way|round[- ]trip|return|multi-city'],
  [
    'visit_type',
    'in[- ]person|virtual|video|telehealth|online|on[- ]site|remote|at (?:home|the office|the shop)|by video|over the phone',
  ],
  [
    'system_type',
    'furnace|heat pump|boiler|(?:an? )?(?:ac|a\\/c|air conditioner)(?: unit)?|mini[- ]?split|central air|radiators?|window unit|septic|sewer|well',
  ],
  ['resolution', 'refund|exchange|replacement|store credit|credit|repair|redo'],
  [
    'filing_status',
    'alone|jointly|single|married(?: jointly| separately)?|head of household|separately|together',
  ],
  [
    'affected',
    '(?:just |only )?(?:them|you|me|one person|one user|one machine|them alone)|everyone|everybody|the whole (?:office|team|building|house|street)|others(?: too)?|all (?:users|of them)',
  ],
  [
    'incident_type',
    '(?:car |auto )?(?:crash|accident)|(?:slip and )?fall|dog bite|(?:something )?at work|theft|fire|flood|hail|wind|vandalism|assault',
  ],
  [
    'location_type',
    '(?:at |in )?(?:an? )?(?:home|hospital|nursing home|hospice|facility|assisted living)|at home',
  ],
  [
    'service',
    'cut|colou?r|blowout|highlights?|shave|trim|wash|detail|manicure|pedicure|facial|massage|oil change|tires?|tow|jump|lockout|gas delivery|repair|install(?:ation)?|cleaning|inspection|maintenance|photo|video|both|replace(?:ment)?|new (?:system|install)|estimate|quote',
  ],
  ['clean_type', 'regular|deep|move[- ]?out|move[- ]?in|post[- ]construction|standard clean'],
  ['language', 'english|spanish|french|mandarin|cantonese|korean|vietnamese|portuguese|creole'],
  ['day', 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekdays?|weekends?|today|tomorrow'],
  ['spayed_neutered', 'spayed|neutered|fixed|intact'],
  ['side', 'left|right|front|rear|back|driver(?: side)?|passenger(?: side)?'],
  [
    'person',
    'mom|mother|dad|father|baby|child|kid|adult|senior|spouse|self|themselves|someone else|themself',
  ],
].map(([key = '', options = '']) => ({ key, options: new RegExp(`^(?:${options})$`) }));
