import type { Document } from './document.fixture.ts'
import { extensions } from './extensions.fixture.ts'
import { rfc4918 } from './rfc4918.fixture.ts'
import { rfc5789 } from './rfc5789.fixture.ts'
import { rfc6265 } from './rfc6265.fixture.ts'
import { rfc6585 } from './rfc6585.fixture.ts'
import { rfc6797 } from './rfc6797.fixture.ts'
import { rfc7240 } from './rfc7240.fixture.ts'
import { rfc8288 } from './rfc8288.fixture.ts'
import { rfc9110 } from './rfc9110.fixture.ts'
import { rfc9111 } from './rfc9111.fixture.ts'
import { rfc9112 } from './rfc9112.fixture.ts'
import { rfc9457 } from './rfc9457.fixture.ts'

/** The examples of the standards, by document. */
export const documents: Readonly<Record<string, Document>> = {
  'RFC 9110': rfc9110,
  'RFC 9111': rfc9111,
  'RFC 9112': rfc9112,
  'RFC 4918': rfc4918,
  'RFC 5789': rfc5789,
  'RFC 6265': rfc6265,
  'RFC 6585': rfc6585,
  'RFC 6797': rfc6797,
  'RFC 7240': rfc7240,
  'RFC 8288': rfc8288,
  'RFC 9457': rfc9457,
  ...extensions,
}
