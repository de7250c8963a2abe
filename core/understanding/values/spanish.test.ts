import { describe, expect, it, test } from 'vitest';
import type { FieldType } from '../../plan/plan.ts';
import { readValue } from './read-value.ts';
import type { Heard } from './value.ts';

/** Monday, 2 March 2026: 10:15 in Chicago and in Mexico City, 17:15 in Madrid, 13:15 in Buenos Aires. */
const AT = Date.UTC(2026, 2, 2, 16, 15);
const PLACES = {
  us: { country: 'US', timeZone: 'America/Chicago' },
  es: { country: 'ES', timeZone: 'Europe/Madrid' },
  mx: { country: 'MX', timeZone: 'America/Mexico_City' },
  ar: { country: 'AR', timeZone: 'America/Argentina/Buenos_Aires' },
} as const;
type Place = keyof typeof PLACES;

const read = (type: FieldType, text: string, place: Place, more: Partial<Heard> = {}) =>
  readValue(type, { at: AT, language: 'es', asked: true, ...PLACES[place], ...more, text });

type Row = [place: Place, text: string, expected: string | null, more?: Partial<Heard>];

function table(type: FieldType, rows: readonly Row[]): void {
  it.each(rows)('%s: %s', (place, text, expected, more) => {
    const found = read(type, text, place, more);
    expect(found?.value ?? null).toBe(expected);
    // What was heard is always the caller's own words, at their place.
    if (found) expect(text.slice(...found.span)).toContain(found.heard);
  });
}

describe('teléfonos', () =>
  table('phone', [
    ['es', 'seis uno dos, tres cuatro cinco, seis siete ocho', '+34612345678'],
    ['es', 'seiscientos doce, treinta y cuatro, cincuenta y seis, setenta y ocho', '+34612345678'],
    ['es', 'es el seis sesenta y uno veintidós cero cuatro noventa', '+34661220490'],
    ['es', 'seis doble cinco, uno dos tres, cuatro cinco seis', '+34655123456'],
    ['es', 'mi número es el 612 34 56 78', '+34612345678'],
    ['es', 'nueve uno cuatro, treinta y dos, diez, cero cero', '+34914321000'],
    ['es', 'más treinta y cuatro seis uno dos tres cuatro cinco seis siete ocho', '+34612345678'],
    ['us', 'tres uno dos, cinco cinco cinco, cero uno cuatro dos', '+13125550142'],
    ['us', 'al tres doce cinco cincuenta y cinco cero uno cuarenta y dos', '+13125550142'],
    ['us', 'tres uno dos triple cinco cero uno nueve nueve', '+13125550199'],
    ['us', '312 555 0142 extensión doce', '+13125550142;ext=12'],
    ['mx', 'cincuenta y cinco, doce treinta y cuatro, cincuenta y seis setenta y ocho', '+525512345678'],
    ['mx', 'es cinco cinco uno dos tres cuatro cinco seis siete ocho', '+525512345678'],
    ['mx', '55 1234 5678', '+525512345678'],
    ['us', 'perdón, termina en cero uno nueve uno', '+13125550191', { previous: '+13125550142' }],
    ['us', 'no, los últimos cuatro son dos dos uno tres', '+13125552213', { previous: '+13125550142' }],
    ['us', 'el código de área es siete siete tres', '+17735550142', { previous: '+13125550142' }],
    ['es', 'el último es un nueve', '+34612345679', { previous: '+34612345678' }],
    ['es', 'no, acaba en setenta y nueve', '+34612345679', { previous: '+34612345678' }],
  ]));

describe('correos', () =>
  table('email', [
    ['es', 'ana punto ruiz arroba gmail punto com', 'ana.ruiz@gmail.com'],
    ['es', 'es ana guion bajo ruiz arroba hotmail punto es', 'ana_ruiz@hotmail.es'],
    ['mx', 'pepe guión bajo 84 arroba yahoo punto com punto mx', 'pepe_84@yahoo.com.mx'],
    ['es', 'info arroba talleres guion soto punto com', 'info@talleres-soto.com'],
    ['us', 'maría garcía todo junto arroba gmail punto com', 'mariagarcia@gmail.com'],
    ['es', 'jose luis todo junto en minúsculas arroba outlook punto com', 'joseluis@outlook.com'],
    ['ar', 'mi mail es l punto perez arroba empresa punto com punto ar', 'l.perez@empresa.com.ar'],
    ['us', 'lucia noventa y dos arroba gmail punto com', 'lucia92@gmail.com'],
    ['es', 'a ene a arroba gmail punto com', 'ana@gmail.com'],
    ['us', 'es ramon barra baja diaz arroba icloud punto com', 'ramon_diaz@icloud.com'],
    ['us', 'lopez@example.com', 'lopez@example.com'],
    ['us', 'no, arroba yahoo', 'lopez@yahoo.com', { previous: 'lopez@gmail.com' }],
  ]));

