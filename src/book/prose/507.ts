import type { Prose } from './prose.ts'

export const prose507: Prose = {
  code: 507,
  summary: 'There is no room on the server to store what the request would leave behind.',
  standard:
    'The method needs to store a representation, and the server has no space for it. The state counts as temporary. Where a person caused the request, a client must not send it again until that person asks for it anew, so it never repeats by itself. The code comes from WebDAV and holds for any method that writes. The WebDAV rules for quotas add two error elements, `quota-not-exceeded` and `sufficient-disk-space`, which tell a full allowance from a full disk.',
  plain:
    'The place you want to save to is full: either your share of it or the whole disk. Nothing is wrong with what you sent. Make room, or ask for more room, and then save again yourself. Your program will not do that for you.',
  practice:
    'Send it when a write would exceed the quota of a tenant or a collection, or when the disk below is full. Say in the problem document how much was needed, how much is free and where usage can be seen, and check before you read a large upload: `Content-Length` often tells enough. Leave nothing half written behind.\n\nDo not confuse size with space. Content that is too big whatever the space is `413`; a limit on the number of requests is `429`; a plan that has to be paid for is `402`. Say on the status page when the disk of the whole service is full, as users cannot mend that. Clients must not loop on it, so send no `Retry-After` unless room really comes back by a known time.',
  retry: 'Not by itself. Send it again only when somebody asks for it, after room has been made.',
  symptoms: [
    'disk quota exceeded',
    'storage full on upload',
    'no space left on device',
    'webdav upload fails not enough space',
    'nextcloud insufficient storage',
    'mailbox full',
    'cannot save file server full',
  ],
  steps: {
    user: [
      'Delete what you no longer need and empty the trash: deleted files often count until then.',
      'Look in your account for used and free space, and compare that with the size of the file.',
      'Ask the owner of the folder for more space; in a shared folder it is the quota of the owner that counts.',
      'Then save again; keep a copy of your file until that has worked.',
    ],
    developer: [
      'Read the members of the problem document, or ask for `quota-available-bytes` and `quota-used-bytes` with `PROPFIND`.',
      'Stop automatic retries for this code and show the free space to the person instead.',
      'Upload in order of size, or compress, if part of it would fit.',
    ],
    operator: [
      'Run `df -h` and `df -i` on the storage host: a disk can run out of inodes while bytes are left.',
      'Check temporary folders: uploads that were broken off and old versions fill them first.',
      'Compare the quota of the tenant with what it uses, and raise the quota or archive old data.',
      'Set an alarm at 80 per cent, so that users never see this code because of the disk.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 413,
      difference:
        'Content Too Large: this content exceeds what the server takes in one request, however much space is free.',
    },
    { code: 429, difference: 'Too Many Requests counts requests in time, not octets at rest.' },
    { code: 503, difference: 'Service Unavailable concerns all requests, reads too; a full disk stops writes only.' },
    { code: 402, difference: 'Payment Required, where the way out is a larger plan and nothing else.' },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'Introduced with WebDAV.' },
    {
      year: 2006,
      document: 'RFC 4331',
      note: 'Quota properties, and the error elements that tell a quota from a full disk.',
    },
    { year: 2007, document: 'RFC 4918', note: 'Current definition, with the second edition of WebDAV.' },
  ],
  examples: [
    {
      about: 'An upload that would exceed the space of the collection',
      messages: [
        {
          from: 'client',
          lines: ['PUT /files/drawings/4410.dxf HTTP/1.1', 'Host: erp.example', 'Content-Type: image/vnd.dxf'],
          content: '0\nSECTION\n2\nHEADER\n0\nENDSEC\n0\nEOF\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 507 Insufficient Storage',
            'Date: Sat, 21 Nov 2026 11:42:20 GMT',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"https://erp.example/problems/quota-full","title":"The collection is full","status":507,"detail":"The file needs 34 octets and 12 are free in /files/drawings/. Nothing was stored. Usage is listed at /files/usage.","needed":34,"available":12}',
        },
      ],
    },
  ],
}
