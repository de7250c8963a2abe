import { type FieldName, named } from './field-names.ts';

/** Answers to a yes/no question, named by what a yes says. Tried on the clause without "whether". */
export const FACT_NAMES: readonly FieldName[] = [
  named(
    `(?:WHOAUX )?(?:own|owns|the owner|homeowners?|owners?)(?: (?:or rent|the|their|this|it|of)\\b.*)?`,
    'owner',
  ),
  named(`WHOAUX (?:rent|rents|renting|a (?:renter|tenant))(?: .*)?`, 'renter'),
  named(
    `WHOAUX(?: used| use| worked| work| ordered| booked| come| visited| seen)?(?: with| a| to)* ?(?:an? )?(?:existing|current|returning|previous|new|customers?|clients?|patients?|members?|been (?:here|in|to (?:us|the|our))|here before|with us|us before|before|called before|on file)\\b.*|WHO(?: already)? (?:have|has) (?:an? |their )?(?:account|file|record|system|contract|policy|plan) (?:with|from) us|(?:it's|it is|this is|is this)(?: their| the)? first (?:time|visit).*`,
    'existing_customer',
  ),
  named(`(?:.* )?(?:kids?|children) (?:or|and|\\/) (?:pets?|animals?)(?: .*)?`, 'kids_pets'),
  named(
    `(?:.* )?(?:pets?|dogs?|cats?|animals?)(?: (?:in|at|on) (?:the )?(?:house|home|property|place|unit|yard|premises))?`,
    'pets',
  ),
  named(
    `(?:.* )?(?:anyone|anybody|someone|somebody|people|they|else)(?: \\w+){0,2} (?:hurt|injured|injuries|in pain)(?: .*)?|(?:.* )?injur(?:y|ies)(?: .*)?`,
    'injuries',
  ),
  named(
    `(?:it|this|that|the (?:matter|call|issue|problem))(?:'s| is| are)? (?:an? )?(?:real )?emergency(?: .*)?`,
    'emergency',
  ),
  named(`(?:it|this|that|the (?:matter|call|issue|problem))(?:'s| is)? (?:\\w+ )?urgent(?: .*)?`, 'urgent'),
  named(
    `WHOAUX (?:insured|insurance|have insurance|covered)(?: .*)?|(?:it|the .*)(?:'s| is) (?:insured|covered)(?: .*)?`,
    'insured',
  ),
  named(
    `(?:there(?:'s| is| are| will be|'ll be)? )?(?:any )?(?:food |dietary )*(?:allerg(?:y|ies|ic)|restrictions?)(?: .*)?|(?:.* )?allerg(?:y|ies|ic)\\b.*`,
    'allergies',
  ),
  named(`(?:.* )?(?:vegetarians?|vegans?|gluten(?:[- ]free)?|halal|kosher|dietary)\\b.*`, 'dietary'),
  named(`(?:.* )?(?:police report)\\b.*`, 'police_report'),
  named(
    `WHOAUX (?:file|filed|filing|made|opened|report|reported)?(?: an? | the )?claims?(?: .*)?`,
    'claim_filed',
  ),
  named(`WHOAUX (?:flexible)(?: .*)?|.*\\bflexib(?:le|ility)\\b.*`, 'flexible'),
  named(
    `(?:it(?:'s| is)? |is it )?(?:ok|okay|fine|all right|alright)(?: (?:with them|for us|if we|to))*(?: to| if we)? (?:enter|come in|go in|let .* in)\\b.*|(?:we|our \\w+|someone) (?:may|can|could) (?:enter|come in|go in|let)\\b.*|(?:.* )?permission to enter.*`,
    'permission_to_enter',
  ),
  named(
    `(?:it(?:'s| is)? |is it )?(?:ok|okay|fine|all right|alright) (?:to|if we) (?:leave|text|call|email|record|send)\\b.*|(?:we|you) (?:may|can|could) (?:leave|text|call|email|record|send)\\b.*`,
    'permission',
  ),
  named(
    `(?:anyone|anybody|someone|somebody) else(?:'s| is| will| needs? to)?(?: be)? (?:decid|involved|part of|making|weigh|sign|approv).*|.*\\bdecision[- ]makers?\\b.*`,
    'decision_makers',
  ),
  named(`WHOAUX (?:preapproved|pre-approved|approved)(?: .*)?`, 'preapproved'),
  named(
    `WHOAUX (?:had|have|made|making)? ?(?:arrangements?|plans?) (?:been |were |are )?(?:made |already )*(?:with us|in advance|before)\\b.*|arrangements? (?:have|has|were) been made.*`,
    'prearranged',
  ),
  named(`WHOAUX (?:smoke|smokes|smoker|smoking)(?: .*)?`, 'smoker'),
  named(`(?:.* )?trade[- ]?ins?(?: .*)?`, 'trade_in'),
  named(
    `(?:ya )?(?:es|son) clientes?(?: .*)?|(?:ya )?(?:es|son) pacientes?(?: .*)?|(?:es )?(?:su|la) primera vez(?: .*)?`,
    'existing_customer',
  ),
  named(`(?:es |está )?(?:muy )?urgente`, 'urgent'),
  named(`(?:es |está )?(?:el )?(?:dueño|propietario)(?: .*)?`, 'owner'),
  named(`(?:tiene|tienen|hay|traen|trae) (?:perros?|gatos?|mascotas?|animales)(?: .*)?`, 'pets'),
  named(`(?:tiene|tienen) (?:alguna )?alergias?(?: .*)?`, 'allergies'),
];
