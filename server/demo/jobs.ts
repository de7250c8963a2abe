import type { DemoJob } from './demo-type.ts';

const DENTAL_EMERGENCY = `Use this job when a caller describes pain, swelling, bleeding or a broken tooth and wants to be seen soon: “my face is swollen”, “I knocked out a tooth”, “my crown came off and it hurts”. Not for routine check-ups or for moving a booking.

1. If the caller has trouble breathing or swallowing, or bleeding that does not stop:
   - Say: “Please hang up and call 911 now.”
   - [[end-call]]
   Otherwise, say: “I’m sorry, that sounds painful. I’ll get this to the dentist.”
2. Ask for their full name.
3. Ask for the best number to call back. Read the number back.
4. Ask when it started.
5. Ask how bad the pain is from 1 to 10.
6. If the pain is 7 or more, or a tooth was knocked out:
   - Ask if they want to leave a message or be connected.
   - If they want to be connected, [[transfer-call to="On-call dentist"]].
     Otherwise, [[take-message for="Dr. Lee"]].
   Otherwise:
   - [[take-message for="Dr. Lee"]]
   - Say: “Dr. Lee’s team calls back within the hour.”
7. Ask if there is anything else, then say goodbye.

If the caller will not answer a question, go on to the next one.
Never promise a time to be seen or name a price.`;

/** Eight jobs of a dental practice: seven templates with their blanks filled, one written by its owner. */
export const jobs: DemoJob[] = [
  {
    job: {
      name: 'Dental emergency',
      description: 'Pain, swelling, a broken tooth: safety line first, then the on-call dentist.',
      icon: 'tooth',
      phrases: [
        'I’m in a lot of pain',
        'my tooth broke',
        'can I be seen today',
        'my gum won’t stop bleeding',
        'my face is swollen',
        'my crown came off',
      ],
      instructions: DENTAL_EMERGENCY,
    },
  },
  { template: 'new-patient-intake', values: { person: 'the front desk' } },
  {
    template: 'send-a-booking-link',
    values: { link: 'https://maplestreet.example/book', person: 'the front desk' },
    changes: {
      name: 'Appointment request',
      description: 'Texts the booking link. Promises no time.',
      phrases: [
        'I would like to make an appointment',
        'can I book a cleaning',
        'when is your next opening',
        'I am due for a check-up',
        'can I book online',
        'do you have anything on Thursday',
      ],
    },
  },
  { template: 'change-or-cancel-a-booking', values: { person: 'the front desk' } },
  { template: 'billing-question', values: { person: 'the billing team' } },
  { template: 'take-a-message', values: { person: 'Dr. Lee' } },
  { template: 'talk-to-a-person', values: { destination: 'Front desk', person: 'the front desk' } },
  { template: 'wrong-number', values: {} },
];
