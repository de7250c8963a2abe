/** How one gets in: the one-time link, e-mail and password, an invitation; and the owner's first details. */
export { InvitationPage, JoinPage } from './invitation-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
export { WelcomePage } from './welcome-page.tsx';
