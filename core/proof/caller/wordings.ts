import type { Chance } from '../chance.ts';
import type { Known } from '../scenario.ts';

type Language = 'en' | 'es';

/** How a caller may say a value; one is picked by chance. Every one is read by the value readers, which the test holds. */
export function wordingsOf({ type, value }: Pick<Known, 'type' | 'value'>, language: Language): string[] {
  switch (type) {
    case 'phone':
      return phone(value, language);
    case 'person-name':
      return language === 'es'
        ? [value, `Me llamo ${value}`]
        : [value, `My name is ${value}`, `It's ${value}`];
    case 'email':
      return email(value, language);
    case 'date':
      return date(value, language);
    case 'time':
      return time(value, language);
    case 'date-time': {
      const [day = '', hour = ''] = value.split('T');
      const joint = language === 'es' ? ' ' : ' at ';
      return date(day, language).map((said) => `${said}${joint}${time(hour, language)[0]}`);
    }
    case 'number':
      return [value, numberWord(value, language)];
    case 'people':
      return language === 'es'
        ? [`${numberWord(value, language)} personas`]
        : [`${numberWord(value, language)} people`, `${value} people`];
    case 'price':
      return language === 'es' ? [`${value} dólares`] : [`${value} dollars`, `$${value}`];
    case 'yes-no':
      return value === 'yes' ? YES[language] : NO[language];
    case 'choice':
    case 'address':
    case 'text':
      return [value];
  }
}

const YES = {
  en: ['Yes', 'Yes, please', 'Yeah', 'Sure', "Yes, that's right"],
  es: ['Sí', 'Sí, por favor', 'Claro'],
};
const NO = { en: ['No', 'Nope', 'No, thank you'], es: ['No', 'No, gracias'] };

/** A yes to an offer or to what was read back. */
export const AGREEMENT = { en: ['Yes', 'Yes, please', 'Sure', 'Yeah'], es: ['Sí', 'Sí, por favor', 'Claro'] };
export const DISAGREEMENT = { en: ['No', 'No, thanks', "No, I'd rather not"], es: ['No', 'No, gracias'] };
export const NOTHING_ELSE = {
  en: ["No, that's all", 'No, thank you', "No, that's it, thanks"],
  es: ['No, nada más', 'No, gracias'],
};
export const REFUSALS = {
  en: ["I'd rather not say", "I don't want to give that out", "I'd rather not give that"],
  es: ['Prefiero no decirlo', 'No quiero dar eso'],
};
const FILLERS = { en: ['Um, ', 'Uh, ', 'Well, ', 'So, '], es: ['Eh, ', 'Pues, ', 'Bueno, '] };
/** Said when a value has just been read back: nothing else can be meant. */
export const CORRECTIONS: Record<Language, (said: string) => string[]> = {
  en: (said) => [`No, it's ${said}`, `Sorry, make that ${said}`, `No, actually it's ${said}`],
  es: (said) => [`No, es ${said}`, `Perdón, es ${said}`],
};

/** Said later, when something else is asked: what is meant has to be named. */
export const LATE_CORRECTIONS: Record<Language, (said: string, label: string) => string[]> = {
  en: (said, label) => [`No wait, the ${label} is ${said}`, `Actually, the ${label} is ${said}`],
  es: (said, label) => [`Perdón, ${label}: es ${said}`],
};

/** A caller who takes a breath first. */
export function withFiller(said: string, language: Language, chance: Chance): string {
  return chance.happens(0.2) ? `${chance.pick(FILLERS[language])}${said}` : said;
}

const DIGITS = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};
const TEENS = {
  en: ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  es: ['diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho'],
};

function numberWord(value: string, language: Language): string {
  const number = Number(value);
  return (number < 10 ? DIGITS[language][number] : TEENS[language][number - 10]) ?? value;
}

function phone(value: string, language: Language): string[] {
  const national = value.replace(/^\+1/, '');
  const groups = [national.slice(0, 3), national.slice(3, 6), national.slice(6)];
  const spoken = groups.map((group) => [...group].map((digit) => DIGITS[language][Number(digit)]).join(' '));
  return [groups.join(' '), groups.join('-'), `(${groups[0]}) ${groups[1]}-${groups[2]}`, spoken.join(', ')];
}

function email(value: string, language: Language): string[] {
  const [at, dot] = language === 'es' ? [' arroba ', ' punto '] : [' at ', ' dot '];
  return [value, value.replace('@', at).replaceAll('.', dot)];
}

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

function date(value: string, language: Language): string[] {
  const [year = '', month = '', day = ''] = value.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? '';
  const number = Number(day);
  const later = Number(year) > 2000 ? '' : language === 'es' ? ` de ${year}` : ` ${year}`;
  if (language === 'es') return [`el ${number} de ${name}${later}`];
  return [`${name} ${number}${ordinal(number)}${later}`, `${name} ${number}${later}`];
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function time(value: string, language: Language): string[] {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  if (language === 'es') return [`a las ${twelve}${minutes} de la ${hour < 12 ? 'mañana' : 'tarde'}`];
  return [
    `${twelve}${minutes} ${hour < 12 ? 'AM' : 'PM'}`,
    `${twelve}${minutes} in the ${hour < 12 ? 'morning' : 'afternoon'}`,
  ];
}
