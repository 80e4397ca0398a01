const leave = 'It gives leave, which no exchange can break.'
const maybe =
  'Another client, or another upload, may be behind the next request; and which answers mean that it may come is open.'

/** What no exchange shows for certain of the draft on resumable uploads. */
export const resumableUploadUnchecked = {
  'resumable-upload-4.1.4-smaller': 'The client may try again later, or where nobody recorded it.',
  'resumable-upload-4.2.1-client-error': maybe,
  'resumable-upload-4.2.1-server-error': leave,
  'resumable-upload-4.2.2-announce':
    'Whether a server has the means to send interim answers is known to the server alone.',
  'resumable-upload-4.2.2-progress': leave,
  'resumable-upload-4.2.2-abort': 'The client may cancel later, or where nobody recorded it.',
  'resumable-upload-4.3.1-redirect': leave,
  'resumable-upload-4.3.1-client-error': maybe,
  'resumable-upload-4.3.1-server-error': leave,
  'resumable-upload-4.4.1-redirect': leave,
  'resumable-upload-4.4.1-client-error': maybe,
  'resumable-upload-4.4.1-server-error': leave,
  'resumable-upload-4.4.2-result':
    'How the resource would have answered the whole in one request shows in no exchange.',
  'resumable-upload-5-expectation': leave,
  'resumable-upload-5-continue':
    'A server may leave the 100 out once content came (RFC 9110 §10.1.1), and when it came does not show.',
  'resumable-upload-b-ignore': 'Whether a client ignored an answer shows in nothing that it sends for certain.',
}
