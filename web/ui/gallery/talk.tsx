import { useState } from 'react';
import { Button, Card, ListeningDot, Receipt, ScoreBar, Tag, Turn, TurnEvent, WhyList } from '../index.ts';

function Turns() {
  const [chosen, setChosen] = useState(2);
  return (
    <Card className="p-2.5">
      <TurnEvent icon="phone">Incoming call, missed after 20 s</TurnEvent>
      <ol className="turns">
        <Turn
          who="Agent"
          ours
          time="0:21"
          meta="Greeting"
          onChoose={() => setChosen(1)}
          chosen={chosen === 1}
        >
          This is the automated assistant. How can I help?
        </Turn>
        <Turn
          who="Caller"
          time="0:29"
          onChoose={() => setChosen(2)}
          chosen={chosen === 2}
          meta={
            <Tag tone="ok" icon="arrow">
              Dental emergency
            </Tag>
          }
          act={
            <Button size="sm" icon="undo" className="back">
              Answer differently
            </Button>
          }
        >
          Hi, my crown came off this morning
        </Turn>
        <Turn who="Agent" ours unsaid="9 9. Is that right?" meta="Caller spoke over the last 1.4 s">
          Thanks, Priya. I have 3 1 2, 5 5 5, 0 1
        </Turn>
        <Turn
          who="Agent"
          ours
          meta={
            <>
              Listening
              <ListeningDot />
            </>
          }
        >
          When did it start?
        </Turn>
      </ol>
    </Card>
  );
}

/** Turns, receipts, why. */
export function GalleryTalk() {
  return (
    <section className="mb-7">
      <h2 className="sec mb-2.5">A conversation</h2>
      <div className="three">
        <Turns />
        <div className="col content-start">
          <Receipt
            title="Take a message for Dr. Lee"
            state={{ tone: 'quiet', label: 'Waiting', icon: 'lock' }}
            facts={[{ name: 'Needs', value: <Tag tone="ok">caller_name</Tag> }]}
          />
          <Receipt
            title="Take a message for Dr. Lee"
            state={{ tone: 'ok', label: 'Done, simulated' }}
            facts={[
              { name: 'About', value: 'Crown came off this morning, pain 6' },
              { name: 'Receipt', value: <span className="mono">mock-7f3a, once</span> },
            ]}
          />
          <Receipt
            title="Text the booking link"
            state={{ tone: 'danger', label: 'Not sent' }}
            facts={[{ name: 'Why', value: '(312) 555-0119 is a landline and cannot take texts' }]}
          />
        </div>
        <Card padded>
          <WhyList
            items={[
              {
                id: 'heard',
                icon: 'mic',
                title: 'Heard',
                content: <p className="md">“Oh wait, it ends in 0191”</p>,
              },
              {
                id: 'kept',
                icon: 'bullets',
                title: 'Job kept: Dental emergency',
                content: (
                  <ul>
                    <ScoreBar label="Dental emergency" score={0.88} tone="ok" chosen />
                    <ScoreBar label="Change or cancel" score={0.31} />
                  </ul>
                ),
              },
              {
                id: 'said',
                icon: 'headset',
                title: 'Said',
                content: <p className="md">“Got it. Is that right?”</p>,
              },
            ]}
          />
        </Card>
      </div>
    </section>
  );
}
