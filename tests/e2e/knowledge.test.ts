import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE, picture } from './house.ts';

/** A website on loopback, which its owner allows with --allow-private; `hours` is what it says of its hours. */
let website: Server;
let host: string;
let hours = 'We are open from 8 in the morning to 6 in the evening, Monday to Saturday.';
let house: House;

beforeAll(async () => {
  website = createServer(({ url }, response) => {
    const text = { '/': home(), '/hours': `<h1>Hours</h1><p>${hours}</p>` }[url ?? ''];
    response.writeHead(text ? 200 : 404, { 'content-type': 'text/html' });
    response.end(text ? `<title>${url === '/' ? 'Garage' : 'Hours'}</title><main>${text}</main>` : '');
  });
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(website.address() as AddressInfo).port}`;
  house = await House.open(['--allow-private', host]);
});

afterAll(async () => {
  await house.close();
  website.closeAllConnections();
  website.close();
});

function home(): string {
  return '<nav><a href="/hours">Hours</a></nav><h1>Garage</h1><p>We repair cars and vans of every make, and tow within thirty miles.</p>';
}

describe('Knowledge', () => {
  test('takes in a file, and says of one that cannot be read why', async () => {
    const page = await house.window();
    await house.visit(page, '/knowledge');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        {
          name: 'towing prices.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Service,Price\nTowing,$85\n'),
        },
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') },
      ]);
    await page.getByText('“broken.pdf” is no PDF').waitFor();
    await page
      .getByRole('region', { name: 'Uploads' })
      .getByRole('link', { name: 'towing prices' })
      .waitFor();
    await expectAccessible(page);
    await page.getByLabel('What a caller might ask').fill('how much is towing');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('“Service: Towing. Price: $85.”').waitFor();
    await expectAccessible(page);
    await picture(page, 'knowledge');
  });

  test('reads a website, shows what changed, and takes it in when told to', async () => {
    const page = await house.window();
    await house.visit(page, '/knowledge');
    await page.getByRole('button', { name: 'Read a website' }).click();
    await page.getByLabel('Address').fill(`http://${host}`);
    await page.getByRole('button', { name: 'Read website' }).click();
    await page.getByRole('button', { name: 'Apply 2 changes' }).click();
    await page.getByText('2 pages, all as in Knowledge').waitFor();
    hours = 'We are open from 9 in the morning to 5 in the evening, Monday to Friday.';
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.getByRole('heading', { name: '1 change' }).waitFor();
    await page.getByRole('button', { name: 'Hours' }).click();
    await page.getByText(/9 in the morning/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByText('2 pages, all as in Knowledge').waitFor();
    await expectAccessible(page);
  });

  test('refuses an address inside the house that nobody allowed', async () => {
    const page = await house.window(PHONE);
    await house.visit(page, '/knowledge');
    await page.getByRole('button', { name: 'Read a website' }).click();
    await page.getByLabel('Address').fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Read website' }).click();
    await page.getByText(/not on the public internet/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await house.visit(page, '/knowledge');
    await page.getByRole('link', { name: '127.0.0.1:9' }).waitFor();
    expect(await page.getByText('Not read').count()).toBeGreaterThan(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