describe('nombres', () =>
  table('person-name', [
    ['es', 'me llamo Lucía Pérez Gómez', 'Lucía Pérez Gómez'],
    ['es', 'soy begoña núñez ibarra y llamo por una cita', 'Begoña Núñez Ibarra'],
    ['mx', 'habla José Luis Hernández de la Cruz', 'José Luis Hernández de la Cruz'],
    ['mx', 'juan pablo ortiz, para servirle', 'Juan Pablo Ortiz'],
    ['us', 'a nombre de Rosa Delgado', 'Rosa Delgado'],
    ['us', 'sí, es carmen ochoa', 'Carmen Ochoa'],
    ['es', 'mi nombre es Iñaki y mi apellido Echeverría', 'Iñaki Echeverría'],
    ['es', 'vargas con be de burro', 'Bargas'],
    ['es', 'ernesto hibarra sin hache', 'Ernesto Ibarra'],
    ['es', 'ene u eñe e zeta', 'Nuñez'],
    ['mx', 'se escribe ge o eme e zeta', 'Gomez'],
    ['ar', 've corta i de a ele', 'Vidal'],
    ['es', 'uve de valencia, i, ele, a', 'Vila'],
    ['mx', 'Pérez, pe e erre e zeta', 'Pérez'],
    ['ar', 'Martina Fernández, gracias', 'Martina Fernández'],
    ['us', 'ponga señora Olga Méndez por favor', 'Señora Olga Méndez'],
    ['es', 'perdón, es Marta Soler', 'Marta Soler'],
    ['es', 'quiero pedir una cita', null],
    ['mx', 'bueno pues guadalupe reyes', 'Guadalupe Reyes'],
    ['us', 'le habla maría de los ángeles rivera', 'María de los Ángeles Rivera'],
  ]));

describe('fechas, el lunes 2 de marzo de 2026', () =>
  table('date', [
    ['es', 'pasado mañana', '2026-03-04'],
    ['es', 'mañana por la mañana', '2026-03-03'],
    ['mx', 'mañana en la tarde', '2026-03-03'],
    ['es', 'el jueves que viene', '2026-03-05'],
    ['es', 'el próximo jueves', '2026-03-05'],
    ['mx', 'el proximo viernes', '2026-03-06'],
    ['us', 'este viernes', '2026-03-06'],
    ['us', 'el martes de la semana que viene', '2026-03-10'],
    ['es', 'el miércoles de la próxima semana', '2026-03-11'],
    ['es', 'el dos de mayo', '2026-05-02'],
    ['es', 'el 2 de mayo de 2027', '2027-05-02'],
    ['mx', 'el primero de abril', '2026-04-01'],
    ['ar', 'el veintiuno de setiembre', '2026-09-21'],
    ['us', 'el treinta y uno de diciembre', '2026-12-31'],
    ['es', 'el día quince', '2026-03-15'],
    ['es', 'dentro de quince días', '2026-03-16'],
    ['mx', 'en tres semanas', '2026-03-23'],
    ['us', 'en dos días', '2026-03-04'],
    ['ar', 'de hoy en ocho', '2026-03-09'],
    ['es', 'no, mejor el martes', '2026-03-03', { previous: '2026-03-09' }],
    ['es', 'el lunes no, el miércoles', '2026-03-04'],
    ['es', 'el sabado', '2026-03-07'],
    [
      'mx',
      'el quince de enero de mil novecientos ochenta y cuatro',
      '1984-01-15',
      { label: 'fecha de nacimiento' },
    ],
    ['es', 'nací el tres de junio del noventa y uno', '1991-06-03', { label: 'fecha de nacimiento' }],
    ['es', 'cinco de febrero de dos mil uno', '2001-02-05', { label: 'fecha de nacimiento' }],
    ['es', '3/4/2026', '2026-04-03'],
    ['us', 'ayer', '2026-03-01'],
    ['us', 'antier', '2026-02-28'],
    ['es', 'hace tres días', '2026-02-27'],
    ['es', 'a primera hora de la mañana', null],
    ['es', 'el último día del mes', '2026-03-31'],
  ]));

