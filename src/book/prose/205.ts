import type { Prose } from './prose.ts'

export const prose205: Prose = {
  code: 205,
  summary: 'The request succeeded; the form or canvas it came from should start afresh.',
  standard:
    'The action was carried out, and the server wants the user agent to bring the view from which the request was sent back to the state in which it was received. It is meant for entering one record after another: send, clear, type the next. A server must not generate content. Unlike with `204`, the code alone does not end the message, so in HTTP/1.1 the length of zero is best stated, as `Content-Length: 0`. No lifetime may be guessed for it by caches.',
  plain:
    'What you entered was saved, and the form is now to be emptied for the next entry. If it still shows your text, your program does not know this answer: it has been saved all the same, so do not send it again.',
  practice:
    'It fits stations where people enter many records one after another: goods received, stock counts, scanned parcels. It works where the client is yours, a script that clears the form when it sees the code. Browsers do nothing with it on their own: they leave the form as it stands. For plain HTML forms, `303` to an empty form is the better way.\n\nSend no content and state the length of zero. If the client needs the number of the new record, use `201`. If the form should stay filled for another edit, use `204`. In an API that only programs call there is no view to reset, and the code has no meaning beyond success.',
  retry: 'No need: the request succeeded. Repeating it would enter the same record twice.',
  symptoms: [
    'form does not clear after submit',
    'reset form after save',
    'clear input after post',
    'form still filled after saving',
    'browser ignores reset content',
  ],
  steps: {
    user: [
      'Clear the form by hand, or reload the page, before you enter the next record.',
      'If you are not sure whether it was saved, look at the list for the last entry instead of sending it again.',
    ],
    developer: [
      'In the script that sends the form, call `form.reset()` when this code comes, and set the focus on the first input.',
      'Do not parse the answer: there is no content, and `response.json()` fails.',
      'If the client waits after this answer, run `curl -v` and look for the missing `Content-Length: 0`.',
    ],
    operator: [
      'Check with `curl -v --raw` that the proxy passes on `Content-Length: 0` and adds no content of its own.',
    ],
  },
  fields: {},
  confused: [
    { code: 204, difference: 'Both have no content. `204` leaves the view as it is; `205` asks to reset it.' },
    { code: 303, difference: '`303` leads to another page, an empty form for example, and every browser follows it.' },
    { code: 201, difference: '`201` tells where the new record is. `205` says nothing about it.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A received parcel is entered, and the form is to be cleared for the next one',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /goods-received HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/x-www-form-urlencoded',
          ],
          content: 'parcel=JD014600&part=P-1002&quantity=200',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 205 Reset Content', 'Date: Sat, 21 Nov 2026 06:45:00 GMT', 'Content-Length: 0'],
        },
      ],
    },
  ],
}
