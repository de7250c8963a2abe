/**
 * Words by which a result name and a question mean one thing; a group a line, its word in front. Everyday English
 * of businesses that take calls; a word may stand in several groups.
 */
const GROUPS = `
name who whom person caller customer client patient guest member host renter tenant owner contact attendee
phone telephone mobile cell callback number
email mail
address location street place where
date day when dob birthday birthdate
time hour when oclock
people guests passengers persons party heads headcount attendees travelers travellers diners seats adults many
quantity many count units amount pieces qty copies
money amount price cost budget fee pay rate total sum spend afford
reason about purpose issue problem matter wrong symptom symptoms concern complaint regarding description detail details trouble
request need needs wish wishes want special requirement requirements
note message comment remark notes comments
company business firm organization organisation employer provider brand
program software application app product tool
item product goods article thing part
code number id reference ref confirmation booking
booking reservation confirmation order
vehicle car model ride
area neighborhood neighbourhood part town district zone region side
food meal cuisine dish menu eat pizza burger sandwich salad pasta sushi taco steak soup entree main
drink drinks beverage beverages
ingredient ingredients topping toppings extras
size portion
mode walking driving transport transit transportation means
room rooms bedroom bedrooms unit
apartment flat house property home place listing unit
hotel lodging inn chain
venue hall location place
restaurant place
floor storey story level
zip zipcode postal postcode
city town
class cabin
airline carrier
account iban
card
payment paying method
pin passcode
service plan subscription package
usage use
doctor physician dentist provider clinician
rating stars star
guest visitor invitee
`;

const CONCEPTS = new Map<string, Set<number>>();
for (const [at, line] of GROUPS.trim().split('\n').entries())
  for (const word of line.split(' ')) CONCEPTS.set(word, (CONCEPTS.get(word) ?? new Set()).add(at));

/** The things that these words can mean, by number; empty for a word in no group. */
export function conceptsOf(word: string): ReadonlySet<number> {
  return CONCEPTS.get(word) ?? CONCEPTS.get(word.replace(/s$/, '')) ?? NONE;
}

/** "phonenumber" and "lastuseddate" as the words they are run together from: the known ones that they hold. */
export function splitWord(word: string): string[] {
  if (word.length < 8 || CONCEPTS.has(word)) return [word];
  const held = [...CONCEPTS.keys()].filter((known) => known.length >= 4 && word.includes(known));
  const longest = held.filter((known) => !held.some((other) => other !== known && other.includes(known)));
  return longest.length > 0 ? [word, ...longest] : [word];
}

const NONE: ReadonlySet<number> = new Set();
