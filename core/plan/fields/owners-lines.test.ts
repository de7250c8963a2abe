import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { everyStep } from '../plan.ts';

/** Lines as owners of many businesses write them, and the values that a careful reader would keep of them. */
test.each([
  ["Get the dog's name, breed, weight and age.", 'dog_name:text, breed:text, weight:number, age:number'],
  ['Ask which groomer they usually see, if any.', 'groomer:person-name?'],
  ['Ask when the last rabies shot was.', 'last_rabies_shot_date:date'],
  [
    'Member number, name, first and last day of the trip.',
    'member_number:text, name:person-name, first_day_trip_date:date, last_day_trip_date:date',
  ],
  ['Ask from where to where.', 'from_location:text, destination:address'],
  [
    'How many chairs and which colour? Name, email.',
    'chairs:number, colour:text, name:person-name, email:email',
  ],
  ['Name, notes for the driver.', 'name:person-name, notes:text?'],
  ['Ask: most they can pay a week?', 'most:price'],
  ['Find out what unit size they need and when they want to move in.', 'unit_size:text, move_in_date:date'],
  [
    'Collect year, make, model and the VIN if they have it handy.',
    'year:number, make:text, model:text, vin:text?',
  ],
  ['Ask which window is broken (windshield, side, rear).', 'window:choice'],
  [
    'Ask for the policy number and the name of the insurance company.',
    'policy_number:text, insurance_company_name:text',
  ],
  [
    'Get the order number, the email on the order and what is wrong with the item.',
    'order_number:text, email:email, problem:text',
  ],
  [
    'Ask for the wedding date, the venue and about how many guests.',
    'wedding_date:date, venue:address, guests:people',
  ],
  ['Ask whether they want photo, video or both.', 'service:choice'],
  ['Ask where they are parked and whether the keys are inside.', 'location:address, keys_inside:yes-no'],
  ["Find out if it's a house, an apartment or a store.", 'property_type:choice'],
  [
    'Name, callback, unit #, gate code, and is anyone home?',
    'name:person-name, callback_number:phone, unit_number:text, gate_code:text, home:yes-no',
  ],
  [
    'Ask how many bedrooms, square footage and whether there are stairs.',
    'bedrooms:number, square_footage:number, stairs:yes-no',
  ],
  [
    "Ask what they'd like trimmed or removed and roughly how tall the tree is.",
    'work_needed:text, tree_height:number?',
  ],
  [
    'Pickup address, drop-off address, what time, how many passengers, any luggage?',
    'pickup_address:address, drop_off_address:address, time:time, passengers:people, luggage:text?',
  ],
  [
    'Ask for the arrival date, departure date, number of adults and number of children.',
    'arrival_date:date, departure_date:date, adults:people, children:people',
  ],
  ['Ask whether they need a single, double or suite.', 'room_type:choice'],
  [
    'Ask what kind of cake, how many servings, what flavor, and the pickup day.',
    'cake_type:text, servings:number, flavor:text, pickup_day:date',
  ],
  [
    "Get the delivery address, the recipient's name and the card message.",
    'delivery_address:address, recipient_name:person-name, card_message:text',
  ],
  ['Find out if they are buying or selling.', 'transaction:choice'],
  ['Ask for their price range and the areas they like.', 'price_range:price, areas:text'],
  ['Ask if they have been preapproved.', 'preapproved:yes-no'],
  ['Ask who referred them.', 'referred_by:text'],
  ['Ask how they heard about us.', 'heard_about_us:text'],
  [
    'Get full name, job title, company name and work email.',
    'name:person-name, job_title:text, company_name:text, work_email:email',
  ],
  ['Ask when they can start.', 'start_date:date'],
  ['Ask for the reason for the return and whether the box was opened.', 'reason:text, box_opened:yes-no'],
  ['Ask whether they prefer a refund or an exchange.', 'resolution:choice'],
  ['Ask for the serial number and when it was bought.', 'serial_number:text, purchase_date:date'],
  ['Ask for the best time to call back.', 'callback_time:date-time'],
  ['Ask for a preferred day, and a backup day in case that is full.', 'preferred_day:date, backup_day:date?'],
  ['Ask if they want morning or afternoon.', 'time_of_day:choice'],
  ["Ask what symptoms they have and how long they've had them.", 'symptoms:text, duration:text'],
  ['Ask about allergies and current medications.', 'allergies:text?, medications:text?'],
  ['Ask for the member ID and group number on the insurance card.', 'member_id:text, group_number:text'],
  ['Ask whether the patient is new or returning.', 'customer_type:choice'],
  ["Ask for the parent's name and a phone number.", 'parent_name:person-name, phone:phone'],
  [
    'Get the address, cross street and any gate code.',
    'address:address, cross_street:address, gate_code:text?',
  ],
  ['Ask which day works and whether before or after noon is better.', 'day:date, time_of_day:choice'],
  ['Ask whether it is an emergency repair.', 'emergency:yes-no'],
  ['Ask for the claim number if they already filed one.', 'claim_number:text?'],
  [
    'Find out the make and model of the appliance and what it is doing.',
    'make:text, model:text, problem:text',
  ],
  ['Ask what country they were born in and what visa they hold.', 'country:text, visa:text'],
  [
    'Ask for the name of the deceased and the date of the service.',
    'deceased_name:person-name, service_date:date',
  ],
  ['Ask how far along they are.', 'progress:text'],
  ['Ask how old the child is.', 'child_age:number'],
  ['Ask how soon they need it.', 'needed_by:date'],
  ['Ask what their budget is.', 'budget:price'],
  ['Ask for the zip code.', 'zip_code:text'],
  ['Ask for the account number or the service address.', 'account_number:text'],
  ['Ask which location is closest to them.', 'location:address'],
  ['Ask which language they prefer.', 'language:text'],
  ['Ask how they want to pay: card, check or cash.', 'payment_method:choice'],
  ['Get a phone number we can text.', 'phone:phone'],
  [
    "Ask for a callback number and whether it's okay to leave a voicemail.",
    'callback_number:phone, permission:yes-no',
  ],
  ['Ask if they rent or own.', 'transaction:choice'],
  ['Ask what size they wear.', 'size:text'],
  [
    "Ask for the table size, the date and what time they'd like to come in.",
    'party_size:people, date:date, time:time',
  ],
  ['Ask if there are any food allergies at the table.', 'allergies:yes-no'],
  ['Ask for first and last name, and spell it back.', 'first_name:person-name, last_name:person-name'],
  [
    "Ask for the child's name, date of birth and school.",
    'child_name:person-name, date_of_birth:date, school:text',
  ],
  ['Ask which model they are looking at and if they have a trade-in.', 'model:text, trade_in:yes-no'],
  ['Ask for the tracking number or order number, whichever they have.', 'tracking_number:text'],
  [
    'Nombre completo, teléfono, dirección y motivo de la llamada',
    'name:person-name, phone:phone, address:address, reason:text',
  ],
  ['Pida la fecha de nacimiento y el número de póliza.', 'date_of_birth:date, policy_number:text'],
  ['Pregunte para cuántas personas y a qué hora.', 'people:people, time:time'],
  ['Pregunte qué día le queda mejor.', 'day:date'],
  ['GET NAME, PHONE NUMBER AND WHAT THEY ARE SELLING', 'name:person-name, phone:phone, product:text'],
  [
    "Ask: 'May I have your name and the best number to reach you?'",
    'name:person-name, callback_number:phone',
  ],
  ['Ask “What is the address of the property?”', 'property_address:address'],
  ['Get their details (name, number, email).', 'name:person-name, phone:phone, email:email'],
  [
    'We need: property address, owner name, parcel number if known.',
    'property_address:address, owner_name:person-name, parcel_number:text?',
  ],
  ['Ask for the amount of the charge and the date it appeared.', 'charge_amount:price, date_appeared:date'],
  ['Ask for the check-in date and how many nights.', 'check_in_date:date, nights:number'],
  ['Ask for the flight number and arrival time.', 'flight_number:text, arrival_time:time'],
  [
    'Write down who it was for, who called and their number.',
    'recipient:person-name, name:person-name, phone:phone',
  ],
  ['Ask where it hurts and how bad it is from 1 to 10.', 'pain_location:text, severity:number'],
  ["Ask for the caller's relationship to the patient.", 'relationship:text'],
  ['Ask what the call is regarding.', 'reason:text'],
  ['Name, company, what program.', 'name:person-name, company:text, program:text'],
  ['VIN, mileage, last service?', 'vin:text, mileage:number, last_service:text'],
  [
    'GET CALLER NAME, CALLBACK NUMBER, TYPE OF EVENT, DATE, # OF GUESTS, BUDGET',
    'name:person-name, callback_number:phone, event_type:text, date:date, guests:people, budget:price',
  ],
  [
    'Ask if they need a ride, and if so, the pickup location and time. ',
    'ride_need:yes-no, pickup_location:address, time:time',
  ],
  [
    'Pida nombre, teléfono, fecha de llegada, fecha de salida y número de personas. Pregunte si traen mascotas.',
    'name:person-name, phone:phone, arrival_date:date, departure_date:date, people:people, pets:yes-no',
  ],
  [
    "Find out the patient's name, what hurts, how long it has been hurting, and if there was an injury.",
    'name:person-name, hurts:text, duration:text, injuries:yes-no',
  ],
  [
    'Ask for name of pet, species, breed, age, whether spayed or neutered, and last vaccination date.',
    'pet_name:text, species:text, breed:text, age:number, spayed_neutered:choice, last_vaccination_date:date',
  ],
  ['Ask how many bags they have and how heavy they are.', 'bags:number, weight:number'],
  [
    'Ask them what the job is (new build, remodel, repair), the zip code, and roughly what they want to spend.',
    'work_needed:choice, zip_code:text, budget:price?',
  ],
  [
    'For each traveler, get the full name, date of birth and passport number.',
    'name:person-name, date_of_birth:date, passport_number:text',
  ],
  [
    'Ask when and where the accident happened, who was driving, and whether the police came.',
    'date:date, location:address, driver:person-name, police_came:yes-no',
  ],
  [
    'Take their name and number, and the names of both parties.',
    'name:person-name, phone:phone, both_parties_name:person-name',
  ],
  [
    "Get the tenant's name, unit number and the best time for a technician to come by.",
    'name:person-name, unit_number:text, time:date-time',
  ],
  ['Collect email address for the receipt, if they want one.', 'email:email?'],
  ["Ask which service they're calling about: towing, tire change, or jump start.", 'service:choice'],
  ['Get first/last name and DOB.', 'first_name:person-name, last_name:person-name, date_of_birth:date'],
  ['Ask for their Medicare number, but only if they have it handy.', 'medicare_number:text?'],
  ['Get name and email; phone is optional.', 'name:person-name, email:email, phone:phone?'],
  ["Ask if they're interested in a tour, and if so what day works.", 'interested_tour:yes-no, day:date'],
  [
    "Ask whether it's for pickup or delivery. For delivery, get the address.",
    'order_type:choice, address:address',
  ],
  [
    'Verify their identity with full name, date of birth and zip code.',
    'name:person-name, date_of_birth:date, zip_code:text',
  ],
  ['Find out what they need done and when works.', 'work_needed:text, day:date-time'],
  ['Offer a table. Ask for the day and how many.', 'day:date, party_size:people'],
  ['| Plate | optional |', 'plate:text?'],
  ['Q: Are you an existing client?', 'existing_customer:yes-no'],
  ['Caller info (name/phone/email)', 'name:person-name, phone:phone, email:email'],
  ['What type of plan do you want - auto, home or life?', 'plan_type:choice'],
  ['If they rent, we need the landlord to call.', ''],
])('%s', (line, values) => {
  const { steps } = compile(line, { destinations: [], webhooks: [] });
  const kept = [...everyStep(steps)].flatMap((step) => {
    if (step.kind === 'ask') return [`${step.key}:${step.answer}`];
    return step.kind === 'collect'
      ? step.fields.map(({ key, type, required }) => `${key}:${type}${required ? '' : '?'}`)
      : [];
  });
  expect(kept.join(', ')).toBe(values);
});