describe('horas', () =>
  table('time', [
    ['es', 'a las cinco y media de la tarde', '17:30'],
    ['es', 'a mediodía', '12:00'],
    ['es', 'al mediodia', '12:00'],
    ['es', 'a las doce del mediodía', '12:00'],
    ['es', 'a la una del mediodía', '13:00'],
    ['es', 'a las ocho menos cuarto de la mañana', '07:45'],
    ['mx', 'cuarto para las ocho de la noche', '19:45'],
    ['mx', 'a las tres y diez de la tarde', '15:10'],
    ['us', 'diez para las cuatro de la tarde', '15:50'],
    ['es', 'a las cinco menos diez de la tarde', '16:50'],
    ['es', 'a las diecisiete treinta', '17:30'],
    ['es', 'a las 17 h', '17:00'],
    ['ar', 'a las nueve de la noche', '21:00'],
    ['ar', 'a las dos de la madrugada', '02:00'],
    ['us', 'a las siete a eme', '07:00'],
    ['us', 'a las once y cuarto de la mañana', '11:15'],
    ['mx', 'a las cuatro en punto de la tarde', '16:00'],
    ['es', 'de nueve a once de la mañana', '09:00'],
    ['es', 'a medianoche', '00:00'],
    ['es', 'perdón, mejor a las seis de la tarde', '18:00', { previous: '17:00' }],
    ['es', 'dentro de media hora', '17:45'],
    ['us', 'en una hora', '11:15'],
    ['es', 'sobre las diez de la mañana', '10:00'],
    ['es', 'a las quince horas', '15:00'],
  ]));

describe('fecha y hora', () =>
  table('date-time', [
    ['es', 'mañana a las cinco y media de la tarde', '2026-03-03T17:30'],
    ['mx', 'el viernes a las diez de la mañana', '2026-03-06T10:00'],
    ['us', 'el dos de mayo al mediodía', '2026-05-02T12:00'],
    ['es', 'pasado mañana por la tarde, a las cuatro', '2026-03-04T16:00'],
    ['es', 'el martes a las diecinueve horas', '2026-03-03T19:00'],
    ['es', 'mañana por la mañana a las nueve', '2026-03-03T09:00'],
  ]));

describe('direcciones', () =>
  table('address', [
    ['es', 'calle Mayor 5, tercero B', 'calle Mayor 5, tercero B'],
    ['es', 'vivo en la calle Mayor cinco, tercero B, Madrid', 'calle Mayor 5, tercero B, Madrid'],
    ['mx', 'mi dirección es Avenida Juárez 120, colonia Centro', 'Avenida Juárez 120, colonia Centro'],
    ['es', 'es en la avenida de la Constitución 14, gracias', 'avenida de la Constitución 14'],
    ['es', 'el veintiocho cero trece', '28013', { label: 'código postal' }],
    ['es', 'dos ocho cero uno tres', '28013', { label: 'código postal' }],
    ['us', 'código postal 60614', '60614', { label: 'código postal' }],
    ['ar', 'en Rivadavia 1480, por favor', 'Rivadavia 1480'],
    ['es', 'plaza de España, número tres', 'plaza de España, número 3'],
    ['us', '1420 Oak Street, apartamento 3', '1420 Oak Street, apartamento 3'],
  ]));

describe('personas', () =>
  table('people', [
    ['es', 'somos cuatro', '4'],
    ['es', 'mesa para dos', '2'],
    ['mx', 'dos adultos y tres niños', '5'],
    ['us', 'una persona', '1'],
    ['es', 'seremos ocho', '8'],
    ['es', 'yo solo', '1'],
    ['mx', 'mi esposa y yo', '2'],
    ['es', 'mi mujer, mis dos hijos y yo', '4'],
    ['ar', 'una docena', '12'],
    ['es', 'un par', '2'],
    ['es', 'unas veinte personas', '20'],
  ]));

