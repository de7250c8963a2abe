/** Words whose full stop never ends a sentence: a name follows. Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof st mt ft lt col gen rev hon sra srta sr vs no nos ext e.g i.e esp approx'.split(' '),
);

/** Words whose full stop ends a sentence only where a capital follows. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jr ave blvd rd apt ste inc ltd co corp dept tel min max appt a.m p.m u.s ph.d m.d d.d.s fig ud uds d.o.b incl etc'.split(
    ' ',
  ),
);
