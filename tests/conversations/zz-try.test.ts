import { test } from 'vitest';
import { Talk } from './conversation.ts';
test('try', () => {
  const t = new Talk({ jobs: ['take-a-message','appointment-request','talk-to-a-person','directions-and-parking'], pages: [{title:'Hours', text:'Opening hours\nWe are open Monday to Friday from 8 AM to 5 PM.\n\nParking\nParking is free behind the building.'}] });
  console.log('A:', t.said);
  for (const line of (process.env.LINES ?? '').split('|')) { t.hears(line); console.log('C:', line); console.log('A:', t.said, '\n     ', JSON.stringify(t.call.expecting), t.call.status); }
  console.log(JSON.stringify(t.call.jobRuns.map(r=>({f:r.fields,p:r.passed,a:r.answers,arms:r.arms,s:r.state})),null,0));
  console.log(JSON.stringify(t.call.actions));
});
