import { describe, expect } from 'vitest';
import { conversation } from './conversation.ts';

const van = {
  name: 'Book a van',
  description: 'Caller wants a van to move things.',
  instructions:
    'Where are you starting from? Where are you going? Which day? How many boxes? Any wish for the driver (optional). Read it all back. [[call-webhook "Book van"]]',
  phrases: ['I need a van'],
};
const world = { jobs: [van], webhooks: ['Book van'] };

describe('what callers give before it is asked', () => {
  conversation('both ends of a journey and the day are taken from one sentence', world, (call) => {
    call.hears('I need a van').asks(/starting/);
    call.hears('From Alder Street to the Lakeside Depot on Friday, 12 boxes').asks(/wish/);
  });

  conversation('a new day said at the offer is read back before anything is booked', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.reads(/Friday.*go ahead/);
    call.hears("Let's make it Saturday").reads(/Saturday.*go ahead/);
    call.hears('Thank you').receipt('call-webhook');
  });

  conversation('a second no after the read-back is meant for the act', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.hears('no').asks(/change/);
    call.hears('no').asks(/anything else/);
    expect(call.call.actions).toEqual([]);
  });

  conversation('a goodbye at the offer is held back once, and a yes still books', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.hears('Great, have a nice day').asks(/before you go.*go ahead/);
    call.hears('Oh, yes, bye').receipt('call-webhook').ends();
  });

  conversation('a second goodbye at the offer is taken, and nothing is booked', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.hears('bye').asks(/before you go/);
    call.hears('bye').ends();
    expect(call.call.actions).toEqual([]);
  });

  conversation('another day that is not named yet is asked for anew', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.hears('Can we find another day?').asks(/day/);
    call.hears('Monday').reads(/Monday/);
  });

  conversation('a remark during the read-back changes nothing', world, (call) => {
    call.hears('I need a van').hears('from Elm Corner to Pier Nine on Friday, 12 boxes').hears('no');
    call.hears('I hope the weather holds').reads(/Elm Corner/);
  });
});

describe('another value, put as a wish or a question', () => {
  const tour = {
    name: 'Book a tour',
    description: 'Caller wants a tour.',
    instructions:
      'Your name? Which day? What hour does it start? What is it about? Special wishes? Read it all back. [[call-webhook "Book tour"]]',
    phrases: ['I want a tour'],
  };
  const tours = { jobs: [tour], webhooks: ['Book tour'] };

  conversation('a bare day and hour change those that were given, whatever is asked', tours, (call) => {
    call.hears('I want a tour').hears('Marta Olin').hears('Friday at 2 pm').asks(/about/);
    call.hears('11 am on Monday?').reads(/Monday.*11 AM/);
  });

  conversation('a wish to go on another day is no question for Knowledge', tours, (call) => {
    call.hears('I want a tour').hears('Marta Olin').hears('Friday at 2 pm').asks(/about/);
    call.hears('Oh, could we do Saturday?').reads(/Saturday/);
  });

  conversation('special wishes keep no act waiting', tours, (call) => {
    call.hears('I want a tour').hears('Marta Olin').hears('Friday at 2 pm').hears('old bridges');
    call.hears('No.').reads(/Marta Olin.*go ahead/);
    call.hears('Alright').receipt('call-webhook');
  });
});

describe('a job that only suggests', () => {
  const suggest = {
    name: 'Suggest a trail',
    description: 'Caller wants to go for a walk and does not know where.',
    instructions: 'Ask which area and what length. Suggest one trail. [[call-webhook "Suggest trail"]]',
    phrases: ['where could I walk'],
  };

  conversation(
    'is told of something although the caller has no wish about the area',
    { jobs: [suggest], webhooks: ['Suggest trail'] },
    (call) => {
      call.hears('where could I walk').asks(/area/);
      call.hears("I don't know").asks(/length/);
    },
  );
});

describe('courtesy where a value was asked', () => {
  const claim = {
    name: 'Report damage',
    description: 'Caller reports damage.',
    instructions: 'Get the name and the policy number. [[call-webhook "Open claim"]]',
    phrases: ['something is broken'],
  };

  conversation(
    'is kept as no value, so that nothing is done with it',
    { jobs: [claim], webhooks: ['Open claim'] },
    (call) => {
      call
        .hears('something is broken')
        .hears('Ada Fenwick')
        .asks(/policy number/);
      call.hears('okay').asks(/policy number/);
      call.hears('yeahok').asks(/anything else/);
      call.fields({ policy_number: null });
      expect(call.call.actions).toEqual([]);
    },
  );
});

describe('when everything matches', () => {
  const balance = {
    name: 'Points balance',
    description: 'A member wants to know how many points they have.',
    instructions:
      'Get the full name. Then the member number. If they do not have it: date of birth and post code.\nWhen everything matches [[call-webhook "Read points"]]\nIf it does not match say sorry, we cannot tell you by phone.',
    phrases: ['how many points do I have'],
  };
  const points = { jobs: [balance], webhooks: ['Read points'] };

  conversation('the act is offered once all that can be compared was given', points, (call) => {
    call
      .hears('how many points do I have')
      .hears('Ada Fenwick')
      .asks(/member number/);
    call.hears('it is 4471 92').asks(/go ahead|Read points|Shall I/);
  });

  conversation('what the text asks for instead does as well', points, (call) => {
    call
      .hears('how many points do I have')
      .hears('Ada Fenwick')
      .asks(/member number/);
    call.hears("I don't have it").asks(/birth/);
    call.hears('April 4th 1980').asks(/post ?code/i);
    call.hears('60614').asks(/Shall I|go ahead/);
  });
});

