/** What the practice tells its callers. Facts stand here and in no job. */
export const pages: { title: string; text: string }[] = [
  {
    title: 'Hours and location',
    text: `## Opening hours

We are open Monday to Thursday from 8 in the morning to 5 in the afternoon, with a lunch break from noon to 1. On Friday we are open from 8 in the morning to 1 in the afternoon. We are closed on Saturday and Sunday.

## Holidays

We are closed on Thanksgiving Day and the day after it, from December 24 to January 1, and on Independence Day.

## Address

Maple Street Dental is at 218 Maple Street, second floor, in Chicago. The entrance is between the bakery and the bookshop. The elevator is on the left behind the door.

## Parking

There is free parking for patients behind the building, entered from Oak Avenue. Street parking on Maple Street is metered. The parking lot has two spaces for people with a disability, next to the back door.

## Public transport

The Maple and Third bus stop is in front of the building; the 11 and the 36 stop there. The Brown Line station at Third Street is a five-minute walk.

## Accessibility

The practice has step-free access through the back door, and all treatment rooms take a wheelchair.`,
  },
  {
    title: 'Prices and insurance',
    text: `## Check-up and cleaning

A check-up with cleaning costs 140 dollars for adults and 90 dollars for children under 12. X-rays are 60 dollars when they are needed.

## Whitening

Whitening in the practice costs 390 dollars. A set for use at home costs 210 dollars.

## Fillings and crowns

Fillings start at 180 dollars. The price of a crown depends on the material, and the dentist names it after an examination.

## Insurance

We accept Delta Dental, Cigna, Aetna, MetLife and Guardian. We send the claim to the insurance company. Patients pay their share at the visit. We do not take Medicaid.

## Without insurance

Patients without insurance can join our membership plan for 29 dollars a month. It holds two check-ups with cleaning a year and 15 percent off other treatment.

## Payment

We take cash, cards and checks. Amounts over 300 dollars can be paid in four monthly parts without interest.

## Missed visits

A visit that is cancelled less than 24 hours ahead, or missed, costs 50 dollars.`,
  },
  {
    title: 'New patients',
    text: `## Are you taking new patients?

Yes, we are taking new patients, both adults and children from the age of three.

## What happens at the first visit?

The first visit takes about 90 minutes. It holds an examination, X-rays where they are needed, and a cleaning if there is time.

## What should I bring?

Bring a photo ID, the insurance card and a list of medicines. Children need a parent or guardian with them.

## When should I arrive?

Arrive 15 minutes early to fill in the forms, or fill them in at home from the link that we send.

## Who are the dentists?

Dr. Helen Lee looks after general and emergency dentistry. Dr. Samuel Ortiz looks after children. Priscilla Grant is the hygienist.

## Do you treat nervous patients?

Yes. Tell us when you book, and we plan more time. Laughing gas is available for 75 dollars.

## Do you speak Spanish?

Yes, Tomás and Dr. Ortiz speak Spanish.`,
  },
  {
    title: 'Aftercare',
    text: `## After an extraction

Bite on the gauze for 30 minutes. Do not rinse, smoke or drink through a straw for 24 hours. Eat soft food for two days. Some oozing on the first day is normal; call us when bleeding does not stop after an hour of pressure.

## After a filling

The numbness goes within three hours. Do not chew on that side until it is gone. The tooth can be sensitive to cold for up to two weeks.

## After a crown

With a temporary crown, avoid sticky food and do not floss upward on that side. When a temporary crown comes off, keep it and call us.

## After whitening

Avoid coffee, red wine and tomato sauce for 48 hours. Sensitive teeth are normal for two days.

## Pain relief

Take only what the dentist has recommended. We cannot advise on medicines over the phone.

## Knocked-out tooth

Hold the tooth by the crown, not the root. Keep it in milk. Come to us within one hour.`,
  },
];
