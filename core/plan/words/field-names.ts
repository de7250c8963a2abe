import type { FieldType } from '../plan.ts';

/**
 * How a person would name a value in a record, whatever words the author asked for it in: "how they are related" is a
 * relationship, "where to?" a destination. Tried in order on the bare label; `type` settles what the words alone leave open.
 */
export type FieldName = { says: RegExp; key: string; type?: FieldType };

const WHO =
  '(?:they|the caller|caller|he|she|you|the (?:customer|client|patient|guest|member|tenant|person))';
const AUX =
  "(?:'d| would| will|'ll| are| is|'re|'s| have| has|'ve| want| wants| need| needs| hope| plan| like| prefer| to| be| expect| can| could| currently| usually| ever| already| do| did| does| was| were)*";

export function named(says: string, key: string, type?: FieldType): FieldName {
  const form = says.replaceAll('WHO', WHO).replaceAll('AUX', AUX);
  return { says: new RegExp(`^(?:${form})$`), key, ...(type ? { type } : {}) };
}

/** Labels that begin with a question word. */
export const QUESTION_NAMES: readonly FieldName[] = [
  named(
    `(?:what|how) WHO(?: are|'re| is)? (?:related|connected)(?: to .*)?|how WHO (?:know|knows) .*`,
    'relationship',
    'text',
  ),
  named(`(?:what|which)(?: is| are)? (?:their |the |your )?relation(?:ship)?.*`, 'relationship', 'text'),
  named(
    `how (?:did )?WHOAUX (?:hear|heard|find|found|learn|learned|come across)(?: out)?(?: about| of)? (?:us|the .*)|where (?:did )?WHO hear.*`,
    'heard_about_us',
    'text',
  ),
  named(`who (?:referred|recommended|sent) .*`, 'referred_by', 'text'),
  named(
    `(?:from )?where (?:are |is )?(?:WHOAUX )?(?:start|starting|com(?:e|ing)|leav(?:e|ing)|depart(?:ing)?|travel(?:ling|ing)?|fly(?:ing)?|mov(?:e|ing)) ?(?:from|out of)?(?! to)`,
    'starting_point',
    'address',
  ),
  named(
    `where (?:are |is )?(?:WHOAUX )?(?:go|going|head|headed|heading|end up|want to go|travel(?:ling|ing)? to|fly(?:ing)? to|mov(?:e|ing) to)(?: to)?`,
    'destination',
    'address',
  ),
  named(`how WHOAUX (?:pay|paying)(?: for .*)?`, 'payment_method'),
  named(`how WHOAUX (?:reached|contacted|hear back|hear from us)`, 'contact_method'),
  named(`how much WHOAUX (?:owe|owes|owed)(?: .*)?`, 'amount_owed', 'price'),
  named(
    `(?:what|how much) WHOAUX (?:pay|pays|paying)(?: (?:now|today|currently|each|a|per|for)\\b.*)?`,
    'current_payment',
    'price',
  ),
  named(`(?:what|how much) WHOAUX (?:spend|willing to .*|looking to .*|have in mind)`, 'budget', 'price'),
  named(`how long (?:(?:has|have|had|it|it's|they|they've|this|the .*)\\b.*)?`, 'duration', 'text'),
  named(`how long WHOAUX (?:stay|staying|rent|keep|gone|away)(?: .*)?`, 'length_of_stay', 'text'),
  named(
    `how (?:soon|quickly|urgently) .*|when WHOAUX (?:need|needs|needed|want|wants) (?:it|them|this|that|these|the .*)(?: .*)?|by when .*|when .* (?:by|due|ready)`,
    'needed_by',
    'date',
  ),
  named(`by when`, 'needed_by', 'date-time'),
  named(`how (?:bad|severe|painful|serious) .*`, 'severity'),
  named(
    `when WHOAUX (?:buy|bought|purchase|purchased|order|ordered)(?: .*)?|when (?:it|they|the [a-z ]+) (?:was|were) (?:bought|purchased|ordered)`,
    'purchase_date',
    'date',
  ),
  named(`when WHOAUX (?:move|moving)(?: in| out)?`, 'move_in_date', 'date'),
  named(
    `when (?:did )?(?:it|this|that|the accident|the incident|they) (?:happen|happened|occur|occurred|took place)(?: .*)?|when was (?:it|the accident)`,
    'incident_date',
    'date',
  ),
  named(
    `when WHOAUX (?:hoping|planning|thinking|looking|hope)(?: .*)?|(?:what|which)(?: is)? (?:the |their )?(?:timeline|time ?frame).*`,
    'timeline',
  ),
  named(
    `where WHOAUX (?:park|parked|stuck|located|standing|stranded|at|calling from|right now|now)(?: .*)?|where WHOAUX|where (?:it|this|the (?:car|vehicle|job|truck|property|event|accident)) (?:is|was|happened)(?: (?:now|right now|parked|held|located))?`,
    'location',
    'address',
  ),
  named(
    `where(?: .*)? hurts?(?: .*)?|where (?:the |their |it )?(?:pain|hurts)(?: .*)?`,
    'pain_location',
    'text',
  ),
  named(
    `where to|where WHOAUX (?:going|headed|go|taken|dropped(?: off)?|towed)(?: to)?|where (?:it|the (?:car|vehicle|load)) (?:is going|should go|needs to go|goes)(?: to)?`,
    'destination',
    'address',
  ),
  named(
    `where WHOAUX (?:picked up|collected|coming from)|where to (?:pick|collect) .*`,
    'pickup_address',
    'address',
  ),
  named(`where WHOAUX (?:moving|move) from|moving from`, 'from_address', 'address'),
  named(`where WHOAUX (?:moving|move) to|moving to`, 'to_address', 'address'),
  named(
    `what WHOAUX (?:need|needs|want|wants|like|looking|have)?(?: to)? ?(?:done|fixed|repaired|installed|cleaned|trimmed|removed|painted|built|replaced|washed|serviced|worked on|have done|get done|had done)\\b.*|what (?:the )?(?:work|job|project) (?:is|involves).*|what needs? (?:doing|fixing|to be done|work).*`,
    'work_needed',
    'text',
  ),
  named(`what (?:are )?WHOAUX (?:selling|offering|offer|sell)(?: .*)?`, 'product', 'text'),
  named(`what WHOAUX (?:looking for|interested in|after|shopping for)(?: .*)?`, 'interest', 'text'),
  named(
    `what WHOAUX (?:order|ordered|ordering|buy|bought|purchase|purchased|get|getting|return|returning)(?: .*)?`,
    'item',
    'text',
  ),
  named(`what(?: has)? happened(?: .*)?|how (?:it|the .*|this) happened(?: .*)?`, 'what_happened', 'text'),
  named(
    `what (?:is )?(?:the )?(?:event|occasion|celebration|party)(?: is)?(?: for)?|what WHOAUX celebrating`,
    'event',
    'text',
  ),
  named(
    `(?:what|which) (?:kind|type|sort)?(?: of)? ?(?:animal|pet)(?: .*)?|for what animal|(?:kind|type|sort) of (?:animal|pet)`,
    'species',
    'text',
  ),
  named(
    `(?:what|which) (?:medicines?|medications?|drugs?|prescriptions?|meds)(?: .*)?`,
    'medication',
    'text',
  ),
  named(`(?:in |from )?(?:what|which) (?:town|city)(?: .*)?`, 'city', 'address'),
  named(
    `how many people|how many|how many (?:of them|will come|are coming)|how many WHOAUX(?: (?:have|coming|bringing|with))?|for how many(?: people)?`,
    'people',
    'people',
  ),
  named(`how far along .*`, 'progress', 'text'),
  named(
    `(?:from )?what time (?:until|till|to) what time|(?:from )?when (?:until|till|to) when|(?:what|which) (?:days and )?hours(?: .*)?`,
    'hours',
    'text',
  ),
  named(
    `who (?:is|was|'s)? ?(?:calling|called|speaking|they are|this is|am i speaking with)|whom? (?:i am|i'm|you're|you are) (?:speaking|talking) (?:with|to)`,
    'name',
    'person-name',
  ),
  named(
    `who (?:it|this|that|the (?:message|call|package|order)) (?:is|was) for|whom? WHOAUX (?:looking for|asking for|trying to reach|calling for|speak (?:to|with)|talk to|reach|see)|for whom`,
    'recipient',
    'person-name',
  ),
  named(
    `who (?:insures|is insuring) .*|who .*insur(?:ance|er|ed) (?:is )?(?:with|through|company)?.*|with whom (?:the )?(?:claim|insurance).*`,
    'insurer',
    'text',
  ),
  named(`why .*`, 'reason', 'text'),
  named(`when (?:works?|suits?|is (?:good|best|convenient)|would (?:work|suit))(?: .*)?`, 'day', 'date-time'),
  named(
    `(?:(?:best|good|convenient|preferred) )?times? (?:to|for) (?:(?:a |the |us to )?(?:call|reach|phone|contact|ring)).*|when (?:is (?:a )?(?:good|best) time )?to call.*`,
    'callback_time',
  ),
  named(
    `(?:(?:best|good|convenient|preferred) )?times? for .* (?:come|visit|stop by|drop by).*`,
    'visit_time',
  ),
  named(`who (?:was|is) driving`, 'driver', 'person-name'),
  named(
    `when WHOAUX (?:pick(?: it| them| this)? up|collect|come (?:get|pick).*)(?: .*)?|when .* (?:picked up|pickup|pick-up)(?: .*)?`,
    'pickup_date',
    'date',
  ),
  named(
    `when WHOAUX (?:drop(?: it| them)? off|bring .*)|when .* (?:dropped off|drop-off)(?: .*)?`,
    'drop_off_date',
    'date',
  ),
  named(
    `(?:tell )?(?:the |their )?(?:whole )?story(?: .*)?|(?:what .* )?in (?:their|your) own words|describe (?:it|what .*)`,
    'description',
    'text',
  ),
  named(`(?:what )?(?:the |their )?(?:strength|dosage|dose)(?: .*)?`, 'dose', 'text'),
  named(
    `(?:what )?(?:is )?(?:the |their )?roof (?:is |was )?(?:made )?(?:of|material)|what (?:is )?(?:the |their )?roof is(?: .*)?`,
    'roof_type',
  ),
  named(
    `(?:the )?(?:head ?count|guest count|number (?:of guests|attending|of attendees)|attendance)|how many (?:guests|will attend|are attending|attendees)(?: .*)?`,
    'guests',
    'people',
  ),
  named(
    `(?:the )?(?:party|group|table) size|(?:how many (?:are |people )?in (?:the|their) party)|covers|for how many`,
    'party_size',
    'people',
  ),
  named(`(?:with|to) whom|who with|whom .*`, 'with_whom', 'text'),
  named(`which(?: one)?(?: (?:they|the caller|it|you)\\b.*)?`, 'which_one', 'text'),
];

