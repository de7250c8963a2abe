import { page } from './page-route.tsx';

/** Pages of a signed-in person, inside the shell. The first path that fits is shown; `rail` is for pages that are a Bench. */
export const memberPages = [
  page('/', async () => (await import('../home/index.ts')).HomePage),

  page('/jobs', async () => (await import('../jobs/index.ts')).JobLibraryPage),
  page('/jobs/new/paste', async () => (await import('../jobs/writing-pages.ts')).PasteNotesPage),
  page('/jobs/new', async () => (await import('../jobs/writing-pages.ts')).NewJobPage, { rail: true }),
  page('/jobs/new/optimize', async () => (await import('../jobs/writing-pages.ts')).NewJobOptimizePage, {
    rail: true,
  }),
  page('/jobs/$jobId/optimize', async () => (await import('../jobs/writing-pages.ts')).OptimizePage, {
    rail: true,
  }),
  page('/jobs/$jobId', async () => (await import('../jobs/writing-pages.ts')).JobPage, { rail: true }),
  page('/guide/best-practices', async () => (await import('../guide/index.ts')).BestPracticesPage),
  page('/guide/troubleshooting', async () => (await import('../guide/index.ts')).TroubleshootingPage),
  page('/templates', async () => (await import('../jobs/index.ts')).TemplateGalleryPage),
  page('/templates/$slug', async () => (await import('../jobs/index.ts')).TemplatePage),

  page('/call-flows', async () => (await import('../flows/index.ts')).FlowListPage),
  page('/call-flows/$flowId', async () => (await import('./pages/flow-link-page.tsx')).FlowLinkPage),
  page(
    '/settings/phone-numbers/$numberId/call-flow',
    async () => (await import('../flows/index.ts')).FlowListPage,
  ),
  page(
    '/settings/phone-numbers/$numberId/call-flow/$flowId/edit',
    async () => (await import('../flows/index.ts')).FlowBuilderPage,
    { rail: true },
  ),
  page(
    '/settings/phone-numbers/$numberId/call-flow/$flowId/versions',
    async () => (await import('../flows/index.ts')).FlowVersionsPage,
    { rail: true },
  ),

  page('/calls', async () => (await import('../calls/index.ts')).CallsPage),
  page('/calls/$callId', async () => (await import('../calls/index.ts')).CallPage, { rail: true }),
  page('/messages', async () => (await import('../messages/index.ts')).MessagesPage),
  page('/mock-calls', async () => (await import('../mock-call/index.ts')).MockCallListPage),
  page('/mock-calls/new', async () => (await import('../mock-call/index.ts')).NewMockCallPage),
  page('/mock-calls/$callId', async () => (await import('../mock-call/index.ts')).MockCallPage, {
    rail: true,
  }),

  page('/knowledge', async () => (await import('../knowledge/index.ts')).KnowledgeListPage),
  page('/knowledge/new', async () => (await import('../knowledge/index.ts')).NewKnowledgePage),
  page('/knowledge/websites/$siteId', async () => (await import('../knowledge/index.ts')).KnowledgeSitePage),
  page('/knowledge/$pageId', async () => (await import('../knowledge/index.ts')).KnowledgePage),

  page('/workspaces/new', async () => (await import('../settings/index.ts')).NewWorkspacePage),
  page('/settings', async () => (await import('../settings/index.ts')).WorkspacePage),
  page('/settings/workspace', async () => (await import('../settings/index.ts')).WorkspacePage),
  page('/settings/phone-numbers', async () => (await import('../settings/index.ts')).PhoneNumbersPage),
  page(
    '/settings/phone-numbers/$numberId',
    async () => (await import('../settings/index.ts')).PhoneNumberPage,
  ),
  page('/settings/destinations', async () => (await import('../settings/index.ts')).DestinationsPage),
  page('/settings/emergencies', async () => (await import('../settings/index.ts')).EmergenciesPage),
  page('/settings/language-model', async () => (await import('../settings/index.ts')).ModelPage),
  page('/settings/webhooks', async () => (await import('../settings/index.ts')).WebhooksPage),
  page('/settings/outbox', async () => (await import('../settings/index.ts')).OutboxPage),
  page('/settings/people', async () => (await import('../settings/index.ts')).PeoplePage),
  page('/settings/api-keys', async () => (await import('../settings/index.ts')).ApiKeysPage),
  page('/settings/you', async () => (await import('../settings/index.ts')).AccountPage),
  page('/settings/about', async () => (await import('../settings/index.ts')).AboutPage),
];

/** Pages that need no sign-in, without the shell. */
export const openPages = [
  page('/sign-in', async () => (await import('../sign-in/index.ts')).SignInPage),
  page('/welcome', async () => (await import('../sign-in/index.ts')).WelcomePage),
  page('/join', async () => (await import('../sign-in/index.ts')).JoinPage),
  page('/invitations/$token', async () => (await import('../sign-in/index.ts')).InvitationPage),
];
