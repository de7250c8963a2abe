import { describe, expect } from 'vitest';
import { conversation } from './conversation.ts';

const hours = {
  title: 'Hours',
  text: '# Opening hours\nWe are open Monday to Friday from 8 AM to 5 PM.\n\n# Parking\nParking is free behind the building.',
};
const office = {
  jobs: ['take-a-message', 'appointment-request', 'talk-to-a-person', 'billing-question'],
  pages: [hours],
};

describe('taking a message', () => {
  conversation(
    'a caller who corrects the number is read the new one',
    { jobs: ['take-a-message'], at: '2026-03-02T16:15:00Z' },
    (call) => {
      call.hears('Hi, can I leave a message for Dr. Lee?');
      call.job('Take a message').asks(/your (?:full )?name/);
      call.hears("It's Priya Raghunathan, and my number is 312 555 0199");
      call.fields({ name: 'Priya Raghunathan', callback_number: '+13125550199' }).reads(/0 1 9 9/);
      call.hears('Oh wait, the number ends in 0191');
      call.fields({ callback_number: '+13125550191' }).reads(/0 1 9 1/);
      call.hears("Yes that's right").asks(/message/);
      call.hears('Tell her the crown came off').asks(/urgent/);
      call.hears('no').hears('bye');
      call
        .receipt('take-message', {
          for: 'Dr. Lee',
          from_number: '+13125550191',
          text: expect.stringContaining('crown'),
        })
        .ends('message-taken');
    },
  );

  conversation(
    '“that’s right, bye” is heard as a yes and then as a goodbye',
    { jobs: ['take-a-message'] },
    (call) => {
      call
        .hears('I want to leave a message')
        .hears('Robin Castellano')
        .hears('312 555 0123')
        .hears('yes')
        .hears('the boiler is leaking');
      call.hears('no it is not').hears("no, that's all, bye");
      call.receipt('take-message').ends('message-taken');
    },
  );

  conversation('a number that is refused does not stop the message', { jobs: ['take-a-message'] }, (call) => {
    call.hears('can I leave a message').hears('Robin Castellano').hears("I'd rather not give my number");
    call
      .asks(/message/)
      .hears('the gate is broken')
      .hears('no')
      .hears('no')
      .hears('no thanks');
    call.receipt('take-message', { from_name: 'Robin Castellano' });
  });

  conversation(
    'two answers that do not fit are kept as heard, flagged, and the job goes on',
    { jobs: ['take-a-message'] },
    (call) => {
      call.hears('can I leave a message').hears('Robin Castellano');
      call
        .hears('the blue one')
        .asks(/digit/)
        .hears('the blue one')
        .asks(/message/);
      expect(call.call.jobRuns[0]?.fields.callback_number).toMatchObject({
        heard: 'the blue one',
        flag: 'as-heard',
      });
    },
  );

  conversation(
    'nothing is claimed without its receipt',
    { jobs: ['take-a-message'], actionsFail: true },
    (call) => {
      call
        .hears('can I leave a message')
        .hears('Robin Castellano')
        .hears('312 555 0123')
        .hears('yes')
        .hears('it leaks')
        .hears('no')
        .hears('no');
      call.noReceipt('take-message').never(/noted your message|passed (?:it )?on/i);
    },
  );
});

