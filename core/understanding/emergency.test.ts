import { describe, expect, it } from 'vitest';
import { emergencyIn } from './emergency.ts';

const ALARMS = [
  'my house is on fire',
  'There is a fire in the kitchen!',
  'the dryer caught fire and it is spreading',
  'theres smoke coming out of the walls',
  'I smell smoke and the outlet is sparking',
  'the smoke alarm is going off and the hallway is full of smoke',
  'I smell gas in the basement',
  'it smells like rotten eggs down here',
  'we hit a gas line with the backhoe',
  'I think we have a gas leak',
  'the carbon monoxide alarm keeps beeping and we all have headaches',
  'our co detector is going off',
  'my husband is having chest pains',
  'I have this crushing pain in my chest',
  'I think he is having a heart attack',
  'my dad, his face is drooping and he is slurring his words',
  "my baby isn't breathing",
  "I can't breathe",
  'she is choking on something',
  'his lips are turning blue',
  'my throat is closing up, I ate peanuts',
  "my mom passed out and won't wake up",
  'he collapsed on the floor a minute ago',
  'my son is having a seizure',
  "there's blood everywhere and it won't stop bleeding",
  'he cut off his finger with the saw',
  'my roommate overdosed',
  'she took a whole bottle of pills',
  'my toddler drank bleach',
  'I want to kill myself',
  "I just don't want to live anymore",
  'my friend says she is going to end her life tonight',
  'he has a gun',
  'my boyfriend is hitting me',
  'someone is breaking into my house',
  'somebody just got stabbed outside',
  'he said he is going to kill me',
  'a power line is down across the driveway',
  'my car crashed and my wife is trapped in the car',
  'the ceiling collapsed on my roommate',
  'call 911',
  'I need an ambulance',
  'my kid is locked in the car and it is hot',
  'he fell off the roof',
  'No, listen, the garage is on fire',
  'the inspector was here yesterday but now I smell gas',
  "I'm not joking the kitchen is on fire",
  "I don't know what happened, my house is on fire",
  'hay un incendio en mi casa',
  'mi papá no puede respirar',
  'huele a gas en la cocina',
  'quiero morirme',
];

const HARMLESS = [
  'I have a question about my gas bill',
  'can you come do a fire inspection next week',
  'I need a quote for a gas fireplace',
  'my father had a heart attack last year and needs a follow up',
  'do you install smoke detectors',
  'I need to replace the batteries in my carbon monoxide detectors',
  'we had a fire three years ago and I need the paperwork',
  'does my policy cover fire damage',
  'there is no fire, it was a false alarm',
  "I don't smell gas, I just want the furnace checked",
  'is there a fire extinguisher in the unit',
  'I want to book a photo shoot',
  'what time do you do flu shots',
  'I need my blood test results',
  'my blood pressure medication needs a refill',
  'my phone battery is dying',
  'you guys are killing it',
  'how do I kill weeds in my lawn',
  'I was fired and need my last paycheck',
  'our fire alarm inspection is due',
  'can I update my emergency contact',
  'where is the nearest emergency room parking',
  "it's not an emergency, just a slow drain",
  'I am drowning in paperwork',
  'sales are on fire this quarter',
  'do you sell fire pits',
  'I need the gas station on Fifth to call me back',
  'we want a non smoking room',
  'my dog is allergic to chicken',
  'my tooth hurts when I drink something cold',
  'I got in an accident last month and need a police report',
  'how much is an emergency plumber visit',
  'my grandmother had a stroke in 2019',
  'do you offer CPR training for choking',
  'what does the suicide prevention training cost',
  'I would like to schedule a chest x-ray',
  'I burned out the clutch on my truck',
  'can you sharpen kitchen knives',
  'where can I store my gun safe',
  'we watched a movie about a bomb',
  'the heater is not working and it is cold',
  'my gas range needs a new knob',
  'I lost my house key',
  'do you treat heartburn',
  'the shooting schedule for the wedding video',
  'I need a bath bomb gift set',
  'my labor day appointment needs to move',
  'can you bleed the radiators',
  'tengo una pregunta sobre la factura del gas',
  'quiero una inspección contra incendios la próxima semana',
];

describe('a danger said of now alarms at once', () => {
  it.each(ALARMS)('%s', (line) => expect(emergencyIn(line)?.level).toBe('present'));
});

describe('everyday talk does not alarm', () => {
  it.each(HARMLESS)('%s', (line) => expect(emergencyIn(line)?.level ?? null).toBeNull());
});

describe('a danger that may be none asks first', () => {
  it.each(['this is an emergency', 'what should I do if I smell gas', 'it is about a fire'])('%s', (line) =>
    expect(emergencyIn(line)?.level).toBe('possible'),
  );
});

it("the owner's own phrases alarm, and groups that are switched off do not", () => {
  expect(emergencyIn('the chlorine tank ruptured', { extra: ['tank ruptured'], off: [] })?.phrase).toBe(
    'tank ruptured',
  );
  expect(emergencyIn('my house is on fire', { extra: [], off: ['fire'] })).toBeNull();
});
