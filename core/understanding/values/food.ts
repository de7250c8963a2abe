import type { Span } from '../../shared/text.ts';

const FOOD_LABEL = /\b(?:food|cuisine|comida|cocina)\b/;
/** Kitchens by the names that callers use for them, in small letters too. */
const KITCHEN =
  /\b(?:american|argentin(?:e|ian)|asian|bbq|barbecue|brazilian|british|burgers?|cajun|caribbean|chinese|cuban|ethiopian|french|fusion|german|greek|halal|indian|irish|italian|jamaican|japanese|korean|kosher|lebanese|mediterranean|mexican|middle eastern|moroccan|pakistani|peruvian|pizza|polish|portuguese|ramen|russian|seafood|soul food|southern|spanish|steak|sushi|szechuan|taiwanese|tapas|thai|turkish|vegan|vegetarian|vietnamese|chin[oa]|italian[oa]|mexican[oa]|japones[oa]?|tailandes[oa]?)\b/i;

/** "Moderately priced chinese": the kind of food, where the job asks for it. */
export function kitchenIn(label: string, text: string): Span | null {
  const match = FOOD_LABEL.test(label) ? KITCHEN.exec(text) : null;
  return match && [match.index, match.index + match[0].length];
}
