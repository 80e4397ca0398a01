import { answered, asked, exchanged } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/** The examples of RFC 6265 (cookies). Adapted: field lines stand in a message. */
export const rfc6265: Document = {
  '3.1': [
    exchanged(asked(), answered('Set-Cookie: SID=31d4d96e407aad42')),
    asked('Cookie: SID=31d4d96e407aad42'),
    answered('Set-Cookie: SID=31d4d96e407aad42; Path=/; Domain=example.com'),
    answered(
      'Set-Cookie: SID=31d4d96e407aad42; Path=/; Secure; HttpOnly',
      'Set-Cookie: lang=en-US; Path=/; Domain=example.com',
    ),
    asked('Cookie: SID=31d4d96e407aad42; lang=en-US'),
    answered('Set-Cookie: lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT'),
    answered('Set-Cookie: lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT'),
  ],
}