describe('a value taken back while something else is asked', () => {
  const visit = {
    name: 'Visit',
    description: 'Caller wants a visit.',
    instructions:
      'Ask for their name. Ask for the best phone number. Ask which day. Ask what it is about. [[take-message]]',
    phrases: ['I need a visit'],
  };
  for (const words of [
    'sorry, the phone number is 312 555 0177',
    'oh, and the number should be 312 555 0177',
  ])
    conversation(
      `“${words}” mends the number and leaves the open question open`,
      { jobs: [visit] },
      (call) => {
        call.hears('I need a visit').hears('Kim Vance').hears('312 555 0142').asks(/day/);
        call
          .hears(words)
          .reads(/0 1 7 7/)
          .hears('yes')
          .asks(/day/);
        call.fields({ phone: '+13125550177' });
      },
    );
});

describe('a matter that is not sure', () => {
  const unsure = { jobs: [{ ...van, phrases: [] }, 'billing-question'], webhooks: ['Book van'] };

  conversation('an introduction alone is not called misunderstood', unsure, (call) => {
    call.hears("Hi, I'm Ines.").asks(/help/);
    expect(call.call.lost).toBe(0);
  });

  conversation(
    'a likely job is asked about, and a yes begins it with what was said before',
    unsure,
    (call) => {
      call.hears('I have things to move on Friday').asks(/Is it about booking a van/);
      call.hears('yes').asks(/starting/);
      expect(Object.values(call.call.jobRuns[0]?.fields ?? {}).map(({ heard }) => heard)).toEqual(['Friday']);
    },
  );

  conversation('a no ends the guess, and nothing was begun', unsure, (call) => {
    call.hears('I have things to move on Friday').asks(/Is it about/);
    call.hears('no').asks(/help/);
    expect(call.call.jobRuns).toEqual([]);
  });
});

describe('nothing fits', () => {
  const only = { name: 'Parking', instructions: 'Tell them that parking is behind the house.' };

  conversation(
    'a message is offered twice-lost callers even where no job takes one',
    { jobs: [only], nothingBehind: true },
    (call) => {
      call.hears('I have a zebra to sell').asks(/help/);
      call.hears('a striped one, quite tame').asks(/leave a message/);
      call.hears('yes please').asks(/name/);
      call
        .hears('Odile Marsh')
        .hears('312 555 0150')
        .hears('yes')
        .asks(/message/);
      call.hears('Please call me about the zebra').receipt('take-message', { from_name: 'Odile Marsh' });
    },
  );
});

const board = {
  name: 'Board a pet',
  description: 'Caller wants to leave a pet with us.',
  instructions:
    'Ask for the pet\'s name. Ask for the chip number. If they do not have it: the breed. First night and last night. Any special wishes? Read it back. [[call-webhook "Board pet"]]',
  phrases: ['I want to board my dog'],
};
const kennel = { jobs: [board], webhooks: ['Board pet'] };

describe('what is no value', () => {
  conversation('a bare yes to a wish asks what it would be, and a no leaves it', kennel, (call) => {
    call.hears('I want to board my dog').hears('Biscuit').hears("I don't have it").asks(/breed/);
    call
      .hears('Beagle')
      .hears('May 10th to 17th')
      .asks(/wishes/);
    call.hears('yes').asks(/What would that be/);
    call.hears('no thank you').reads(/May 10.*May 17.*go ahead/);
  });

  conversation('a goodbye while only a wish is left offers the act once', kennel, (call) => {
    call.hears('I want to board my dog').hears('Biscuit').hears('985 112').hears('May 10th to 17th');
    call.hears('That is all, goodbye').asks(/before you go/);
  });

  conversation('“no” in front of a number is no refusal', kennel, (call) => {
    call.hears('I want to board my dog').hears('Biscuit');
    call.hears('chip no 985112').asks(/night/);
    expect(Object.values(call.call.jobRuns[0]?.fields ?? {}).map(({ value }) => value)).toContain('985112');
  });
});

const visit = {
  name: 'Book a repair',
  description: 'Caller wants a repair at home.',
  instructions: 'Ask for their name. Ask for the street address. Ask if the power is off. [[take-message]]',
  phrases: ['I need a repair'],
};

describe('what answers something else', () => {
  conversation('a question where a name was asked is no name', { jobs: [visit] }, (call) => {
    call.hears('I need a repair').asks(/name/);
    call.hears('Do you have parking behind the building?').asks(/name/);
    call.hears('Ines Okoye').asks(/address/);
  });

  conversation('“no, not really” to a question changes no value given before', { jobs: [visit] }, (call) => {
    call.hears('I need a repair').hears('Ines Okoye').hears('12 Alder Street, Duluth');
    call.asks(/power/).hears('No, not really');
    expect(call.call.jobRuns[0]?.fields.address?.value).toBe('12 Alder Street, Duluth');
  });
});