describe('números', () =>
  table('number', [
    ['es', 'tres', '3'],
    ['es', 'unos veinticinco', '25'],
    ['mx', 'ciento veinte', '120'],
    ['us', 'dos mil quinientos', '2500'],
    ['es', 'ninguno', '0'],
    ['es', 'una', '1'],
    ['es', 'treinta y cinco', '35'],
    ['es', 'cinco, no, perdón, seis', '6'],
    ['ar', 'un millón doscientos mil', '1200000'],
    ['es', 'dos coma cinco', '2.5'],
  ]));

describe('precios', () =>
  table('price', [
    ['es', 'doce euros con cincuenta', '12.5'],
    ['es', 'doce con cincuenta', '12.5'],
    ['mx', 'doscientos pesos', '200'],
    ['us', 'quinientos dólares', '500'],
    ['us', 'mil doscientos dolares', '1200'],
    ['es', '1.250 euros', '1250'],
    ['es', '49,90 euros', '49.9'],
    ['ar', 'cinco mil pesos', '5000'],
    ['es', 'unos trescientos', '300'],
  ]));

describe('sí y no', () =>
  table('yes-no', [
    ...[
      'sí',
      'si',
      'sí, claro',
      'claro que sí',
      'por supuesto',
      'vale',
      'de acuerdo',
      'hágalo',
      'hagalo por favor',
    ]
      .concat([
        'correcto',
        'así es',
        'eso es',
        'exactamente',
        'está bien',
        'esta bien',
        'ok',
        'dale',
        'ándale pues',
      ])
      .concat([
        'sale',
        'órale',
        'venga',
        'sí por favor',
        'adelante',
        'cómo no',
        'desde luego',
        'me parece bien',
      ])
      .concat([
        'perfecto',
        'ajá',
        'efectivamente',
        'no hay problema',
        'sí, todo correcto',
        'sí señora',
        'ya lo creo',
      ])
      .concat([
        'mándelo',
        'sí, mándemelo',
        'eso mismo',
        'tal cual',
        'sin problema',
        'seguro',
        'bueno',
        'está correcto',
      ])
      .map((text): Row => ['es', text, 'yes']),
    ...[
      'no',
      'no, gracias',
      'mejor no',
      'claro que no',
      'por supuesto que no',
      'para nada',
      'de ninguna manera',
    ]
      .concat([
        'qué va',
        'todavía no',
        'ahora no',
        'no hace falta',
        'no es necesario',
        'nunca',
        'no está bien',
      ])
      .concat(['no es correcto', 'está mal', 'incorrecto', 'prefiero que no', 'no quiero', 'nada de eso'])
      .concat(['no, así no', 'tampoco', 'en absoluto', 'déjelo', 'no lo haga', 'no lo mande'])
      .map((text): Row => ['es', text, 'no']),
    ...[
      '¿cómo lo mando?',
      'cómo lo hago',
      'no sé',
      'no lo sé',
      'tal vez',
      'a lo mejor',
      'depende',
      'quizá',
      'puede ser',
    ]
      .concat(['¿qué?', 'no estoy seguro', 'mi hermana se llama clara', '¿y si llamo mañana?', 'no entiendo'])
      .map((text): Row => ['es', text, null]),
  ]));

describe('opciones', () =>
  table('choice', [
    ['es', 'por correo', 'Correo electrónico', { options: ['Teléfono', 'Correo electrónico'] }],
    ['es', 'el segundo', 'Moto', { options: ['Coche', 'Moto'] }],
    ['mx', 'la primera', 'Chica', { options: ['Chica', 'Grande'] }],
    ['es', 'la última', 'Tarde', { options: ['Mañana', 'Tarde'] }],
    ['es', 'mejor por la tarde', 'Tarde', { options: ['Mañana', 'Tarde'] }],
    ['es', 'no el coche, la moto', 'Moto', { options: ['Coche', 'Moto'] }],
    ['us', 'grandes', 'Grande', { options: ['Chica', 'Grande'] }],
    ['es', 'la tercera opcion', 'Tres', { options: ['Una', 'Dos', 'Tres'] }],
    ['es', 'me da igual', null, { options: ['Coche', 'Moto'] }],
  ]));

test('un «a las seis» sin más puede ser de la mañana o de la tarde', () =>
  expect(read('time', 'a las seis', 'es')?.alternatives?.toSorted()).toEqual(['06:00', '18:00']));
