import { stem } from './stem.ts';

/**
 * Words that callers and businesses use for one thing, one group a line; a word may stand in several. Everyday English of shops,
 * clinics, banks, travel, trades and households, from no particular business.
 */
const GROUPS = `
appointment booking reservation schedule slot visit
book reserve schedule arrange
reschedule move change postpone shift
cancel drop delete remove scrap
buy purchase order get
order parcel package delivery shipment
deliver ship send courier
track status progress update
late delayed overdue waiting
price cost fee charge rate quote estimate
bill invoice statement balance owe due
pay payment paid paying
money cash funds amount
refund reimbursement return repay
card credit debit visa mastercard plastic
declined refused rejected denied failed blocked
broken damaged cracked faulty defective worn ruined unusable snapped
lost missing misplaced gone stolen
stolen theft thief robbed
steal fraud scam unauthorized unrecognized suspicious
password pin code passcode login
locked frozen blocked suspended hold restricted
account profile membership
transfer send wire move
withdraw withdrawal atm machine cashpoint
bank banking branch
loan borrow lend financing
mortgage home house
house home property apartment flat
rent lease tenant rental
landlord owner manager
tenant renter resident
insurance coverage policy cover insured
claim accident crash collision
benefits insurance
salary pay wage income paycheck earnings
leave vacation holiday pto
holiday vacation trip travel
trip travel journey tour flight
flight plane fly airline
luggage baggage bags suitcase
passport visa documents papers
vaccine vaccination shot immunization
hotel room stay lodging accommodation
car vehicle auto truck
rental hire rent
ride taxi cab lift uber transport
transit transport bus train subway metro tram
gas fuel petrol
tire tyre wheel flat
battery dead jump
tow stranded breakdown stuck roadside
repair fix mend service
maintenance service upkeep checkup
mechanic garage workshop
oil lubricant
road traffic route direction
directions route way map navigate
distance far miles
location address place position where
parking park lot
restaurant bistro diner cafe eat
table reservation seat
eat food meal dinner lunch breakfast
recipe cook prepare make
ingredient recipe
substitute replace swap instead
replace replacement renew
calories nutrition healthy diet vitamins
grocery groceries shopping supermarket
list todo tasks
remind reminder
calendar diary schedule agenda event
meeting appointment conference
alarm wake timer
music song playlist track album artist
play listen stream
radio station podcast show
volume loud louder quiet quieter sound mute
light lamp dim
heating heat thermostat temperature warm
cooling ac air cold
coffee espresso
clean cleaning vacuum tidy wash
cleaner housekeeper maid
news headlines
stock share market
currency exchange convert money
abroad overseas foreign international
language translate say word phrase
weather forecast rain
phone mobile cell telephone
number phone contact
email mail message
message text note
call phone ring dial
internet wifi broadband connection network
tv television cable
computer laptop pc device
software app application program
install setup update upgrade
error problem issue trouble bug
help support assistance
complaint complain unhappy upset dissatisfied
damage harm
manager supervisor boss
person human agent representative somebody
doctor dr physician provider
dentist dental teeth tooth
patient client
prescription medication medicine refill drug pharmacy
pain hurt ache sore
sick ill
test results lab
emergency urgent immediately asap
lawyer attorney legal
divorce custody separation
court hearing trial
will estate inheritance
tax taxes irs
school class lesson course
enroll enrollment register registration sign join
join membership sign
gym fitness workout
haircut hair cut salon
pet dog cat animal
vet veterinary
plumber plumbing pipe leak drain clogged
leak leaking water dripping flood
electrician electrical power outage outlet
roof roofing shingles
lawn garden yard landscaping grass
pest bugs ants mice roaches exterminator
paint painting
moving move movers relocate
storage unit
key lock locksmith
door gate
window glass
trash garbage rubbish waste
hours open closed closing opening
job work employment hiring career vacancy
apply application applicant
employee staff worker
supplier vendor sales solicitor
interest rate
savings save deposit
deposit load top
check cheque
overdraft limit
limit maximum max cap
minimum least lowest smallest
points rewards
score rating
fee charge
gift present voucher
discount coupon deal offer promotion
subscription plan membership
contract agreement
review opinion
busy crowded wait
expire expiry expiration
new another extra additional second
child kid son daughter baby
wife husband spouse partner
time hour clock
danger dangerous safe safety
`;

const groupsOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const word of line.split(' ')) {
      const key = stem(word);
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  });

const NONE: readonly number[] = [];

/** The groups of like meaning in which a stem stands. */
export function meaningsOf(stemmed: string): readonly number[] {
  return groupsOf.get(stemmed) ?? NONE;
}

/** Whether two stems name one thing. */
export function meanSame(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = meaningsOf(a);
  return groups.length > 0 && meaningsOf(b).some((group) => groups.includes(group));
}
