/** What each class of codes says as a whole (RFC 9110 §15), and how an unlisted number of it is read. */
export interface ClassProse {
  /** `4xx` */
  readonly name: string
  readonly title: string
  readonly section: string
  readonly summary: string
  readonly standard: string
  readonly plain: string
  readonly practice: string
}

export const classProse: readonly ClassProse[] = [
  {
    name: '1xx',
    title: 'Informational',
    section: 'RFC 9110 §15.2',
    summary: 'An interim word: the request is under way, and the real answer is still to come.',
    standard:
      'Such an answer only tells how things stand before the final one. It is a head without content, and it ends with the empty line. A client has to be able to parse any number of them ahead of the final answer, asked for or not; a user agent may pass over those it did not expect. A server never sends one to an HTTP/1.0 client. A proxy passes them on, unless it asked for them itself.',
    plain: 'A note that work has begun. You rarely see one: programs read it and go on waiting.',
    practice:
      'Libraries handle these. As a server, send them where they save time: `100` before large content, `103` before a slow page. As a client, make sure that an interim answer does not end the wait for the final one.',
  },
  {
    name: '2xx',
    title: 'Successful',
    section: 'RFC 9110 §15.3',
    summary: 'It worked: the request was received, understood and accepted.',
    standard:
      'The server took the request in, understood it and agreed to it. Which of the codes tells what came of it.',
    plain: 'All is well. If a page still looks wrong, the fault is in what it shows and not in how it was delivered.',
    practice:
      'Pick the most exact one: `200` with something to show, `201` for something new with its address, `202` for work that goes on, `204` for nothing to say. Never wrap an error in one of them: caches, monitors and clients believe the code.',
  },
  {
    name: '3xx',
    title: 'Redirection',
    section: 'RFC 9110 §15.4',
    summary: 'Not here: something more has to be done, mostly at another address.',
    standard:
      'The user agent has to take a further step before the request is fulfilled. Where a Location is given, it may take it by itself, with care for methods that are not known to be safe, and it should notice when redirects run in a circle.',
    plain:
      'You are sent on to another address, usually without noticing. If your browser says that there are too many, two addresses point at each other.',
    practice:
      'Decide two things: is it for good, and does the method stay? For good with the method kept is `308`, for now `307`; `303` turns any request into a fetch of something else. `304` is different: it tells a client to use what it has.',
  },
  {
    name: '4xx',
    title: 'Client Error',
    section: 'RFC 9110 §15.5',
    summary: "The request cannot be granted as it is: the next move is the client's.",
    standard:
      "By all the server can tell, the mistake is on the client's side. Unless it answers a HEAD, it is to explain what is wrong and whether that will last, and a user agent is to show the explanation. The codes fit any method.",
    plain:
      'Something about what was asked has to change: the address, the sign-in, the data, or the pace. Asking again in the same way mostly leads to the same answer.',
    practice:
      'Tell the caller what to change, in a problem document, and use the code that names the change: credentials, method, media type, condition, pace. Repeating the same request is for `408`, `421`, `423`, `425` and `429`, and for a `413` with `Retry-After`, each in its own way.',
  },
  {
    name: '5xx',
    title: 'Server Error',
    section: 'RFC 9110 §15.6',
    summary: 'The server failed, or cannot do it: the request may well have been right.',
    standard:
      'The server is aware that it went wrong or that it is not able to do what the method asks. Unless it answers a HEAD, it is to explain the situation and whether it will last, and a user agent is to show that. The codes fit any method.',
    plain:
      'The fault is not yours. Wait a little, try once more, and if it stays, tell those who run the service when it happened and which identifier the page shows.',
    practice:
      'Send them for your own failures alone, without messages or stack traces, with an identifier that your log has too. Add `Retry-After` wherever you can tell when it will be better. Repeat idempotent requests only, with growing pauses.',
  },
]
