import type { Manner } from './manner.ts';

/** Sentences that belong to every call, whatever the job. None of them claims that something was done. */
export type Lines = {
  howCanIHelp: string;
  anythingElse: string;
  goodbye: string;
  fine: string;
  sorry: string;
  /** The caller has said nothing: once, and once more. */
  stillThere: string;
  lastChance: string;
  /** Said before the call leaves the agent step because nobody answers. */
  nobodyThere: string;
  takeYourTime: string;
  robot: string;
  didNotCatch: string;
  /** After a yes to "Any wishes?". */
  whatWouldThatBe: string;
  /** The question has no answer in Knowledge. */
  notKnown: string;
  whatToCorrect: string;
  /** A goodbye while an act waits for nothing but a yes. */
  beforeYouGo: string;
  /** In place of a value that came from an earlier call: it is never spoken. */
  asLastTime: string;
  offerMessage: string;
  anyDanger: string;
  /** A caller who wants a person where no transfer is possible. */
  noPerson: string;
  cancelled: string;
  calm: string;
  /** What callers ask that is no matter of the business: see `understanding/out-of-bounds`. */
  notShared: string;
  ownRules: string;
  private: string;
  willNotHelp: string;
  cannotAdvise: string;
  offTask: string;
  youAreWelcome: string;
  /** The agent cannot go on: the call moves to the step behind it. */
  cannotGoOn: string;
  /** Something was left open, and the job goes on. */
  goOn: string;
  /** Every agent step begins with these two unless its author has switched them off (design §2.12). */
  disclosure: string;
  recordingNotice: string;
  leaveVoiceMessage: string;
  /** After the line or the server came back in the middle of a call. */
  backAgain: string;
  /** A model is slow, and has said that something was done which was not. */
  oneMoment: string;
  notDoneYet: string;
};

const english: Lines = {
  howCanIHelp: 'How can I help you?',
  anythingElse: 'Is there anything else I can help you with?',
  goodbye: 'Thank you for calling. Goodbye.',
  fine: 'That is fine.',
  sorry: "I'm sorry about that.",
  stillThere: 'Are you still there?',
  lastChance: 'I cannot hear you. Say anything to go on.',
  nobodyThere: 'I still cannot hear you.',
  takeYourTime: 'Take your time.',
  robot: "I'm the automated assistant. I can help you with this, or take a message for a person.",
  didNotCatch: 'Sorry, I did not catch that.',
  whatWouldThatBe: 'What would that be?',
  notKnown: "I don't know that, and I would rather not guess.",
  asLastTime: 'as last time',
  whatToCorrect: 'What should I change?',
  beforeYouGo: 'One more thing before you go.',
  offerMessage: 'Would you like to leave a message?',
  anyDanger: 'Is anyone in danger right now?',
  noPerson: 'I cannot connect you right now.',
  cancelled: 'All right, we will leave that.',
  calm: 'I would like to help you. Let us stay with your question.',
  notShared: 'I cannot share how I am set up.',
  ownRules: 'I can only do what this office has set up for calls.',
  private: 'I cannot give out that kind of information.',
  willNotHelp: 'I cannot help with that.',
  cannotAdvise: 'That is not something I can advise on.',
  offTask: 'That is not something I can do on this line.',
  youAreWelcome: "You're welcome.",
  cannotGoOn: 'I cannot help you with that myself.',
  goOn: 'All right, let us go on.',
  disclosure: 'You are speaking with an automated assistant.',
  recordingNotice: 'This call may be recorded.',
  leaveVoiceMessage: 'You can leave a voice message after the tone.',
  backAgain: 'Sorry, I lost you for a moment.',
  oneMoment: 'One moment.',
  notDoneYet: 'I have not done that yet.',
};

const casual: Lines = {
  ...english,
  howCanIHelp: 'What can I do for you?',
  anythingElse: 'Anything else I can help with?',
  goodbye: 'Thanks for calling. Bye now.',
  fine: 'No problem.',
  sorry: 'Sorry about that.',
  notKnown: "I don't know that one, and I'd rather not guess.",
  cancelled: "Okay, we'll leave that.",
};

const formal: Lines = {
  ...english,
  howCanIHelp: 'How may I help you?',
  anythingElse: 'Is there anything else I may help you with?',
  fine: 'Certainly.',
  sorry: 'I apologise for that.',
  didNotCatch: 'I am sorry, I did not catch that.',
  notKnown: 'I do not know that, and I would rather not guess.',
};

const spanish: Lines = {
  howCanIHelp: '¿En qué puedo ayudarle?',
  anythingElse: '¿Necesita algo más?',
  goodbye: 'Gracias por llamar. Hasta luego.',
  fine: 'Está bien.',
  sorry: 'Disculpe.',
  stillThere: '¿Sigue ahí?',
  lastChance: 'No le escucho. Diga algo para continuar.',
  nobodyThere: 'Sigo sin escucharle.',
  takeYourTime: 'Tómese su tiempo.',
  robot: 'Soy el asistente automático. Puedo ayudarle con esto o tomar un mensaje para una persona.',
  didNotCatch: 'Disculpe, no le entendí.',
  whatWouldThatBe: '¿Qué sería?',
  notKnown: 'Eso no lo sé, y prefiero no adivinar.',
  asLastTime: 'como la última vez',
  whatToCorrect: '¿Qué debo corregir?',
  beforeYouGo: 'Una cosa más antes de colgar.',
  offerMessage: '¿Quiere dejar un mensaje?',
  anyDanger: '¿Hay alguien en peligro en este momento?',
  noPerson: 'En este momento no puedo pasarle la llamada.',
  cancelled: 'De acuerdo, lo dejamos.',
  calm: 'Quiero ayudarle. Sigamos con su pregunta.',
  notShared: 'No puedo compartir cómo estoy configurado.',
  ownRules: 'Solo puedo hacer lo que esta oficina ha previsto para las llamadas.',
  private: 'No puedo dar esa clase de información.',
  willNotHelp: 'No puedo ayudarle con eso.',
  cannotAdvise: 'Eso no es algo sobre lo que yo pueda aconsejar.',
  offTask: 'Eso no es algo que pueda hacer en esta línea.',
  youAreWelcome: 'De nada.',
  cannotGoOn: 'Con eso no puedo ayudarle yo.',
  goOn: 'De acuerdo, sigamos.',
  disclosure: 'Le atiende un asistente automático.',
  recordingNotice: 'Esta llamada puede grabarse.',
  leaveVoiceMessage: 'Puede dejar un mensaje de voz después del tono.',
  backAgain: 'Disculpe, perdí la comunicación un momento.',
  oneMoment: 'Un momento.',
  notDoneYet: 'Eso no está hecho todavía.',
};

const BY_TONE = { casual, neutral: english, formal };

export function lines({ tone, language }: Manner): Lines {
  return language === 'es' ? spanish : BY_TONE[tone];
}
