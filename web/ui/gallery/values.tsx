import { Button, type ButtonLook, Card, Cell, ColumnHead, Row, RowHead, Table } from '../index.ts';

const colours = [
  ['Page', 'bg'],
  ['Surface', 'surface'],
  ['Raised', 'raised'],
  ['Well', 'sunken'],
  ['Line', 'line'],
  ['Control line', 'control'],
  ['Text', 'text'],
  ['Text 2', 'text-2'],
  ['Text 3', 'text-3'],
  ['Accent', 'accent'],
  ['Accent soft', 'accent-soft'],
  ['Good', 'ok-solid'],
  ['Look at it', 'warn-solid'],
  ['Stops you', 'danger-solid'],
  ['To know', 'info'],
] as const;

const buttons: { kind: NonNullable<ButtonLook['kind']>; name: string; words: string; use: string }[] = [
  { kind: 'primary', name: 'Primary', words: 'Save', use: 'the one thing this page is for' },
  { kind: 'plain', name: 'Plain', words: 'Mock call', use: 'everything else' },
  { kind: 'quiet', name: 'Quiet', words: 'Restore', use: 'inside rows, panes, toolbars' },
  { kind: 'risk', name: 'Risk', words: 'Delete', use: 'only in a confirmation' },
];

/** Colours, type sizes, buttons. */
export function GalleryValues() {
  return (
    <>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Colour</h2>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2.5">
          {colours.map(([name, token]) => (
            <li key={token} className="row">
              <span
                className="size-9 rounded-2 border border-line-strong"
                style={{ background: `var(--color-${token})` }}
              />
              <span className="sm">
                {name}
                <span className="t3 mono block">{token}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Type</h2>
        <Card padded className="col">
          <p className="num text-2xl font-strong">
            96 % <span className="sm t3 font-normal">2xl 26/32 strong, one figure</span>
          </p>
          <p className="h-xl bb">
            Billing question <span className="sm t3 font-normal">xl 20/28 strong, page title</span>
          </p>
          <p className="text-lg bb">
            Dental emergency <span className="sm t3 font-normal">lg 16/24 strong, title in a top line</span>
          </p>
          <p className="md">
            Thanks, Priya. What’s the best number to call you back?{' '}
            <span className="sm t3">md 14/22, things people read</span>
          </p>
          <p>
            Used by 4 steps on 3 numbers <span className="sm t3">base 13/20, controls and rows</span>
          </p>
          <p className="sm t2">
            Saved yesterday by Dana <span className="t3">sm 12/18, meta</span>
          </p>
          <p className="mono">
            callback_number <span className="sm t3 font-sans">mono, field keys, receipts, events</span>
          </p>
        </Card>
      </section>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Buttons</h2>
        <Table caption="Button kinds by state" rows="tight" className="wide-on-phone">
          <thead>
            <Row>
              {['Kind', 'Rest', 'Hover', 'Focus', 'Blocked', 'Busy', 'For'].map((head) => (
                <ColumnHead key={head}>{head}</ColumnHead>
              ))}
            </Row>
          </thead>
          <tbody>
            {buttons.map(({ kind, name, words, use }) => (
              <Row key={kind}>
                <RowHead>{name}</RowHead>
                <Cell>
                  <Button kind={kind}>{words}</Button>
                </Cell>
                <Cell>
                  <Button kind={kind} className="is-hover">
                    {words}
                  </Button>
                </Cell>
                <Cell>
                  <Button kind={kind} className="is-focus">
                    {words}
                  </Button>
                </Cell>
                <Cell>
                  <Button kind={kind} blockedBy="1 problem is in the way.">
                    {words}
                  </Button>
                </Cell>
                <Cell>
                  <Button kind={kind} busy>
                    {words}
                  </Button>
                </Cell>
                <Cell className="t2">{use}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </section>
    </>
  );
}
