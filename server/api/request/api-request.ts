import type { RouteInput, RouteOutput } from '../../../core/wire/route.ts';
import type { RouteName, Routes } from '../../../core/wire/routes.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Caller } from '../caller/caller.ts';

/** What a handler is given: everything in it has been checked against the contract. */
export type ApiRequest<Name extends RouteName> = RouteInput<Routes[Name]> & {
  caller: Routes[Name]['access'] extends 'public' ? Caller | null : Caller;
  /** The caller's workspace. Reading it without one (public routes) is a bug and throws. */
  workspace: WorkspaceStore;
  /** The etag that the edit started from, without quotes. */
  ifMatch: string;
  headers: Headers;
  /** Where the request came from, to limit attempts. */
  address: string;
  signal: AbortSignal;
  /** Sent with the answer: cookies of a sign-in. */
  answerHeaders: Headers;
};

/** One function for each route of a noun; `mount` refuses to start with one missing, and so does the compiler. */
export type Handlers<Name extends RouteName> = {
  [N in Name]: (request: ApiRequest<N>) => Promise<RouteOutput<Routes[N]> | Response>;
};