/** Spanish labels take the same names, so that records of both languages stand side by side. */
export const SPANISH_NAMES: readonly FieldName[] = [
  named(`fecha de nacimiento`, 'date_of_birth', 'date'),
  named(`fecha (?:de|del) (?:la )?(?:cita|visita)|fecha`, 'date', 'date'),
  named(`(?:fecha de )?(?:llegada|entrada)`, 'arrival_date', 'date'),
  named(`(?:fecha de )?salida`, 'departure_date', 'date'),
  named(`(?:qué )?días?(?: .*)?`, 'day', 'date'),
  named(`(?:a )?(?:qué )?hora(?: .*)?`, 'time', 'time'),
  named(
    `(?:para )?(?:cuántas personas|número de personas|cuántos (?:son|serán|vienen|invitados))(?: .*)?`,
    'people',
    'people',
  ),
  named(`(?:número de (?:la )?)?póliza`, 'policy_number', 'text'),
  named(`número de (?:la )?cuenta|cuenta`, 'account_number', 'text'),
  named(`número de(?:l)? pedido|pedido`, 'order_number', 'text'),
  named(`número de (?:la )?factura|factura`, 'invoice_number', 'text'),
  named(`placas?(?: .*)?|matrícula`, 'license_plate', 'text'),
  named(`código postal`, 'zip_code', 'text'),
  named(`nombre de (?:la )?empresa|empresa|compañía`, 'company', 'text'),
  named(`aseguradora|seguro(?: médico)?|compañía de seguros`, 'insurance', 'text'),
  named(`(?:qué )?síntomas?(?: .*)?`, 'symptoms', 'text'),
  named(`(?:qué )?alergias?(?: .*)?`, 'allergies', 'text'),
  named(`(?:qué )?servicio(?: .*)?`, 'service', 'text'),
  named(`(?:qué (?:pasó|ocurrió|sucedió)|problema|qué problema)(?: .*)?`, 'problem', 'text'),
  named(`presupuesto`, 'budget', 'price'),
  named(`edad|cuántos años (?:tiene|tienen)`, 'age', 'number'),
  named(`marca`, 'make', 'text'),
  named(`modelo`, 'model', 'text'),
  named(`color`, 'color', 'text'),
  named(`ciudad`, 'city', 'address'),
  named(`(?:lugar|ubicación)(?: .*)?|dónde (?:está|se encuentra|es)(?: .*)?`, 'location', 'address'),
];
