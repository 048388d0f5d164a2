import type { SsoReason } from '#operations/access/sso/finish-sso.server.ts'

// One sentence for whoever has no account and whoever has one no longer: an address tells nobody which.
const notHere =
  'Nobody here is known by this account. An administrator invites people first, by the same e-mail address.'

/** Why single sign-on came to nothing. */
export const ssoReasons: Record<SsoReason, string> = {
  provider_refused: 'The provider did not sign you in. Try again, or sign in another way.',
  provider_down:
    'The provider does not answer now. You can still sign in with your password or a passkey.',
  answer_wrong:
    'The provider’s answer does not fit what we asked. Nobody was signed in. Please start again from the sign-in page.',
  flow_lost: 'This answer has been used or is too old. Please start again from the sign-in page.',
  too_many_tries:
    'There were many tries from your network. Please wait 15 minutes, then try again.',
  person_unknown: notHere,
  person_disabled: notHere,
  email_unverified:
    'The provider does not say that your e-mail address is verified, so we can’t tell who you are here.',
  bound_to_another:
    'This e-mail address is known here by another account at the provider. Ask an administrator.',
  enrol_first:
    'Please open your invitation’s link first. Once you have enrolled, you can sign in this way.',
  invitation_expired: 'Your invitation ran out. Ask an administrator for a new one.',
  second_factor_missing:
    'The provider did not show a second factor, and you have none here. Ask an administrator.',
  session_ended: 'Your session has ended. Please sign in again.',
  other_person: 'That was another account than the one you are signed in with. Nothing changed.',
}
