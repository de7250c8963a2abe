import { describe, expect, test } from 'vitest';
import { heardText } from '../../core/calls/talk/transcript.ts';
import { conversation, Talk } from './conversation.ts';

const world = { jobs: ['take-a-message', 'appointment-request'], manualMarks: true };

/** Plays the last sentence to its end, as a leg does when nobody speaks over it. */
function heardOut(call: Talk): Talk {
  const saying = call.call.saying;
  return saying && !saying.done
    ? call.happens({ type: 'mark-played', sayId: saying.id, chars: saying.text.length, done: true })
    : call;
}

function lastLine(call: Talk) {
  const line = call.call.transcript.findLast(({ who }) => who === 'agent');
  if (!line) throw new Error('nothing was said');
  return heardText(line);
}

describe('barge-in', () => {
  conversation(
    'two words of the caller stop the agent, and what was not heard was never said',
    world,
    (call) => {
      call.happens({ type: 'speech-started', legId: 'caller' });
      call.happens({ type: 'utterance-partial', text: 'I need' });
      const sayId = call.call.saying?.id ?? '';
      expect(call.commands).toContainEqual({ type: 'stop-saying', sayId });
      call.happens({ type: 'mark-played', sayId, chars: 20, done: false });
      expect(lastLine(call)).toEqual({
        heard: 'Thanks for calling M',
        cutOff: expect.stringContaining('aple Street Dental'),
      });
    },
  );

  conversation('marks that came before the caller spoke say how much was heard', world, (call) => {
    const sayId = call.call.saying?.id ?? '';
    call.happens({ type: 'mark-played', sayId, chars: 18, done: false });
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'sorry can I' });
    expect(lastLine(call)).toEqual({
      heard: 'Thanks for calling',
      cutOff: expect.stringContaining('Maple Street Dental'),
    });
  });

  conversation('a sound of listening does not take the floor', world, (call) => {
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'mhm' });
    expect(call.commands.some(({ type }) => type === 'stop-saying')).toBe(false);
  });

  conversation('one word is enough where a short answer is expected', world, (call) => {
    heardOut(call).hears('can I leave a message');
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'Robin' });
    expect(call.commands.at(-1)?.type).toBe('stop-saying');
  });

  conversation('the goodbye is not interruptible', world, (call) => {
    heardOut(call).hears('goodbye');
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-partial', text: 'one more thing please' });
    expect(call.call.saying?.done).toBe(false);
  });
});

describe('endpointing', () => {
  const waits = (call: Talk) =>
    call.commands.flatMap((command) => (command.type === 'start-timer' ? [command.ms] : [])).at(-1);

  conversation(
    'a turn ends with the silence after it, not with the recogniser’s first stretch',
    world,
    (call) => {
      heardOut(call);
      call.happens({ type: 'speech-started', legId: 'caller' });
      call.happens({ type: 'utterance-final', text: 'can I leave' });
      call.happens({ type: 'utterance-final', text: 'a message' });
      expect(call.call.turns).toHaveLength(0);
      call.happens({ type: 'speech-ended', legId: 'caller' });
      expect(call.call.turns).toHaveLength(0);
      call.silence();
      expect(call.call.turns.map(({ heard }) => heard)).toEqual(['can I leave a message']);
    },
  );

  test.each([
    ['and my number is', 1400],
    ['I would like to, um', 1400],
    ['yes', 280],
    ['I would like to book a table', 600],
  ])('after “%s” the agent waits %d ms', (text, ms) => {
    const call = heardOut(new Talk(world));
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-final', text });
    call.happens({ type: 'speech-ended', legId: 'caller' });
    expect(waits(call)).toBe(ms);
  });

  conversation('speaking on before the silence is over makes one turn of both', world, (call) => {
    heardOut(call);
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-final', text: 'can I leave' });
    call.happens({ type: 'speech-ended', legId: 'caller' });
    call.happens({ type: 'speech-started', legId: 'caller' });
    call.happens({ type: 'utterance-final', text: 'a message' });
    call.happens({ type: 'speech-ended', legId: 'caller' });
    call.silence();
    expect(call.call.turns.map(({ heard }) => heard)).toEqual(['can I leave a message']);
  });
});

describe('silence', () => {
  conversation('two prompts, then the step behind the agent', { jobs: ['take-a-message'] }, (call) => {
    call
      .silence()
      .says(/still there/)
      .silence()
      .says(/cannot hear you/);
    call.silence();
    expect(call.call.stage.kind).toBe('voicemail');
  });

  conversation('a word in between starts the count anew', { jobs: ['take-a-message'] }, (call) => {
    call.silence().says(/still there/);
    call.hears('can I leave a message').job('Take a message');
    call.silence().says(/still there/);
  });

  conversation('“hold on” gives a minute', { jobs: ['take-a-message'] }, (call) => {
    call
      .hears('can I leave a message')
      .hears('hold on a second')
      .says(/your time/);
    expect(call.commands).toContainEqual({ type: 'start-timer', timerId: expect.any(String), ms: 60_000 });
  });

  conversation(
    'a message under way is kept when the line goes quiet',
    { jobs: ['take-a-message'] },
    (call) => {
      call.hears('can I leave a message').hears('Robin Castellano').hears('312 555 0123').hears('yes');
      call.hears('the crown came off').silence().silence().silence();
      call
        .receipt('take-message', { from_name: 'Robin Castellano', from_number: '+13125550123' })
        .ends('message-taken');
    },
  );
});

describe('legs', () => {
  conversation(
    'a line that drops ends the call and cancels what was under way',
    { jobs: ['take-a-message'] },
    (call) => {
      call.hears('can I leave a message');
      call.happens({ type: 'leg-ended', legId: 'caller', reason: 'dropped' });
      call.ends('abandoned');
      expect(call.call.jobRuns.map(({ state }) => state)).toEqual(['cancelled']);
      expect(call.call.timers).toEqual({});
    },
  );

  conversation('nothing that comes after the end changes the call', { jobs: ['take-a-message'] }, (call) => {
    call.happens({ type: 'leg-ended', legId: 'caller', reason: 'hung-up' });
    const commands = call.commands.length;
    call.hears('hello').presses('1');
    expect(call.commands).toHaveLength(commands);
  });

  conversation(
    'a caller who comes back after a restart is asked the open question again',
    { jobs: ['take-a-message'] },
    (call) => {
      call.hears('can I leave a message').asks(/full name/);
      call.said = '';
      call.happens({ type: 'call-resumed', coreVersion: '1' }).asks(/full name/);
    },
  );
});
