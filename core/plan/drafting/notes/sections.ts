import type { Language } from '../../steps/verbs.ts';
import { bare, headingRank, isCapitals } from './headings.ts';
import { isCondition, lineKind, type NoteLine, verbIn } from './note-line.ts';

/** A part of a page: a heading, what stands under it, and the parts within. */
export type Section = {
  heading: NoteLine | null;
  rank: number;
  /** "When a parent calls to report an absence:" right under a heading. */
  when: NoteLine | null;
  lines: NoteLine[];
  parts: Section[];
};

/** What a part of a page is for. */
export type Role = 'topic' | 'phase' | 'rules' | 'facts' | 'document' | 'every-call' | 'empty';

export function sectionsOf(lines: readonly NoteLine[], source: string, language: Language): Section {
  const root: Section = { heading: null, rank: -1, when: null, lines: [], parts: [] };
  const path: Section[] = [root];
  const letters = lines.map(({ text }) => text).join('');
  const allCapitals = isCapitals(letters);
  lines.forEach((line, at) => {
    const rank = headingRank(line, { at, lines, language, allCapitals, source });
    const top = path.at(-1) as Section;
    if (rank === null) {
      closeItem(path, line).lines.push(line);
      return;
    }
    const bareHeading = top.heading && top.lines.length === 0 && top.parts.length === 0;
    if (bareHeading && !top.when && isCondition(line.plain) && !isCondition(top.heading?.plain ?? '')) {
      top.when = line;
      return;
    }
    while ((path.at(-1) as Section).rank >= rank) path.pop();
    const part: Section = { heading: line, rank, when: null, lines: [], parts: [] };
    (path.at(-1) as Section).parts.push(part);
    path.push(part);
  });
  return root;
}

/** A bullet with lines under it ends where the bullets of its column go on. */
function closeItem(path: Section[], line: NoteLine): Section {
  for (;;) {
    const top = path.at(-1) as Section;
    if (top.heading?.marker !== 'bullet' || line.indent > top.heading.indent) return top;
    path.pop();
  }
}

