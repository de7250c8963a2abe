export function InvitationPage({ token }: { token: string }) {
  return <main>{token}</main>;
}
