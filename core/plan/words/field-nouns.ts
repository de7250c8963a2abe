import type { FieldType } from '../plan.ts';

/**
 * Which kind of value a noun names. Tried in order on the mended label, the last noun of the label first where it matters;
 * the first row that matches wins.
 */
export const FIELD_NOUNS: readonly { type: FieldType; noun: RegExp }[] = [
  { type: 'email', noun: /\be-?mails?\b|\bcorreo\b/ },
  {
    type: 'text',
    noun: /\b(?:last (?:four|4)(?: digits)?|social security|ssn|vin|(?:license |licence )?plates?|tags?|gate codes?|door codes?|codes?|passwords?|pin|ids?|id number|[a-z-]+ id)\b/,
  },
  {
    type: 'people',
    noun: /\b(?:number of (?:people|guests|persons|adults|children|kids|attendees|diners|seats|passengers)|how many (?:people|guests|persons|will (?:come|be|attend)|are coming|adults|kids|seats|in (?:the|their) (?:party|group)|of (?:them|you))|party size|group size|head ?count|guest count|guests|attendees|people|passengers|diners|riders|travel(?:l)?ers|adults|kids attending|children attending|table size|cover count|how many$|cuántas personas|número de personas)\b/,
  },
  {
    type: 'number',
    noun: /\b(?:number of|how (?:many|old|far|high|tall|wide|heavy)|cuánt[oa]s|age|quantity|bedrooms?|bathrooms?|beds|baths|square (?:feet|footage)|sq ?ft|mileage|miles|hours|minutes|rooms|nights|servings|copies|units|pages|boxes|bags|pieces|windows|floors|stories|acres|size in|weight|height|clearance|pounds|count|year)\b/,
  },
  {
    type: 'phone',
    noun: /\b(?:phones?|cell|mobile|telephone|callback|tel[eé]fono|celular|móvil)\b|\bnumbers?\b(?! of)|\bnúmero\b/,
  },
  {
    type: 'price',
    noun: /\b(?:budget|price|cost|(?:most|least|maximum|max|minimum) (?:they|you|the caller) (?:can|could|will|would|want to|are willing to|want|'d) (?:pay|spend|afford)|(?:how much|what) (?:they|you) (?:can|could) (?:pay|spend|afford)|amount|how much|(?:electric|power|water|gas|monthly|phone) bill|fee|rent|salary|income|deposit|presupuesto|precio|importe|monto)\b/,
  },
  {
    type: 'date-time',
    noun: /^(?:and )?by when\b|^when (?:works?|suits?|is (?:good|best|convenient)|would (?:work|suit))\b|\b(?:(?:best|good|convenient|preferred) times? (?:to|for)|callback time|when (?:they|the caller|you|he|she|it).*(?:come in|available|free|suits?|work|call(?:ed)? back|reach(?:ed)?|visit|appointment|meet|start(?:ed)?)|when (?:to|a|an) (?:call|visit|appointment)|date and time|appointment time|time slot|slot|when it (?:started|began)|preferred (?:time|slot)|best time)\b/,
  },
  {
    type: 'time',
    noun: /\b(?:arrival|departure|pickup|pick-up|drop-off|start|end|finish|delivery|check-in|landing|flight|serving|ceremony|closing|opening|hora|preferred) times?\b/,
  },
  {
    type: 'date',
    noun: /\b(?:today|tomorrow|dates?|weekdays?|dob|birth ?dates?|birthday|days?|when|since|deadline|how soon|fecha|día|cuándo|move[- ]in|check[- ]?(?:in|out)|arrival|departure|(?:first|last|arrival|departure) night)\b/,
  },
  { type: 'time', noun: /\b(?:times?|hours?|what time|hora)\b/ },
  {
    type: 'address',
    noun: /\b(?:address(?:es)?|street|location|exact place|^place$|spot|zip(?: ?code)?|post ?code|postal code|city|town|county|moving (?:from|to)|pickup|drop[- ]?off|destination|where (?:they|it|the|you|he|she|is|are|to|in|we|should|help|do|does|did|would)?.*|venue|site|dirección|property|domicilio)\b/,
  },
  {
    type: 'person-name',
    noun: /\b(?:names?|surname|who (?:they|the caller|am|is|you|it is|to)|spouse|stylist|groomer|barber|doctor|dentist|hygienist|therapist|attorney|lawyer|paralegal|teacher|tutor|instructor|coach|nurse|advisor|adviser|realtor|agent they|technician|driver|recipient|guardian|contact person|nombres?|apellidos?|landlord|owner|manager)\b/,
  },
];

/** Nouns that may stand alone in a list of things to collect and name no type of their own: "reason, insurance carrier, make, model". */
export const LIST_NOUNS =
  /\b(?:reason|issue|problem|concern|complaint|message|subject|topic|details?|description|company|business|organi[sz]ation|employer|insurance|insurer|carrier|make|model|colou?r|plate|vehicle|car|symptoms?|medication|medicine|dose|dosage|pharmacy|service|type|kind|size|pets?|animal|breed|species|allerg(?:y|ies)|notes?|questions?|relationship|injur(?:y|ies)|event|occasion|preference|language|department|title|role|position|website|brand|product|item|material|roof|system|food|meals?|dish(?:es)?|starter|main course|dessert|cuisine|beverages?|instrument|garment|license|licence|unit|floor|level|gender|sex|diagnosis|height|weight|source|urgency|status|strength|window|amount|grade|subject|school|class|course|flavou?r|servings?|theme|style|fabric|length|width|dimensions?|quantity|ages?|sizes?|areas?|neighbou?rhoods?|budget|timeline|provider|plan|policy|claim|visa|passport|citizenship|nationality|occupation|profession|job|work|project|scope|damage|injur(?:y|ies)|treatment|condition|history|surger(?:y|ies)|vaccin\w*|shots|temperament|referral|referrer|comments?|feedback|rating|instructions|directions|extras?|add-ons?|toppings?|sides?|drinks?|menu|order|items?|tracking|receipt|warranty|vin|mileage|engine|trim|tires?|luggage|bags?|passengers?|stops?|airline|terminal|airport|nights?|rooms?|parking|amenit(?:y|ies)|utility|utilities|appliance|equipment|device|computer|phone model|operating system|version|error|username|login|seller|buyer|lender|down payment|credit score|employment|salary|availability|shift|experience|resume|skills?|certifications?|references?|portfolio|motivo|mensaje|empresa|asunto)(?:e?s)?\b/;

/** Words that carry no meaning in a key. */
export const KEY_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the their his her its your our my caller callers customer customers client clients patient patients they them he she it we you i of for to in on at with and or if is are was were ' +
    'be been do does did has have had will would can could should that this these those there what which who whom whose where when how why please ' +
    "best good valid current exact any some about roughly approximately also just so as from by they're it's caller's what's that's who's patient's customer's client's into than then " +
    'whether suit suits prefer prefers like likes want wants many much good number_of did ' +
    'el la los las un una su sus de del que es al por para le lo se si qué cuál cómo'
  ).split(' '),
);

/** In front of "number" these mean a telephone; any other noun means that something is numbered: "parcel number". */
export const PHONE_NUMBERS: ReadonlySet<string> = new Set(
  (
    'phone callback call-back back contact cell cellphone mobile telephone best good home work office daytime evening alternate ' +
    'alternative second other another direct fax whatsapp emergency main desk valid current new old reliable preferred text texting ' +
    'their your his her the a an any and or with to one person spouse parent mother father mom dad wife husband partner owner tenant ' +
    'landlord driver manager neighbor neighbour relative friend guardian caller family local toll-free'
  ).split(' '),
);