describe('talk', () => {
  conversation(
    'a question in the middle is answered from Knowledge, and the job goes on where it was',
    office,
    (call) => {
      call.hears('can I leave a message').asks(/name/);
      call
        .hears('what are your hours?')
        .says(/8 AM to 5 PM/)
        .asks(/name/);
      call.hears('Robin Castellano').asks(/number/);
    },
  );

  conversation('what Knowledge does not say is not guessed', office, (call) => {
    call.hears('what does a crown cost?').says(/know|sure/i);
    expect(call.call.transcript.some(({ kind }) => kind === 'knowledge')).toBe(false);
  });

  conversation('another job may come first, and the caller is asked whether to go back', office, (call) => {
    call.hears('I have a question about my bill').job('Billing question');
    call.hears('actually I need to make an appointment first').job('Appointment request');
    expect(call.call.jobRuns.map(({ state }) => state)).toEqual(['waiting', 'active']);
  });

  conversation('what was said in one job is not asked again in the next', office, (call) => {
    call
      .hears('can I leave a message')
      .hears('Robin Castellano')
      .hears('312 555 0123')
      .hears('yes')
      .hears('it leaks')
      .hears('no')
      .hears('no');
    call.hears('I would like to make an appointment').job('Appointment request');
    expect(call.call.jobRuns.at(-1)?.fields).toMatchObject({ name: { value: 'Robin Castellano' } });
  });

  conversation('“a person please” leads to the job that transfers, after a yes', office, (call) => {
    call.hears('can I talk to a person please').job('Talk to a person');
    expect(call.commands.some(({ type }) => type === 'dial-leg')).toBe(false);
  });

  conversation('“say that again” repeats the last sentence', office, (call) => {
    call.hears('can I leave a message');
    const asked = call.said;
    call.hears('sorry, can you repeat that?');
    expect(call.said).toContain(asked.split('. ').at(-1));
  });

  conversation('“never mind” stops the job and offers help again', office, (call) => {
    call.hears('can I leave a message').hears('never mind').asks(/help/);
    expect(call.call.jobRuns.map(({ state }) => state)).toEqual(['cancelled']);
  });

  conversation('a caller who asks is told that this is a machine, and asked again', office, (call) => {
    call
      .hears('can I leave a message')
      .hears('are you a robot?')
      .says(/automated/)
      .asks(/name/);
  });

  conversation('rudeness is met calmly, and ends the call the third time', office, (call) => {
    call
      .hears('you are a stupid idiot')
      .never(/idiot/)
      .hears('you stupid idiot')
      .hears('stupid idiot')
      .ends();
  });

  conversation('nothing fits twice: a message is offered', office, (call) => {
    call
      .hears('purple monkey dishwasher')
      .hears('bananas of the moon')
      .asks(/message/)
      .hears('yes')
      .job('Take a message');
  });

  conversation('goodbye at once ends the call', office, (call) => {
    call.hears('goodbye').ends('abandoned');
  });
});

describe('danger', () => {
  conversation('the safety line comes within the same turn, once, and the call is urgent', office, (call) => {
    call.hears('my kitchen is on fire').says(/9 ?1 ?1/);
    expect(call.call.urgent).toBe(true);
    call.hears('can I leave a message').hears('my kitchen is on fire');
    expect(call.transcript('agent').match(/9 ?1 ?1/g)).toHaveLength(1);
  });
});

describe('transfer', () => {
  const desk = {
    jobs: [
      {
        name: 'Front desk',
        instructions:
          'Use this job when a caller wants the front desk: “front desk please”.\n\n1. [[transfer-call to="Front desk"]]\n2. If nobody answers:\n   - Ask what it is about.\n   - [[take-message for="Front desk"]]\n',
      },
    ],
  };

  conversation('is confirmed first, and the leg that answers is the receipt', desk, (call) => {
    call.hears('front desk please').asks(/put you through|connect/);
    call.hears('yes').receipt('transfer-call', { to: 'Front desk' });
    expect(call.call.outcome).toBe('transferred');
    expect(call.transcript('agent')).not.toMatch(/you(?:'re| are| have been) (?:connected|transferred)/);
  });

  conversation('a no is not asked again', desk, (call) => {
    call.hears('front desk please').hears('no thanks').noReceipt('transfer-call');
    expect(call.commands.some(({ type }) => type === 'dial-leg')).toBe(false);
  });

  conversation(
    'nobody answers: the job goes on as its text says',
    { ...desk, nobodyAnswers: true },
    (call) => {
      call.hears('front desk please').hears('yes').asks(/about/);
      call.hears('my invoice').receipt('take-message', { for: 'Front desk' });
    },
  );
});

conversation('a turn is explained by the step that was asked in it', { jobs: ['take-a-message'] }, (call) => {
  const asked = () => {
    const [turn, run] = [call.call.turns.at(-1), call.call.jobRuns[0]];
    const { expecting } = call.call;
    expect(turn?.jobRunId).toBe(run?.id);
    expect(turn?.step).toBe(expecting && 'step' in expecting ? expecting.step : null);
    return turn?.step;
  };
  const first = call.hears('can I leave a message').call.turns.at(-1)?.step;
  expect(asked()).toBe(first);
  call.hears('Robin Castellano, 312 555 0123, yes');
  asked();
});

conversation(
  'what was done stands in the transcript in plain words',
  { jobs: ['take-a-message'] },
  (call) => {
    for (const said of [
      'can I leave a message',
      'Robin Castellano',
      '312 555 0123',
      'yes',
      'the boiler leaks',
    ])
      call.hears(said);
    for (let turn = 0; turn < 4 && call.call.status !== 'ended'; turn += 1) call.hears('no thanks, bye');
    const notes = call.call.transcript.filter(({ kind }) => kind === 'event').map(({ text }) => text);
    expect(notes).toContainEqual(expect.stringMatching(/^Message taken for /));
    expect(notes.join(' ')).not.toContain('take-message');
  },
);