const RULES =
  /^(?:(?:our|general|house|ground|important|phone|basic|key|golden|call) )*(?:rules?(?: .*)?|guardrails?|guidelines|reminders?|important(?: notes?)?|don['’]?ts?|do not|never(?: do)?|always|do['’]?s (?:and|&|\/) don['’]?ts?|tone(?: and style)?|style|manners?|boundaries|what not to (?:do|say)|things (?:not to|to never) .*|notes? (?:for|on) (?:all|every) calls?|reglas(?: generales)?|nunca|importante|recordatorios|tono)$/i;
const FACTS =
  /\b(?:hours|pric(?:es?|ing)|rates|fees|location|address|directions|parking|insurance (?:accepted|plans)|payment (?:methods|options)|services(?: (?:we )?(?:offer|provide)(?:ed)?)?|menu|faqs?|frequently asked|about us|(?:company|office|general|contact|store|basic|useful|key|business) info(?:rmation)?|^info(?:rmation)?|facts?|contacts?|policies|policy|staff|our team|who'?s who|specials|amenities|horarios?|precios|direcci[óo]n|ubicaci[óo]n|servicios|preguntas frecuentes|informaci[óo]n)\b/i;
const PHASE =
  /^(?:(?:step|phase|part|paso) \d+.*|(?:the )?(?:opening|greeting|intro(?:duction)?|welcome|start)(?: (?:line|script))?|verif(?:y|ication).*|identif.*|(?:info(?:rmation)?|details|questions|data|fields)(?: (?:to|we|you)(?: need to| must| should)? (?:collect|ask|gather|get|take|need))?|collect(?:ing)?(?: .*)?|(?:gather|get|take)(?:ing)? .*|(?:qualifying |qualification |intake |screening )?questions?(?: to ask)?|discovery|(?:the )?(?:close|closing|wrap[- ]?up|ending|end(?:ing)? the call|goodbye|conclusion)(?: (?:line|script))?|next steps?|(?:the )?(?:steps?|procedure|process|script|instructions|call flow|flow)|what to (?:ask|do|say|collect|get).*|how to .*|(?:during|before|after) (?:the )?call|transfer(?:s|ring)?|escalat(?:ion|e|ing)(?: path| rules)?|objections?(?: handling)?|handling objections|safety(?: first| check)?|triage|qualif(?:y|ying|ication).*|confirm(?:ation)?|read[- ]?back|outcome|main (?:part|body)|body|notes?|apertura|cierre|saludo|preguntas|pasos|procedimiento|despedida|datos(?: .*)?)$/i;
const DOCUMENT =
  /^(?:purpose|scope|definitions?|revisions?(?: history)?|document control|references?|responsibilit(?:y|ies)|approvals?|overview|background|objectives?|goals?|audience|(?:table of )?contents|change ?log|attachments?|[íi]ndice|prop[óo]sito|alcance|objetivos?)$/i;
const EVERY_CALL =
  /^(?:(?:for|on|with|before|applies to) )?(?:every|all|each|any) (?:calls?|callers?|conversations?)\b|^always (?:ask|get|do)|^(?:para )?todas las llamadas/i;
/** What callers want, as owners name it. */
const WANTED =
  /\b(?:cancel\w*|resched\w*|book\w*|appointments?|schedul\w*|quotes?|estimates?|pric\w*|bill\w*|payments?|invoices?|refills?|emergenc\w*|urgent|complain\w*|new (?:patients?|clients?|customers?|members?|leads?|tenants?|students?|donors?)|(?:existing|returning|current) \w+|reserv\w*|refunds?|returns?|orders?|deliver\w*|requests?|inquir\w*|enquir\w*|calls?|questions|claims?|repairs?|tours?|absen\w*|pick[- ]?up|lost|status|support|resets?|outages?|messages?|rentals?|catering|tickets?|leads?|maintenance|showings?|volunteer\w*|donat\w*|pregnan\w*|sick|pain|rent|else|late|vendors?|solicit\w*|hiring|jobs?|employment|applicants?|citas?|cancelaciones|pedidos?|reservas?|urgencias?|cotizaciones|presupuestos?)\b/i;

export function roleOf(section: Section, language: Language): Role {
  const words = section.heading ? bare(section.heading.text) : '';
  const lines = linesIn(section);
  if (lines.length === 0) return 'empty';
  const kinds = lines.map((line) => lineKind(line, language));
  const work = kinds.filter((kind) => kind === 'instruction' || kind === 'fields').length;
  const facts = kinds.filter((kind) => kind === 'fact').length;
  if (DOCUMENT.test(words)) return 'document';
  if (EVERY_CALL.test(words)) return 'every-call';
  if (RULES.test(words)) return 'rules';
  if (FACTS.test(words) && work < lines.length / 2) return 'facts';
  if (PHASE.test(words)) return 'phase';
  if (work === 0 && facts > 0) return 'facts';
  if (kinds.every((kind) => kind === 'rule')) return 'rules';
  return work === 0 ? 'document' : 'topic';
}

/** A part that is a call of its own, and no stage of one: its heading names what a caller wants, or it comes to an end by itself. */
export function standsAlone(section: Section, language: Language): boolean {
  const words = section.heading ? bare(section.heading.text) : '';
  return (
    section.when !== null ||
    isCondition(words.toLowerCase()) ||
    WANTED.test(words) ||
    endsItself(section, language)
  );
}

const ENDS: ReadonlySet<string> = new Set(['message', 'transfer', 'end', 'webhook', 'send-text']);
const COMES_BACK =
  /\b(?:call|get|be|ring|follow|reach|text|e-?mail)(?:s|ing)? (?:them |you |right )?(?:back|in touch|up|out)\b|\bwill (?:call|text|e-?mail|contact|send)\b/i;

function endsItself(section: Section, language: Language): boolean {
  return linesIn(section).some(({ text, plain }) => {
    if (COMES_BACK.test(text)) return true;
    return plain
      .split(/[.;:,]\s+|\bthen\b|\band\b|→|\bif\b/)
      .some((clause) => ENDS.has(verbIn(clause.trim(), language)?.row.act ?? ''));
  });
}

/** Every line of a part and of the parts within it, without headings. */
export function linesIn(section: Section): NoteLine[] {
  return [...section.lines, ...section.parts.flatMap(linesIn)];
}
