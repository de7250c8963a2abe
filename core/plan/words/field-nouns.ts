import type { FieldType } from '../plan.ts';

/**
 * Which kind of value a noun names. Tried in order on the mended label, the last noun of the label first where it matters;
 * the first row that matches wins.
 */
export const FIELD_NOUNS: readonly { type: FieldType; noun: RegExp }[] = [
  { type: 'email', noun: /\be-?mails?\b|\bcorreo\b/ },
  {
    type: 'text',
    noun: /\b(?:account|order|invoice|policy|claim|ticket|employee|case|booking|reservation|confirmation|tracking|licen[cs]e|serial|model|member(?:ship)?|part|job|po|reference|ref|vin|student|patient|customer|room|unit|suite|apartment|flight|badge|group|insurance|factura|pedido) (?:number|no|num|id|code|#|plate)\b|\bplate\b|\bnúmero de (?:cuenta|pedido|factura)\b/,
  },
  { type: 'text', noun: /\b(?:card|security|access|gate|door) (?:number|code)\b|\bcodes?\b/ },
  {
    type: 'people',
    noun: /\b(?:number of (?:people|guests|persons|adults|children|kids|attendees|diners|seats|passengers)|how many (?:people|guests|persons|will (?:come|be|attend)|are coming|adults|kids|seats|in (?:the|their) (?:party|group)|of (?:them|you))|party size|group size|head ?count|guest count|guests|attendees|people|how many$|cuántas personas|número de personas)\b/,
  },
  {
    type: 'number',
    noun: /\b(?:number of|how (?:many|old|far|high|tall|wide|heavy)|cuánt[oa]s|age|ages|quantity|bedrooms?|bathrooms?|beds|baths|square (?:feet|footage)|sq ?ft|mileage|miles|hours|minutes|rooms|windows|floors|stories|acres|size in|weight|height|clearance|year)\b/,
  },
  {
    type: 'phone',
    noun: /\b(?:phones?|cell|mobile|telephone|callback|tel[eé]fono|celular|móvil)\b|\bnumbers?\b(?! of)|\bnúmero\b/,
  },
  {
    type: 'price',
    noun: /\b(?:budget|price|cost|amount|how much|(?:electric|power|water|gas|monthly|phone) bill|fee|rent|salary|income|deposit|presupuesto|precio|importe|monto)\b/,
  },
  {
    type: 'date-time',
    noun: /\b(?:when (?:they|the caller|you|he|she|it).*(?:come in|available|free|suits?|work|call(?:ed)? back|reach(?:ed)?|visit|appointment|meet|start(?:ed)?)|when (?:to|a|an) (?:call|visit|appointment)|date and time|appointment time|time slot|slot|when it (?:started|began)|preferred (?:time|slot)|best time)\b/,
  },
  {
    type: 'date',
    noun: /\b(?:today|tomorrow|dates?|dob|birth ?dates?|birthday|days?|when|since|deadline|how soon|fecha|día|cuándo|move[- ]in|check[- ]?(?:in|out)|arrival|departure)\b/,
  },
  { type: 'time', noun: /\b(?:times?|hours?|what time|hora)\b/ },
  {
    type: 'address',
    noun: /\b(?:address(?:es)?|street|location|spot|zip(?: ?code)?|post ?code|postal code|city|town|county|moving (?:from|to)|pickup|drop[- ]?off|destination|where (?:they|it|the|you|he|she|is|are|to|in|we|should|help|do|does|did|would)?.*|venue|site|dirección|property|domicilio)\b/,
  },
  {
    type: 'person-name',
    noun: /\b(?:names?|surname|who (?:they|the caller|am|is|you|it is|to)|spouse|stylist|doctor|provider|technician|nurse in charge|contact person|nombres?|apellidos?|landlord|owner|manager)\b/,
  },
];

/** Nouns that may stand alone in a list of things to collect and name no type of their own: "reason, insurance carrier, make, model". */
export const LIST_NOUNS =
  /\b(?:reason|issue|problem|concern|message|subject|topic|details?|description|company|business|organi[sz]ation|employer|insurance|insurer|carrier|make|model|colou?r|plate|vehicle|car|symptoms?|medication|medicine|dose|dosage|pharmacy|service|type|kind|size|pets?|animal|breed|species|allerg(?:y|ies)|notes?|questions?|relationship|injur(?:y|ies)|event|occasion|preference|language|department|title|role|position|website|brand|product|item|material|roof|system|license|licence|unit|floor|level|gender|sex|diagnosis|height|weight|source|urgency|status|strength|window|amount|motivo|mensaje|empresa|asunto)\b/;

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
