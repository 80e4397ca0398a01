import type { Prose } from './prose.ts'

export const prose561: Prose = {
  code: 561,
  summary: 'AWS load balancer: the identity provider answered with an error while a user signed in.',
  standard:
    'Defined by AWS for its Application Load Balancer under the name Unauthorized, and registered nowhere. A listener rule signs users in through an identity provider (OpenID Connect or Cognito), and that provider returned an error code. It carries no challenge, so it is not a `401` in another class. An unaware client applies the rules of `500`. In registered terms this is a `502`, or a `403` where the provider refused the user.',
  plain:
    'The site lets another service check who you are, and that service reported an error. Your password is not necessarily wrong. Go back to the start page of the site and sign in again. If that fails too, the administrators have to look at the link between the two services.',
  practice:
    'Do not send it. An application that signs users in through a provider answers `403` when the provider refuses the user, `502` when its answer is unusable, and `401` with a challenge when credentials are missing.\n\nBehind the balancer, read the reason in the access log (`error_reason` of the authenticate action). Usual causes: a scope that the provider does not grant, a user or group that was not assigned to the application, an application switched off at the provider, a client secret that ran out.',
  retry: 'Not by repeating the callback: its code can be used once. Start the sign-in again from the first page.',
  symptoms: [
    'alb 561',
    'alb authentication failed idp',
    'oidc error load balancer',
    'idp returned an error code',
    'authenticate-oidc unauthorized',
  ],
  steps: {
    user: [
      'Open the start page of the site, not a bookmark of the sign-in page, and sign in anew.',
      'Delete the cookies of the site (their names begin with AWSELBAuthSessionCookie) and try once more.',
    ],
    developer: [
      'Read `error` and `error_description` in the query of the request to `/oauth2/idpresponse`.',
      'Repeat the sign-in in a private window and note each redirect; the error stands in the last one before the balancer.',
    ],
    operator: [
      'Look up the request in the access log of the balancer and read `error_reason`.',
      'Renew the client secret in the listener rule when it has expired at the provider, and check the scopes of the rule.',
      'Allow the user or the group for this application at the identity provider.',
    ],
  },
  fields: {},
  confused: [
    { code: 401, difference: 'Credentials are missing or wrong, and a challenge says how to give them.' },
    { code: 403, difference: 'The user is known and has no right.' },
    { code: 502, difference: 'The registered code for an unusable answer from another server.' },
  ],
  history: [
    {
      year: 2018,
      document: 'AWS Application Load Balancer',
      note: 'Signing in users at the balancer arrived in May; the number goes with it.',
    },
  ],
  examples: [
    {
      about: 'The provider does not grant a scope that the listener rule asks for',
      messages: [
        {
          from: 'client',
          lines: ['GET /oauth2/idpresponse?error=invalid_scope&state=f1 HTTP/1.1', 'Host: erp.example'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 561 ',
            'Server: awselb/2.0',
            'Date: Sat, 21 Nov 2026 10:15:49 GMT',
            'Content-Type: text/html',
            'Connection: keep-alive',
          ],
          content: '<html>\n<head><title>561</title></head>\n<body>\n<center><h1>561</h1></center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}
