/** How one gets in: the one-time link, e-mail and password, an invitation. */
export { InvitationPage } from './invitation-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
